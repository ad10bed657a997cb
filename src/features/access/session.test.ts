import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isLive, lockedUntil } from './session.ts';

const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 0, minute));

const cases: [string, { openedAt: Date; usedAt: Date; closedAt: Date | null }, Date, boolean][] = [
  ['just opened', { openedAt: at(0), usedAt: at(0), closedAt: null }, at(0), true],
  [
    'unused for a minute less than 30',
    { openedAt: at(0), usedAt: at(0), closedAt: null },
    at(29),
    true,
  ],
  ['unused for 30 minutes', { openedAt: at(0), usedAt: at(0), closedAt: null }, at(30), false],
  [
    'used all along for 12 hours',
    { openedAt: at(0), usedAt: at(719), closedAt: null },
    at(720),
    false,
  ],
  [
    'used a moment ago but closed',
    { openedAt: at(0), usedAt: at(5), closedAt: at(5) },
    at(6),
    false,
  ],
];
for (const [situation, session, now, live] of cases) {
  test(`a session ${situation} is ${live ? 'live' : 'over'}`, () => {
    assert.equal(isLive(session, now), live);
  });
}

test('the tenth wrong password in a row locks for 15 minutes, the ninth does not', () => {
  assert.equal(lockedUntil(9, at(0)), null);
  assert.deepEqual(lockedUntil(10, at(0)), at(15));
  assert.equal(lockedUntil(0, at(0)), null);
});
