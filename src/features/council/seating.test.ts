import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { PersonId } from '#kernel/actor.ts';

import { SeatId, type SeatKind } from './body.ts';
import { runsAt, seatedAt, seatingFaults, sightOf, type Term, votingSeats } from './seating.ts';

const seatA = SeatId.decode('seat_00000000-0000-4000-8000-00000000000a');
const seatB = SeatId.decode('seat_00000000-0000-4000-8000-00000000000b');
const aiko = PersonId.decode('person_00000000-0000-4000-8000-000000000001');
const jun = PersonId.decode('person_00000000-0000-4000-8000-000000000002');
const day = (at: number) => new Date(Date.UTC(2026, 0, at));
const term = (more: Partial<Term> = {}): Term => ({
  ...{ seatId: seatA, personId: aiko, standing: 'holder', beginsAt: day(1), endsAt: day(10) },
  ...more,
});
const seat = (kind: SeatKind = 'member') => ({ id: seatA, kind, basis: 'personal' as const });

test('a term runs from its first instant until the one at which it ends', () => {
  const just = new Date(day(10).getTime() - 1);
  assert.deepEqual(
    [day(0), day(1), just, day(10)].map((at) => runsAt(term(), at)),
    [false, true, true, false],
  );
  assert.equal(runsAt(term({ endsAt: null }), day(1000)), true);
});

test('who sits where, and which seats have a vote', () => {
  const terms = [
    term(),
    term({ personId: jun, standing: 'alternate' }),
    term({ seatId: seatB, personId: jun, beginsAt: day(5) }),
  ];
  const { holderOf, alternatesOf, seatsOf } = seatedAt(terms, day(6));
  assert.equal(holderOf(seatA)?.personId, aiko);
  assert.deepEqual(
    alternatesOf(seatA).map(({ personId }) => personId),
    [jun],
  );
  assert.equal(seatsOf(jun).length, 2);
  const seats = [seat(), { ...seat('expert'), id: seatB }];
  assert.deepEqual(
    votingSeats(seats, terms, day(6)).map(({ id }) => id),
    [seatA],
  );
  assert.deepEqual(votingSeats(seats, terms, day(20)), []);
});

const faults: [string, Term, SeatKind, readonly string[]][] = [
  ['after the other ended', term({ personId: jun, beginsAt: day(10), endsAt: null }), 'member', []],
  ['while another holds it', term({ personId: jun, beginsAt: day(9) }), 'member', ['overlap']],
  [
    'for an expert',
    term({ personId: jun, standing: 'alternate' }),
    'expert',
    ['secretary-alternate'],
  ],
  ['for oneself', term({ standing: 'alternate' }), 'member', ['already-seated']],
  [
    'that ends as it begins',
    term({ personId: jun, beginsAt: day(20), endsAt: day(20) }),
    'member',
    ['ends-before'],
  ],
];
for (const [what, wanted, kind, expected] of faults) {
  test(`a term ${what}: ${expected.join() || 'nothing against it'}`, () => {
    assert.deepEqual(seatingFaults(wanted, seat(kind), [term()]), expected);
  });
}

test('what somebody sees ends an instant before the last of their terms, and goes on while one has no end', () => {
  const terms = fc.array(
    fc.record({
      from: fc.integer({ min: 1, max: 50 }),
      days: fc.option(fc.integer({ min: 1, max: 50 })),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(terms, (rows) => {
      const own = rows.map(({ from, days }) =>
        term({ beginsAt: day(from), endsAt: days === null ? null : day(from + days) }),
      );
      const sight = sightOf(own);
      assert.ok(sight);
      for (const each of own) {
        assert.ok(sight.since <= each.beginsAt);
        if (each.endsAt === null) assert.equal(sight.until, null);
      }
      if (sight.until) {
        const { until } = sight;
        assert.ok(own.some((each) => runsAt(each, until)));
        assert.ok(own.every((each) => !runsAt(each, new Date(until.getTime() + 1))));
      }
    }),
  );
});
