/** Whom a step tells: who owes the report, the ministry that supervises it, the headquarters. */
export type Audience = 'reporter' | 'ministry' | 'headquarters';

/** One step of following up a deadline. Its name is what it is done once under. */
export type Step = { readonly name: string; readonly audience: Audience; readonly at: Date };

const hour = 3_600_000;

/**
 * Hours from a deadline at which somebody is told. Source: own rule, November 2026; no published
 * standard sets these steps. They are hours and not days, since some clocks run for a day alone.
 */
const plan: readonly { name: string; audience: Audience; hours: number }[] = [
  { name: 'before-168', audience: 'reporter', hours: -168 },
  { name: 'before-72', audience: 'reporter', hours: -72 },
  { name: 'before-24', audience: 'reporter', hours: -24 },
  { name: 'before-6', audience: 'reporter', hours: -6 },
  { name: 'before-1', audience: 'reporter', hours: -1 },
  { name: 'overdue', audience: 'reporter', hours: 0 },
  { name: 'after-24', audience: 'reporter', hours: 24 },
  { name: 'ministry', audience: 'ministry', hours: 24 },
  { name: 'headquarters', audience: 'headquarters', hours: 48 },
  { name: 'after-72', audience: 'reporter', hours: 72 },
  { name: 'after-168', audience: 'reporter', hours: 168 },
];

/** A deadline to follow up: since when its clock runs, and the names of the steps already done. */
export type FollowUp = {
  readonly dueAt: Date;
  readonly since: Date;
  readonly done: ReadonlySet<string>;
};

/** The steps that are due and not yet done, in order; none of before the clock ran. */
export function dueSteps({ dueAt, since, done }: FollowUp, now: Date): readonly Step[] {
  return plan
    .map(({ name, audience, hours }): Step => {
      return { name, audience, at: new Date(dueAt.getTime() + hours * hour) };
    })
    .filter(({ name, at }) => at > since && at <= now && !done.has(name));
}

/** Which of the steps caught up together are told: of each audience the last alone. */
export const toldSteps = (steps: readonly Step[]): ReadonlySet<Step> =>
  new Set([...new Map(steps.map((step) => [step.audience, step])).values()]);

/** The moment of the next step after now; none once all have passed. */
export function nextStepAt({ dueAt, since }: Omit<FollowUp, 'done'>, now: Date): Date | undefined {
  const moments = plan
    .map(({ hours }) => dueAt.getTime() + hours * hour)
    .filter((at) => at > now.getTime() && at > since.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}
