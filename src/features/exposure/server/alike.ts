import type { OrganizationId } from '#kernel/actor.ts';

import type { Alike } from '../index/alike.ts';
import { at, numbers } from '../index/memory.ts';
import type { Verdict } from '../judgement.ts';
import type { Judged, Organizations, Tallies, Tally } from './exposed-store.ts';

/** Whose a system is, by the place of its organization among `owners`, and whether its inventory is whole. */
type Facts = {
  readonly owners: readonly OrganizationId[];
  readonly owner: Uint32Array;
  readonly isWhole: (place: number) => boolean;
};

/** The verdicts on groups of systems, counted by organization: each group is judged once. */
export function tallyOf(
  { systems, group, versions }: Alike,
  { concern: { isAlone }, verdictOf }: Judged,
  { owners, owner, isWhole }: Facts,
): Tallies {
  const verdicts: Verdict[] = [];
  const counts = countsFor(owners);
  for (const place of systems) {
    const line = 2 * (group[place] ?? 0) + Number(!isAlone && isWhole(place));
    const verdict = (verdicts[line] ??= verdictOf({
      versionIds: versions[line >>> 1] ?? [],
      isWhole: line % 2 === 1,
    }));
    if (verdict !== 'not-affected') count(counts, verdict, at(owner, place));
  }
  return talliesIn(owners, counts);
}

/** Of each verdict that counts how many systems, by the place of their organization. */
type Counts = Readonly<Record<keyof Tally, Uint32Array>>;

export const countsFor = (owners: readonly OrganizationId[]): Counts => ({
  affected: numbers(owners.length),
  unknown: numbers(owners.length),
});

/** One more system of an organization by its place. */
export function count(counts: Counts, verdict: keyof Tally, whose: number): void {
  counts[verdict][whose] = at(counts[verdict], whose) + 1;
}

/** The counts of those organizations that have any. */
export function talliesIn(
  owners: readonly OrganizationId[],
  { affected, unknown }: Counts,
): Tallies {
  const tallies = new Map<OrganizationId, Tally>();
  for (const [whose, id] of owners.entries()) {
    const tally = { affected: at(affected, whose), unknown: at(unknown, whose) };
    if (tally.affected > 0 || tally.unknown > 0) tallies.set(id, tally);
  }
  return tallies;
}

/** Whether an organization is among those that are asked about. */
export function isOf(organizations: Organizations): (id: OrganizationId | undefined) => boolean {
  if (organizations === 'all') return () => true;
  const those = new Set<OrganizationId | undefined>(organizations);
  return (id) => those.has(id);
}
