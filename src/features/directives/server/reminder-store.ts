import './answer-tables.ts';
import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';

/** Directives in force with an addressee that is to be looked at now, the oldest first. */
export async function selectWatched({ db, now }: Work): Promise<DirectiveId[]> {
  const { rows } = await sql<{ id: DirectiveId }>`
    select d.id from directives.directive d
    where d.issued_at is not null and d.closed_at is null and exists (
      select from directives.addressee a
      left join directives.watch w using (organization_id, directive_id)
      where a.directive_id = d.id and (w.next_at is null or w.next_at <= ${now}))
    order by d.issued_at, d.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes the following up of one directive until the transaction ends. */
export async function lockFollowUp({ db }: Change, directiveId: DirectiveId) {
  const key = `directives.reminder ${directiveId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

/** The addressees of a directive that are to be looked at now. */
export async function selectToWatch(
  { db, now }: Work,
  directiveId: DirectiveId,
): Promise<OrganizationId[]> {
  const { rows } = await sql<{ id: OrganizationId }>`
    select a.organization_id as id from directives.addressee a
    left join directives.watch w using (organization_id, directive_id)
    where a.directive_id = ${directiveId} and (w.next_at is null or w.next_at <= ${now})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export async function selectReminders({ db }: Work, directiveId: DirectiveId) {
  return db
    .selectFrom('directives.reminder')
    .select(['organization_id', 'due_at', 'step'])
    .where('directive_id', '=', directiveId)
    .execute();
}

/** Every step done for one addressee, in order. */
export async function selectRemindersOf(
  { db }: Work,
  directiveId: DirectiveId,
  organizationId: OrganizationId,
) {
  return db
    .selectFrom('directives.reminder')
    .select(['due_at', 'step', 'done_at', 'is_late', 'is_told'])
    .where('directive_id', '=', directiveId)
    .where('organization_id', '=', organizationId)
    .orderBy('done_at')
    .orderBy('step_at')
    .execute();
}

export type DoneStep = {
  readonly organizationId: OrganizationId;
  readonly dueAt: Date;
  readonly step: string;
  readonly stepAt: Date;
  readonly isLate: boolean;
  readonly isTold: boolean;
};

/** Keeps steps as done. A step that is kept already is a defect: it would have been told twice. */
export async function insertReminders(
  { db, now }: Change,
  directiveId: DirectiveId,
  steps: readonly DoneStep[],
) {
  const column = <Value>(of: (step: DoneStep) => Value) => steps.map(of);
  await sql`
    insert into directives.reminder
      (organization_id, directive_id, due_at, step, step_at, done_at, is_late, is_told)
    select s.organization_id, ${directiveId}, s.due_at, s.step, s.step_at, ${now}, s.is_late, s.is_told
    from unnest(${column(({ organizationId }) => organizationId)}::uuid[],
      ${column(({ dueAt }) => dueAt)}::timestamptz[], ${column(({ step }) => step)}::text[],
      ${column(({ stepAt }) => stepAt)}::timestamptz[], ${column(({ isLate }) => isLate)}::boolean[],
      ${column(({ isTold }) => isTold)}::boolean[])
      as s (organization_id, due_at, step, step_at, is_late, is_told)`.execute(db);
}

export type Watch = { readonly organizationId: OrganizationId; readonly nextAt: Date };

/** Sets when each addressee is to be looked at again. */
export async function upsertWatches(
  { db }: Work,
  directiveId: DirectiveId,
  watches: readonly Watch[],
) {
  await sql`
    insert into directives.watch (organization_id, directive_id, next_at)
    select w.organization_id, ${directiveId}, w.next_at
    from unnest(${watches.map(({ organizationId }) => organizationId)}::uuid[],
      ${watches.map(({ nextAt }) => nextAt)}::timestamptz[]) as w (organization_id, next_at)
    on conflict (organization_id, directive_id) do update set next_at = excluded.next_at`.execute(
    db,
  );
}
