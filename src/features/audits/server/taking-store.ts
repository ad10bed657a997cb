import './tables.ts';

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
