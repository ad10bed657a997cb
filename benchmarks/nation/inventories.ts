import { strict as assert } from 'node:assert';

import { findingsOn } from '#features/exposure/index/findings.ts';
import { keysOf } from '#features/exposure/index/keys.ts';
import { at } from '#features/exposure/index/memory.ts';
import type { Index } from '#features/exposure/index/question.ts';
import { orderKey } from '#formats/versions/order.ts';

import { type Nation, randomNumbers, textOf } from './corpus.ts';
import { asked } from './machine.ts';

/** As many are asked about before any time is taken. */
const first = 20;

/** A version of a package by its place among them. */
type Drawn = { readonly of: number; readonly place: number };

/** Inventories of 500 versions drawn without preference, which no cache knows. */
function inventories({ starts, size }: Nation): Drawn[][] {
  const random = randomNumbers(5);
  return Array.from({ length: first + 300 }, () =>
    Array.from({ length: 500 }, () => {
      const of = random() % size.packages;
      return { of, place: random() % (at(starts, of + 1) - at(starts, of)) };
    }),
  );
}

const numbered = ({ starts }: Nation, components: readonly Drawn[]) =>
  components.map(({ of, place }) => ({ of, id: at(starts, of) + place, version: undefined }));

/** What is found on inventories whose versions are known by their numbers. */
export async function findings(of: Nation, asking: Index) {
  const foundIn = (components: readonly Drawn[]) => findingsOn(asking, numbered(of, components));
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
  const drawn = inventories(of);
  const all = drawn.map((components) =>
    components.map(({ of: about, place }) => ({
      name: nameOf(about),
      key: orderKey('npm', textOf(place))!,
    })),
  );
  const foundIn = (components: (typeof all)[number]) => {
    const keys = keysOf(components.map(({ key }) => key));
    return findingsOn(
      asking,
      components.map(({ name }, place) => {
        const version = { keys, place, isOrdered: true };
        return { of: packages.get(name)!, id: undefined, version };
      }),
    );
  };
  for (const [each, components] of all.slice(0, first).entries()) {
    assert.deepEqual(foundIn(components), findingsOn(asking, numbered(of, drawn[each]!)));
  }
  return asked(all.slice(first), foundIn);
}
