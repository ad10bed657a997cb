export type Followed = 'directive' | 'alert' | 'circular';

/** Whom a step tells: the addressee, the ministry that supervises it, the headquarters' duty officer. */
export type Audience = 'addressee' | 'ministry' | 'headquarters';

type Plan = {
  /** Days before the deadline, the farthest first. The day itself is always one. */
  readonly before: readonly number[];
  /** Days between two reminders after it, without an end until there is an answer. */
  readonly every: number;
  readonly ministryAfter: number;
  readonly headquartersAfter: number;
};

/**
 * When an addressee that has not answered is reminded, and who is told after that. Source: own rule,
 * November 2026; no published standard sets these steps, and a headquarters may choose others here.
 */
export const plans: Readonly<Record<Followed, Plan>> = {
  directive: { before: [7, 3, 1], every: 3, ministryAfter: 1, headquartersAfter: 2 },
  alert: { before: [3, 1], every: 7, ministryAfter: 2, headquartersAfter: 4 },
  circular: { before: [7, 3, 1], every: 7, ministryAfter: 3, headquartersAfter: 7 },
};

/** One step of following up a deadline. Its name is what it is done once under. */
export type Step = { readonly name: string; readonly audience: Audience; readonly at: Date };

/** A step whose moment has come; late where it is long past, as after an outage. */
export type DueStep = Step & { readonly isLate: boolean };

const hour = 3_600_000;
const day = 24 * hour;
/** Japan keeps one offset all year. */
const offset = 9 * hour;
/** People are reminded in the morning of a day, not at the midnight that a deadline falls on. */
const morning = 9 * hour;
/** A sweep looks every minute; what it finds older than this was missed. */
const tolerance = 10 * 60_000;

/** The morning of a day so many days from that of a deadline. */
function morningOf(dueAt: Date, days: number): Date {
  const midnight = Math.floor((dueAt.getTime() + offset) / day) * day - offset;
  return new Date(midnight + days * day + morning);
}

/** Every step of a deadline up to a moment and the first one after it, in the order of their moments. */
function stepsUntil(plan: Plan, dueAt: Date, until: Date): Step[] {
  const onTheDay = morningOf(dueAt, 0);
  const fixed: Step[] = [
    ...plan.before.map((days) => ({
      name: `before-${days}`,
      audience: 'addressee' as const,
      at: morningOf(dueAt, -days),
    })),
    { name: 'on', audience: 'addressee', at: onTheDay < dueAt ? onTheDay : dueAt },
    { name: 'ministry', audience: 'ministry', at: morningOf(dueAt, plan.ministryAfter) },
    {
      name: 'headquarters',
      audience: 'headquarters',
      at: morningOf(dueAt, plan.headquartersAfter),
    },
  ];
  const passed = Math.floor((until.getTime() - dueAt.getTime()) / day);
  const rounds = Math.max(0, Math.ceil(passed / plan.every)) + 1;
  const repeated = Array.from({ length: rounds }, (_, at) => (at + 1) * plan.every).map((days) => ({
    name: `after-${days}`,
    audience: 'addressee' as const,
    at: morningOf(dueAt, days),
  }));
  // Whoever is to answer hears of it before whoever is told that they did not.
  return [...fixed, ...repeated].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A deadline to follow up: since when the body has had it, and the names of the steps already done. */
export type FollowUp = {
  readonly kind: Followed;
  readonly dueAt: Date;
  readonly since: Date;
  readonly done: ReadonlySet<string>;
};

/**
 * The steps that are due and not yet done, in order. What would have come before the body had the
 * deadline at all is no step of it: a deadline of two days has no reminder seven days before.
 */
export function dueSteps({ kind, dueAt, since, done }: FollowUp, now: Date): DueStep[] {
  return stepsUntil(plans[kind], dueAt, now)
    .filter(({ at, name }) => at > since && at <= now && !done.has(name))
    .map((step) => ({ ...step, isLate: now.getTime() - step.at.getTime() > tolerance }));
}

/** The moment of the next step after now. There always is one: reminders go on until an answer. */
export function nextStepAt({ kind, dueAt, since }: Omit<FollowUp, 'done'>, now: Date): Date {
  const next = stepsUntil(plans[kind], dueAt, now).find(({ at }) => at > now && at > since);
  return next?.at ?? new Date(now.getTime() + day);
}

/**
 * Which of the steps caught up together are told: of each audience the last alone, because nobody is
 * served by hearing on one morning that seven, three and one days are left.
 */
export function toldSteps(steps: readonly DueStep[]): ReadonlySet<DueStep> {
  return new Set([...new Map(steps.map((step) => [step.audience, step])).values()]);
}
