import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isLate, nextTry } from './delivery.ts';

const now = new Date('2026-11-25T00:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const tries: [number, number | null][] = [
  [1, 1],
  [2, 5],
  [7, 1440],
  [8, null],
];
for (const [failures, minutes] of tries) {
  test(`after ${failures} failures the next try is ${minutes === null ? 'none' : `in ${minutes} minutes`}`, () => {
    assert.deepEqual(nextTry(failures, now), minutes === null ? null : after(minutes));
  });
}

test('ten minutes after its moment a message is not late yet', () => {
  assert.ok(!isLate(now, after(10)));
  assert.ok(isLate(now, new Date(after(10).getTime() + 1)));
});
