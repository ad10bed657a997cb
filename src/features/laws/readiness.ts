import type { Day } from '#features/profiles/day.ts';
import { plusDays } from '#features/profiles/day.ts';

import type { Forecast, Task } from './critical-path.ts';

const length = 86_400_000;

/** Days as numbers that count on, and back. */
export const numberOf = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / length);
export const dayOf = (number: number): Day => plusDays('1970-01-01', number);

/** What somebody says of a milestone. */
export const reportStates = ['started', 'expected', 'blocked', 'done', 'reopened'] as const;
export type ReportState = (typeof reportStates)[number];

/** One word of a body on one of its milestones; the last one holds. */
export type Reported = {
  readonly state: ReportState;
  /** Of `done` the day it was done, of `expected` the day it will be. */
  readonly on: Day | null;
};

/** Where a milestone stands by what was reported of it, in the order in which it was. */
export type Progress = {
  readonly state: 'planned' | 'started' | 'blocked' | 'done';
  readonly doneOn: Day | null;
  readonly expectedOn: Day | null;
};

export function progressOf(reports: readonly Reported[]): Progress {
  let progress: Progress = { state: 'planned', doneOn: null, expectedOn: null };
  for (const { state, on } of reports) {
    if (state === 'done') progress = { ...progress, state, doneOn: on };
    else if (state === 'expected') progress = { ...progress, expectedOn: on };
    else if (state === 'reopened') progress = { ...progress, state: 'started', doneOn: null };
    else progress = { ...progress, state };
    if (state === 'expected' && progress.state === 'planned')
      progress = { ...progress, state: 'started' };
  }
  return progress;
}

/** A milestone as its plan and its reports have it. */
export type Planned = {
  readonly id: string;
  readonly startsOn: Day;
  readonly days: number;
  readonly needs: readonly string[];
  readonly target: Day | null;
  readonly progress: Progress;
};

export const taskOf = ({ id, startsOn, days, needs, target, progress }: Planned): Task => ({
  ...{ id, days, after: needs, from: numberOf(startsOn) },
  doneOn: progress.doneOn === null ? null : numberOf(progress.doneOn),
  expectedOn: progress.expectedOn === null ? null : numberOf(progress.expectedOn),
  target: target === null ? null : numberOf(target),
});

/** How ready a body is for an obligation, the worst that holds. */
export const readinessStandings = [
  'ready',
  'blocked',
  'late',
  'at-risk',
  'on-track',
  'undated',
] as const;
export type ReadinessStanding = (typeof readinessStandings)[number];

/** Fewer days to spare than this are a risk. */
export const riskDays = 14;

export type Readiness = {
  readonly standing: ReadinessStanding;
  readonly done: number;
  readonly total: number;
  /** The least that a milestone has to spare; null where all is done or there is no day. */
  readonly slack: number | null;
  /** When the last milestone will be done, or was. */
  readonly readyOn: Day | null;
};

type Forecasts = ReadonlyMap<string, Forecast>;

/** Where one body stands with one obligation, by its milestones and what is forecast of them. */
export function readinessOf(milestones: readonly Planned[], forecasts: Forecasts): Readiness {
  const done = milestones.filter(({ progress }) => progress.state === 'done').length;
  const ends = milestones.flatMap(({ id }) => forecasts.get(id)?.endsOn ?? []);
  const spare = milestones.flatMap(({ id }) => forecasts.get(id)?.slack ?? []);
  const slack = spare.length > 0 ? Math.min(...spare) : null;
  const readyOn = ends.length > 0 ? dayOf(Math.max(...ends)) : null;
  const counts = { done, total: milestones.length, slack, readyOn };
  const isBlocked = milestones.some(({ progress }) => progress.state === 'blocked');
  return { ...counts, standing: standingOf(counts, isBlocked) };
}

function standingOf(
  { done, total, slack }: Omit<Readiness, 'standing'>,
  isBlocked: boolean,
): ReadinessStanding {
  if (done === total) return 'ready';
  if (isBlocked) return 'blocked';
  if (slack === null) return 'undated';
  if (slack < 0) return 'late';
  return slack < riskDays ? 'at-risk' : 'on-track';
}

/**
 * When each step of a new plan begins: as late as lets everything that rests on it be done by the day, so
 * that the plan has a given number of days to spare; never before today.
 */
export function startsFor(
  steps: readonly {
    readonly key: string;
    readonly days: number;
    readonly after: readonly string[];
  }[],
  {
    target,
    today,
    spare,
  }: { readonly target: Day | null; readonly today: Day; readonly spare: number },
): ReadonlyMap<string, Day> {
  const end = target === null ? null : numberOf(target) - spare;
  const latest = new Map<string, number>();
  const endOf = (key: string): number => {
    const known = latest.get(key);
    if (known !== undefined) return known;
    const following = steps.filter(({ after }) => after.includes(key));
    const found = Math.min(
      end ?? numberOf(today) + 3650,
      ...following.map((step) => endOf(step.key) - step.days),
    );
    latest.set(key, found);
    return found;
  };
  return new Map(
    steps.map(({ key, days }): [string, Day] => {
      const start = end === null ? numberOf(today) : endOf(key) - days;
      return [key, dayOf(Math.max(numberOf(today), start))];
    }),
  );
}
