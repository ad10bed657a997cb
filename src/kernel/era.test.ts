import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readDay, readMoment, readTime } from './day-reading.ts';
import { type Era, eraOf, eras, fiscalYear, fiscalYearWords, isDay, shortDay } from './era.ts';
import { dateOf, dayWords } from './moment.ts';

const midnight = (day: string) => new Date(`${day}T00:00:00+09:00`);
const dateOn = (day: string) => dateOf(midnight(day));

const boundaries: [string, string, string][] = [
  ['1868-10-22', '1868年10月22日(木)', '1868.10.22'],
  ['1868-10-23', '明治元年10月23日(金)', '明治1.10.23'],
  ['1912-07-29', '明治45年7月29日(月)', '明治45.7.29'],
  ['1912-07-30', '大正元年7月30日(火)', '大正1.7.30'],
  ['1926-12-24', '大正15年12月24日(金)', '大正15.12.24'],
  ['1926-12-25', '昭和元年12月25日(土)', '昭和1.12.25'],
  ['1989-01-07', '昭和64年1月7日(土)', '昭和64.1.7'],
  ['1989-01-08', '平成元年1月8日(日)', '平成1.1.8'],
  ['2019-04-30', '平成31年4月30日(火)', '平成31.4.30'],
  ['2019-05-01', '令和元年5月1日(水)', '令和1.5.1'],
  ['2026-11-26', '令和8年11月26日(木)', '令和8.11.26'],
  ['2100-12-31', '令和82年12月31日(金)', '令和82.12.31'],
];
for (const [day, words, short] of boundaries) {
  test(`${day} is ${words}`, () => {
    assert.equal(dayWords(midnight(day), 'ja'), words);
    assert.equal(shortDay(dateOn(day), 'name'), short);
  });
}

test('a day in three from 1868 to 2100 is read back from each form it is written in', () => {
  let days = 0;
  const last = Date.UTC(2100, 11, 31);
  for (let at = Date.UTC(1868, 9, 23); at <= last; at += 3 * 86_400_000, days += 1) {
    const day = new Date(at).toISOString().slice(0, 10);
    const date = dateOn(day);
    const written = [
      dayWords(midnight(day), 'ja'),
      shortDay(date, 'name'),
      shortDay(date, 'letter'),
      dayWords(midnight(day), 'en'),
    ];
    for (const each of written) assert.deepEqual(readDay(each), { day }, each);
  }
  assert.equal(days, 28_269);
});

test('a day in three from 1873 to 2100 is in the era that Unicode’s calendar says', () => {
  const unicode = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    ...{ era: 'long', year: 'numeric', timeZone: 'Asia/Tokyo' },
  });
  for (let at = Date.UTC(1873, 0, 1); at <= Date.UTC(2100, 11, 31); at += 3 * 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const dated = eraOf(dateOn(day));
    const parts = new Map(
      unicode.formatToParts(midnight(day)).map(({ type, value }) => [type, value]),
    );
    assert.equal(dated?.era.name, parts.get('era'), day);
    assert.equal(dated?.year, Number(parts.get('year')?.replace('元', '1')), day);
  }
});

const readings: [string, string][] = [
  ['2026-11-26', 'as it is stored'],
  ['2026/11/26', 'with slashes'],
  ['2026/1/6', 'without zeros'],
  ['20261126', 'as eight digits'],
  ['２０２６／１１／２６', 'in full width'],
  ['2026年11月26日', 'in Japanese by the Western year'],
  ['西暦2026年11月26日', 'with 西暦'],
  ['令和8年11月26日(木)', 'as this site shows it'],
  ['令和８年１１月２６日（木）', 'as an official paper shows it'],
  ['令和八年十一月二十六日', 'in kanji numerals'],
  ['二〇二六年十一月二十六日', 'in kanji numerals digit by digit'],
  ['R8.11.26', 'by the letter of the era'],
  ['ｒ８－１１－２６', 'by a small letter in full width'],
  ['R8/11/26', 'by the letter with slashes'],
  ['㋿8年11月26日', 'by the square character of the era'],
  ['平成38年11月26日', 'in an era that had ended'],
  ['26 November 2026', 'in English'],
  ['Nov 26, 2026', 'in American English'],
  ['2026ー11ー26', 'with the long vowel mark for a dash'],
  [' 2026-11-26　', 'with spaces around it'],
];
for (const [text, how] of readings) {
  const expected = text === '2026/1/6' ? '2026-01-06' : '2026-11-26';
  test(`a day written ${how} is understood: ${text}`, () => {
    assert.deepEqual(readDay(text), { day: expected });
  });
}

for (const text of ['', '明日', '8.11.26', '26/11/2026', '令和0年1月1日', 'X8.11.26', '元.1.1']) {
  test(`“${text}” is no day`, () => {
    assert.deepEqual(readDay(text), { fault: 'unreadable' });
  });
}
for (const text of [
  '2026-02-29',
  '令和8年2月29日',
  '2100/2/29',
  '2026-13-01',
  'R8.4.31',
  '2026-1-0',
]) {
  test(`there is no ${text}`, () => {
    assert.deepEqual(readDay(text), { fault: 'no-such-day' });
  });
}

test('29 February is where the Gregorian calendar has it', () => {
  const leap = (year: number) => isDay({ year, month: 2, day: 29 });
  assert.deepEqual([1900, 2000, 2024, 2026, 2100, 2400].map(leap), [
    ...[false, true, true, false, false, true],
  ]);
});

test('an era that is not known yet is a line of data', () => {
  const next: Era = { name: '新元', letter: 'N', english: 'Shingen', from: '2040-01-01' };
  const known = [next, ...eras];
  assert.deepEqual(readDay('N2.3.4', known), { day: '2041-03-04' });
  assert.equal(shortDay({ year: 2041, month: 3, day: 4 }, 'name', known), '新元2.3.4');
  assert.equal(shortDay({ year: 2039, month: 12, day: 31 }, 'name', known), '令和21.12.31');
});

const years: [string, number, string][] = [
  ['2026-03-31', 2025, '令和7年度'],
  ['2026-04-01', 2026, '令和8年度'],
  ['2019-04-01', 2019, '令和元年度'],
  ['2019-03-31', 2018, '平成30年度'],
  ['1989-03-31', 1988, '昭和63年度'],
  ['1989-04-01', 1989, '平成元年度'],
  ['1912-06-01', 1912, '大正元年度'],
  ['1927-03-31', 1926, '大正15年度'],
];
for (const [day, year, words] of years) {
  test(`${day} lies in ${words}`, () => {
    assert.equal(fiscalYear(dateOn(day)), year);
    assert.equal(fiscalYearWords(year, 'ja'), words);
    assert.equal(fiscalYearWords(year, 'en'), `FY${year}`);
  });
}

const times: [string, string | undefined][] = [
  ['17:00', '17:00'],
  ['１７：００', '17:00'],
  ['17時', '17:00'],
  ['17時30分', '17:30'],
  ['午後5時半', '17:30'],
  ['1700', '17:00'],
  ['5pm', '17:00'],
  ['5:30 PM', '17:30'],
  ['午前12時', '00:00'],
  ['午後12時', '12:00'],
  ['9', '09:00'],
  ['24:00', undefined],
  ['17:60', undefined],
  ['午後13時', undefined],
  ['正午ごろ', undefined],
];
for (const [text, time] of times) {
  test(`the time “${text}” is ${time ?? 'none'}`, () => {
    assert.equal(readTime(text), time);
  });
}

const moments = [
  [
    '2026-11-26T17:00',
    '令和8年11月26日(木) 17:00',
    '令和８年１１月２６日（木）１７時',
    '2026-11-26 17:00',
  ],
  ['R8.11.26 午後5時', '26 Nov 2026, 17:00', 'November 26, 2026 5 pm', '令和8年11月26日午後5時'],
].flat();
for (const text of moments) {
  test(`the moment “${text}” is understood`, () => {
    assert.deepEqual(readMoment(text), { moment: '2026-11-26T17:00' });
  });
}

test('a moment without a day, a time or sense is none', () => {
  for (const text of ['', '17:00', '2026-11-26', '2026-11-26 25:00', '明日 17:00']) {
    assert.deepEqual(readMoment(text), { fault: 'unreadable' }, text);
  }
  assert.deepEqual(readMoment('2026-02-29 17:00'), { fault: 'no-such-day' });
});
