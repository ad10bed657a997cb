import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { SystemId } from '../system.ts';
import type { Part } from './store.ts';

/** Systems in use that nobody has worked out a due moment for, with what it is counted from. */
export async function selectUndated({ db }: Work, limit: number) {
  return db
    .selectFrom('inventory.system as s')
    .select(['s.organization_id as organizationId', 's.id'])
    .select(['s.importance', 's.created_at as createdAt'])
    .select((eb) =>
      eb
        .selectFrom('inventory.submission as u')
        .select('u.taken_at')
        .whereRef('u.organization_id', '=', 's.organization_id')
        .whereRef('u.system_id', '=', 's.id')
        .orderBy('u.number', 'desc')
        .limit(1)
        .as('takenAt'),
    )
    .where('s.due_at', 'is', null)
    .where('s.retired_at', 'is', null)
    .limit(limit)
    .execute();
}

type Due = {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly dueAt: Date;
};

/** Says when the next inventory of each of these is owed, unless somebody has said so meanwhile. */
export async function updateDues({ db }: Work, dues: readonly Due[]): Promise<void> {
  await sql`
    update inventory.system s set due_at = d.due_at
    from unnest(${dues.map(({ organizationId }) => organizationId)}::uuid[],
      ${dues.map(({ id }) => id)}::uuid[],
      ${dues.map(({ dueAt }) => dueAt)}::timestamptz[]) as d(organization_id, id, due_at)
    where s.organization_id = d.organization_id and s.id = d.id and s.due_at is null`.execute(db);
}

function selectDue({ db, now }: Work) {
  return db
    .selectFrom('inventory.system as s')
    .leftJoin('inventory.lapse as l', (join) =>
      join
        .onRef('l.organization_id', '=', 's.organization_id')
        .onRef('l.system_id', '=', 's.id')
        .onRef('l.due_at', '=', 's.due_at'),
    )
    .where('s.retired_at', 'is', null)
    .where('s.due_at', '<', now);
}

/** Systems whose inventory was due and is not marked yet, in the order it was due. */
export async function selectUnmarked(work: Work, limit: number) {
  const rows = await selectDue(work)
    .select(['s.id', 's.organization_id as organizationId', 's.name', 's.due_at as dueAt'])
    .where('l.due_at', 'is', null)
    .orderBy('s.due_at')
    .orderBy('s.id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ dueAt, ...row }) => (dueAt === null ? [] : [{ ...row, dueAt }]));
}

/** Systems whose inventory is overdue, the longest first. */
export async function selectOverdue(work: Work, { offset, limit }: Part) {
  const rows = await selectDue(work)
    .select(['s.organization_id as organizationId', 's.id as systemId', 's.name as systemName'])
    .select(['s.importance', 's.due_at as dueAt', 'l.marked_at as markedAt', 'l.late'])
    .select((eb) =>
      eb
        .selectFrom('inventory.submission as u')
        .select('u.taken_at')
        .whereRef('u.organization_id', '=', 's.organization_id')
        .whereRef('u.system_id', '=', 's.id')
        .orderBy('u.number', 'desc')
        .limit(1)
        .as('takenAt'),
    )
    .orderBy('s.due_at')
    .orderBy('s.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.flatMap(({ dueAt, ...row }) => (dueAt === null ? [] : [{ ...row, dueAt }]));
}

export async function selectOverdueCount(work: Work): Promise<number> {
  const { count } = await selectDue(work)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

type Lapse = Due & { readonly late: boolean };

/** Marks that an inventory did not come; false where that is marked already. */
export async function insertLapse(
  { db, now }: Work,
  { organizationId, id, dueAt, late }: Lapse,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('inventory.lapse')
    .values({
      organization_id: organizationId,
      system_id: id,
      due_at: dueAt,
      marked_at: now,
      late,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
