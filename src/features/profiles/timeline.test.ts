import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deadline } from './timeline.ts';

const cases: [string, string, number, string][] = [
  ['noon in Tokyo', '2026-11-23T12:00:00+09:00', 3, '2026-11-26T23:59:59.999+09:00'],
  [
    'the first moment of a day in Tokyo',
    '2026-11-23T00:00:00+09:00',
    1,
    '2026-11-24T23:59:59.999+09:00',
  ],
  [
    'the last moment of a day in Tokyo',
    '2026-11-23T23:59:59.999+09:00',
    1,
    '2026-11-24T23:59:59.999+09:00',
  ],
  [
    'an evening in UTC, already tomorrow in Tokyo',
    '2026-11-23T20:00:00Z',
    1,
    '2026-11-25T23:59:59.999+09:00',
  ],
  [
    'the end of February in a leap year',
    '2028-02-27T09:00:00+09:00',
    3,
    '2028-03-01T23:59:59.999+09:00',
  ],
  ['the turn of the year', '2026-12-30T09:00:00+09:00', 14, '2027-01-13T23:59:59.999+09:00'],
];
for (const [situation, start, days, expected] of cases) {
  test(`${days} days from ${situation}`, () => {
    assert.equal(
      deadline(new Date(start), days, 'Asia/Tokyo').dueAt.getTime(),
      new Date(expected).getTime(),
    );
  });
}
