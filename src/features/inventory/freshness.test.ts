import assert from 'node:assert/strict';
import { test } from 'node:test';

import { coverage, type Freshness, freshness } from './freshness.ts';

const taken = new Date('2026-01-01T00:00:00Z');
const after = (milliseconds: number) => new Date(taken.getTime() + milliseconds);
const days = 24 * 60 * 60 * 1000;

const cases: [string, Date | null, Date, Freshness][] = [
  ['a system without any inventory', null, taken, 'none'],
  ['an inventory at the moment it was taken', taken, taken, 'fresh'],
  ['an inventory after exactly 90 days', taken, after(90 * days), 'fresh'],
  ['an inventory a millisecond after 90 days', taken, after(90 * days + 1), 'stale'],
  ['an inventory after years', taken, after(2000 * days), 'stale'],
];
for (const [situation, takenAt, now, expected] of cases) {
  test(`${situation} is ${expected}`, () => {
    assert.equal(freshness(takenAt, now), expected);
  });
}

test('every system is counted once', () => {
  const now = after(100 * days);
  assert.deepEqual(coverage([], now), { fresh: 0, stale: 0, none: 0 });
  assert.deepEqual(coverage([null, taken, after(10 * days), after(99 * days), null], now), {
    fresh: 2,
    stale: 1,
    none: 2,
  });
});
