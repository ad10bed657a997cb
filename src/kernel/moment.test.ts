import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  asEntered,
  dayWords,
  deadlineWords,
  endOfDay,
  momentOf,
  momentWords,
  remaining,
  spanWords,
  withDayWords,
} from './moment.ts';
import { wording } from './text.ts';
import { say } from './texts.ts';

const moments: [string, string, string][] = [
  ['2026-11-23T08:00:00Z', '令和8年11月23日(月) 17:00', '23 Nov 2026, 17:00'],
  ['2026-09-30T15:00:00Z', '令和8年10月1日(木) 00:00', '1 Oct 2026, 00:00'],
  ['2026-09-30T14:59:59Z', '令和8年9月30日(水) 23:59', '30 Sep 2026, 23:59'],
  ['2019-04-30T15:00:00Z', '令和元年5月1日(水) 00:00', '1 May 2019, 00:00'],
  ['2019-04-30T14:59:00Z', '平成31年4月30日(火) 23:59', '30 Apr 2019, 23:59'],
];
for (const [instant, ja, en] of moments) {
  test(`${instant} reads ${ja} and ${en}`, () => {
    assert.equal(momentWords(new Date(instant), 'ja'), ja);
    assert.equal(momentWords(new Date(instant), 'en'), en);
  });
}

test('a text says its days and instants in words, and leaves the rest', () => {
  const values = { day: '2026-11-23', at: '2026-11-23T08:00:00.000Z', number: 3, title: '2026-11' };
  const text = { key: 'x', values };
  assert.deepEqual(withDayWords(text, 'ja').values, {
    ...{ day: '令和8年11月23日(月)', at: '令和8年11月23日(月) 17:00' },
    ...{ number: 3, title: '2026-11' },
  });
  assert.equal(withDayWords(text, 'en').values?.['at'], '23 Nov 2026, 17:00');
});

test('a day has no clock time', () => {
  assert.equal(dayWords(new Date('2026-11-23T08:00:00Z'), 'ja'), '令和8年11月23日(月)');
  assert.equal(dayWords(new Date('2026-11-23T08:00:00Z'), 'en'), '23 Nov 2026');
});

const minute = 60_000;
const spans: [number, string, string][] = [
  [0, '1分', '1 minute'],
  [59 * minute, '59分', '59 minutes'],
  [60 * minute, '1時間', '1 hour'],
  [24 * 60 * minute - 1, '23時間59分', '23 hours 59 minutes'],
  [24 * 60 * minute, '1日', '1 day'],
  [(2 * 24 + 4) * 60 * minute, '2日4時間', '2 days 4 hours'],
  [(2 * 24 * 60 + 59) * minute, '2日', '2 days'],
];
for (const [milliseconds, ja, en] of spans) {
  test(`${milliseconds} ms reads ${ja} and ${en}`, () => {
    assert.equal(spanWords(milliseconds, 'ja'), ja);
    assert.equal(spanWords(milliseconds, 'en'), en);
  });
}

const due = new Date('2026-11-23T08:00:00Z');
const after = (milliseconds: number) => new Date(due.getTime() + milliseconds);
const words = (now: Date, language: 'ja' | 'en') =>
  wording(say.catalogue, remaining(due, now, language), language);

test('the deadline itself is not past', () => {
  assert.equal(words(due, 'ja'), 'あと1分');
  assert.equal(words(after(1), 'ja'), '1分超過');
});

test('what is left and what is over are told apart in words', () => {
  assert.equal(words(after(-3 * 86_400_000), 'en'), '3 days left');
  assert.equal(words(after(3 * 86_400_000), 'en'), '3 days late');
});

const deadlines: [string, string, string][] = [
  ['2026-11-30T08:00:00Z', '11月30日(月)17時まで', 'by 17:00 on Monday 30 Nov'],
  ['2026-11-30T08:30:00Z', '11月30日(月)17時30分まで', 'by 17:30 on Monday 30 Nov'],
  ['2026-11-30T14:59:59.999Z', '11月30日(月)まで', 'by the end of Monday 30 Nov'],
  ['2026-12-31T15:00:00Z', '令和9年1月1日(金)0時まで', 'by 00:00 on Friday 1 Jan 2027'],
];
for (const [instant, ja, en] of deadlines) {
  test(`a deadline at ${instant} is told as ${ja}`, () => {
    const now = new Date('2026-11-26T00:00:00Z');
    assert.equal(deadlineWords(new Date(instant), now, 'ja'), ja);
    assert.equal(deadlineWords(new Date(instant), now, 'en'), en);
  });
}

test('a moment is entered as the clock in Japan shows it', () => {
  assert.equal(asEntered(new Date('2026-09-30T15:00:00Z')), '2026-10-01T00:00');
  assert.equal(momentOf('2026-10-01T00:00').toISOString(), '2026-09-30T15:00:00.000Z');
  assert.equal(endOfDay('2026-10-01').toISOString(), '2026-10-01T14:59:59.999Z');
});
