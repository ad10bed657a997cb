import type { OrganizationId } from '#kernel/actor.ts';

import type { Alike } from '../index/alike.ts';
import { at } from '../index/memory.ts';
import type { Verdict } from '../judgement.ts';
import type { Judged, Organizations, Tallies, Tally } from './exposed-store.ts';

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
export const runsOf = (versions: readonly number[], isWhole: boolean): string =>
  versions.join(',') + (isWhole ? 'w' : '');

/** Whose a system is, by the place of its organization among `owners`, and whether its inventory is whole. */
type Facts = {
  readonly owners: readonly OrganizationId[];
  readonly owner: Uint32Array;
  readonly isWhole: (place: number) => boolean;
};

/** The verdicts on groups of systems, counted by organization: each group is judged once. */
export function tallyOf(
  { systems, group, versions }: Alike,
  { evidence: { configurations }, verdictOf }: Judged,
  { owners, owner, isWhole }: Facts,
): Tallies {
  // Whether an inventory is whole matters only to what holds beside other products.
  const isAlone = configurations.length === 0;
  const verdicts: Verdict[] = [];
  const [counted, affected, unknown] = [0, 1, 2].map(
    () => new Uint32Array(owners.length),
  ) as Counts;
  for (const place of systems) {
    const line = 2 * (group[place] ?? 0) + Number(!isAlone && isWhole(place));
    const verdict = (verdicts[line] ??= verdictOf(
      runsOf(versions[line >>> 1] ?? [], line % 2 === 1),
    ));
    const whose = at(owner, place);
    counted[whose] = 1;
    if (verdict === 'affected') affected[whose] = at(affected, whose) + 1;
    else if (verdict === 'unknown') unknown[whose] = at(unknown, whose) + 1;
  }
  const tallies = new Map<OrganizationId, Tally>();
  for (const [whose, id] of owners.entries()) {
    if (at(counted, whose) === 0) continue;
    tallies.set(id, { affected: at(affected, whose), unknown: at(unknown, whose) });
  }
  return tallies;
}

type Counts = [Uint32Array, Uint32Array, Uint32Array];

/** Whether an organization is among those that are asked about. */
export function isOf(organizations: Organizations): (id: OrganizationId | undefined) => boolean {
  if (organizations === 'all') return () => true;
  const those = new Set<OrganizationId | undefined>(organizations);
  return (id) => those.has(id);
}
