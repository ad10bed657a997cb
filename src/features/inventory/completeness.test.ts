import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Extent, isAtLeastAsComplete } from './completeness.ts';

const extent = (packages: number, declaredComplete: boolean | null = null): Extent => ({
  packages,
  declaredComplete,
});

const cases: [string, Extent, Extent, boolean][] = [
  ['the same number of packages', extent(10), extent(10), true],
  ['one package more', extent(10), extent(11), true],
  ['one package fewer', extent(10), extent(9), false],
  ['one package fewer, called complete', extent(10), extent(9, true), false],
  ['nothing after nothing', extent(0), extent(0), true],
  ['incomplete where the earlier one did not say', extent(10), extent(10, false), false],
  ['incomplete where the earlier one was complete', extent(10, true), extent(12, false), false],
  ['incomplete as the earlier one was', extent(10, false), extent(10, false), true],
  ['silence where the earlier one was complete', extent(10, true), extent(10), true],
  ['complete where the earlier one was not', extent(10, false), extent(10, true), true],
];
for (const [situation, previous, next, expected] of cases) {
  test(`${situation} is ${expected ? '' : 'not '}at least as complete`, () => {
    assert.equal(isAtLeastAsComplete(previous, next), expected);
  });
}
