import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { PersonId } from '#kernel/actor.ts';

import {
  choices,
  countVotes,
  electorate,
  isTie,
  resultOf,
  type Vote,
  voteFault,
} from './ballot.ts';
import { SeatId } from './body.ts';
import { quorumOf } from './quorum.ts';
import { type CouncilRule, leastOf, reaches } from './rule.ts';

const uuid = (kind: string, at: number) =>
  `${kind}_00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const seat = (at: number) => SeatId.decode(uuid('seat', at));
const person = (at: number) => PersonId.decode(uuid('person', at));
const holder = (at: number) => ({
  seatId: seat(at),
  personId: person(at),
  standing: 'holder' as const,
});

const half = { numerator: 1, denominator: 2, beyond: true };
const rule: CouncilRule = {
  ...{ id: 'expert-council', names: { ja: '会議', en: 'Council' } },
  ...{ quorum: half, majority: { ...half, of: 'present' } },
  ...{ castingVote: true, chairVotes: 'with-others' },
  alternates: { count: true, vote: true },
  ...{ written: true, minutesDays: 14, termMonths: 24 },
  ...{ source: '規則', certainty: { ja: '試験', en: 'Test' } },
};

const results: [string, readonly [number, number, number, number], CouncilRule, string][] = [
  ['more than half of those present', [3, 1, 1, 0], rule, 'adopted'],
  ['half of those present and fewer against', [2, 1, 1, 0], rule, 'rejected'],
  ['nobody for it', [0, 0, 3, 0], rule, 'rejected'],
  ['who says nothing is present', [2, 0, 0, 2], rule, 'rejected'],
  [
    'of the votes cast alone',
    [2, 1, 5, 2],
    { ...rule, majority: { ...half, of: 'cast' } },
    'adopted',
  ],
  [
    'two thirds are enough where it is not beyond them',
    [4, 2, 0, 0],
    { ...rule, majority: { numerator: 2, denominator: 3, beyond: false, of: 'cast' } },
    'adopted',
  ],
  ['a tie that nobody may break', [2, 2, 0, 0], { ...rule, castingVote: false }, 'rejected'],
];
for (const [what, [yes, no, abstain, silent], by, expected] of results) {
  test(`${what}: ${expected}`, () => {
    const counts = { for: yes, against: no, abstain, silent };
    assert.equal(resultOf(by, counts, { isQuorate: true, casting: null }), expected);
  });
}

test('where votes are equal the chair decides, and without a quorum nobody does', () => {
  const counts = { for: 2, against: 2, abstain: 0, silent: 0 };
  assert.equal(isTie(rule, counts), true);
  assert.equal(resultOf(rule, counts, { isQuorate: true, casting: 'for' }), 'adopted');
  assert.equal(resultOf(rule, counts, { isQuorate: true, casting: 'against' }), 'rejected');
  assert.equal(resultOf(rule, counts, { isQuorate: false, casting: 'for' }), 'no-quorum');
});

const votes = fc.array(
  fc.record({
    seatId: fc.integer({ min: 1, max: 12 }).map(seat),
    personId: fc.integer({ min: 1, max: 12 }).map(person),
    choice: fc.constantFrom(...choices),
  }),
  { maxLength: 40 },
);

test('however votes come, no seat and no person is counted twice, and none without a vote', () => {
  fc.assert(
    fc.property(votes, fc.integer({ min: 1, max: 12 }), (sent, entitled) => {
      const seats = Array.from({ length: entitled }, (_, at) => seat(at + 1));
      const taken: Vote[] = [];
      for (const vote of sent) {
        if (voteFault(vote, { seats, votes: taken, isClosed: false }) === undefined)
          taken.push(vote);
      }
      assert.equal(new Set(taken.map(({ seatId }) => seatId)).size, taken.length);
      assert.equal(new Set(taken.map(({ personId }) => personId)).size, taken.length);
      assert.ok(taken.every(({ seatId }) => seats.includes(seatId)));
      const counts = countVotes(seats, taken);
      assert.equal(counts.for + counts.against + counts.abstain + counts.silent, entitled);
      assert.equal(counts.for + counts.against + counts.abstain, taken.length);
    }),
  );
});

test('the order of votes changes nothing, and one more for it never turns adoption into rejection', () => {
  fc.assert(
    fc.property(votes, (sent) => {
      const seats = Array.from({ length: 12 }, (_, at) => seat(at + 1));
      const unlike = [...new Map(sent.map((vote) => [vote.seatId, vote])).values()];
      const counts = countVotes(seats, unlike);
      assert.deepEqual(countVotes(seats, unlike.toReversed()), counts);
      const by = { ...rule, castingVote: false };
      const decided = resultOf(by, counts, { isQuorate: true, casting: null });
      const more = { ...counts, for: counts.for + 1, silent: Math.max(0, counts.silent - 1) };
      if (decided === 'adopted' && counts.silent > 0) {
        assert.equal(resultOf(by, more, { isQuorate: true, casting: null }), 'adopted');
      }
    }),
  );
});

test('after the close nobody votes', () => {
  const vote = { seatId: seat(1), personId: person(1), choice: 'for' as const };
  assert.equal(voteFault(vote, { seats: [seat(1)], votes: [], isClosed: true }), 'closed');
});

const floor = {
  ...{ voting: [1, 2, 3, 4].map(seat), chair: seat(1) },
  attendees: [holder(1), holder(2), { ...holder(3), standing: 'alternate' as const }],
  recused: [],
};

test('who votes: not the recused, the chair and who stands in only where the rule says so', () => {
  assert.deepEqual(electorate(rule, floor), [1, 2, 3].map(seat));
  assert.deepEqual(electorate(rule, { ...floor, recused: [seat(2)] }), [1, 3].map(seat));
  assert.deepEqual(electorate({ ...rule, chairVotes: 'on-tie' }, floor), [2, 3].map(seat));
  const alone = { ...rule, alternates: { count: false, vote: false } };
  assert.deepEqual(electorate(alone, floor), [1, 2].map(seat));
});

test('the quorum counts neither the recused nor who may not stand in', () => {
  const { voting, attendees } = floor;
  const all = quorumOf(rule, voting, { attendees });
  assert.deepEqual(all, { seats: 4, present: 3, needed: 3, isReached: true });
  const strict = { ...rule, alternates: { count: false, vote: false } };
  assert.equal(quorumOf(strict, voting, { attendees }).isReached, false);
  const without = quorumOf(rule, voting, { attendees, recused: [seat(2)] });
  assert.deepEqual(without, { seats: 3, present: 2, needed: 2, isReached: true });
  assert.equal(quorumOf(rule, [], { attendees: [] }).isReached, false);
});

test('the least number that reaches a share reaches it, and one less does not', () => {
  const share = fc.record({
    ...{ numerator: fc.integer({ min: 1, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }) },
    beyond: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), share, (whole, asked) => {
      const least = leastOf(whole, asked);
      if (least <= whole) assert.ok(reaches(least, whole, asked));
      if (least > 0) assert.ok(!reaches(least - 1, whole, asked));
    }),
  );
});
