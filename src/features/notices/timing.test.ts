import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clockWords, isZone, nextAt, quietUntil } from './timing.ts';

const tokyo = 'Asia/Tokyo';
const newYork = 'America/New_York';
const at = (hour: number, minute = 0) => hour * 60 + minute;

const nights: [string, string, string | null][] = [
  ['before the quiet hours', '2026-11-25T12:59:59Z', null],
  ['as they begin', '2026-11-25T13:00:00Z', '2026-11-25T22:00:00.000Z'],
  ['just before midnight', '2026-11-25T14:59:59Z', '2026-11-25T22:00:00.000Z'],
  ['at midnight', '2026-11-25T15:00:00Z', '2026-11-25T22:00:00.000Z'],
  ['in the last minute', '2026-11-25T21:59:59Z', '2026-11-25T22:00:00.000Z'],
  ['as they end', '2026-11-25T22:00:00Z', null],
];
for (const [when, moment, until] of nights) {
  test(`quiet from 22:00 to 07:00 in Tokyo, ${when}: until ${until}`, () => {
    const quiet = { from: at(22), until: at(7) };
    assert.equal(quietUntil(new Date(moment), quiet, tokyo)?.toISOString() ?? null, until);
  });
}

test('quiet hours within one day', () => {
  const noon = { from: at(12), until: at(13) };
  assert.equal(quietUntil(new Date('2026-11-25T02:59:00Z'), noon, tokyo), null);
  const end = quietUntil(new Date('2026-11-25T03:30:00Z'), noon, tokyo);
  assert.equal(end?.toISOString(), '2026-11-25T04:00:00.000Z');
});

const days: [string, number, string, string, string][] = [
  ['later today', at(9), '2026-11-25T23:59:00Z', tokyo, '2026-11-26T00:00:00.000Z'],
  ['not this very moment', at(9), '2026-11-26T00:00:00Z', tokyo, '2026-11-27T00:00:00.000Z'],
  ['midnight', at(0), '2026-11-25T14:59:00Z', tokyo, '2026-11-25T15:00:00.000Z'],
  ['over the year’s end', at(9), '2026-12-31T00:30:00Z', tokyo, '2027-01-01T00:00:00.000Z'],
  ['skipped by clocks', at(2, 30), '2026-03-08T05:00:00Z', newYork, '2026-03-08T07:30:00.000Z'],
  [
    'shown twice: the first',
    at(1, 30),
    '2026-11-01T04:00:00Z',
    newYork,
    '2026-11-01T05:30:00.000Z',
  ],
  [
    'after it was shown twice',
    at(1, 30),
    '2026-11-01T05:30:00Z',
    newYork,
    '2026-11-02T06:30:00.000Z',
  ],
  ['half an hour off', at(9), '2026-11-25T00:00:00Z', 'Asia/Kolkata', '2026-11-25T03:30:00.000Z'],
];
for (const [situation, minute, after, zone, expected] of days) {
  test(`the next ${clockWords(minute)} after ${after} in ${zone}, ${situation}`, () => {
    assert.equal(nextAt(minute, new Date(after), zone).toISOString(), expected);
  });
}

test('a zone that does not exist is none', () => {
  assert.ok(isZone(tokyo) && isZone('UTC'));
  assert.ok(!isZone('Asia/Edo') && !isZone('') && !isZone("'; drop"));
});
