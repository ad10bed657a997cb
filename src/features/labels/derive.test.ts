import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrganizationId } from '#kernel/actor.ts';

import { admission, type Destination } from './audience.ts';
import { derived } from './derive.ts';
import type { Marking } from './marking.ts';
import {
  type Nation,
  randomDestination,
  randomMarking,
  randomNation,
  randomNumbers,
} from './random-nation.ts';
import { isWithin, strictest, type Tlp, tlpLabels } from './tlp.ts';

const random = randomNumbers(20261125);
const nation = randomNation(random, 12);
const [hq] = nation.bodies;
const of = (at: number) => nation.bodies[at]!;
const marked = (label: Tlp, rest: Partial<Marking> = {}): Marking => ({
  label,
  originator: hq!,
  persons: [],
  organizations: [],
  communities: [],
  ...rest,
});

test('of nothing at all, the strictest is made', () => {
  assert.equal(derived([], hq!, nation)?.label, 'TLP:RED');
});

for (const label of tlpLabels) {
  test(`${label} among what is clear is ${label}`, () => {
    const made = derived([marked('TLP:CLEAR'), marked(label), marked('TLP:CLEAR')], hq!, nation);
    assert.equal(made?.label, label);
  });
}

test('what is for two circles is for those who are in both', () => {
  const made = derived(
    [
      marked('TLP:AMBER+STRICT', { organizations: [of(1), of(2), of(3)] }),
      marked('TLP:AMBER+STRICT', { organizations: [of(2), of(3), of(4)] }),
    ],
    hq!,
    nation,
  );
  assert.deepEqual(new Set(made?.organizations), new Set([of(2), of(3)]));
});

test('a body that may not have an input makes nothing of it', () => {
  assert.equal(derived([marked('TLP:AMBER', { organizations: [] })], of(5), nation), undefined);
});

/** What is made of some inputs, or undefined where nothing may be; held against every destination. */
function tried(place: Nation): { reached: number; held: number } | undefined {
  const inputs = Array.from({ length: 1 + random(3) }, () => randomMarking(random, place));
  const output = derived(inputs, place.bodies[random(place.bodies.length)]!, place);
  if (!output) return undefined;
  assert.ok(isWithin(strictest(inputs.map(({ label }) => label)), output.label));
  const destinations = Array.from({ length: 40 }, () => randomDestination(random, place));
  const has = (each: Marking, to: Destination) => admission(each, to, place).admitted;
  const held = destinations.filter((to) => inputs.every((each) => has(each, to)));
  const reached = destinations.filter((to) => has(output, to));
  const shown = JSON.stringify({ inputs, output });
  for (const to of reached) assert.ok(held.includes(to), `${JSON.stringify(to)} gains ${shown}`);
  for (const to of held.filter((each) => each.to === 'organization')) {
    assert.ok(reached.includes(to), `${JSON.stringify(to)} loses ${shown}`);
  }
  return { reached: reached.length, held: held.length };
}

test('nobody gains by a derivation, no body that had everything loses, and no label falls', () => {
  const places = Array.from({ length: 60 }, () => randomNation(random, 14));
  const made = places.flatMap((place) => Array.from({ length: 50 }, () => tried(place) ?? []));
  const sum = (of: 'reached' | 'held') => made.flat().reduce((all, each) => all + each[of], 0);
  assert.ok(made.flat().length > 500, `${made.flat().length} derivations`);
  assert.ok(sum('reached') > 2000 && sum('held') > 2000);
});

test('the random nation is one: bodies stand below others', () => {
  const above = [...nation.supervisorOf.values()].filter((each): each is OrganizationId => !!each);
  assert.ok(above.length >= 9);
});
