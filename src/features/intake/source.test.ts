import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultRank, defaultSource, type Format } from './source.ts';

const cases: [string, Format, string[], string][] = [
  ['the catalogue', 'kev', ['CVE-2099-10001'], 'kev'],
  ['CVE records', 'cve', ['CVE-2099-10001'], 'cve'],
  ['the Go database', 'osv', ['GO-2099-0001', 'GO-2099-0002'], 'osv-go'],
  ['an errata feed of three kinds', 'osv', ['ALSA-1', 'ALBA-1', 'ALEA-1'], 'osv-almalinux'],
  ['a collection of two publishers', 'osv', ['PYSEC-1', 'GHSA-a'], 'osv'],
  ['a known publisher beside an unknown', 'osv', ['GHSA-a', 'OWN-1'], 'osv'],
  ['a publisher nobody knows', 'osv', ['OWN-1'], 'osv'],
  ['answers of JVN', 'jvn', ['JVNDB-2099-000001'], 'jvn'],
  ['a prefix that only begins alike', 'osv', ['GOLANG-1'], 'osv'],
];
for (const [situation, format, ids, expected] of cases) {
  test(`${situation} is the source ${expected}`, () => {
    assert.equal(defaultSource(format, ids), expected);
  });
}

test('the catalogue outranks CVE, CVE any other, and a source named by hand comes last', () => {
  const order = ['own-notes', 'osv', 'osv-ghsa', 'jvn', 'cve', 'kev'];
  const sorted = order.toSorted((a, b) => defaultRank(a) - defaultRank(b));
  assert.deepEqual(sorted, ['kev', 'cve', 'jvn', 'osv-ghsa', 'osv', 'own-notes']);
});
