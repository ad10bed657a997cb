import './tables.ts';

import { sql } from 'kysely';

import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import { Imprint } from '../imprint.ts';
import { json } from './store.ts';

/** What stands on the papers of a directive; null for one that was issued before papers bore anything. */
export async function selectImprint(
  { db }: Work,
  directiveId: DirectiveId,
): Promise<Imprint | null> {
  const row = await db
    .selectFrom('directives.imprint')
    .select('content')
    .where('directive_id', '=', directiveId)
    .executeTakeFirst();
  return row ? Imprint.parse(row.content) : null;
}

type Series = { readonly series: string; readonly fiscalYear: number };

/**
 * The next number of a series of documents. Whoever draws one holds the series until the transaction
 * ends and keeps the number with it or not at all, so that none is missing and none is given twice.
 */
export async function drawDocumentNumber(
  { db }: Change,
  { series, fiscalYear }: Series,
): Promise<number> {
  const key = `directives.imprint ${series} ${fiscalYear}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  const last = await db
    .selectFrom('directives.imprint')
    .select('number')
    .where('series', '=', series)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

type Kept = {
  readonly fiscalYear: number;
  readonly numbered: { readonly series: string; readonly number: number } | null;
  readonly imprint: Imprint;
};

export async function insertImprint(
  { db }: Change,
  directiveId: DirectiveId,
  { fiscalYear, numbered, imprint }: Kept,
): Promise<void> {
  await db
    .insertInto('directives.imprint')
    .values({
      directive_id: directiveId,
      series: numbered?.series ?? null,
      fiscal_year: fiscalYear,
      number: numbered?.number ?? null,
      content: json(imprint),
    })
    .execute();
}
