import type { OrganizationId } from '#kernel/actor.ts';

import type { Owned } from './exposed.ts';

/** How many systems a vulnerability affects, and of how many organizations. */
export type Extent = { readonly systems: number; readonly organizations: number };

/** Organizations by a number that each has: of a system by its place, and by its id where it has one. */
type Owners = {
  readonly owner: Uint32Array;
  readonly ofOrganization: (id: OrganizationId) => number | undefined;
};

/** Counts systems by place, and others by their organizations, each organization once; for many counts in turn. */
export function counting(organizations: number, { owner, ofOrganization }: Owners) {
  const counted = new Uint32Array(organizations);
  let round = 0;
  return (places: Uint32Array, others: readonly Owned[]): Extent => {
    round += 1;
    let owners = 0;
    const meet = (whose: number) => {
      if (counted[whose] !== round) owners += 1;
      counted[whose] = round;
    };
    for (let each = 0; each < places.length; each += 1) meet(owner[places[each] ?? 0] ?? 0);
    const strangers = new Set<OrganizationId>();
    for (const { organizationId } of others) {
      const whose = ofOrganization(organizationId);
      if (whose === undefined) strangers.add(organizationId);
      else meet(whose);
    }
    return {
      systems: places.length + others.length,
      organizations: owners + strangers.size,
    };
  };
}
