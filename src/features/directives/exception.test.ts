import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  exceptedUntil,
  type ExceptionFacts,
  type ExceptionState,
  exceptionState,
  expiryObjection,
  whileExcepted,
} from './exception.ts';
import { type AddresseeFacts, type AssignmentFacts, position } from './standing.ts';

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

const owed: AssignmentFacts = {
  ...{ evidence: 'inventory', system: 'affected', releasedAt: null, claim: null },
  dueAt: day(-1),
};
const body = (assignments: readonly AssignmentFacts[]): AddresseeFacts => ({
  ...{ exceptedUntil: null, acknowledgedAt: null, releasedAt: null, owesInventory: false },
  dueAt: day(-1),
  assignments,
});
const standing = (facts: AddresseeFacts, excepted: Parameters<typeof whileExcepted>[1], at = now) =>
  position(whileExcepted(facts, excepted), at).standing;

test('a body excepted as a whole is excepted, and overdue again once that has lapsed', () => {
  const facts = body([owed, owed]);
  assert.equal(standing(facts, { whole: day(5), each: [null, null] }), 'excepted');
  assert.equal(standing(facts, { whole: null, each: [null, null] }), 'overdue');
});

test('while one of two systems is excepted, the other decides', () => {
  const proved: AssignmentFacts = { ...owed, claim: { claimedAt: day(-2), outcome: 'verified' } };
  const one = { whole: null, each: [day(5), null] };
  assert.equal(standing(body([owed, owed]), one), 'overdue');
  assert.equal(standing(body([owed, proved]), one), 'verified');
});

test('when every open system is excepted the body is, until the first exception lapses', () => {
  const released: AssignmentFacts = { ...owed, releasedAt: day(-2) };
  const facts = body([owed, released, owed]);
  const excepted = { whole: null, each: [day(5), null, day(2)] };
  assert.deepEqual(whileExcepted(facts, excepted).exceptedUntil, day(2));
  assert.equal(standing(facts, excepted), 'excepted');
});
