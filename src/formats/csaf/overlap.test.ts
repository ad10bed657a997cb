import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { branchOverlaps, statusOverlaps } from './overlap.ts';

type Sibling = readonly [category: 'range' | 'version', name: string];

/** A product with versions side by side; the first is P0, the next P1. */
function tree(...siblings: readonly Sibling[]): JsonValue {
  const branches = siblings.map(([category, name], at) => ({
    category: category === 'range' ? 'product_version_range' : 'product_version',
    name,
    product: { product_id: `P${at}`, name },
  }));
  return { branches: [{ category: 'product_name', name: 'A', branches }] };
}

const document = (product_tree: JsonValue, product_status: JsonValue): JsonValue => ({
  document: { csaf_version: '2.1' },
  product_tree,
  vulnerabilities: [{ product_status }],
});

const contradicting = { known_affected: ['P0'], fixed: ['P1'] };
const pairs: [string, Sibling, Sibling, boolean][] = [
  ['ranges that share versions', ['range', '>1|<3'], ['range', '>2|<4'], true],
  ['a range inside another', ['range', '>1|<9'], ['range', '>2|<3'], true],
  ['ranges that meet at a version both have', ['range', '>1|<=2'], ['range', '>=2|<3'], true],
  ['ranges that meet at a version one has', ['range', '>1|<2'], ['range', '>=2|<3'], false],
  ['ranges apart', ['range', '<1'], ['range', '>2|<3'], false],
  ['a version in a range', ['range', '>1|<3'], ['version', '2'], true],
  ['a version left out of a range', ['range', '>1|!=2|<3'], ['version', '2'], false],
  ['a version at the open end of a range', ['range', '>1|<3'], ['version', '3'], false],
  ['a version at the closed end of a range', ['range', '>1|<=3'], ['version', '3'], true],
  ['two versions', ['version', '2'], ['version', '2'], false],
  ['ranges of one type', ['range', 'vers:npm/<2.0.0'], ['range', 'vers:npm/>=1.9.0'], true],
  ['ranges of two types', ['range', 'vers:npm/<2.0.0'], ['range', 'vers:pypi/<2.0.0'], false],
  ['a range and all versions', ['range', '<2'], ['range', 'vers:all/*'], false],
];
const kinds = ['vers', 'vls', 'version'] as const;
const found = (value: JsonValue, groups: 'same' | 'different') =>
  kinds.flatMap((kind) => [...statusOverlaps(value, kind, groups)]);
for (const [situation, first, second, isOverlap] of pairs) {
  test(`${situation} ${isOverlap ? '' : 'do not '}overlap`, () => {
    for (const siblings of [
      [first, second],
      [second, first],
    ] as const) {
      const status =
        siblings[0] === first ? contradicting : { known_affected: ['P1'], fixed: ['P0'] };
      const value = document(tree(...siblings), status);
      assert.equal(found(value, 'different').length, isOverlap ? 1 : 0);
    }
  });
}

test('products of one group overlap in the same group, not in contradicting ones', () => {
  const versions = tree(['range', '>1|<3'], ['range', '>2|<4']);
  const affected = document(versions, { known_affected: ['P0'], first_affected: ['P1'] });
  assert.equal(found(affected, 'same').length, 1);
  assert.equal(found(affected, 'different').length, 0);
});

test('products of different parents are not compared', () => {
  const branch = (at: number) => ({
    category: 'product_name',
    name: `A${at}`,
    branches: [
      {
        category: 'product_version_range',
        name: '>1|<3',
        product: { product_id: `P${at}`, name: 'x' },
      },
    ],
  });
  const value = document({ branches: [branch(0), branch(1)] }, contradicting);
  assert.deepEqual(found(value, 'different'), []);
});

test('a product below a range counts to it', () => {
  const inner = (id: string, name: string, under: JsonValue) => ({
    ...{ category: 'product_version_range', name },
    ...(under === null ? { product: { product_id: id, name } } : { branches: [under] }),
  });
  const language = { category: 'language', name: 'ja', product: { product_id: 'P1', name: 'x' } };
  const branches = [inner('P0', '>1|<3', null), inner('', '>2|<4', language)];
  const value = document({ branches }, contradicting);
  assert.equal(found(value, 'different').length, 1);
  assert.deepEqual(branchOverlaps(value, 'range'), [
    { owner: '/product_tree/branches/1', other: '/product_tree/branches/0' },
  ]);
});

test('ranges that all overlap are told once each', () => {
  const size = 2000;
  const siblings = Array.from({ length: size }, (_, at): Sibling => ['range', `>${at}|<99999`]);
  const ids = Array.from({ length: size }, (_, at) => `P${at}`);
  const value = document(tree(...siblings), { known_affected: ids });
  assert.equal(found(value, 'same').length, size - 1);
});

/** Numbers that look random and are the same every time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A sibling: the numbers it takes in, whether a range, and the products in it. */
type Drawn = { readonly within: ReadonlySet<number>; readonly isRange: boolean } & {
  readonly isLeaf: boolean;
  readonly ids: readonly string[];
  readonly written: JsonValue;
};

function drawn(at: number, next: (below: number) => number): Drawn {
  const isRange = next(3) > 0;
  const isLeaf = next(2) > 0;
  const pieces = isRange ? 1 + next(3) : 1;
  const ends = [...new Set(Array.from({ length: 2 * pieces }, () => 10 + next(60)))];
  const bounds = ends.sort((a, b) => a - b).slice(0, ends.length - (ends.length % 2));
  const isIn = (each: number) => bounds.filter((bound) => bound <= each).length % 2 === 1;
  const single = 10 + next(60);
  const all = Array.from({ length: 80 }, (_, each) => each);
  const ids = isLeaf ? [`P${at}`] : [`P${at}`, `P${at}b`];
  const products = ids.map((product_id) => ({ product_id, name: 'n' }));
  return {
    ...{ isRange, isLeaf, ids },
    within: new Set(isRange ? all.filter(isIn) : [single]),
    written: {
      category: isRange ? 'product_version_range' : 'product_version',
      name: isRange
        ? bounds.map((bound, place) => `${place % 2 ? '<' : '>='}${bound}`).join('|')
        : String(single),
      ...(isLeaf
        ? { product: products[0] ?? null }
        : { branches: products.map((product) => ({ category: 'language', name: 'x', product })) }),
    },
  };
}

type Named = { readonly id: string; readonly group: string; readonly of: Drawn };

/** Whether two are a pair by §6.2.50 and §6.3.19, one by one and without any cleverness. */
function isPair(a: Named, b: Named): boolean {
  if (a.id === b.id || !(a.of.isRange || b.of.isRange)) return false;
  if (![...a.of.within].some((each) => b.of.within.has(each))) return false;
  if (a.of.isRange && b.of.isRange) return a.of.isLeaf || b.of.isLeaf;
  const version = a.of.isRange ? b : a;
  return a.group === b.group || version.of.isLeaf;
}

test('what is found is what comparing each with each finds', () => {
  let pairs = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const next = numbers(seed);
    // Of few siblings many are named, of many a few.
    const isCrowd = seed % 3 === 0;
    const siblings = Array.from({ length: isCrowd ? 60 : 12 }, (_, at) => drawn(at, next));
    const status: Record<string, string[]> = { known_affected: [], fixed: [], unknown: [] };
    const named = siblings.flatMap((of) =>
      of.ids.flatMap((id) =>
        Object.entries(status).flatMap(([group, list]): Named[] => {
          if (next(isCrowd ? 40 : 3) > 0) return [];
          list.push(id);
          return [{ id, group, of }];
        }),
      ),
    );
    const branches = siblings.map(({ written }) => written);
    const value = document({ branches: [{ category: 'product_name', branches }] }, status);
    for (const groups of ['same', 'different'] as const) {
      const isAsked = (a: Named, b: Named) =>
        (a.group === b.group) === (groups === 'same') && isPair(a, b);
      const told = found(value, groups);
      for (const { owner, other } of told) {
        const [ones, others] = [owner, other].map((id) => named.filter((each) => each.id === id));
        assert.ok(ones?.some((a) => others?.some((b) => isAsked(a, b))));
      }
      const owners = new Set(told.map(({ owner }) => owner));
      const asked = named.flatMap((a) => named.filter((b) => isAsked(a, b)).map((b) => [a, b]));
      pairs += asked.length;
      const missed = asked.filter((pair) => !pair.some(({ id }) => owners.has(id)));
      assert.deepEqual(missed, [], String(seed));
    }
  }
  assert.ok(pairs > 1000, String(pairs));
});
