import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Destination, Surroundings } from './audience.ts';
import type { Consent } from './consent.ts';
import { CommunityId, consentStates, type Marking } from './marking.ts';
import { tlpLabels } from './tlp.ts';

/** Random bodies, persons and communities, and things that are to go from some to others: for proofs. */
export type Nation = Surroundings & {
  readonly bodies: readonly OrganizationId[];
  readonly persons: readonly PersonId[];
  readonly communities: readonly CommunityId[];
};

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = ReturnType<typeof randomNumbers>;

const uuid = (random: Random) => {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
};
const oneOf = <Item>(random: Random, items: readonly Item[]) => items[random(items.length)] as Item;
const someOf = <Item>(random: Random, items: readonly Item[]) =>
  Array.from({ length: random(3) }, () => oneOf(random, items));

/** A nation of `size` bodies: a headquarters or two, and chains and fans below them. */
export function randomNation(random: Random, size: number): Nation {
  const bodies = Array.from({ length: size }, () => uuid(random) as OrganizationId);
  const above = (at: number) =>
    at === 0 || (at === 1 && random(4) === 0) ? null : oneOf(random, bodies.slice(0, at));
  const persons = bodies.flatMap((body) =>
    Array.from({ length: random(3) }, () => ({ id: uuid(random) as PersonId, body })),
  );
  const communities = Array.from({ length: 4 }, () =>
    CommunityId.parse(`community_${uuid(random)}`),
  );
  return {
    bodies,
    persons: persons.map(({ id }) => id),
    communities,
    supervisorOf: new Map(bodies.map((body, at) => [body, above(at)])),
    bodyOf: new Map(persons.map(({ id, body }) => [id, body])),
    membersOf: new Map(
      communities.map((each) => [each, new Set(bodies.filter(() => random(4) === 0))]),
    ),
  };
}

export function randomMarking(random: Random, nation: Nation): Marking {
  return {
    label: oneOf(random, tlpLabels),
    originator: oneOf(random, nation.bodies),
    persons: someOf(random, nation.persons),
    organizations: someOf(random, nation.bodies),
    communities: someOf(random, nation.communities),
  };
}

export function randomConsents(random: Random, nation: Nation): Consent[] {
  if (random(3) > 0) return [];
  const state = oneOf(random, consentStates);
  const isGiven = state === 'given';
  return [
    {
      reporter: oneOf(random, nation.bodies),
      state,
      organizations: isGiven ? someOf(random, nation.bodies) : [],
      communities: isGiven ? someOf(random, nation.communities) : [],
      everybody: isGiven && random(3) === 0,
    },
  ];
}

/** Where it might go; now and then to somebody who is not there, or who speaks for another body. */
export function randomDestination(random: Random, nation: Nation): Destination {
  const organizationId =
    random(20) === 0 ? (uuid(random) as OrganizationId) : oneOf(random, nation.bodies);
  const kind = random(10);
  if (kind === 0) return { to: 'public' };
  if (kind < 4) return { to: 'organization', organizationId };
  if (kind < 6) return { to: 'channel', organizationId, ceiling: oneOf(random, tlpLabels) };
  const personId = oneOf(random, nation.persons);
  const own = random(8) === 0 ? organizationId : nation.bodyOf.get(personId);
  return { to: 'person', personId, organizationId: own ?? organizationId };
}
