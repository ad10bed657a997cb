import './tables.ts';

import type { Insertable } from 'kysely';

import type { SnapshotId } from '#features/intake/intake.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DisseminationId } from '../dissemination.ts';
import type { IncidentId } from '../incident.ts';

const columns = [
  'organization_id',
  'id',
  'record_id',
  'filings',
  'handed',
  'label',
  'snapshot_id',
  'exposed',
  'made_as',
  'made_at',
  'recalled_as',
  'recalled_at',
  'recall_reason',
  'recall_snapshot_id',
] as const;

/** What an authority handed out of a matter, the latest first. */
export async function selectDisseminations(
  { db }: Work,
  authority: OrganizationId,
  record: IncidentId,
) {
  return db
    .selectFrom('incidents.dissemination')
    .select(columns)
    .where('organization_id', '=', authority)
    .where('record_id', '=', record)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}
export type DisseminationRow = Awaited<ReturnType<typeof selectDisseminations>>[number];

export async function selectDissemination(
  { db }: Work,
  authority: OrganizationId,
  id: DisseminationId,
) {
  return db
    .selectFrom('incidents.dissemination')
    .select(columns)
    .where('organization_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst();
}

type New = Insertable<Tables['incidents.dissemination']>;

export async function insertDissemination(
  { db }: Change,
  { handed, exposed, ...row }: New,
): Promise<void> {
  const json = { handed: JSON.stringify(handed), exposed: JSON.stringify(exposed) };
  await db
    .insertInto('incidents.dissemination')
    .values({ ...row, ...json })
    .execute();
}

type Recall = {
  readonly as: string;
  readonly reason: string;
  readonly snapshot: SnapshotId | null;
};

/** Marks something as recalled; false where it was. */
export async function updateRecalled(
  { db, actor, now }: Change,
  of: Pick<DisseminationRow, 'organization_id' | 'id'>,
  { as, reason, snapshot }: Recall,
): Promise<boolean> {
  const result = await db
    .updateTable('incidents.dissemination')
    .set({ recalled_by: actor.id, recalled_as: as, recalled_at: now })
    .set({ recall_reason: reason, recall_snapshot_id: snapshot })
    .where('organization_id', '=', of.organization_id)
    .where('id', '=', of.id)
    .where('recalled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
