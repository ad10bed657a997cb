import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cadenceDays, isMarkedLate, isOverdue, nextDue } from './cadence.ts';
import { freshness } from './freshness.ts';
import { importances } from './system.ts';

const at = (text: string) => new Date(text);
const createdAt = at('2026-01-01T00:00:00Z');

const cases: [string, Parameters<typeof nextDue>[0], Date | null, string][] = [
  ['high, taken in March', 'high', at('2026-03-01T12:00:00Z'), '2026-03-31T12:00:00.000Z'],
  ['medium, taken in March', 'medium', at('2026-03-01T12:00:00Z'), '2026-04-30T12:00:00.000Z'],
  ['not rated, never taken', null, null, '2026-04-01T00:00:00.000Z'],
];
for (const [situation, importance, takenAt, expected] of cases) {
  test(`${situation}: the next is due on ${expected}`, () => {
    assert.equal(nextDue(importance, { takenAt, createdAt }).toISOString(), expected);
  });
}

test('the moment it is due is in time, the next is not', () => {
  const due = at('2026-03-31T12:00:00Z');
  assert.equal(isOverdue(due, due), false);
  assert.equal(isOverdue(due, at('2026-03-31T12:00:00.001Z')), true);
  assert.equal(isOverdue(null, due), false);
});

test('a lapse is late an hour after it happened', () => {
  const due = at('2026-03-31T12:00:00Z');
  assert.equal(isMarkedLate(due, at('2026-03-31T13:00:00Z')), false);
  assert.equal(isMarkedLate(due, at('2026-03-31T13:00:00.001Z')), true);
});

test('what is no longer fresh is overdue, whatever its importance', () => {
  for (const importance of [...importances, null]) {
    const takenAt = createdAt;
    const now = new Date(takenAt.getTime() + 90 * 86_400_000 + 1);
    assert.equal(freshness(takenAt, now), 'stale');
    assert.equal(isOverdue(nextDue(importance, { takenAt, createdAt }), now), true);
  }
  assert.ok(Object.values(cadenceDays).every((days) => days <= 90));
});
