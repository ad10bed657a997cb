import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answerDue } from './shrinkage.ts';

const now = new Date('2026-11-01T00:00:00Z');
const due = '2026-11-08T00:00:00.000Z';
const cases: [number, number, string | null][] = [
  [100, 100, null],
  [100, 91, null],
  [100, 90, due],
  [10, 9, due],
  [11, 10, null],
  [5, 0, due],
  [0, 0, null],
  [4, 9, null],
];
for (const [before, after, expected] of cases) {
  test(`${before} packages, then ${after}: ${expected ? `asked by ${expected}` : 'not asked'}`, () => {
    assert.equal(answerDue({ before, after }, now)?.toISOString() ?? null, expected);
  });
}
