import type { OrganizationId } from '#kernel/actor.ts';

import { admission, type Surroundings } from './audience.ts';
import { marked, type Marking } from './marking.ts';
import { strictest } from './tlp.ts';

/**
 * The marking of what a body makes out of other objects: the strictest label of all, and nobody in its
 * audience who is missing from that of any input. Undefined where the maker itself may not have one of
 * them: then there is nothing it could make. It is true for the tree and the communities of today, as
 * the object is, and where the bodies that are left cannot be told in TLP:AMBER without those below
 * them, they are told in TLP:AMBER+STRICT.
 */
export function derived(
  inputs: readonly Marking[],
  maker: OrganizationId,
  surroundings: Surroundings,
): Marking | undefined {
  const label = strictest(inputs.map((each) => each.label));
  const made = marked(label, maker);
  if (inputs.length === 0 || label === 'TLP:CLEAR') return made;
  const binding = distinct(inputs.filter((each) => each.label !== 'TLP:CLEAR'));
  if (label === 'TLP:RED') return { ...made, persons: personsOfAll(binding, surroundings) };
  const bodies = bodiesOfAll(binding, surroundings);
  if (!bodies.has(maker)) return undefined;
  const others = [...bodies].filter((body) => body !== maker);
  if (label === 'TLP:AMBER') return inAmber({ ...made, label }, bodies, surroundings);
  const [first] = binding;
  const isShared = binding.every((each) => isSameList(each.communities, first?.communities));
  const communities = isShared ? [...(first?.communities ?? [])] : [];
  return { ...made, organizations: others, communities };
}

/** Equal markings bind once, however many objects bear them. */
function distinct(markings: readonly Marking[]): Marking[] {
  return [...new Map(markings.map((each) => [JSON.stringify(each), each])).values()];
}

function isSameList(a: readonly string[], b: readonly string[] = []): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((each) => right.has(each));
}

function personsOfAll(binding: readonly Marking[], surroundings: Surroundings) {
  const named = new Set(binding.flatMap(({ persons }) => persons));
  return [...named].filter((personId) => {
    const organizationId = surroundings.bodyOf.get(personId);
    if (!organizationId) return false;
    const person = { to: 'person', personId, organizationId } as const;
    return binding.every((each) => admission(each, person, surroundings).admitted);
  });
}

function bodiesOfAll(
  binding: readonly Marking[],
  surroundings: Surroundings,
): ReadonlySet<OrganizationId> {
  const every = [...surroundings.supervisorOf.keys()];
  return new Set(
    every.filter((organizationId) =>
      binding.every(
        (each) => admission(each, { to: 'organization', organizationId }, surroundings).admitted,
      ),
    ),
  );
}

/** The same bodies in TLP:AMBER, which reaches everybody below those that are named. */
function inAmber(
  made: Marking,
  bodies: ReadonlySet<OrganizationId>,
  { supervisorOf }: Surroundings,
): Marking {
  // Bodies above somebody who is left out cannot be named; the uppermost stands for itself alone.
  const broken = new Set<OrganizationId>();
  for (const body of supervisorOf.keys()) {
    if (bodies.has(body)) continue;
    for (let above = supervisorOf.get(body); above && !broken.has(above);) {
      broken.add(above);
      above = supervisorOf.get(above);
    }
  }
  const isWhole = (body: OrganizationId) =>
    supervisorOf.get(body) === null ? bodies.has(body) : bodies.has(body) && !broken.has(body);
  const others = [...bodies].filter((body) => body !== made.originator);
  if (others.some((body) => !isWhole(body))) {
    return { ...made, label: 'TLP:AMBER+STRICT', organizations: others };
  }
  const isTop = (body: OrganizationId) => {
    const above = supervisorOf.get(body);
    return !above || supervisorOf.get(above) === null || !others.includes(above);
  };
  return { ...made, organizations: others.filter(isTop) };
}
