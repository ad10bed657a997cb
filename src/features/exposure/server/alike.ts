import type { OrganizationId } from '#kernel/actor.ts';

import type { Alike as Grouped } from '../index/alike.ts';
import type { Evidence } from './evidence.ts';
import type { Alike, Organizations } from './exposed-store.ts';

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
export const runsOf = (versions: readonly number[], isWhole: boolean): string =>
  versions.join(',') + (isWhole ? 'w' : '');

/** Whose a system is, by the place of its organization among `owners`, and whether its inventory is whole. */
type Facts = {
  readonly owners: readonly OrganizationId[];
  readonly owner: Uint32Array;
  readonly isWhole: (place: number) => boolean;
};

/** Groups of systems as they are judged, with how many of them each organization has. */
export function linesOf(
  { systems, group, versions }: Grouped,
  { configurations }: Evidence,
  { owners, owner, isWhole }: Facts,
): Alike[] {
  // Whether an inventory is whole matters only to what holds beside other products.
  const isAlone = configurations.length === 0;
  const lines = new Map<number, Map<number, number>>();
  for (const place of systems) {
    const line = 2 * (group[place] ?? 0) + Number(!isAlone && isWhole(place));
    const counts = lines.get(line) ?? new Map<number, number>();
    const whose = owner[place] ?? 0;
    lines.set(line, counts.set(whose, (counts.get(whose) ?? 0) + 1));
  }
  return [...lines].map(([line, counts]) => ({
    runs: runsOf(versions[line >>> 1] ?? [], line % 2 === 1),
    organizations: new Map(
      [...counts].flatMap(([whose, count]): [OrganizationId, number][] => {
        const id = owners[whose];
        return id ? [[id, count]] : [];
      }),
    ),
  }));
}

/** Whether an organization is among those that are asked about. */
export function isOf(organizations: Organizations): (id: OrganizationId | undefined) => boolean {
  if (organizations === 'all') return () => true;
  const those = new Set<OrganizationId | undefined>(organizations);
  return (id) => those.has(id);
}
