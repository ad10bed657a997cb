import type { Reason, Verdict } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import { type Action, type Allowed, type Clock, dueOf } from './action.ts';
import type { Basis } from './directive.ts';

/** A system as the judgement and the decision table see it at one moment. */
export type Candidate = {
  readonly systemId: SystemId;
  readonly system: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Days by the outcome of the decision; null where none was taken or it sets no date. */
  readonly allowed: Allowed;
  /** The outcome demands that the system be examined for compromise as well. */
  readonly forensic: boolean;
  readonly outcome: string | null;
  readonly tableDueAt: Date | null;
  readonly submissionId: SubmissionId | null;
};

/** One system that a directive names. */
export type Target = Omit<Candidate, 'verdict' | 'allowed' | 'forensic'> & {
  readonly basis: 'affected' | 'unknown';
};

/** An action as it falls on one system of an addressee, or on the body itself (null). */
export type Assignment = {
  readonly action: number;
  readonly systemId: SystemId | null;
  readonly dueAt: Date;
  readonly dueRule: string;
};

export type Addressee = {
  readonly organizationId: OrganizationId;
  readonly basis: Basis;
  readonly reasons: readonly Reason[];
  /** The earliest deadline; of a body without systems, by when it owes an inventory or an answer. */
  readonly dueAt: Date;
  readonly targets: readonly Target[];
  readonly assignments: readonly Assignment[];
};

/** What a directive orders, and the clock by which it does. */
export type Order = { readonly actions: readonly Action[]; readonly clock: Clock };

type Reached = {
  readonly organizationId: OrganizationId;
  readonly reasons: readonly Reason[];
  /** Whether only bodies that the vulnerability concerns are bound. */
  readonly ifExposed: boolean;
};

/**
 * A body that a scope reaches as an addressee: with an assignment for each action on each system
 * that is affected or of which nothing can be said, and on the body itself; the unknown owe an
 * inventory or an answer. Nothing where the scope asks for exposure and there is none.
 */
export function addresseeOf(
  { organizationId, reasons, ifExposed }: Reached,
  candidates: readonly Candidate[],
  { actions, clock }: Order,
): Addressee | undefined {
  const targets = candidates.flatMap(targetOf);
  if (ifExposed && candidates.length > 0 && targets.length === 0) return undefined;
  const own = actions.filter(({ per }) => per === 'organization');
  const asksSystems = own.length < actions.length;
  const assignments = [
    ...candidates.flatMap((candidate) => assignmentsOn(candidate, { actions, clock })),
    ...own.map((action) => ({
      ...dueOf(action, null, clock),
      action: action.number,
      systemId: null,
    })),
  ];
  // A body that is named and has nothing to do under these actions is no addressee of them.
  if (actions.length > 0 && assignments.length === 0 && candidates.length > 0) return undefined;
  const dues = assignments.map(({ dueAt }) => dueAt);
  const { dueAt } = dueOf({ due: { by: 'table' } }, null, clock);
  return {
    organizationId,
    basis: basisOf(targets, ifExposed || (asksSystems && candidates.length === 0)),
    reasons,
    dueAt: dues.reduce((a, b) => (a <= b ? a : b), dues[0] ?? dueAt),
    targets,
    assignments,
  };
}

/** Affected, if any of its systems is; unknown, if it is to show what it runs; else merely named. */
function basisOf(targets: readonly Target[], owesInventory: boolean): Basis {
  if (targets.some(({ basis }) => basis === 'affected')) return 'affected';
  return targets.length > 0 || owesInventory ? 'unknown' : 'named';
}

/** A candidate as a target; nothing for a system that is not affected. */
export function targetOf(candidate: Candidate): Target[] {
  const { verdict, systemId, system, reasons, outcome, tableDueAt, submissionId } = candidate;
  if (verdict === 'not-affected') return [];
  return [{ systemId, system, reasons, outcome, tableDueAt, submissionId, basis: verdict }];
}

/**
 * What falls on a system. Its clock starts with the directive, or with joining it; the days of its
 * decision's outcome count once it is known to be affected.
 */
export function assignmentsOn(candidate: Candidate, { actions, clock }: Order): Assignment[] {
  const { systemId, verdict, allowed, forensic } = candidate;
  if (verdict === 'not-affected') return [];
  const isKnown = verdict === 'affected';
  return actions
    .filter(({ per }) => per === 'system')
    .filter(({ onlyForensic }) => !onlyForensic || (isKnown && forensic))
    .map((action) => ({
      ...dueOf(action, isKnown ? allowed : null, clock),
      action: action.number,
      systemId,
    }));
}
