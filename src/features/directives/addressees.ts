import type { Reason, Verdict } from '#features/exposure/judgement.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { deadline } from '#features/profiles/timeline.ts';
import type { OrganizationId } from '#kernel/actor.ts';

/** A system as the judgement and the decision table see it at one moment. */
export type Candidate = {
  readonly systemId: SystemId;
  readonly system: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Days by the outcome of the decision; null where none was taken or it sets no date. */
  readonly decidedDays: number | null;
  readonly outcome: string | null;
  readonly tableDueAt: Date | null;
};

/** One system that a directive names, with its own deadline. */
export type Target = Omit<Candidate, 'verdict' | 'decidedDays'> & {
  readonly basis: 'affected' | 'unknown';
  readonly dueAt: Date;
  readonly dueRule: string;
};

export type Addressee = {
  readonly organizationId: OrganizationId;
  readonly basis: 'affected' | 'unknown';
  readonly dueAt: Date;
  readonly targets: readonly Target[];
};

/**
 * Whom a directive binds: every organization with an affected system, and every one of which nothing
 * can be said: the unknown owe an inventory or an answer. A system's clock starts with the directive
 * (or with joining it) and runs for the days of its decision's outcome; where the table sets none,
 * for the directive's own days.
 */
export function addresseeOf(
  organizationId: OrganizationId,
  candidates: readonly Candidate[],
  clock: { readonly start: Date; readonly days: number },
): Addressee | undefined {
  const targets = candidates.flatMap((candidate) => targetOf(candidate, clock));
  if (candidates.length > 0 && targets.length === 0) return undefined;
  const own = deadline(clock.start, clock.days).dueAt;
  const dueAt = targets.reduce(
    (earliest, target) => earlier(earliest, target.dueAt),
    targets[0]?.dueAt ?? own,
  );
  const basis = targets.some((target) => target.basis === 'affected') ? 'affected' : 'unknown';
  return { organizationId, basis, dueAt, targets };
}

/** A candidate as a target; nothing for a system that is not affected. */
export function targetOf(
  candidate: Candidate,
  clock: { readonly start: Date; readonly days: number },
): Target[] {
  const { verdict, decidedDays, ...rest } = candidate;
  if (verdict === 'not-affected') return [];
  const days = verdict === 'affected' ? (decidedDays ?? clock.days) : clock.days;
  const { dueAt, rule } = deadline(clock.start, days);
  const by = verdict === 'affected' && decidedDays !== null ? 'decision' : 'directive';
  return [{ ...rest, basis: verdict, dueAt, dueRule: `${by} ${days} ${rule}` }];
}

const earlier = (a: Date, b: Date) => (a <= b ? a : b);
