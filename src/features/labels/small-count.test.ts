import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Marking } from './marking.ts';
import { randomNation, randomNumbers } from './random-nation.ts';
import { countOver, countsOver, isSuppressed } from './small-count.ts';
import type { Tlp } from './tlp.ts';

const random = randomNumbers(20261126);
const { bodies } = randomNation(random, 40);
const source = (label: Tlp, at: number): Marking => ({
  ...{ label, originator: bodies[at]! },
  ...{ persons: [], organizations: [], communities: [] },
});
const four = [1, 2, 3, 4].map((at) => source('TLP:RED', at));
const counts: [string, Marking[], object][] = [
  ['nothing is told as zero', [], { count: 0 }],
  ['reports of four bodies in confidence are held back', four, { suppressed: true }],
  ['those of five are told', [...four, source('TLP:AMBER', 5)], { count: 5 }],
  [
    'many reports of one body are held back',
    Array.from({ length: 50 }, () => source('TLP:AMBER+STRICT', 1)),
    { suppressed: true },
  ],
  ['open ones hide no confidence', [source('TLP:GREEN', 1), source('TLP:CLEAR', 2)], { count: 2 }],
  [
    'one in confidence among many open ones holds the number back',
    [...Array.from({ length: 50 }, () => source('TLP:GREEN', 1)), source('TLP:RED', 2)],
    { suppressed: true },
  ],
];
for (const [situation, objects, expected] of counts) {
  test(situation, () => {
    assert.deepEqual(countOver(objects, 5), expected);
  });
}

test('how many there must be is the jurisdiction’s to say', () => {
  assert.deepEqual(countOver(four, 4), { count: 4 });
  assert.deepEqual(countOver(four, 10), { suppressed: true });
});

const confided = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => source('TLP:AMBER', from + at));
const held = { suppressed: true };
const tables: [string, readonly (readonly Marking[])[], object][] = [
  [
    'an empty table tells zeros',
    [[], []],
    { total: { count: 0 }, cells: [{ count: 0 }, { count: 0 }] },
  ],
  [
    'one small cell takes the smallest of the others with it',
    [confided(0, 2), confided(2, 6), confided(8, 9)],
    { total: { count: 17 }, cells: [held, held, { count: 9 }] },
  ],
  [
    'two small cells of enough sources together hide nothing more',
    [confided(0, 3), confided(3, 2), confided(5, 9)],
    { total: { count: 14 }, cells: [held, held, { count: 9 }] },
  ],
  [
    'two small cells of too few sources together take another with them',
    [confided(0, 1), confided(1, 2), confided(3, 7), confided(10, 8)],
    { total: { count: 18 }, cells: [held, held, held, { count: 8 }] },
  ],
  [
    'a small total tells no part',
    [confided(0, 3), []],
    { total: held, cells: [held, { count: 0 }] },
  ],
];
for (const [situation, cells, expected] of tables) {
  test(situation, () => {
    assert.deepEqual(countsOver(cells, 5), expected);
  });
}

test('whoever subtracts what is told from the total learns of no fewer than there must be', () => {
  let withheld = 0;
  for (let round = 0; round < 2000; round += 1) {
    let next = 0;
    const cells = Array.from({ length: 2 + random(5) }, () => {
      const count = random(3) === 0 ? 0 : random(7);
      next += count;
      return confided(next - count, count);
    });
    const { total, cells: told } = countsOver(cells, 5);
    const hidden = cells.filter((_, at) => isSuppressed(told[at]!));
    if (hidden.length === 0 || isSuppressed(total)) continue;
    withheld += 1;
    const shown = JSON.stringify(told);
    assert.ok(hidden.length > 1 && hidden.flat().length >= 5, shown);
  }
  assert.ok(withheld > 200, `${withheld} tables`);
});
