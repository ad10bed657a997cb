import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { IncidentId } from '../incident.ts';

export type Watched = { readonly organizationId: OrganizationId; readonly id: IncidentId };

/** Open records that are to be looked at now, those that wait longest first. */
export async function selectWatched({ db, now }: Work): Promise<readonly Watched[]> {
  const { rows } = await sql<Watched>`
    select r.organization_id as "organizationId", r.id
    from incidents.record r
    left join incidents.watch w on w.organization_id = r.organization_id and w.record_id = r.id
    where r.closed_at is null and (w.next_at is null or w.next_at <= ${now})
    order by w.next_at nulls first, r.opened_at, r.id
    limit 1000`.execute(db);
  return rows;
}

/** The steps that were done on a record, as one word each. */
export async function selectReminders({ db }: Work, { organizationId, id }: Watched) {
  return db
    .selectFrom('incidents.reminder')
    .select(['duty', 'stage', 'due_at', 'step'])
    .where('organization_id', '=', organizationId)
    .where('record_id', '=', id)
    .execute();
}

export type Done = {
  readonly duty: string;
  readonly stage: string;
  readonly dueAt: Date;
  readonly step: string;
};

/** Keeps a step as done. One that is kept already is a defect: it would have been told twice. */
export async function insertReminder(
  { db, now }: Change,
  { organizationId, id }: Watched,
  { duty, stage, dueAt, step }: Done,
): Promise<void> {
  await db
    .insertInto('incidents.reminder')
    .values({
      ...{ organization_id: organizationId, record_id: id, duty, stage },
      ...{ due_at: dueAt, step, done_at: now },
    })
    .execute();
}

/** Sets when a record is to be looked at again. */
export async function upsertWatch(
  { db }: Work,
  { organizationId, id }: Watched,
  nextAt: Date,
): Promise<void> {
  await db
    .insertInto('incidents.watch')
    .values({ organization_id: organizationId, record_id: id, next_at: nextAt })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'record_id']).doUpdateSet({ next_at: nextAt }),
    )
    .execute();
}
