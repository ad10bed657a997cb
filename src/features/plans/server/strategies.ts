import { randomUUID } from 'node:crypto';

import { fiscalYearOf } from '#features/audits/campaign.ts';
import { todayOf } from '#features/audits/server/service.ts';
import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { PlanId } from '../plan.ts';
import { GoalId, IndicatorId, MeasureId, MilestoneId } from '../strategy.ts';
import type * as api from '../strategy-api.ts';
import { say } from '../strategy-texts.ts';
import { absent, type Input, type Output, refuseFaulty } from './ask.ts';
import { planNamed } from './plans.ts';
import { measureHead, strategyOf, yearLine } from './strategy-lines.ts';
import * as store from './strategy-store.ts';

export async function showStrategy(
  work: Work,
  { planId }: Input<typeof api.showStrategy>,
): Promise<Output<typeof api.showStrategy>> {
  const plan = await planNamed(work, planId);
  const { goals, today } = await strategyOf(work, planId);
  const years =
    plan.first_year === null || plan.last_year === null
      ? null
      : { first: plan.first_year, last: plan.last_year };
  return { title: plan.title, years, fiscalYear: fiscalYearOf(today), goals };
}

async function goalNamed(work: Work, id: GoalId): Promise<store.GoalRow> {
  const goal = await store.selectGoal(work, id);
  if (!goal) throw absent();
  return goal;
}

export async function measureNamed(work: Work, id: MeasureId): Promise<store.MeasureRow> {
  const measure = await store.selectMeasure(work, id);
  if (!measure) throw absent();
  return measure;
}

const taken = () => new Refusal('conflict', say('plans.strategy.overtaken'));

export async function setGoal(
  work: Change,
  { planId, title, outcome }: Input<typeof api.setGoal>,
): Promise<Output<typeof api.setGoal>> {
  await planNamed(work, planId);
  const id = newId(GoalId);
  const number = await store.selectNextNumber(work, { planId });
  const isSet = await store.insertGoal(work, {
    ...{ plan_id: planId, id, number, title, outcome },
    ...{ set_by: work.actor.id, set_at: work.now },
  });
  if (!isSet) throw taken();
  await append(work, {
    ...{ act: 'plan.goal-set', subject: PlanId.encode(planId) },
    organizationId: await headquarters(work),
    facts: { title },
  });
  return { id };
}

async function bodyFaults(work: Work, id: OrganizationId): Promise<Fault[]> {
  const isKnown = (await listOrganizations(work)).some((body) => body.id === id);
  return isKnown ? [] : [{ path: '/organizationId', text: sayKernel('kernel.not-found') }];
}

export async function setMeasure(
  work: Change,
  asked: Input<typeof api.setMeasure>,
): Promise<Output<typeof api.setMeasure>> {
  const { goalId, title, detail, organizationId, dueOn, decision } = asked;
  const goal = await goalNamed(work, goalId);
  const faults = await bodyFaults(work, organizationId);
  if (decision !== '' && dueOn === null) {
    faults.push({ path: '/dueOn', text: say('plans.strategy.decision-undated') });
  }
  refuseFaulty(faults);
  const id = newId(MeasureId);
  const number = await store.selectNextNumber(work, { goalId });
  const isSet = await store.insertMeasure(work, {
    ...{ organization_id: organizationId, id, plan_id: goal.plan_id, goal_id: goalId, number },
    ...{ title, detail, due_on: dueOn, decision, state: 'planned' },
    ...{ set_by: work.actor.id, set_at: work.now },
  });
  if (!isSet) throw taken();
  await append(work, {
    ...{ act: 'measure.set', subject: MeasureId.encode(id), organizationId },
    facts: { title, dueOn, decision },
  });
  return { id };
}

/** What is wrong with the way of an indicator from its baseline to its target. */
export function courseFaults(
  course: Pick<Input<typeof api.setIndicator>, 'baseline' | 'baselineOn' | 'target' | 'targetOn'>,
): Fault[] {
  const faults: Fault[] = [];
  if (course.targetOn <= course.baselineOn) {
    faults.push({ path: '/targetOn', text: say('plans.strategy.days-reversed') });
  }
  if (course.target === course.baseline) {
    faults.push({ path: '/target', text: say('plans.strategy.no-way') });
  }
  return faults;
}

export async function setIndicator(
  work: Change,
  asked: Input<typeof api.setIndicator>,
): Promise<Output<typeof api.setIndicator>> {
  const { goalId, measureId, title, definition, unit, source, ...course } = asked;
  const goal = await goalNamed(work, goalId);
  const measure = measureId === null ? null : await measureNamed(work, measureId);
  const own = asked.organizationId ?? measure?.organization_id ?? (await headquarters(work));
  const faults = await bodyFaults(work, own);
  if (measure && measure.goal_id !== goalId) {
    faults.push({ path: '/measureId', text: sayKernel('kernel.not-found') });
  }
  refuseFaulty([...faults, ...courseFaults(course)]);
  const id = newId(IndicatorId);
  await store.insertIndicator(work, {
    ...{ organization_id: own, id, plan_id: goal.plan_id, goal_id: goalId, measure_id: measureId },
    ...{ title, definition, unit, baseline: course.baseline, baseline_on: course.baselineOn },
    ...{ target: course.target, target_on: course.targetOn, source },
    ...{ set_by: work.actor.id, set_at: work.now },
  });
  await append(work, {
    ...{ act: 'plan.indicator-set', subject: PlanId.encode(goal.plan_id), organizationId: own },
    facts: { title, unit },
  });
  return { id };
}

/** Whether an actor tells of what is a body's: the headquarters does, and the body itself. */
const mayTell = ({ actor }: Work, body: OrganizationId): boolean =>
  actor.scope === 'all' || actor.organizationId === body;

/** Refuses whoever is neither the headquarters nor the body that is answerable. */
export function refuseOthers(work: Work, body: OrganizationId): void {
  if (!mayTell(work, body)) throw new Refusal('forbidden', say('plans.strategy.of-others'));
}

async function refuseAhead(work: Work, day: string, path: string): Promise<void> {
  if (day > (await todayOf(work))) {
    refuseFaulty([{ path, text: say('plans.strategy.day-ahead') }]);
  }
}

export async function takeSample(
  work: Change,
  { indicatorId, on, value, evidence }: Input<typeof api.takeSample>,
): Promise<null> {
  const indicator = await store.selectIndicator(work, indicatorId);
  if (!indicator) throw absent();
  const { organization_id: organizationId } = indicator;
  refuseOthers(work, organizationId);
  if (indicator.source) throw new Refusal('conflict', say('plans.strategy.computed'));
  await refuseAhead(work, on, '/on');
  await store.insertSamples(work, [
    {
      ...{ organization_id: organizationId, indicator_id: indicatorId, id: randomUUID() },
      ...{ taken_on: on, value, evidence, computed: false },
      ...{ taken_by: work.actor.id, taken_at: work.now },
    },
  ]);
  await append(work, {
    ...{ act: 'plan.sample-taken', subject: PlanId.encode(indicator.plan_id), organizationId },
    facts: { title: indicator.title, on, value: String(value) },
  });
  return null;
}

export async function showMeasure(
  work: Work,
  { measureId }: Input<typeof api.showMeasure>,
): Promise<Output<typeof api.showMeasure>> {
  const row = await measureNamed(work, measureId);
  const plan = await planNamed(work, row.plan_id);
  const { today, indicators, milestones } = await strategyOf(work, row.plan_id);
  const own = milestones.get(measureId) ?? [];
  const years = await store.selectYears(work, { measureId });
  return {
    ...measureHead(row, own, today),
    ...{ planId: row.plan_id, plan: plan.title, goal: row.goal, detail: row.detail },
    fiscalYear: fiscalYearOf(today),
    milestones: own.map(({ id, title, due_on: dueOn, done_on: doneOn }) => ({
      ...{ id, title, dueOn, doneOn },
    })),
    years: years.map((year) => yearLine(year.fiscal_year, year)),
    indicators: indicators
      .filter((each) => each.row.measure_id === measureId)
      .map((each) => each.line),
    mayTell: mayTell(work, row.organization_id),
  };
}

export async function setMilestone(
  work: Change,
  { measureId, title, dueOn }: Input<typeof api.setMilestone>,
): Promise<Output<typeof api.setMilestone>> {
  const measure = await measureNamed(work, measureId);
  const id = newId(MilestoneId);
  const { organization_id: organizationId } = measure;
  await store.insertMilestone(work, {
    ...{ organization_id: organizationId, measure_id: measureId, id, title },
    ...{ due_on: dueOn, done_on: null, done_by: null },
  });
  await append(work, {
    ...{ act: 'measure.milestone-set', subject: MeasureId.encode(measureId), organizationId },
    facts: { title, dueOn },
  });
  return { id };
}

export async function reachMilestone(
  work: Change,
  { milestoneId, doneOn }: Input<typeof api.reachMilestone>,
): Promise<null> {
  const milestone = await store.selectMilestone(work, milestoneId);
  if (!milestone) throw absent();
  const { organization_id: organizationId, measure_id: measureId } = milestone;
  refuseOthers(work, organizationId);
  await refuseAhead(work, doneOn, '/doneOn');
  if (!(await store.updateReached(work, milestoneId, doneOn))) {
    throw new Refusal('conflict', say('plans.strategy.reached-already'));
  }
  await append(work, {
    ...{ act: 'measure.milestone-reached', subject: MeasureId.encode(measureId), organizationId },
    facts: { on: doneOn },
  });
  return null;
}

export async function moveMeasure(
  work: Change,
  { measureId, state }: Input<typeof api.moveMeasure>,
): Promise<null> {
  const measure = await measureNamed(work, measureId);
  const { organization_id: organizationId } = measure;
  refuseOthers(work, organizationId);
  if (measure.state === state) throw new Refusal('conflict', say('plans.strategy.same-state'));
  await store.updateMeasureState(work, measureId, state);
  await append(work, {
    ...{ act: 'measure.moved', subject: MeasureId.encode(measureId), organizationId },
    facts: { state },
  });
  return null;
}
