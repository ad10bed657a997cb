import { todayOf } from '#features/audits/server/service.ts';
import type { Work } from '#platform/tools.ts';

import type { PlanId } from '../plan.ts';
import { goalHealth, indicatorStanding, measureStanding } from '../strategy.ts';
import type * as api from '../strategy-api.ts';
import * as store from './strategy-store.ts';

/** Everything that a plan sets out to do, read once, with where each thing stands today. */
export async function strategyOf(work: Work, planId: PlanId) {
  const today = await todayOf(work);
  const milestones = grouped(await store.selectMilestones(work, planId), (row) => row.measure_id);
  const samples = grouped(await store.selectSamples(work, planId), (row) => row.indicator_id);
  const rows = await store.selectMeasures(work, planId);
  const measures = rows.map((row) => ({
    row,
    line: measureLine(row, milestones.get(row.id) ?? [], today),
  }));
  const indicators = (await store.selectIndicators(work, planId)).map((row) => ({
    row,
    line: indicatorLine(row, samples.get(row.id) ?? [], today),
  }));
  const goals = (await store.selectGoals(work, planId)).map((goal): api.GoalLine => {
    const own = measures.filter(({ row }) => row.goal_id === goal.id).map(({ line }) => line);
    const told = indicators.filter(({ row }) => row.goal_id === goal.id).map(({ line }) => line);
    const health = goalHealth({
      measures: own.map(({ standing }) => standing),
      indicators: told.map(({ standing }) => standing),
    });
    const { id, number, title, outcome } = goal;
    return { id, number, title, outcome, health, measures: own, indicators: told };
  });
  return { today, goals, measures, indicators, milestones };
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

type Milestones = Awaited<ReturnType<typeof store.selectMilestones>>;

function measureLine(
  row: store.MeasureRow,
  milestones: Milestones,
  today: string,
): api.MeasureLine {
  return {
    ...measureHead(row, milestones, today),
    milestones: milestones.length,
    milestonesDone: milestones.filter((each) => each.done_on !== null).length,
  };
}

/** A measure and where it stands, without what is counted of it. */
export function measureHead(row: store.MeasureRow, milestones: Milestones, today: string) {
  const days = milestones.map(({ due_on: dueOn, done_on: doneOn }) => ({ dueOn, doneOn }));
  return {
    ...{ id: row.id, number: `${row.goal_number}-${row.number}`, title: row.title },
    ...{ organizationId: row.organization_id, dueOn: row.due_on, decision: row.decision },
    state: row.state,
    standing: measureStanding({ state: row.state, dueOn: row.due_on, milestones: days }, today),
  };
}

function indicatorLine(
  row: store.IndicatorRow,
  samples: readonly store.SampleRow[],
  today: string,
): api.IndicatorLine {
  const course = {
    ...{ baseline: Number(row.baseline), baselineOn: row.baseline_on },
    ...{ target: Number(row.target), targetOn: row.target_on },
  };
  const told = samples.map((each) => ({
    ...{ on: each.taken_on, value: Number(each.value), evidence: each.evidence },
    isComputed: each.computed,
  }));
  return {
    ...{ id: row.id, measureId: row.measure_id, organizationId: row.organization_id },
    ...{ title: row.title, definition: row.definition, unit: row.unit, source: row.source },
    ...course,
    standing: indicatorStanding(course, told.at(-1), today),
    samples: told,
  };
}

const unwritten = {
  ...{ version: 0, planned: '', result: '', next: '', budget: null },
  written_at: null,
} as const;

/** A year of a measure as it was last written; blank where it was not. */
export function yearLine(fiscalYear: number, row: store.YearRow | undefined): api.YearLine {
  const { version, planned, result, next, budget, written_at: writtenAt } = row ?? unwritten;
  return { fiscalYear, version, planned, result, next, budget, writtenAt };
}
