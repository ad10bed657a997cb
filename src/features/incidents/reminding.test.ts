import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dueSteps, nextStepAt, toldSteps } from './reminding.ts';

const dueAt = new Date('2026-11-21T00:30:00Z');
const since = new Date('2026-11-20T00:30:00Z');
const at = (hours: number) => new Date(dueAt.getTime() + hours * 3_600_000);
const none = { dueAt, since, done: new Set<string>() };

const cases: [string, Date, readonly string[]][] = [
  ['when the clock has just begun', at(-24), []],
  ['a moment before six hours are left', at(-6.001), []],
  ['when six hours are left', at(-6), ['before-6']],
  ['when an hour is left', at(-1), ['before-6', 'before-1']],
  ['on the deadline itself', at(0), ['before-6', 'before-1', 'overdue']],
  [
    'two days after it',
    at(48),
    ['before-6', 'before-1', 'overdue', 'after-24', 'ministry', 'headquarters'],
  ],
];
for (const [when, now, names] of cases) {
  test(`${when}, of a clock of a day these steps are due: ${names.join(', ') || 'none'}`, () => {
    assert.deepEqual(
      dueSteps(none, now).map(({ name }) => name),
      names,
    );
  });
}

test('a step that was done is not due again', () => {
  const done = new Set(['before-6', 'before-1']);
  assert.deepEqual(
    dueSteps({ ...none, done }, at(0)).map(({ name }) => name),
    ['overdue'],
  );
});

test('of steps caught up together each audience is told the last alone', () => {
  const told = [...toldSteps(dueSteps(none, at(48)))].map(({ name }) => name);
  assert.deepEqual(told.toSorted(), ['after-24', 'headquarters', 'ministry']);
});

test('the next step is the next moment, and after the last there is none', () => {
  assert.deepEqual(nextStepAt(none, at(-24)), at(-6));
  assert.deepEqual(nextStepAt(none, at(24)), at(48));
  assert.equal(nextStepAt(none, at(168)), undefined);
});
