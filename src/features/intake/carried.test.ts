import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Advisory } from '#formats/advisory/advisory.ts';
import { readOsv } from '#formats/osv/osv.ts';

import { carriedBy } from './carried.ts';

/** An OSV record about one package of an ecosystem. */
function advisory(ecosystem: string, names: object): Advisory {
  const reading = readOsv({
    id: 'X-1',
    modified: '2099-01-01T00:00:00Z',
    details: '',
    affected: [{ package: { ecosystem, name: 'gate' }, versions: ['1'] }],
    ...names,
  });
  assert.ok(reading.ok);
  return reading.document;
}

const [one, two] = ['CVE-2099-10001', 'CVE-2099-10002'];
test('a record of JVN carries the CVEs it speaks of', () => {
  const record: Advisory = { ...advisory('npm', { upstream: [two, one] }), source: 'jvn' };
  assert.deepEqual(carriedBy(record), [one, two]);
});

const cases: [string, string, object, string[]][] = [
  ['a distribution’s related CVEs', 'AlmaLinux:9', { related: [two, one] }, [one, two]],
  ['a distribution’s upstream CVE', 'Debian:12', { upstream: [one] }, [one]],
  ['a CVE in both lists', 'Alpine:v3.20', { upstream: [one], related: [one] }, [one]],
  ['a CVE it bears itself', 'Ubuntu:24.04', { aliases: [one], upstream: [one, two] }, [two]],
  ['a related id that is no CVE', 'AlmaLinux:9', { related: ['RHSA-2099:1'] }, []],
  ['a library’s related CVE', 'npm', { related: [one] }, []],
  ['a library’s upstream CVE', 'PyPI', { upstream: [one] }, []],
];
for (const [situation, ecosystem, names, expected] of cases) {
  test(`${situation}: ${expected.join(' ') || 'nothing is carried'}`, () => {
    assert.deepEqual(carriedBy(advisory(ecosystem, names)), expected);
  });
}
