import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { AuditId } from '../finding.ts';

/** What an audit took in from files before, by its fingerprints. */
export async function selectTaken({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.taken_finding')
    .select('fingerprint')
    .where('audit_id', '=', auditId)
    .execute();
}

export async function insertTaken(
  { db }: Change,
  taken: Tables['audits.taken_finding'],
): Promise<void> {
  await db.insertInto('audits.taken_finding').values(taken).execute();
}

/** How the last list of a source was read; undefined for a source that is new. */
export async function selectColumns({ db }: Work, name: string): Promise<unknown> {
  const found = await db
    .selectFrom('audits.finding_source')
    .select('columns')
    .where('name', '=', name)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.columns;
}

export async function selectSourceNames({ db }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('audits.finding_source')
    .select('name')
    .distinct()
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

export async function insertSource(
  { db }: Change,
  source: Tables['audits.finding_source'],
): Promise<void> {
  const columns = sql`${JSON.stringify(source.columns)}::jsonb`;
  await db
    .insertInto('audits.finding_source')
    .values({ ...source, columns })
    .execute();
}
