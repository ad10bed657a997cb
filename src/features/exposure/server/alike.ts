import type { OrganizationId } from '#kernel/actor.ts';

import type { Alike as Grouped } from '../index/alike.ts';
import type { Evidence } from './evidence.ts';
import type { Alike, Organizations } from './exposed-store.ts';

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
export const runsOf = (versions: readonly number[], isWhole: boolean): string =>
  versions.join(',') + (isWhole ? 'w' : '');

type Facts = {
  readonly organizationOf: (place: number) => OrganizationId | undefined;
  readonly isWhole: (place: number) => boolean;
};

/** Groups of systems as they are judged, each with whose they are: an organization as often as it has one. */
export function linesOf(
  { systems, group, versions }: Grouped,
  { configurations }: Evidence,
  { organizationOf, isWhole }: Facts,
): Alike[] {
  // Whether an inventory is whole matters only to what holds beside other products.
  const isAlone = configurations.length === 0;
  const owners: OrganizationId[][] = [];
  for (const place of systems) {
    const line = 2 * (group[place] ?? 0) + Number(!isAlone && isWhole(place));
    const organization = organizationOf(place);
    if (organization) (owners[line] ??= []).push(organization);
  }
  return owners.flatMap((organizations, line) => [
    { runs: runsOf(versions[line >>> 1] ?? [], line % 2 === 1), organizations },
  ]);
}

/** Whether an organization is among those that are asked about. */
export function isOf(organizations: Organizations): (id: OrganizationId | undefined) => boolean {
  if (organizations === 'all') return () => true;
  const those = new Set<OrganizationId | undefined>(organizations);
  return (id) => those.has(id);
}
