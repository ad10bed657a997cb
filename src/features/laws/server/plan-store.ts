import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { MilestoneId, ReadinessEvidenceId } from '../obligation.ts';
import type { ReportState } from '../readiness.ts';

/** Milestones that were planned by a moment, in the order in which they begin. */
export async function selectMilestones({ db }: Work, at: Date) {
  return db
    .selectFrom('laws.milestone')
    .select(['organization_id', 'id', 'obligation_id', 'key', 'name_ja', 'name_en'])
    .select(['owner', 'starts_on', 'days'])
    .where('planned_at', '<=', at)
    .orderBy('starts_on')
    .orderBy('days')
    .orderBy('id')
    .execute();
}

export type MilestoneRow = Awaited<ReturnType<typeof selectMilestones>>[number];

/** A milestone, held until the transaction ends. */
export async function selectMilestoneForUpdate({ db }: Change, id: MilestoneId) {
  return db
    .selectFrom('laws.milestone')
    .select(['organization_id', 'obligation_id', 'key', 'name_ja', 'name_en'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Plans are changed one after the other: two that make a circle only together must not miss one another. */
export async function lockPlans({ db }: Change): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('laws.dependency'))`.execute(db);
}

export async function selectDependencies({ db }: Work) {
  return db.selectFrom('laws.dependency').select(['milestone_id', 'needs_id']).execute();
}

/** What was said of milestones by a moment, in the order in which it was. */
export async function selectReports({ db }: Work, at: Date) {
  return db
    .selectFrom('laws.report')
    .select(['milestone_id', 'state', 'on_day'])
    .where('reported_at', '<=', at)
    .orderBy('position')
    .execute();
}

/** What was said of one milestone, the latest first, and by whom. */
export async function selectReportsOf({ db }: Work, id: MilestoneId) {
  return db
    .selectFrom('laws.report as r')
    .leftJoin('access.person as p', 'p.id', 'r.reported_by')
    .select(['r.state', 'r.on_day', 'r.note', 'r.reported_at', 'p.name'])
    .where('r.milestone_id', '=', id)
    .orderBy('r.position', 'desc')
    .execute();
}

/** What was handed in of one milestone, the latest first, without the content. */
export async function selectEvidenceOf({ db }: Work, id: MilestoneId) {
  return db
    .selectFrom('laws.evidence as e')
    .leftJoin('access.person as p', 'p.id', 'e.added_by')
    .select(['e.id', 'e.file', 'e.sha256', 'e.note', 'e.added_at', 'p.name'])
    .select(sql<number>`octet_length(e.content)`.as('size'))
    .where('e.milestone_id', '=', id)
    .orderBy('e.added_at', 'desc')
    .orderBy('e.id')
    .execute();
}

export async function selectEvidence({ db }: Work, id: ReadinessEvidenceId) {
  return db
    .selectFrom('laws.evidence')
    .select(['organization_id', 'milestone_id', 'file', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertMilestones(
  { db }: Change,
  milestones: readonly Tables['laws.milestone'][],
): Promise<void> {
  if (milestones.length > 0) await db.insertInto('laws.milestone').values(milestones).execute();
}

export async function insertDependencies(
  { db }: Change,
  dependencies: readonly Tables['laws.dependency'][],
): Promise<void> {
  if (dependencies.length === 0) return;
  await db.insertInto('laws.dependency').values(dependencies).execute();
}

export async function deleteDependencies(
  { db }: Change,
  milestoneId: MilestoneId,
  needs: readonly MilestoneId[],
): Promise<number> {
  if (needs.length === 0) return 0;
  const { numDeletedRows } = await db
    .deleteFrom('laws.dependency')
    .where('milestone_id', '=', milestoneId)
    .where('needs_id', 'in', needs)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

type Plan = { readonly owner: string; readonly startsOn: string; readonly days: number };

export async function updatePlan(
  { db }: Change,
  id: MilestoneId,
  { owner, startsOn, days }: Plan,
): Promise<void> {
  await db
    .updateTable('laws.milestone')
    .set({ owner, starts_on: startsOn, days })
    .where('id', '=', id)
    .execute();
}

type Said = {
  readonly organizationId: OrganizationId;
  readonly id: string;
  readonly milestoneId: MilestoneId;
  readonly state: ReportState;
  readonly on: string | null;
  readonly note: string;
};

export async function insertReport({ db, actor, now }: Change, said: Said): Promise<void> {
  await db
    .insertInto('laws.report')
    .values({
      ...{ organization_id: said.organizationId, id: said.id, milestone_id: said.milestoneId },
      ...{ state: said.state, on_day: said.on, note: said.note },
      ...{ reported_by: actor.id, reported_at: now },
    })
    .execute();
}

export async function insertEvidence(
  { db }: Change,
  evidence: Tables['laws.evidence'],
): Promise<void> {
  await db.insertInto('laws.evidence').values(evidence).execute();
}
