import type { OrganizationId } from '#kernel/actor.ts';

import { at } from '../index/memory.ts';
import type { Owned } from './exposed.ts';

/** How many systems a vulnerability affects, and of how many organizations. */
export type Tally = { readonly systems: number; readonly organizations: number };

/** Organizations by a number that each has: of a system by its place, and by its id where it has one. */
type Owners = {
  readonly ofPlace: (place: number) => number;
  readonly ofOrganization: (id: OrganizationId) => number | undefined;
};

/** Counts systems by place, and others by their organizations, each organization once; for many counts in turn. */
export function counting(organizations: number, { ofPlace, ofOrganization }: Owners) {
  const counted = new Uint32Array(organizations);
  let round = 0;
  return (others: readonly Owned[], each: (use: (place: number) => void) => void): Tally => {
    round += 1;
    let [systems, owners] = [0, 0];
    const meet = (whose: number) => {
      if (at(counted, whose) !== round) owners += 1;
      counted[whose] = round;
    };
    each((place) => {
      systems += 1;
      meet(ofPlace(place));
    });
    const strangers = new Set<OrganizationId>();
    for (const { organizationId } of others) {
      const whose = ofOrganization(organizationId);
      if (whose === undefined) strangers.add(organizationId);
      else meet(whose);
    }
    return { systems: systems + others.length, organizations: owners + strangers.size };
  };
}
