import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asOfWords, dateDigits, dateWords, dueWords, untilWords } from './date.ts';

const days: [string, string, string][] = [
  ['2026-11-25T15:00:00Z', '令和8年11月26日', '26 November 2026'],
  ['2019-04-30T14:59:59Z', '平成31年4月30日', '30 April 2019'],
  ['2019-04-30T15:00:00Z', '令和元年5月1日', '1 May 2019'],
];
for (const [at, ja, en] of days) {
  test(`${at} is ${ja}`, () => {
    assert.equal(dateWords(new Date(at), 'ja'), ja);
    assert.equal(dateWords(new Date(at), 'en'), en);
  });
}

const deadlines: [string, string, string][] = [
  ['2026-11-30T08:00:00Z', '令和8年11月30日（月）17時', '30 November 2026, 17:00'],
  ['2026-11-30T08:05:00Z', '令和8年11月30日（月）17時5分', '30 November 2026, 17:05'],
  ['2026-11-29T15:00:00Z', '令和8年11月30日（月）0時', '30 November 2026, 00:00'],
  ['2026-11-30T14:59:59.999Z', '令和8年11月30日（月）', '30 November 2026'],
];
for (const [at, ja, en] of deadlines) {
  test(`${at} is due ${ja}`, () => {
    assert.equal(dueWords(new Date(at), 'ja'), ja);
    assert.equal(untilWords(new Date(at), 'ja'), `${ja}まで`);
    assert.equal(dueWords(new Date(at), 'en'), en);
    assert.equal(untilWords(new Date(at), 'en'), `by ${en}`);
  });
}

test('a moment and a day in the name of a file', () => {
  assert.equal(asOfWords(new Date('2026-12-31T15:04:00Z'), 'ja'), '令和9年1月1日0時4分現在');
  assert.equal(asOfWords(new Date('2026-12-31T15:04:00Z'), 'en'), '1 January 2027, 00:04');
  assert.equal(dateDigits(new Date('2026-12-31T15:04:00Z')), '20270101');
});
