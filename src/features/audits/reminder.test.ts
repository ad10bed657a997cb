import assert from 'node:assert/strict';
import { test } from 'node:test';

import { momentOf, type ReminderMoment } from './reminder.ts';

const due = '2026-12-10';
const cases: readonly (readonly [string, string, ReminderMoment | undefined])[] = [
  ['four days before', '2026-12-06', undefined],
  ['three days before', '2026-12-07', 'before'],
  ['the day itself', '2026-12-10', 'before'],
  ['the day after', '2026-12-11', 'after'],
  ['a year after', '2027-12-10', 'after'],
];
for (const [when, today, moment] of cases) {
  test(`${when} calls for ${moment ?? 'nothing'}`, () => {
    assert.equal(momentOf(due, today, 3), moment);
  });
}
