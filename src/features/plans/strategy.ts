import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const GoalId = id('goal');
export type GoalId = z.infer<typeof GoalId>;
export const MeasureId = id('measure');
export type MeasureId = z.infer<typeof MeasureId>;
export const MilestoneId = id('milestone');
export type MilestoneId = z.infer<typeof MilestoneId>;
export const IndicatorId = id('indicator');
export type IndicatorId = z.infer<typeof IndicatorId>;

export const measureStates = ['planned', 'running', 'done', 'stopped'] as const;
export const MeasureState = z.enum(measureStates);
export type MeasureState = (typeof measureStates)[number];

/** What indicators are computed from, as far as the program itself knows. */
export const indicatorSources = [
  'exposure',
  'inventory',
  'directives',
  'incidents',
  'audits',
] as const;
export const IndicatorSource = z.enum(indicatorSources);
export type IndicatorSource = (typeof indicatorSources)[number];

export const indicatorStandings = ['met', 'on-track', 'behind', 'missed', 'unknown'] as const;
export type IndicatorStanding = (typeof indicatorStandings)[number];

type Course = {
  readonly baseline: number;
  readonly baselineOn: string;
  readonly target: number;
  readonly targetOn: string;
};

export type Sample = { readonly on: string; readonly value: number };

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How far the way from the baseline to the target is gone: 0 at its beginning, 1 at the target. */
export const shareGone = ({ baseline, target }: Course, value: number): number =>
  (value - baseline) / (target - baseline);

/** As far behind a straight course may an indicator be and still count as on it. */
const tolerance = 0.1;

/**
 * Where an indicator stands by its last sample: met; else, after its day, missed; else on its course or
 * behind it, where the course runs straight from baseline to target. Without a sample nobody knows.
 */
export function indicatorStanding(
  course: Course,
  last: Sample | undefined,
  today: string,
): IndicatorStanding {
  if (!last) return 'unknown';
  const gone = shareGone(course, last.value);
  if (gone >= 1) return 'met';
  if (today > course.targetOn) return 'missed';
  const [begin, end] = [dayNumber(course.baselineOn), dayNumber(course.targetOn)];
  // A sample is held to where the course was on its own day.
  const expected = Math.min(1, Math.max(0, (dayNumber(last.on) - begin) / (end - begin)));
  return gone >= expected - tolerance ? 'on-track' : 'behind';
}

export const measureStandings = ['done', 'on-track', 'slipping', 'late', 'stopped'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

type Measured = {
  readonly state: MeasureState;
  readonly dueOn: string | null;
  readonly milestones: readonly { readonly dueOn: string; readonly doneOn: string | null }[];
};

/** Where a measure stands: late once its own day has passed, slipping once that of a milestone has. */
export function measureStanding(
  { state, dueOn, milestones }: Measured,
  today: string,
): MeasureStanding {
  if (state === 'done' || state === 'stopped') return state;
  if (dueOn !== null && dueOn < today) return 'late';
  const isBehind = milestones.some((each) => each.doneOn === null && each.dueOn < today);
  return isBehind ? 'slipping' : 'on-track';
}

export const healths = ['good', 'watch', 'bad', 'unknown'] as const;
export type Health = (typeof healths)[number];

type Parts = {
  readonly measures: readonly MeasureStanding[];
  readonly indicators: readonly IndicatorStanding[];
};

/**
 * The health of a goal: bad once a measure is late or an indicator missed, to be watched once one slips
 * or is behind, unknown while nothing tells, else good. Measures that run on time tell nothing of what
 * they bring about where the goal has indicators and none has a sample.
 */
export function goalHealth({ measures, indicators }: Parts): Health {
  if (measures.includes('late') || indicators.includes('missed')) return 'bad';
  if (measures.includes('slipping') || indicators.includes('behind')) return 'watch';
  const told = indicators.some((each) => each !== 'unknown');
  if (indicators.length > 0) return told ? 'good' : 'unknown';
  return measures.length > 0 ? 'good' : 'unknown';
}
