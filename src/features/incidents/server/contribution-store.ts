import './tables.ts';

import type { Insertable } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ContributionId } from '../contribution.ts';
import type { IncidentId } from '../incident.ts';

const columns = [
  'organization_id',
  'id',
  'record_id',
  'block',
  'fields',
  'name',
  'firm',
  'invited_as',
  'invited_at',
  'expires_at',
  'opened_at',
  'revoked_at',
] as const;

/** What was given away of a record, the latest first. */
export async function selectContributions({ db }: Work, body: OrganizationId, record: IncidentId) {
  return db
    .selectFrom('incidents.contribution')
    .select(columns)
    .where('organization_id', '=', body)
    .where('record_id', '=', record)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}
export type ContributionRow = Awaited<ReturnType<typeof selectContributions>>[number];

/** What a code stands for, of a record that is not closed. */
export async function selectContributionByCode({ db }: Work, hash: Uint8Array) {
  return db
    .selectFrom('incidents.contribution as c')
    .innerJoin('incidents.record as r', 'r.id', 'c.record_id')
    .select(columns.map((column) => `c.${column}` as const))
    .where('c.code_hash', '=', hash)
    .where('r.closed_at', 'is', null)
    .executeTakeFirst();
}

export async function insertContribution(
  { db }: Change,
  row: Insertable<Tables['incidents.contribution']>,
): Promise<void> {
  await db.insertInto('incidents.contribution').values(row).execute();
}

/** Notes that a part was opened, the first time. */
export async function updateContributionOpened(
  { db, now }: Change,
  id: ContributionId,
): Promise<void> {
  await db
    .updateTable('incidents.contribution')
    .set({ opened_at: now })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute();
}

/** Takes a part back; false where there is none to be taken. */
export async function updateContributionRevoked(
  { db, actor, now }: Change,
  of: Pick<ContributionRow, 'organization_id' | 'id' | 'record_id'>,
): Promise<boolean> {
  const result = await db
    .updateTable('incidents.contribution')
    .set({ revoked_by: actor.id, revoked_at: now })
    .where('organization_id', '=', of.organization_id)
    .where('record_id', '=', of.record_id)
    .where('id', '=', of.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
