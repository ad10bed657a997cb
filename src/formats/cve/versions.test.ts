import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Affected, Status } from '#formats/advisory/advisory.ts';
import { rangesOf } from '#formats/advisory/ranges.ts';
import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';

import type { CveVersion } from './record.ts';
import { spansOf } from './versions.ts';

const hit = (version: string, rest: Partial<CveVersion> = {}): CveVersion => ({
  version,
  status: 'affected',
  ...rest,
});
const safe = (version: string, rest: Partial<CveVersion> = {}) =>
  hit(version, { status: 'unaffected', ...rest });

function verdict(entries: readonly CveVersion[], otherwise: Status, version: string): Status {
  const statement: Affected = {
    ...{ ecosystem: 'cpe', name: 'acme:gate', order: 'generic', versions: [], otherwise },
    ...{ spans: spansOf(entries, 'generic'), conditional: false, container: 'cna:acme', path: '' },
  };
  const key = orderKey('generic', version);
  assert.ok(key, `${version} has a key`);
  return rangesOf(statement).intervals.find((held) => contains(held, key))?.status ?? 'unaffected';
}

const hotfixes = hit('10.2.0', {
  lessThan: '10.2.9-h1',
  changes: [
    { at: '10.2.9-h1', status: 'unaffected' },
    { at: '10.2.8-h3', status: 'unaffected' },
    { at: '10.2.7-h8', status: 'unaffected' },
  ],
});
const moving = hit('2.0.0', {
  lessThan: '3.0.0',
  changes: [
    { at: '2.6.0', status: 'affected' },
    { at: '2.5.2', status: 'unaffected' },
    { at: '2.6.3', status: 'unaffected' },
  ],
});
const linux = [
  hit('4.19'),
  safe('0', { lessThan: '4.19' }),
  safe('5.4.1', { lessThanOrEqual: '5.4.*' }),
];

const cases: [string, CveVersion[], Status, string, Status][] = [
  ['one version', [hit('22.7R2.5')], 'unaffected', '22.7R2.5', 'affected'],
  ['another version', [hit('22.7R2.5')], 'unaffected', '22.7R2.4', 'unaffected'],
  [
    'one version with the escapes of a CPE',
    [hit('5.21\\(aazf.14\\)')],
    'unaffected',
    '5.21(aazf.14)',
    'affected',
  ],
  ['below lessThan', [hit('0', { lessThan: '7.12' })], 'unaffected', '7.11.9', 'affected'],
  ['at lessThan', [hit('0', { lessThan: '7.12' })], 'unaffected', '7.12', 'unaffected'],
  ['at lessThanOrEqual', [hit('0', { lessThanOrEqual: '7.12' })], 'unaffected', '7.12', 'affected'],
  ['outside, with no default', [hit('0', { lessThan: '7.12' })], 'unknown', '8.0', 'unknown'],
  ['any, from n/a', [hit('n/a', { lessThanOrEqual: '3.2.7' })], 'unaffected', '1.0', 'affected'],
  ['above, without an end', [hit('2.0', { lessThan: '*' })], 'unaffected', '99', 'affected'],
  [
    'above, with an unspecified end',
    [hit('2.0', { lessThan: 'unspecified' })],
    'unaffected',
    '99',
    'unknown',
  ],
  ['any, where all are named', [hit('*')], 'unaffected', '1.0', 'affected'],
  ['any, where none is named', [hit('n/a')], 'unaffected', '1.0', 'unknown'],
  ['any, where only 0 is named', [hit('0')], 'unaffected', '1.0', 'unknown'],
  ['any, where only - is named', [hit('-')], 'unaffected', '1.0', 'unknown'],
  ['any, where a phrase stands', [hit('before 7.12')], 'unaffected', '1.0', 'unknown'],
  ['inside a branch', [hit('3.2.x')], 'unaffected', '3.2.17', 'affected'],
  ['outside a branch', [hit('3.2.x')], 'unaffected', '3.3.0', 'unaffected'],
  [
    'inside a range to the end of a branch',
    [hit('2.0.0', { lessThan: '2.*' })],
    'unaffected',
    '2.99.1',
    'affected',
  ],
  ['inside comparisons', [hit('>= 1.0, < 1.4.2')], 'unaffected', '1.4.1', 'affected'],
  ['at the end of comparisons', [hit('>= 1.0, < 1.4.2')], 'unaffected', '1.4.2', 'unaffected'],
  ['before the first change', [moving], 'unknown', '2.5.1', 'affected'],
  ['after the first change', [moving], 'unknown', '2.5.9', 'unaffected'],
  ['after the second change', [moving], 'unknown', '2.6.1', 'affected'],
  ['after the last change', [moving], 'unknown', '2.9', 'unaffected'],
  ['a release before all fixes of all branches', [hotfixes], 'unaffected', '10.2.7-h7', 'affected'],
  ['a fix of one branch', [hotfixes], 'unaffected', '10.2.7-h8', 'unaffected'],
  ['an unfixed release between two fixes', [hotfixes], 'unaffected', '10.2.8', 'unknown'],
  ['the last fix of several', [hotfixes], 'unaffected', '10.2.9-h1', 'unaffected'],
  ['a kernel called affected first', linux, 'affected', '4.19', 'affected'],
  ['a kernel before the fault', linux, 'affected', '4.18.3', 'unaffected'],
  ['a fixed kernel of a branch', linux, 'affected', '5.4.302', 'unaffected'],
  ['a kernel nothing names', linux, 'affected', '5.5.1', 'affected'],
  [
    'inside, where a change cannot be ordered',
    [hit('1.0', { lessThan: '9', changes: [{ at: 'the May fix', status: 'unaffected' }] })],
    'unaffected',
    '1.5',
    'unknown',
  ],
];
for (const [situation, entries, otherwise, version, expected] of cases) {
  test(`${situation}: ${version} is ${expected}`, () => {
    assert.equal(verdict(entries, otherwise, version), expected);
  });
}

const phrases = ['< ', '<1.0, <2.0', '= 1.0, < 2.0', '!= 1.0', '< 1.0 and > 0.5', '>= 1.0 < 2.0'];
for (const phrase of phrases) {
  test(`“${phrase}” is no comparison, and no version either`, () => {
    const [span] = spansOf([hit(phrase)], 'generic');
    assert.equal(span?.order, undefined);
  });
}
