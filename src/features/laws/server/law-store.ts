import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { InstrumentId } from '../instrument.ts';
import type { ObligationId } from '../obligation.ts';

/** Every instrument in its last version. */
export async function selectInstruments({ db }: Work) {
  return db
    .selectFrom('laws.instrument as i')
    .innerJoin('laws.version as v', 'v.instrument_id', 'i.id')
    .select(['i.id', 'i.key', 'i.parent_id', 'v.number', 'v.document'])
    .distinctOn('i.id')
    .orderBy('i.id')
    .orderBy('v.number', 'desc')
    .execute();
}

/** The versions of an instrument, the last first. */
export async function selectVersions({ db }: Work, id: InstrumentId) {
  return db
    .selectFrom('laws.version')
    .select(['number', 'document', 'sha256', 'taken_at'])
    .where('instrument_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
}

/** Every hash under which something was taken in. */
export async function selectHashes({ db }: Work): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('laws.version').select('sha256').execute();
  return new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
}

export async function insertInstrument(
  { db }: Change,
  instrument: Tables['laws.instrument'],
): Promise<void> {
  await db.insertInto('laws.instrument').values(instrument).execute();
}

/** As text, so that the driver sends no array or record of its own. */
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export async function insertVersion({ db }: Change, version: Tables['laws.version']) {
  await db
    .insertInto('laws.version')
    .values({ ...version, document: json(version.document) })
    .execute();
}

const obligationColumns = [
  ...(['id', 'instrument_id', 'key', 'document'] as const),
  ...(['drafted_by', 'drafted_at', 'decided_by', 'confirmed'] as const),
] as const;

/** Obligations that were not dropped, in the order in which they were drafted. */
export async function selectObligations({ db }: Work, of: { readonly lawId?: InstrumentId } = {}) {
  let query = db
    .selectFrom('laws.obligation')
    .select(obligationColumns)
    .where((where) => where.or([where('confirmed', 'is', null), where('confirmed', '=', true)]))
    .orderBy('drafted_at')
    .orderBy('key');
  if (of.lawId) query = query.where('instrument_id', '=', of.lawId);
  return query.execute();
}

export type ObligationRow = Awaited<ReturnType<typeof selectObligations>>[number];

/** An obligation, held until the transaction ends. */
export async function selectObligationForUpdate({ db }: Change, id: ObligationId) {
  return db
    .selectFrom('laws.obligation')
    .select(obligationColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

type NewObligation = Omit<
  Tables['laws.obligation'],
  'decided_by' | 'decided_at' | 'confirmed' | 'document'
> & { readonly document: object };

/** How many of them were new: of each key one stands at a time. */
export async function insertObligations(
  { db }: Change,
  obligations: readonly NewObligation[],
): Promise<number> {
  if (obligations.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('laws.obligation')
    .values(
      obligations.map(({ document, ...rest }) => ({
        ...rest,
        document: json(document),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

export async function updateDecided(
  { db, actor, now }: Change,
  id: ObligationId,
  confirmed: boolean,
): Promise<void> {
  await db
    .updateTable('laws.obligation')
    .set({ confirmed, decided_by: actor.id, decided_at: now })
    .where('id', '=', id)
    .execute();
}

export async function updateDocument({ db }: Change, id: ObligationId, document: object) {
  await db
    .updateTable('laws.obligation')
    .set({ document: json(document) })
    .where('id', '=', id)
    .execute();
}

/** How many bodies in reach plan for each obligation. */
export async function selectPlanCounts({ db }: Work): Promise<ReadonlyMap<ObligationId, number>> {
  const rows = await db
    .selectFrom('laws.milestone')
    .select(['obligation_id'])
    .select((of) => of.fn.count<number>('organization_id').distinct().as('count'))
    .groupBy('obligation_id')
    .execute();
  return new Map(rows.map(({ obligation_id, count }) => [obligation_id, count]));
}

export async function insertGuidance({ db }: Change, guidance: Tables['laws.guidance']) {
  await db.insertInto('laws.guidance').values(guidance).execute();
}

/** Guidance on an instrument, the latest first. */
export async function selectGuidance({ db }: Work, id: InstrumentId) {
  return db
    .selectFrom('laws.guidance')
    .select(['title', 'published_on', 'place', 'published_by'])
    .where('instrument_id', '=', id)
    .orderBy('published_on', 'desc')
    .orderBy('title')
    .execute();
}

/** Whether some edition of what is demanded has a clause of this id. */
export async function selectHasClause({ db }: Work, clause: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from audits.edition e where jsonb_path_exists(
      coalesce(e.resolved, e.document)::jsonb, '$.**.id ? (@ == $clause)',
      jsonb_build_object('clause', ${clause}::text))) as found`.execute(db);
  return rows[0]?.found === true;
}
