import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Calendar } from './calendar.ts';
import { type Circumstances, citation, guidelineStart, linesOf, reckon } from './clock.ts';
import type { ClockRule, Length } from './clock-rule.ts';

const file = new URL('../../../profiles/jp/calendars/government-days.json', import.meta.url);
const calendar = Calendar.parse(JSON.parse(readFileSync(file, 'utf8')));
const japan: Circumstances = { zone: 'Asia/Tokyo', calendar };

const rule = (length: Length | null, change: Partial<ClockRule> = {}): ClockRule => ({
  id: 'test',
  version: '1',
  names: { ja: '試験', en: 'Test' },
  start: 'recognised',
  length,
  counting: 'from-day-after',
  lastDayClosed: 'stays',
  source: 'test',
  certainty: { ja: '試験', en: 'test' },
  ...change,
});

const days = (count: number): Length => ({ unit: 'days', count });
const open = (count: number): Length => ({ unit: 'business-days', count });
const months = (count: number): Length => ({ unit: 'months', count, by: 'civil-code' });
const sameDate = (count: number): Length => ({ unit: 'months', count, by: 'same-date' });
const moves = { lastDayClosed: 'next-open-day' } as const;
const dayOf = { counting: 'from-day-of' } as const;

function dueOf(tested: ClockRule, at: string, around: Circumstances = japan): string | null {
  const reckoning = reckon(tested, { event: tested.start, at: new Date(at) }, around);
  assert.ok(reckoning.ok);
  return reckoning.deadline.dueAt?.toISOString() ?? null;
}

const endOf = (day: string) => new Date(`${day}T23:59:59.999+09:00`).toISOString();

const inJapan: [string, ClockRule, string, string][] = [
  ['30 days, the first not counted', rule(days(30)), '2026-11-01T00:00:00+09:00', '2026-12-01'],
  ['30 days, the first counted', rule(days(30), dayOf), '2026-11-01T09:00:00+09:00', '2026-11-30'],
  [
    'a last day that is a holiday moves',
    rule(days(3), moves),
    '2026-09-18T10:00:00+09:00',
    '2026-09-24',
  ],
  [
    'a last day that is a holiday may stay',
    rule(days(3)),
    '2026-09-18T10:00:00+09:00',
    '2026-09-21',
  ],
  [
    'a last day in the turn of the year moves',
    rule(days(30), moves),
    '2026-11-30T10:00:00+09:00',
    '2027-01-04',
  ],
  [
    'a last day may move back',
    rule(days(3), { lastDayClosed: 'previous-open-day' }),
    '2026-09-18T10:00:00+09:00',
    '2026-09-18',
  ],
  [
    'three business days over four closed ones',
    rule(open(3)),
    '2026-09-18T10:00:00+09:00',
    '2026-09-28',
  ],
  [
    'one business day from a holiday itself',
    rule(open(1)),
    '2026-09-21T10:00:00+09:00',
    '2026-09-24',
  ],
  [
    'a business day that counts itself',
    rule(open(1), dayOf),
    '2026-09-18T10:00:00+09:00',
    '2026-09-18',
  ],
  [
    'ten business days over the ten-day holiday',
    rule(open(10)),
    '2019-04-26T10:00:00+09:00',
    '2019-05-20',
  ],
  ['a month from the 15th', rule(months(1)), '2026-01-15T10:00:00+09:00', '2026-02-15'],
  ['a month from 31 January', rule(months(1)), '2026-01-31T10:00:00+09:00', '2026-02-28'],
  ['a month from 30 January', rule(months(1)), '2026-01-30T10:00:00+09:00', '2026-02-28'],
  [
    'a month from 31 January of a leap year',
    rule(months(1)),
    '2028-01-31T10:00:00+09:00',
    '2028-02-29',
  ],
  [
    'a month from 28 February, counted from 1 March',
    rule(months(1)),
    '2026-02-28T10:00:00+09:00',
    '2026-03-31',
  ],
  [
    'a month from the day of 15 March',
    rule(months(1), dayOf),
    '2026-03-15T10:00:00+09:00',
    '2026-04-14',
  ],
  ['a month to the same date', rule(sameDate(1)), '2026-02-28T10:00:00+09:00', '2026-03-28'],
  [
    'a month to the same date, where there is none',
    rule(sameDate(1)),
    '2026-01-31T10:00:00+09:00',
    '2026-02-28',
  ],
  ['a year from a leap day', rule(sameDate(12)), '2028-02-29T10:00:00+09:00', '2029-02-28'],
  [
    'two months after the quarter',
    rule({ unit: 'quarter-end-months', count: 2 }),
    '2026-02-10T10:00:00+09:00',
    '2026-05-31',
  ],
  [
    'two months after the last quarter',
    rule({ unit: 'quarter-end-months', count: 2 }),
    '2026-12-31T10:00:00+09:00',
    '2027-02-28',
  ],
  [
    'an evening in UTC, already tomorrow in Japan',
    rule(days(1)),
    '2026-11-23T20:00:00Z',
    '2026-11-25',
  ],
];
for (const [situation, tested, at, due] of inJapan) {
  test(`${situation}: ${due}`, () => {
    assert.equal(dueOf(tested, at), endOf(due));
  });
}

const elsewhere: [string, string, string, string][] = [
  [
    'the night clocks go forward in New York',
    'America/New_York',
    '2026-03-07T12:00:00Z',
    '2026-03-09T03:59:59.999Z',
  ],
  [
    'the night clocks go back in New York',
    'America/New_York',
    '2026-10-31T12:00:00Z',
    '2026-11-02T04:59:59.999Z',
  ],
  [
    'a midnight that is missing in Cairo',
    'Africa/Cairo',
    '2026-04-22T12:00:00Z',
    '2026-04-23T21:59:59.999Z',
  ],
  [
    'a midnight that comes twice in Havana',
    'America/Havana',
    '2026-10-30T12:00:00Z',
    '2026-11-01T03:59:59.999Z',
  ],
  [
    'a last hour that comes twice in Beirut',
    'Asia/Beirut',
    '2026-10-23T12:00:00Z',
    '2026-10-24T21:59:59.999Z',
  ],
  [
    'half an hour put back on Lord Howe',
    'Australia/Lord_Howe',
    '2026-04-03T12:00:00Z',
    '2026-04-04T12:59:59.999Z',
  ],
  [
    'a day that never was in Samoa',
    'Pacific/Apia',
    '2011-12-29T20:00:00Z',
    '2011-12-30T09:59:59.999Z',
  ],
  [
    'a change of zone in Pyongyang',
    'Asia/Pyongyang',
    '2018-05-03T12:00:00Z',
    '2018-05-04T14:59:59.999Z',
  ],
];
for (const [situation, zone, at, due] of elsewhere) {
  test(`${situation}: the day ends at ${due}`, () => {
    assert.equal(dueOf(rule(days(1)), at, { zone, calendar: null }), due);
  });
}

test('hours do not move, whatever the clocks and the calendar say', () => {
  const tested = rule({ unit: 'hours', count: 72 }, moves);
  const around = { ...japan, zone: 'America/New_York' };
  assert.equal(dueOf(tested, '2026-03-06T23:30:00Z', around), '2026-03-09T23:30:00.000Z');
});

test('“promptly” is due by a guideline, softly, or at no moment', () => {
  const start = { event: 'recognised', at: new Date('2026-11-02T10:00:00+09:00') };
  const soft = { words: 'promptly', guideline: days(5) } as const;
  const guided = reckon(rule(null, { soft }), start, japan);
  assert.ok(guided.ok && guided.deadline.isSoft);
  assert.equal(guided.deadline.dueAt?.toISOString(), endOf('2026-11-07'));
  const bare = reckon(rule(null, { soft: { ...soft, guideline: null } }), start, japan);
  assert.ok(bare.ok && bare.deadline.isSoft);
  assert.equal(bare.deadline.dueAt, null);
});

const breach = rule(days(30), {
  conditions: [
    { when: 'wrongful-purpose', names: { ja: '不正の目的', en: 'wrong' }, length: days(60) },
  ],
});

test('a condition that holds makes it 60 days instead of 30, and one that does not leaves it', () => {
  const at = '2026-05-20T10:00:00+09:00';
  const holding = new Set(['wrongful-purpose']);
  assert.equal(dueOf(breach, at, { ...japan, holding }), endOf('2026-07-19'));
  assert.equal(dueOf(breach, at, { ...japan, holding: new Set(['other']) }), endOf('2026-06-19'));
});

test('a deadline keeps the calendar it was issued with', () => {
  const tested = rule(open(1));
  const at = '2021-07-21T10:00:00+09:00';
  assert.equal(dueOf(tested, at), endOf('2021-07-26'));
  const issued = { ...japan, calendarVersion: '2018-12-14' };
  assert.equal(dueOf(tested, at, issued), endOf('2021-07-22'));
  const reckoning = reckon(tested, { event: 'recognised', at: new Date(at) }, issued);
  assert.ok(reckoning.ok);
  assert.equal(citation(reckoning.deadline), 'test@1 jp:government-days@2018-12-14 Asia/Tokyo');
});

test('a rule applies in the version of the day that started it', () => {
  const rules = [
    rule(days(14), { version: '1', from: '2021-11-03', until: '2026-06-10' }),
    rule(days(3), { version: '2', from: '2026-06-10' }),
  ];
  const versionOf = (at: string) =>
    linesOf(rules, { recognised: new Date(at) }, japan).map(({ rule: { version } }) => version);
  assert.deepEqual(versionOf('2026-06-09T23:59:59+09:00'), ['1']);
  assert.deepEqual(versionOf('2026-06-10T00:00:00+09:00'), ['2']);
  assert.deepEqual(versionOf('2021-11-02T12:00:00+09:00'), []);
});

test('a rule chained to a filing waits for it, and then counts from it', () => {
  const rules = [
    rule({ unit: 'hours', count: 72 }, { id: 'notice' }),
    rule(sameDate(1), { id: 'final', start: 'filed:notice' }),
  ];
  const recognised = new Date('2026-11-02T01:00:00Z');
  const [, waiting] = linesOf(rules, { recognised }, japan);
  assert.deepEqual(waiting, { rule: rules[1], waitsFor: 'filed:notice' });
  const filed = new Date('2026-11-04T15:30:00Z');
  const [, counted] = linesOf(rules, { recognised, 'filed:notice': filed }, japan);
  assert.ok(counted && 'reckoning' in counted && counted.reckoning.ok);
  assert.equal(counted.reckoning.deadline.dueAt?.toISOString(), endOf('2026-12-05'));
});

test('a day outside the calendar is said to be so, not guessed', () => {
  const late = reckon(
    rule(open(3)),
    { event: 'recognised', at: new Date('2050-12-28T00:00:00Z') },
    japan,
  );
  assert.ok(!late.ok);
  assert.equal(late.fault.key, 'profiles.clock.uncovered');
  const none = reckon(
    rule(open(3)),
    { event: 'recognised', at: new Date(0) },
    { ...japan, calendar: null },
  );
  assert.ok(!none.ok);
  assert.equal(none.fault.key, 'profiles.clock.no-calendar');
  const unset = reckon(
    rule({ unit: 'given-day' }),
    { event: 'recognised', at: new Date(0) },
    japan,
  );
  assert.ok(!unset.ok);
});

test('a deadline tells step by step how it came about', () => {
  const reckoning = reckon(
    rule(days(3), moves),
    { event: 'recognised', at: new Date('2026-09-18T10:00:00+09:00') },
    japan,
  );
  assert.ok(reckoning.ok);
  assert.deepEqual(
    reckoning.deadline.because.map(({ key }) => key.replace('profiles.clock.', '')),
    ['day-after', 'days', 'moved', 'end-of-day', 'calendar'],
  );
});

test('a day that an authority may name counts when it does, and else its words', () => {
  const asked = rule({ unit: 'given-day' }, { soft: { words: 'without-delay', guideline: null } });
  const at = '2026-11-20T09:00:00+09:00';
  assert.equal(dueOf(asked, at, { ...japan, given: '2026-11-27' }), endOf('2026-11-27'));
  assert.equal(dueOf(asked, at), null);
  const start = { event: 'recognised', at: new Date(at) };
  const strict = reckon(rule({ unit: 'given-day' }), start, japan);
  assert.equal(!strict.ok && strict.fault.key, 'profiles.clock.no-day-given');
});

test('the shorter end of a guideline is reckoned as its longer one is, and only for want of a limit', () => {
  const soft = { words: 'promptly', guideline: days(5), guidelineFrom: days(3) } as const;
  const start = { event: 'recognised', at: new Date('2026-11-20T09:00:00+09:00') };
  const guided = guidelineStart(rule(null, { soft }), start, japan);
  assert.equal(guided?.toISOString(), endOf('2026-11-23'));
  assert.equal(guidelineStart(rule(days(30), { soft }), start, japan), null);
  assert.equal(guidelineStart(rule(null), start, japan), null);
});
