import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { almanacOf, Calendar, versionOn } from './calendar.ts';

const folder = new URL('../../../profiles/', import.meta.url);
const read = (file: string) =>
  Calendar.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
const japan = read('jp/calendars/government-days.json');
const states = read('us-fceb/calendars/federal-days.json');

const cases: [string, Calendar, string, string, boolean][] = [
  ['28 December, a Monday', japan, '2020-12-04', '2026-12-28', false],
  ['29 December', japan, '2020-12-04', '2026-12-29', true],
  ['3 January', japan, '2020-12-04', '2028-01-03', true],
  ['4 January', japan, '2020-12-04', '2028-01-04', false],
  ['a Saturday', japan, '2020-12-04', '2026-11-21', true],
  ['Labour Thanksgiving Day', japan, '2020-12-04', '2026-11-23', true],
  ['the day between two holidays of September 2026', japan, '2020-12-04', '2026-09-22', true],
  ['the day between two Saturdays of holidays', japan, '2020-12-04', '2026-09-24', false],
  ['the Monday after a Sunday holiday', japan, '2020-12-04', '2020-02-24', true],
  ['a Sunday holiday whose next days are holidays', japan, '2020-12-04', '2026-05-06', true],
  ['30 April 2019 before the Act of 2018', japan, '2018-06-20', '2019-04-30', false],
  ['30 April 2019 under it', japan, '2018-12-14', '2019-04-30', true],
  ['2 May 2019 under it', japan, '2018-12-14', '2019-05-02', true],
  ['22 October 2019 under it', japan, '2018-12-14', '2019-10-22', true],
  ['23 December 2019 before the abdication was dated', japan, '2014-05-30', '2019-12-23', true],
  ['23 December 2019 afterwards', japan, '2017-12-13', '2019-12-23', false],
  ['20 July 2020 before the Games', japan, '2017-12-13', '2020-07-20', true],
  ['20 July 2020 under their Act', japan, '2018-06-20', '2020-07-20', false],
  ['24 July 2020 under their Act', japan, '2018-06-20', '2020-07-24', true],
  ['23 July 2021 before they were put off', japan, '2018-12-14', '2021-07-23', false],
  ['23 July 2021 afterwards', japan, '2020-12-04', '2021-07-23', true],
  ['9 August 2021, since the 8th is a Sunday', japan, '2020-12-04', '2021-08-09', true],
  ['11 October 2021 afterwards', japan, '2020-12-04', '2021-10-11', false],
  ['18 June 2021 before Juneteenth', states, '1983-11-02', '2021-06-18', false],
  ['18 June 2021, for a Saturday Juneteenth', states, '2021-06-17', '2021-06-18', true],
  ['the last Monday of May', states, '2021-06-17', '2027-05-31', true],
  ['a New Year on a Saturday', states, '2021-06-17', '2021-12-31', true],
];
for (const [situation, calendar, version, day, closed] of cases) {
  test(`${situation} is ${closed ? 'closed' : 'open'}`, () => {
    assert.equal(almanacOf(calendar, version).isClosed(day), closed);
  });
}

test('the version that counts is the latest that was promulgated', () => {
  assert.equal(versionOn(japan, '2020-12-03').version, '2018-12-14');
  assert.equal(versionOn(japan, '2020-12-04').version, '2020-12-04');
  assert.equal(versionOn(japan, '2001-01-01').version, '2014-05-30');
});

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const published = join(data, 'calendar', 'japan-holidays.json');

test(
  'the holidays are those that others publish, every day of 35 years',
  { skip: existsSync(published) ? false : `${published} is not there` },
  () => {
    const theirs = Object.keys(JSON.parse(readFileSync(published, 'utf8')) as object);
    const ours = [...almanacOf(japan, '2020-12-04').holidays.keys()];
    const covered = (day: string) => japan.covers.from <= day && day <= japan.covers.until;
    assert.deepEqual(ours.filter(covered).sort(), theirs.filter(covered).sort());
  },
);
