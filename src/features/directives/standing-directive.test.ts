import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  inOrder,
  isCalledFor,
  isLate,
  type Listing,
  StandingDirectiveId,
} from './standing-directive.ts';

const standingId = StandingDirectiveId.decode('standing_00000000-0000-4000-8000-000000000001');
const listed = (vulnerability: string, day: string): Listing => ({
  standingId,
  vulnerability,
  listedAt: new Date(`${day}T00:00:00Z`),
});

test('listings are answered in the order of their days, and within a day by name', () => {
  const listings = [
    listed('CVE-2026-0003', '2026-06-02'),
    listed('CVE-2026-0002', '2026-06-01'),
    listed('CVE-2026-0001', '2026-06-02'),
  ];
  assert.deepEqual(
    inOrder(listings).map(({ vulnerability }) => vulnerability),
    ['CVE-2026-0002', 'CVE-2026-0001', 'CVE-2026-0003'],
  );
});

for (const [situation, now, expected] of [
  ['the day it was listed', '2026-06-01T03:00:00Z', false],
  ['the last moment of the next day in Japan', '2026-06-02T14:59:59.999Z', false],
  ['the day after that', '2026-06-02T15:00:00.000Z', true],
] as const) {
  test(`a listing of 1 June answered on ${situation} is ${expected ? 'late' : 'in time'}`, () => {
    assert.equal(isLate(new Date('2026-06-01T00:00:00Z'), new Date(now), 'Asia/Tokyo'), expected);
  });
}

const target = (basis: string, outcome: string | null) => ({ basis, outcome });
for (const [situation, outcomes, targets, expected] of [
  ['nobody', [], [], false],
  ['only bodies of which nothing is known', [], [target('unknown', null)], false],
  ['an affected system', [], [target('affected', null)], true],
  [
    'an affected system without outcome, where one is asked for',
    ['3D'],
    [target('affected', null)],
    false,
  ],
  ['an affected system with another outcome', ['3D'], [target('affected', '60D')], false],
  [
    'one of several with the outcome',
    ['3DF', '3D'],
    [target('affected', '60D'), target('affected', '3D')],
    true,
  ],
  ['an unknown system with the outcome', ['3D'], [target('unknown', '3D')], false],
] as const) {
  test(`${situation} ${expected ? 'calls' : 'call'} for ${expected ? 'a' : 'no'} directive`, () => {
    assert.equal(isCalledFor({ outcomes: [...outcomes] }, [{ basis: 'x', targets }]), expected);
  });
}
