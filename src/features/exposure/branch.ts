import type { OrganizationLine } from '#features/organizations/organization.ts';
import { asTree } from '#features/organizations/tree.ts';
import type { OrganizationId } from '#kernel/actor.ts';

import type { Verdict } from './judgement.ts';

/** How many are affected, and of how many it is unknown. */
export type Meant = { readonly affected: number; readonly unknown: number };

/** What a vulnerability means for one body by itself, and how many of its systems are meant. */
export type BodyMeant = { readonly verdict: Verdict; readonly systems: Meant };

/** A body of the tree with what a vulnerability means for it and for the bodies below it. */
export type ExposureBranch = {
  readonly line: OrganizationLine;
  /** How far it stands below the uppermost body that is listed. */
  readonly depth: number;
  /** Null where a body owes no inventory and has no system: it only leads to those below it. */
  readonly verdict: Verdict | null;
  readonly systems: Meant;
  /** The bodies anywhere below it, itself left out. */
  readonly below: Meant;
};

const none: Meant = { affected: 0, unknown: 0 };

/**
 * Bodies in the order of the tree of supervision that are affected or unknown, or lead to such a body.
 * A branch in which nobody is meant is left out whole.
 */
export function branchesOf(
  lines: readonly OrganizationLine[],
  meant: ReadonlyMap<OrganizationId, BodyMeant>,
): ExposureBranch[] {
  const below = new Map<OrganizationId | null, Meant>();
  // From the last to the first, so that what lies below a body is known when the body is met.
  const branches = asTree(lines)
    .toReversed()
    .map(({ line, depth }): ExposureBranch => {
      const { verdict, systems } = meant.get(line.id) ?? { verdict: null, systems: none };
      const under = below.get(line.id) ?? none;
      const above = below.get(line.supervisorId) ?? none;
      below.set(line.supervisorId, sum(above, sum(under, itself(verdict))));
      return { line, depth, verdict, systems, below: under };
    });
  return branches.filter(isMeant).toReversed();
}

const sum = (one: Meant, other: Meant): Meant => ({
  affected: one.affected + other.affected,
  unknown: one.unknown + other.unknown,
});

const itself = (verdict: Verdict | null): Meant => ({
  affected: Number(verdict === 'affected'),
  unknown: Number(verdict === 'unknown'),
});

function isMeant({ verdict, below }: ExposureBranch): boolean {
  const { affected, unknown } = sum(below, itself(verdict));
  return affected + unknown > 0;
}
