import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Advisory, Span } from '#formats/advisory/advisory.ts';

import { insanities, oddRelease, scoreInsanities } from './sanity.ts';

const vectors = {
  none: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
  ten: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
  some: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
};
type Rated = keyof typeof vectors;

const everything: Span = { from: '0', status: 'affected', order: 'semver' };
const bounded: Span = { ...everything, before: '1.2.3' };

const record = (rated: Rated | undefined, span?: Span): Advisory => ({
  ...{ source: 'osv', id: 'X-1', aliases: [], upstream: [], related: [], isWithdrawn: false },
  ...{ published: undefined, modified: undefined, withdrawn: undefined, title: '', details: '' },
  references: [],
  affected: span
    ? [
        {
          ...{ ecosystem: 'npm', name: 'gate', order: 'semver', spans: [span], versions: [] },
          ...{ otherwise: 'unaffected', conditional: false, container: 'osv', path: '' },
        },
      ]
    : [],
  signals: rated
    ? [{ kind: 'cvss', value: vectors[rated], at: undefined, container: 'osv', path: '' }]
    : [],
});
const times = (count: number, each: Advisory) => Array.from({ length: count }, () => each);

const cases: [string, Advisory[], string[]][] = [
  ['nothing', [], []],
  ['records without a rating', times(100, record(undefined)), []],
  ['nineteen rated ten', times(19, record('ten')), []],
  ['twenty rated ten', times(20, record('ten')), ['severity']],
  ['twenty rated nought', times(20, record('none')), ['severity']],
  ['nine of ten rated ten', [...times(90, record('ten')), ...times(10, record('some'))], []],
  ['more of them', [...times(91, record('ten')), ...times(9, record('some'))], ['severity']],
  [
    'twenty that call every version affected',
    times(20, record('some', everything)),
    ['everything'],
  ],
  [
    'every version, with noughts of another length',
    times(20, record('some', { ...everything, from: '0.0.0-0' })),
    ['everything'],
  ],
  [
    'every version, without a beginning',
    times(20, record('some', { ...everything, from: undefined })),
    ['everything'],
  ],
  [
    'four of five of them',
    [...times(80, record('some', everything)), ...times(20, record('some', bounded))],
    [],
  ],
  [
    'more of them',
    [...times(81, record('some', everything)), ...times(19, record('some', bounded))],
    ['everything'],
  ],
  ['bounded ranges', times(1000, record('some', bounded)), []],
  ['from a version on', times(1000, record('some', { ...everything, from: '1.0.0' })), []],
];
for (const [situation, records, expected] of cases) {
  test(`${situation}: ${expected.join(', ') || 'believed'}`, () => {
    assert.deepEqual(
      insanities(records).map(({ key }) => key),
      expected.map((each) => `intake.reason.${each}`),
    );
  });
}

test('scores that are all the same predict nothing', () => {
  const scores = (count: number, score: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => ({
      cve: `CVE-1-${at}`,
      score: score(at),
      percentile: 0,
    }));
  assert.equal(scoreInsanities(scores(20, () => 0)).length, 1);
  assert.equal(scoreInsanities(scores(20, () => 1)).length, 1);
  assert.equal(scoreInsanities(scores(19, () => 1)).length, 0);
  assert.equal(scoreInsanities(scores(100, (at) => at / 100)).length, 0);
  assert.equal(scoreInsanities([]).length, 0);
});

const now = new Date('2026-06-01T00:00:00Z');
const releases: [string, string | null, string[]][] = [
  ['no moment', null, []],
  ['yesterday', '2026-05-31T00:00:00Z', []],
  ['tomorrow, somewhere', '2026-06-02T00:00:00Z', []],
  ['48 hours ahead', '2026-06-03T00:00:00Z', []],
  ['further ahead', '2026-06-03T00:00:00.001Z', ['future']],
  ['2038', '2038-01-19T03:14:08Z', ['future']],
  ['1970', '1970-01-01T00:00:00Z', ['past']],
  ['the first of 1999', '1999-01-01T00:00:00Z', []],
];
for (const [situation, at, expected] of releases) {
  test(`published ${situation}: ${expected.join('') || 'believed'}`, () => {
    assert.deepEqual(
      oddRelease(at === null ? null : new Date(at), now).map(({ key }) => key),
      expected.map((each) => `intake.reason.${each}`),
    );
  });
}
