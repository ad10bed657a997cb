import './strategy-tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { PlanId } from '../plan.ts';
import type { GoalId, IndicatorId, MeasureId, MeasureState, MilestoneId } from '../strategy.ts';

export async function selectGoals({ db }: Work, planId: PlanId) {
  return db
    .selectFrom('plans.goal')
    .select(['id', 'plan_id', 'number', 'title', 'outcome'])
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute();
}

/** Goals of every plan in sight, by plan. */
export async function selectGoalHeads({ db }: Work) {
  return db
    .selectFrom('plans.goal as g')
    .innerJoin('plans.plan as p', 'p.id', 'g.plan_id')
    .select(['g.id', 'g.number', 'g.title', 'p.title as plan'])
    .orderBy('p.begun_at', 'desc')
    .orderBy('p.id')
    .orderBy('g.number')
    .execute();
}

type Sought = {
  readonly measures: readonly MeasureId[];
  readonly indicators: readonly IndicatorId[];
};

/** The plans that measures and indicators belong to. */
export async function selectPlansOf({ db }: Work, { measures: ids, indicators }: Sought) {
  const rows = await db
    .selectFrom('plans.measure')
    .select('plan_id')
    .where('id', '=', sql<MeasureId>`any(${ids})`)
    .union(
      db
        .selectFrom('plans.indicator')
        .select('plan_id')
        .where('id', '=', sql<IndicatorId>`any(${indicators})`),
    )
    .execute();
  return rows.map(({ plan_id: planId }) => planId);
}

export async function selectGoal({ db }: Work, id: GoalId) {
  return db
    .selectFrom('plans.goal')
    .select(['id', 'plan_id', 'number', 'title', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirst();
}
export type GoalRow = NonNullable<Awaited<ReturnType<typeof selectGoal>>>;

const measures = ({ db }: Work) =>
  db
    .selectFrom('plans.measure as m')
    .innerJoin('plans.goal as g', 'g.id', 'm.goal_id')
    .select(['m.organization_id', 'm.id', 'm.plan_id', 'm.goal_id', 'm.number', 'm.title'])
    .select(['m.detail', 'm.due_on', 'm.decision', 'm.state'])
    .select(['g.number as goal_number', 'g.title as goal']);

/** The measures of a plan in the order of its goals. */
export async function selectMeasures(work: Work, planId: PlanId) {
  return measures(work)
    .where('m.plan_id', '=', planId)
    .orderBy('g.number')
    .orderBy('m.number')
    .execute();
}

export async function selectMeasure(work: Work, id: MeasureId) {
  return measures(work).where('m.id', '=', id).executeTakeFirst();
}
export type MeasureRow = NonNullable<Awaited<ReturnType<typeof selectMeasure>>>;

/** Measures that a body is answerable for and that go on. */
export async function selectOpenMeasures({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('plans.measure')
    .select(['id', 'title', 'due_on'])
    .where('organization_id', '=', organizationId)
    .where('state', 'in', ['planned', 'running'])
    .where('due_on', 'is not', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

/** Milestones that a body is answerable for and that were not reached, of measures that go on. */
export async function selectOpenMilestones({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('plans.milestone as s')
    .innerJoin('plans.measure as m', 'm.id', 's.measure_id')
    .select(['s.id', 's.title', 's.due_on', 's.measure_id', 'm.title as measure'])
    .where('s.organization_id', '=', organizationId)
    .where('s.done_on', 'is', null)
    .where('m.state', 'in', ['planned', 'running'])
    .orderBy('s.due_on')
    .orderBy('s.id')
    .execute();
}

/** The milestones of all measures of a plan. */
export async function selectMilestones({ db }: Work, planId: PlanId) {
  return db
    .selectFrom('plans.milestone as s')
    .innerJoin('plans.measure as m', 'm.id', 's.measure_id')
    .select(['s.organization_id', 's.measure_id', 's.id', 's.title', 's.due_on', 's.done_on'])
    .where('m.plan_id', '=', planId)
    .orderBy('s.due_on')
    .orderBy('s.id')
    .execute();
}

export async function selectMilestone({ db }: Work, id: MilestoneId) {
  return db
    .selectFrom('plans.milestone')
    .select(['organization_id', 'measure_id', 'id', 'due_on', 'done_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}

const indicatorColumns = [
  ...(['id', 'plan_id', 'goal_id', 'measure_id', 'organization_id', 'title'] as const),
  ...(['definition', 'unit', 'baseline', 'baseline_on', 'target', 'target_on'] as const),
  'source' as const,
];

export async function selectIndicators({ db }: Work, planId: PlanId) {
  return db
    .selectFrom('plans.indicator')
    .select(indicatorColumns)
    .where('plan_id', '=', planId)
    .orderBy('set_at')
    .orderBy('id')
    .execute();
}
export type IndicatorRow = Awaited<ReturnType<typeof selectIndicators>>[number];

/** Indicators that the program itself knows and that nobody has sampled on a day. */
export async function selectUnsampled({ db }: Work, on: string) {
  return db
    .selectFrom('plans.indicator as i')
    .select(['i.id', 'i.plan_id', 'i.organization_id', 'i.source'])
    .where('i.source', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('plans.sample as s')
            .select('s.id')
            .whereRef('s.indicator_id', '=', 'i.id')
            .where('s.taken_on', '=', on)
            .where('s.computed', '=', true),
        ),
      ),
    )
    .orderBy('i.plan_id')
    .orderBy('i.id')
    .execute();
}

export async function selectIndicator({ db }: Work, id: IndicatorId) {
  return db
    .selectFrom('plans.indicator')
    .select(indicatorColumns)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The samples of all indicators of a plan, by their day; of one day the last that was taken. */
export async function selectSamples({ db }: Work, planId: PlanId) {
  return db
    .selectFrom('plans.sample as s')
    .innerJoin('plans.indicator as i', 'i.id', 's.indicator_id')
    .distinctOn(['s.indicator_id', 's.taken_on'])
    .select(['s.indicator_id', 's.taken_on', 's.value', 's.evidence', 's.computed'])
    .where('i.plan_id', '=', planId)
    .orderBy('s.indicator_id')
    .orderBy('s.taken_on')
    .orderBy('s.taken_at', 'desc')
    .execute();
}
export type SampleRow = Awaited<ReturnType<typeof selectSamples>>[number];

/** The last version of each year of the measures of a plan, or of one measure. */
export async function selectYears(
  { db }: Work,
  of: { readonly planId: PlanId } | { readonly measureId: MeasureId },
) {
  const query = db
    .selectFrom('plans.year as y')
    .innerJoin('plans.measure as m', 'm.id', 'y.measure_id')
    .distinctOn(['y.measure_id', 'y.fiscal_year'])
    .select(['y.measure_id', 'y.fiscal_year', 'y.version', 'y.planned', 'y.result', 'y.next'])
    .select(['y.budget', 'y.written_at'])
    .orderBy('y.measure_id')
    .orderBy('y.fiscal_year')
    .orderBy('y.version', 'desc');
  return 'planId' in of
    ? query.where('m.plan_id', '=', of.planId).execute()
    : query.where('m.id', '=', of.measureId).execute();
}
export type YearRow = Awaited<ReturnType<typeof selectYears>>[number];

/** The number that comes after those there are. */
export async function selectNextNumber(
  { db }: Work,
  of: { readonly planId: PlanId } | { readonly goalId: GoalId },
): Promise<number> {
  const { rows } =
    'planId' in of
      ? await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next
          from plans.goal where plan_id = ${of.planId}`.execute(db)
      : await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next
          from plans.measure where goal_id = ${of.goalId}`.execute(db);
  return rows[0]?.next ?? 1;
}

export async function insertGoal({ db }: Change, row: Tables['plans.goal']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.goal')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertMeasure(
  { db }: Change,
  row: Tables['plans.measure'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.measure')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertMilestone(
  { db }: Change,
  row: Tables['plans.milestone'],
): Promise<void> {
  await db.insertInto('plans.milestone').values(row).execute();
}

export async function insertIndicator(
  { db }: Change,
  row: Tables['plans.indicator'],
): Promise<void> {
  await db.insertInto('plans.indicator').values(row).execute();
}

export async function insertSamples(
  { db }: Change,
  rows: readonly Tables['plans.sample'][],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('plans.sample')
      .values([...rows])
      .execute();
}

/** Whether it could be written: two who write upon one version do not both have the next. */
export async function insertYear({ db }: Change, row: Tables['plans.year']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.year')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateMeasureState(
  { db }: Change,
  id: MeasureId,
  state: MeasureState,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.measure')
    .set({ state })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateReached(
  { db, actor }: Change,
  id: MilestoneId,
  doneOn: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.milestone')
    .set({ done_on: doneOn, done_by: actor.id })
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
