import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lateFirst } from './follow-up.ts';
import { canBecome, stateOf } from './meeting.ts';
import { agreedAt, canLock } from './minutes.ts';
import { type StepKind, type TaskStanding, taskStanding } from './task.ts';

const standings: [string, readonly StepKind[], string, TaskStanding][] = [
  ['nothing was said on its day', [], '2026-03-31', 'open'],
  ['nothing was said the day after', [], '2026-04-01', 'late'],
  ['progress is no answer', ['progress'], '2026-04-01', 'late'],
  ['an answer waits', ['done'], '2026-04-02', 'answered'],
  ['an answer went back', ['done', 'returned'], '2026-04-02', 'late'],
  ['progress after an answer', ['done', 'progress'], '2026-04-02', 'answered'],
  ['an answer holds', ['done', 'returned', 'done', 'accepted'], '2027-01-01', 'closed'],
];
for (const [what, steps, today, expected] of standings) {
  test(`${what}: ${expected}`, () => {
    const of = { dueOn: '2026-03-31', steps: steps.map((kind) => ({ kind })) };
    assert.equal(taskStanding(of, today), expected);
  });
}

test('late ones come first, the longest overdue on top; what is done comes last', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const lines = [
    { name: 'done', course: 'done', dueOn: '2026-01-01', at: at(1) },
    { name: 'late', course: 'late', dueOn: '2026-02-02', at: at(3) },
    { name: 'undated', course: 'going', dueOn: null, at: at(1) },
    { name: 'later', course: 'late', dueOn: '2026-02-01', at: at(4) },
    { name: 'going', course: 'going', dueOn: '2026-05-01', at: at(2) },
  ] as const;
  assert.deepEqual(
    lateFirst(lines).map(({ name }) => name),
    ['later', 'late', 'going', 'undated', 'done'],
  );
});

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
test('a meeting is in the last state it came to, as whoever’s term ended knew it', () => {
  const passed = { notifiedAt: at(1), openedAt: at(2), closedAt: at(3), cancelledAt: null };
  assert.equal(stateOf(passed, null), 'closed');
  assert.equal(stateOf(passed, at(2)), 'open');
  assert.equal(stateOf(passed, at(0)), 'planned');
  assert.equal(canBecome('planned', 'open'), false);
  assert.equal(canBecome('open', 'closed'), true);
  assert.equal(canBecome('closed', 'open'), false);
});

test('minutes are locked once everybody confirmed or their time passed, never over an objection, never twice', () => {
  const agreed = agreedAt(at(0), 1);
  const state = { waiting: 1, objections: 0, isLocked: false };
  assert.equal(canLock(state, agreed, at(23)), false);
  assert.equal(canLock(state, agreed, at(24)), true);
  assert.equal(canLock({ ...state, waiting: 0 }, agreed, at(1)), true);
  assert.equal(canLock({ ...state, waiting: 0, objections: 1 }, agreed, at(30)), false);
  assert.equal(canLock({ ...state, waiting: 0, isLocked: true }, agreed, at(30)), false);
});
