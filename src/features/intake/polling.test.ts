import assert from 'node:assert/strict';
import { test } from 'node:test';

import { conditions, isSilent, isTagReused, isTurnedBack, nextAskedAt } from './polling.ts';

const now = new Date('2026-06-01T00:00:00Z');
const minutes = (at: Date) => (at.getTime() - now.getTime()) / 60_000;

const rhythms: [string, number, number, number, number][] = [
  ['after success, a tenth sooner at the earliest', 60, 0, 0, 54],
  ['after success, a tenth later at the latest', 60, 0, 1, 66],
  ['after one failure, five minutes', 60, 1, 1, 5],
  ['after one failure, half of that at the earliest', 60, 1, 0, 2.5],
  ['after three failures, twenty', 60, 3, 1, 20],
  ['after many failures, a day', 60, 30, 1, 1440],
  ['after many failures of a monthly source, its interval', 43_200, 1000, 1, 43_200],
];
for (const [situation, intervalMinutes, failures, chance, expected] of rhythms) {
  test(`asked again ${situation}`, () => {
    assert.equal(minutes(nextAskedAt({ intervalMinutes, failures }, now, chance)), expected);
  });
}

test('what is known is sent along, and nothing else', () => {
  assert.deepEqual(conditions({ etag: null, lastModified: null }), {});
  assert.deepEqual(conditions({ etag: '"1"', lastModified: 'Mon, 01 Jun 2026 00:00:00 GMT' }), {
    'if-none-match': '"1"',
    'if-modified-since': 'Mon, 01 Jun 2026 00:00:00 GMT',
  });
});

const known = (etag: string | null, lastModified: string | null = null) => ({ etag, lastModified });

test('a strong tag stands for one content alone', () => {
  assert.equal(isTagReused(known('"1"'), known('"1"')), true);
  assert.equal(isTagReused(known('"1"'), known('"2"')), false);
  assert.equal(isTagReused(known('W/"1"'), known('W/"1"')), false);
  assert.equal(isTagReused(known(null), known(null)), false);
});

test('an answer that is older than the one before is noticed; an unreadable date says nothing', () => {
  const [may, june] = ['Fri, 01 May 2026 00:00:00 GMT', 'Mon, 01 Jun 2026 00:00:00 GMT'];
  assert.equal(isTurnedBack(known(null, june), known(null, may)), true);
  assert.equal(isTurnedBack(known(null, may), known(null, june)), false);
  assert.equal(isTurnedBack(known(null, june), known(null, june)), false);
  assert.equal(isTurnedBack(known(null, june), known(null, 'yesterday')), false);
  assert.equal(isTurnedBack(known(null, null), known(null, may)), false);
});

const silences: [string, number | null, string, boolean][] = [
  ['exactly as long as expected', 24, '2026-05-31T00:00:00Z', false],
  ['a moment longer', 24, '2026-05-30T23:59:59.999Z', true],
  ['ever so long, where nothing is expected', null, '1999-01-01T00:00:00Z', false],
  ['not at all: the clock went back', 24, '2026-06-02T00:00:00Z', false],
];
for (const [situation, cadenceHours, lastAt, expected] of silences) {
  test(`silent ${situation}: ${expected ? 'an alarm' : 'no alarm'}`, () => {
    assert.equal(isSilent({ cadenceHours, lastAt: new Date(lastAt) }, now), expected);
  });
}
