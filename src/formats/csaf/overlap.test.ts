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
const any = ({ kind }: { kind: string }) => (kind === 'version' ? 'against' : 'either');
for (const [situation, first, second, isOverlap] of pairs) {
  test(`${situation} ${isOverlap ? '' : 'do not '}overlap`, () => {
    for (const siblings of [
      [first, second],
      [second, first],
    ] as const) {
      const status =
        siblings[0] === first ? contradicting : { known_affected: ['P1'], fixed: ['P0'] };
      const found = statusOverlaps(document(tree(...siblings), status), 'different', any);
      assert.equal(found.length, isOverlap ? 1 : 0);
    }
  });
}

test('products of one group overlap in the same group, not in contradicting ones', () => {
  const versions = tree(['range', '>1|<3'], ['range', '>2|<4']);
  const affected = document(versions, { known_affected: ['P0'], first_affected: ['P1'] });
  assert.equal(statusOverlaps(affected, 'same', any).length, 1);
  assert.equal(statusOverlaps(affected, 'different', any).length, 0);
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
  const found = statusOverlaps(
    document({ branches: [branch(0), branch(1)] }, contradicting),
    'different',
    any,
  );
  assert.deepEqual(found, []);
});

test('a product below a range counts to it', () => {
  const inner = (id: string, name: string) => ({
    category: 'product_version_range',
    name,
    branches: [{ category: 'language', name: 'ja', product: { product_id: id, name } }],
  });
  const branches = [inner('P0', '>1|<3'), inner('P1', '>2|<4')];
  const value = document({ branches }, contradicting);
  assert.equal(statusOverlaps(value, 'different', any).length, 1);
  assert.deepEqual(
    branchOverlaps(value, any).map(({ owner, other }) => [owner, other]),
    [['/product_tree/branches/1', '/product_tree/branches/0']],
  );
});

test('ranges that all overlap are told once each', () => {
  const size = 2000;
  const siblings = Array.from({ length: size }, (_, at): Sibling => ['range', `>${at}|<99999`]);
  const ids = Array.from({ length: size }, (_, at) => `P${at}`);
  const value = document(tree(...siblings), { known_affected: ids });
  assert.equal(statusOverlaps(value, 'same', any).length, size - 1);
});
