import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  type AddresseeHistory,
  course,
  momentsBetween,
  type OwedHistory,
  standingAt,
} from './course.ts';
import type { Standing } from './standing.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const claim = {
  claimedAt: day(4),
  judgedAt: day(5),
  outcome: 'contradicted',
} as const;
const owed: OwedHistory = {
  ...{ evidence: 'inventory', system: 'affected', joinedAt: day(1), dueAt: day(6) },
  ...{
    releasedAt: null,
    claims: [claim, { ...claim, claimedAt: day(8), judgedAt: day(9), outcome: 'verified' }],
  },
};
const history: AddresseeHistory = {
  ...{ joinedAt: day(1), dueAt: day(6), releasedAt: null, acknowledgedAt: day(2) },
  ...{ owesInventory: false, exceptions: [], owed: [owed] },
};
const silent: OwedHistory = { ...owed, claims: [] };

const cases: [string, AddresseeHistory, Date, Standing | null][] = [
  ['a moment before it was told', history, new Date(day(1).getTime() - 1), null],
  ['the moment it was told', history, day(1), 'pending'],
  ['from the acknowledgement on', history, day(2), 'acknowledged'],
  ['from a claim on', history, day(4), 'claimed'],
  ['from when the claim was contradicted', history, day(5), 'contradicted'],
  ['a claim anew, after the deadline', history, day(8), 'claimed'],
  ['from the proof on', history, day(9), 'verified'],
  ['silence on the deadline itself', { ...history, owed: [silent] }, day(6), 'acknowledged'],
  ['silence after it', { ...history, owed: [silent] }, new Date(day(6).getTime() + 1), 'overdue'],
  [
    'what was released later',
    { ...history, releasedAt: day(7), owed: [silent] },
    day(6),
    'acknowledged',
  ],
  ['what was released', { ...history, releasedAt: day(7), owed: [silent] }, day(7), 'released'],
  [
    'while an exception lasts',
    { ...history, owed: [silent], exceptions: [{ from: day(3), until: day(12) }] },
    day(10),
    'excepted',
  ],
  [
    'when it has lapsed',
    { ...history, owed: [silent], exceptions: [{ from: day(3), until: day(12) }] },
    day(12),
    'overdue',
  ],
];
for (const [situation, past, at, expected] of cases) {
  test(`${situation}: ${String(expected)}`, () => {
    assert.equal(standingAt(past, at), expected);
  });
}

test('a course counts each addressee once at every moment', () => {
  const late = { ...history, joinedAt: day(3) };
  const points = course([history, late], [day(1), day(4), day(9)]);
  assert.deepEqual(
    points.map(({ counts }) => counts),
    [{ pending: 1 }, { claimed: 2 }, { verified: 2 }],
  );
});

test('a course says at every moment what the rule says of that moment', () => {
  const excepted = [{ from: day(3), until: day(12) }];
  const histories = [
    history,
    ...[{ owed: [silent] }, { owed: [] }, { releasedAt: day(7) }, { acknowledgedAt: null }].map(
      (change) => ({ ...history, ...change }),
    ),
    { ...history, owed: [silent], exceptions: excepted },
    { ...history, joinedAt: day(5), owed: [{ ...owed, joinedAt: day(10), dueAt: day(11) }] },
  ];
  const moments = momentsBetween(new Date(day(1).getTime() - 1), day(15), 337);
  for (const past of histories) {
    const told = course([past], moments).map(({ counts }) => Object.keys(counts));
    const ruled = moments.map((at) => [standingAt(past, at)].filter((each) => each !== null));
    assert.deepEqual(told, ruled);
  }
});

test('moments lie evenly between two, both included', () => {
  assert.deepEqual(momentsBetween(day(1), day(5), 5), [day(1), day(2), day(3), day(4), day(5)]);
  assert.deepEqual(momentsBetween(day(5), day(5), 5), [day(5)]);
  assert.deepEqual(momentsBetween(day(6), day(5), 5), [day(5)]);
});
