import { strict as assert } from 'node:assert';

import { keysOf } from '#features/exposure/index/keys.ts';
import { at } from '#features/exposure/index/memory.ts';
import { findingsOn, type Index } from '#features/exposure/index/question.ts';
import { orderKey } from '#formats/versions/order.ts';

import { type Nation, randomNumbers, textOf } from './corpus.ts';
import { asked } from './machine.ts';

/** As many are asked about before any time is taken. */
const first = 20;

/** Inventories of 500 versions drawn without preference, which no cache knows. */
function inventories({ starts, size }: Nation) {
  const random = randomNumbers(5);
  return Array.from({ length: first + 300 }, () =>
    Array.from({ length: 500 }, () => {
      const of = random() % size.packages;
      return { of, place: random() % (at(starts, of + 1) - at(starts, of)) };
    }),
  );
}

/** What is found on inventories whose versions are known by their numbers. */
export async function findings(of: Nation, asking: Index) {
  const foundIn = (components: readonly { readonly of: number; readonly place: number }[]) => {
    const found = new Set<number>();
    for (const { of: about, place } of components) {
      const id = at(of.starts, about) + place;
      findingsOn(asking, { of: about, id, version: undefined }, found);
    }
    return found;
  };
  const all = inventories(of);
  // So that no time is that of compiling the question.
  for (const components of all.slice(0, first)) foundIn(components);
  return asked(all.slice(first), foundIn);
}

const nameOf = (of: number): string => `package-${of}`;

/** What is found on inventories of names and order keys: what parsing the text of versions leaves. */
export async function findingsByText(of: Nation, asking: Index) {
  const packages = new Map<string, number>();
  for (let each = 0; each < of.size.packages; each += 1) packages.set(nameOf(each), each);
  const all = inventories(of).map((components) =>
    components.map(({ of: about, place }) => {
      const key = orderKey('npm', textOf(place))!;
      return { about, place, name: nameOf(about), key };
    }),
  );
  // Loops as plain as they come: what is timed is the index.
  const foundIn = (components: (typeof all)[number]) => {
    const keys = keysOf(components.map(({ key }) => key));
    const found = new Set<number>();
    for (let place = 0; place < components.length; place += 1) {
      const version = { keys, place, isOrdered: true };
      const about = packages.get(components[place]!.name)!;
      findingsOn(asking, { of: about, id: undefined, version }, found);
    }
    return found;
  };
  for (const components of all.slice(0, first)) {
    const byNumber = new Set<number>();
    for (const { about, place } of components) {
      findingsOn(
        asking,
        { of: about, id: at(of.starts, about) + place, version: undefined },
        byNumber,
      );
    }
    assert.deepEqual(foundIn(components), byNumber);
  }
  return asked(all.slice(first), foundIn);
}
