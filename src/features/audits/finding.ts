import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const AuditId = id('audit');
export type AuditId = z.infer<typeof AuditId>;

export const FindingId = id('finding');
export type FindingId = z.infer<typeof FindingId>;

/** What can happen to a finding after it was raised. Nothing is rewritten: each stays. */
export const stepKinds = [
  'plan',
  'plan-approved',
  'plan-returned',
  'progress',
  'evidence',
  'advice',
  'reaudit-passed',
  'reaudit-failed',
  'risk-accepted',
] as const;
export const StepKind = z.enum(stepKinds);
export type StepKind = z.infer<typeof StepKind>;

/** One step of a finding: what, by whom, when; of a plan by which day, of an acceptance until which. */
export type Step = {
  readonly kind: StepKind;
  readonly by: string;
  readonly at: Date;
  readonly until: string | null;
};

/** Where a finding stands. */
export const findingStates = [
  'open',
  'plan-submitted',
  'planned',
  'evidenced',
  'accepted',
  'closed',
] as const;
export type FindingState = (typeof findingStates)[number];

export type FindingStanding = {
  readonly state: FindingState;
  /** The day its plan is to be carried out by, or its acceptance ends on. */
  readonly until: string | null;
  readonly isOverdue: boolean;
};

/**
 * Where a finding stands on a day.
 *
 * An acceptance that has lapsed leaves it where it was; a re-audit that it failed sends it back to its
 * plan. What no plan was submitted for is overdue once `planDueOn` has passed.
 */
export function findingStanding(
  steps: readonly Step[],
  planDueOn: string,
  today: string,
): FindingStanding {
  const course = steps.reduce(after, { state: 'open', plan: null, accepted: null });
  const { state, plan, accepted } = course;
  if (state === 'closed') return { state, until: null, isOverdue: false };
  if (accepted !== null && accepted >= today) {
    return { state: 'accepted', until: accepted, isOverdue: false };
  }
  const until = plan ?? planDueOn;
  const waitsForBody = state === 'open' || state === 'planned';
  return { state, until, isOverdue: waitsForBody && until < today };
}

type Course = {
  readonly state: Exclude<FindingState, 'accepted'>;
  readonly plan: string | null;
  readonly accepted: string | null;
};

/** From which state a step leads to which; any other leaves a finding where it is. */
const leads: Partial<Record<StepKind, readonly [Course['state'], Course['state']]>> = {
  'plan-approved': ['plan-submitted', 'planned'],
  'plan-returned': ['plan-submitted', 'open'],
  evidence: ['planned', 'evidenced'],
  'reaudit-failed': ['evidenced', 'planned'],
};

function after(course: Course, { kind, until }: Step): Course {
  if (course.state === 'closed') return course;
  if (kind === 'risk-accepted') return { ...course, accepted: until };
  if (kind === 'reaudit-passed') return { ...course, state: 'closed' };
  if (kind === 'plan') return { ...course, state: 'plan-submitted', plan: until };
  const [from, to] = leads[kind] ?? [];
  if (to === undefined || course.state !== from) return course;
  return { ...course, state: to, plan: kind === 'plan-returned' ? null : course.plan };
}

/** Why a step may not be taken now, or not by this person. */
export const stepObstacles = [
  'is-closed',
  'own-body',
  'is-adviser',
  'no-evidence',
  'no-plan',
  'own-plan',
  'no-day',
  'day-passed',
  'too-long',
] as const;
export type StepObstacle = (typeof stepObstacles)[number];

export type Stepping = {
  readonly kind: StepKind;
  readonly by: string;
  /** Whether the person speaks for the audited body, or for one above or below it in its tree. */
  readonly isOfBody: boolean;
  /** Whether the person advised the body on this finding, or within the time the policy names. */
  readonly hasAdvised: boolean;
  readonly until: string | null;
};

/** What the day and the policy allow. */
export type StepLimits = { readonly today: string; readonly latestAcceptance: string };

/**
 * What stands in the way of a step; undefined for nothing.
 *
 * Closing is for an auditor who is neither of the body nor its adviser, and has evidence to look at.
 */
export function stepObstacle(
  steps: readonly Step[],
  stepping: Stepping,
  limits: StepLimits,
): StepObstacle | undefined {
  if (steps.some(({ kind }) => kind === 'reaudit-passed')) return 'is-closed';
  return obstacles[stepping.kind](steps, stepping, limits);
}

type Obstacle = (
  steps: readonly Step[],
  stepping: Stepping,
  limits: StepLimits,
) => StepObstacle | undefined;

const obstacles: Record<StepKind, Obstacle> = {
  plan: (_, { until }, { today }) => {
    if (until === null) return 'no-day';
    return until < today ? 'day-passed' : undefined;
  },
  'plan-approved': ofPlan,
  'plan-returned': ofPlan,
  progress: () => undefined,
  evidence: (steps) => (steps.some(({ kind }) => kind === 'plan-approved') ? undefined : 'no-plan'),
  advice: (_, { isOfBody }) => (isOfBody ? 'own-body' : undefined),
  'reaudit-passed': ofReaudit,
  'reaudit-failed': ofReaudit,
  'risk-accepted': (_, stepping, limits) => ofAcceptance(stepping, limits),
};

/** What an accepted finding goes through beneath its acceptance counts all the same. */
function ofPlan(steps: readonly Step[], { by, isOfBody }: Stepping): StepObstacle | undefined {
  const last = steps.findLast(({ kind }) => kind.startsWith('plan'));
  if (last?.kind !== 'plan') return 'no-plan';
  if (isOfBody) return 'own-body';
  return last.by === by ? 'own-plan' : undefined;
}

function ofReaudit(
  steps: readonly Step[],
  { by, isOfBody, hasAdvised }: Stepping,
): StepObstacle | undefined {
  if (isOfBody) return 'own-body';
  const isAdviser = steps.some((step) => step.kind === 'advice' && step.by === by);
  if (isAdviser || hasAdvised) return 'is-adviser';
  const lastTry = steps.findLastIndex(({ kind }) => kind === 'reaudit-failed');
  const isShown = steps.slice(lastTry + 1).some(({ kind }) => kind === 'evidence');
  return isShown ? undefined : 'no-evidence';
}

function ofAcceptance(
  { isOfBody, until }: Stepping,
  { today, latestAcceptance }: StepLimits,
): StepObstacle | undefined {
  if (isOfBody) return 'own-body';
  if (until === null) return 'no-day';
  if (until < today) return 'day-passed';
  return until > latestAcceptance ? 'too-long' : undefined;
}
