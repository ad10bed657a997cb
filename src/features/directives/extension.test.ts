import assert from 'node:assert/strict';
import { test } from 'node:test';

import { extended, type Objection, objectionTo } from './extension.ts';

const now = new Date('2030-01-10T00:00:00Z');
const due = new Date('2030-01-20T00:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);

const cases: [string, Date, Date, Objection | undefined][] = [
  ['a day after the old deadline', day(11), due, undefined],
  ['the old deadline itself', due, due, 'no-later'],
  ['an earlier one', day(5), due, 'no-later'],
  ['the moment of the decision, for what is overdue', now, day(-3), 'past'],
  ['a moment after it, for what is overdue', new Date(now.getTime() + 1), day(-3), undefined],
  ['366 days from the decision', day(366), due, undefined],
  ['a millisecond more', new Date(day(366).getTime() + 1), due, 'too-far'],
];
for (const [situation, until, dueAt, expected] of cases) {
  test(`${situation} is ${expected ?? 'a new deadline'}`, () => {
    assert.equal(objectionTo(until, dueAt, now), expected);
  });
}

test('what is due later anyway is not brought forward', () => {
  assert.deepEqual(extended(day(30), day(20)), day(30));
  assert.deepEqual(extended(due, day(20)), day(20));
});
