import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  exceptedUntil,
  type ExceptionFacts,
  exceptionState,
  type ExceptionState,
  expiryObjection,
} from './exception.ts';

const now = new Date('2030-01-10T00:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
const granted: ExceptionFacts = { granted: true, grantedUntil: day(5), endedAt: null };

const cases: [string, ExceptionFacts, ExceptionState][] = [
  ['one that nobody has decided', { ...granted, granted: null, grantedUntil: null }, 'requested'],
  ['one that was refused', { granted: false, grantedUntil: null, endedAt: null }, 'refused'],
  ['one granted until later', granted, 'in-force'],
  ['one granted until this moment', { ...granted, grantedUntil: now }, 'lapsed'],
  ['one whose day has passed', { ...granted, grantedUntil: day(-1) }, 'lapsed'],
  ['one that its body ended early', { ...granted, endedAt: day(-1) }, 'ended'],
  ['one reported on after it lapsed', { ...granted, grantedUntil: day(-2), endedAt: now }, 'ended'],
];
for (const [situation, facts, expected] of cases) {
  test(`${situation} is ${expected}`, () => {
    assert.equal(exceptionState(facts, now), expected);
  });
}

test('an exception needs an end in the future, a year away at most', () => {
  assert.equal(expiryObjection(now, now), 'past');
  assert.equal(expiryObjection(day(1), now), undefined);
  assert.equal(expiryObjection(day(366), now), undefined);
  assert.equal(expiryObjection(day(367), now), 'too-far');
});

test('an exception of one thing excepts nothing else; one of everything excepts all', () => {
  const one = { ...granted, assignments: ['a'] };
  const all = { ...granted, grantedUntil: day(2), assignments: [] };
  assert.deepEqual(exceptedUntil([one], 'a', now), day(5));
  assert.equal(exceptedUntil([one], 'b', now), null);
  assert.equal(exceptedUntil([one], null, now), null);
  assert.deepEqual(exceptedUntil([one, all], 'b', now), day(2));
  assert.deepEqual(exceptedUntil([all, one], 'a', now), day(5));
  assert.equal(exceptedUntil([{ ...one, endedAt: day(-1) }], 'a', now), null);
});
