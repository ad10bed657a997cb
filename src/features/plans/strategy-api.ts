import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { PlanId } from './plan.ts';
import { paperAsked, PaperFile } from './plan-api.ts';
import {
  GoalId,
  healths,
  IndicatorId,
  IndicatorSource,
  indicatorStandings,
  MeasureId,
  measureStandings,
  MeasureState,
  MilestoneId,
} from './strategy.ts';

const title = z.string().trim().min(1).max(200);

const IndicatorLine = z.object({
  id: IndicatorId,
  measureId: MeasureId.nullable(),
  organizationId: OrganizationId,
  title: z.string(),
  definition: z.string(),
  unit: z.string(),
  baseline: z.number(),
  baselineOn: day,
  target: z.number(),
  targetOn: day,
  source: IndicatorSource.nullable(),
  standing: z.enum(indicatorStandings),
  samples: z.array(
    z.object({ on: day, value: z.number(), evidence: z.string(), isComputed: z.boolean() }),
  ),
});
export type IndicatorLine = z.output<typeof IndicatorLine>;

const MeasureLine = z.object({
  id: MeasureId,
  number: z.string(),
  title: z.string(),
  organizationId: OrganizationId,
  dueOn: day.nullable(),
  /** The decision that set it with its day; empty where none did. */
  decision: z.string(),
  state: MeasureState,
  standing: z.enum(measureStandings),
  milestones: z.number(),
  milestonesDone: z.number(),
});
export type MeasureLine = z.output<typeof MeasureLine>;

const GoalLine = z.object({
  id: GoalId,
  number: z.number(),
  title: z.string(),
  outcome: z.string(),
  health: z.enum(healths),
  measures: z.array(MeasureLine),
  indicators: z.array(IndicatorLine),
});
export type GoalLine = z.output<typeof GoalLine>;

/** What a plan sets out to do, goal by goal, and where each stands today. */
export const showStrategy = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/strategy',
  permission: 'plans.read',
  input: z.strictObject({ planId: PlanId }),
  output: z.object({
    title: z.string(),
    years: z.object({ first: z.number(), last: z.number() }).nullable(),
    fiscalYear: z.number(),
    goals: z.array(GoalLine),
  }),
});
export type StrategyAnswer = z.output<typeof showStrategy.output>;

export const setGoal = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/goals',
  permission: 'plans.write',
  input: z.strictObject({
    planId: PlanId,
    title,
    outcome: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ id: GoalId }),
});

/** The goals of every plan in sight. */
export const listGoals = endpoint({
  method: 'GET',
  path: '/api/plan-goals',
  permission: 'plans.read',
  input: z.strictObject({}),
  output: z.array(
    z.object({ id: GoalId, number: z.number(), title: z.string(), plan: z.string() }),
  ),
});

/** Sets a measure for a body to do; one that a decision dates names the decision. */
export const setMeasure = endpoint({
  method: 'POST',
  path: '/api/goals/:goalId/measures',
  permission: 'plans.write',
  input: z.strictObject({
    goalId: GoalId,
    title,
    detail: z.string().trim().max(4000).default(''),
    organizationId: OrganizationId,
    dueOn: day.nullable().default(null),
    decision: z.string().trim().max(400).default(''),
  }),
  output: z.object({ id: MeasureId }),
});

export const setIndicator = endpoint({
  method: 'POST',
  path: '/api/goals/:goalId/indicators',
  permission: 'plans.write',
  input: z.strictObject({
    goalId: GoalId,
    measureId: MeasureId.nullable().default(null),
    organizationId: OrganizationId.nullable().default(null),
    title,
    definition: z.string().trim().min(1).max(2000),
    unit: z.string().trim().max(20).default(''),
    baseline: z.number().min(-1e12).max(1e12),
    baselineOn: day,
    target: z.number().min(-1e12).max(1e12),
    targetOn: day,
    source: IndicatorSource.nullable().default(null),
  }),
  output: z.object({ id: IndicatorId }),
});

/** One measured value, with what shows it. */
export const takeSample = endpoint({
  method: 'POST',
  path: '/api/indicators/:indicatorId/samples',
  permission: 'plans.report',
  input: z.strictObject({
    indicatorId: IndicatorId,
    on: day,
    value: z.number().min(-1e12).max(1e12),
    evidence: z.string().trim().min(1).max(2000),
  }),
  output: z.null(),
});

/** Computes every indicator of a plan that the program itself knows, as of today. */
export const computeSamples = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/computed-samples',
  permission: 'plans.write',
  input: z.strictObject({ planId: PlanId }),
  output: z.object({ count: z.number() }),
});

const YearLine = z.object({
  fiscalYear: z.number(),
  version: z.number(),
  planned: z.string(),
  result: z.string(),
  next: z.string(),
  budget: z.number().nullable(),
  writtenAt: instant.nullable(),
});
export type YearLine = z.output<typeof YearLine>;

export const showMeasure = endpoint({
  method: 'GET',
  path: '/api/measures/:measureId',
  permission: 'plans.read',
  input: z.strictObject({ measureId: MeasureId }),
  output: MeasureLine.omit({ milestones: true, milestonesDone: true }).extend({
    planId: PlanId,
    plan: z.string(),
    goal: z.string(),
    detail: z.string(),
    fiscalYear: z.number(),
    milestones: z.array(
      z.object({ id: MilestoneId, title: z.string(), dueOn: day, doneOn: day.nullable() }),
    ),
    years: z.array(YearLine),
    indicators: z.array(IndicatorLine),
    /** Whether the asker may tell of it: the headquarters, or the body that is answerable. */
    mayTell: z.boolean(),
  }),
});
export type MeasureAnswer = z.output<typeof showMeasure.output>;

export const setMilestone = endpoint({
  method: 'POST',
  path: '/api/measures/:measureId/milestones',
  permission: 'plans.write',
  input: z.strictObject({ measureId: MeasureId, title, dueOn: day }),
  output: z.object({ id: MilestoneId }),
});

/** Says that a milestone was reached, on a day that is not ahead. */
export const reachMilestone = endpoint({
  method: 'POST',
  path: '/api/milestones/:milestoneId/completion',
  permission: 'plans.report',
  input: z.strictObject({ milestoneId: MilestoneId, doneOn: day }),
  output: z.null(),
});

export const moveMeasure = endpoint({
  method: 'POST',
  path: '/api/measures/:measureId/state',
  permission: 'plans.report',
  input: z.strictObject({ measureId: MeasureId, state: MeasureState }),
  output: z.null(),
});

const fiscalYear = z.coerce.number().int().min(2000).max(2200);
const words = z.string().trim().max(4000).default('');

/** Writes what was planned, what came of it and what is planned next, upon the version that was read. */
export const writeYear = endpoint({
  method: 'POST',
  path: '/api/measures/:measureId/years/:fiscalYear',
  permission: 'plans.report',
  input: z.strictObject({
    ...{ measureId: MeasureId, fiscalYear, planned: words, result: words, next: words },
    budget: z.number().int().min(0).max(1e12).nullable().default(null),
    /** 0 where nothing was written yet. */
    base: z.number().int().min(0),
  }),
  output: z.object({ version: z.number() }),
});

const ReportLine = MeasureLine.extend({
  goal: z.string(),
  goalNumber: z.number(),
  year: YearLine,
});
export type ReportLine = z.output<typeof ReportLine>;

/** The annual report: plan, result and next plan of each measure, in the layout that ministries know. */
export const showAnnualReport = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/annual-reports/:fiscalYear',
  permission: 'plans.read',
  input: z.strictObject({ planId: PlanId, fiscalYear }),
  output: z.object({
    plan: z.string(),
    fiscalYear: z.number(),
    lines: z.array(ReportLine),
    /** Measures that still lack a part. */
    gaps: z.number(),
  }),
});
export type AnnualReportAnswer = z.output<typeof showAnnualReport.output>;

/** Rolls a year into the next: what was planned next is what is planned then. */
export const rollYear = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/annual-reports/:fiscalYear/next-year',
  permission: 'plans.write',
  input: z.strictObject({ planId: PlanId, fiscalYear }),
  output: z.object({ count: z.number() }),
});

/** The annual report as an official paper, through the exit door. */
export const takeAnnualReport = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/annual-reports/:fiscalYear/papers/:form',
  permission: 'plans.read',
  exit: true,
  input: z.strictObject({ planId: PlanId, fiscalYear, ...paperAsked }),
  output: PaperFile,
});
