import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { merge, type Named } from './merge.ts';

const record = (id: string, aliases: string[] = [], carries: string[] = []): Named => ({
  source: 's',
  id,
  aliases,
  carries,
});

/** Each record's vulnerabilities, `~` before those it merely carries. */
function heard(records: readonly Named[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { vulnerability, record: id, relation } of merge(records)) {
    (found[id] ??= []).push(relation === 'same' ? vulnerability : `~${vulnerability}`);
  }
  for (const each of Object.values(found)) each.sort();
  return found;
}

const [one, two] = ['CVE-2026-0001', 'CVE-2026-0002'];

const cases: [string, Named[], Record<string, string[]>][] = [
  ['nothing at all', [], {}],
  ['a CVE record', [record(one)], { [one]: [one] }],
  ['a record with a CVE alias', [record('GO-1', [one])], { 'GO-1': [one] }],
  ['a record with two CVE aliases', [record('GO-1', [one, two])], { 'GO-1': [one, two] }],
  ['a record alone', [record('GO-1')], { 'GO-1': ['GO-1'] }],
  ['a record that names itself', [record('GO-1', ['GO-1'])], { 'GO-1': ['GO-1'] }],
  ['a GHSA alias nobody has sent', [record('GO-1', ['GHSA-b'])], { 'GO-1': ['GHSA-b'] }],
  [
    'an alias that bears the CVE',
    [record('GO-1', ['GHSA-a']), record('GHSA-a', [one])],
    { 'GO-1': [one], 'GHSA-a': [one] },
  ],
  [
    'being named by a record that bears the CVE',
    [record('PYSEC-1'), record('GHSA-a', ['PYSEC-1', one])],
    { 'PYSEC-1': [one], 'GHSA-a': [one] },
  ],
  [
    'a chain of three',
    [record('A-1', ['B-1']), record('B-1', ['C-1']), record('C-1', [one])],
    { 'A-1': [one], 'B-1': [one], 'C-1': [one] },
  ],
  [
    'a chain that leads to two CVEs',
    [record('A-1', ['GHSA-a', 'GHSA-b']), record('GHSA-a', [one]), record('GHSA-b', [two])],
    { 'A-1': ['A-1'], 'GHSA-a': [one], 'GHSA-b': [two] },
  ],
  [
    'a chain that a record of two CVEs ends',
    [record('A-1', ['GHSA-a']), record('GHSA-a', [one, two])],
    { 'A-1': ['A-1'], 'GHSA-a': [one, two] },
  ],
  [
    'a name that only records of two CVEs bear',
    [record('A-1'), record('GHSA-a', ['A-1', one, two])],
    { 'A-1': ['A-1'], 'GHSA-a': [one, two] },
  ],
  [
    'a loop of aliases without a CVE',
    [record('A-1', ['B-1']), record('B-1', ['C-1']), record('C-1', ['A-1'])],
    { 'A-1': ['A-1'], 'B-1': ['A-1'], 'C-1': ['A-1'] },
  ],
  [
    'a loop of aliases with one CVE',
    [record('A-1', ['B-1']), record('B-1', ['A-1', one])],
    { 'A-1': [one], 'B-1': [one] },
  ],
  [
    'an advisory that carries two CVEs',
    [record('ALSA-1', [], [one, two])],
    { 'ALSA-1': [`~${one}`, `~${two}`] },
  ],
  ['a CVE both borne and carried', [record('D-1', [one], [one, two])], { 'D-1': [one, `~${two}`] }],
  [
    'carrying, which links nobody',
    [record('ALSA-1', ['X-1'], [one]), record('X-1')],
    { 'ALSA-1': [`~${one}`], 'X-1': ['X-1'] },
  ],
];

for (const [situation, records, expected] of cases) {
  test(`${situation}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(heard(records), expected);
    assert.deepEqual(heard([...records].reverse()), expected);
  });
}

test('records of one id from two sources stay two voices on one vulnerability', () => {
  const voices = merge([record(one), { ...record(one), source: 't' }]);
  assert.deepEqual(
    voices.map(({ source, vulnerability }) => [source, vulnerability]),
    [
      ['s', one],
      ['t', one],
    ],
  );
});

test('whatever anybody claims, a record that bears one CVE is heard on no other', () => {
  const cves = [one, two, 'CVE-2099-10003'];
  const names = [...cves, ...['A', 'B', 'C', 'D'].map((letter) => `${letter}-1`)];
  const claim = fc.record({
    source: fc.constantFrom('s', 't'),
    id: fc.constantFrom(...names),
    aliases: fc.subarray(names),
    carries: fc.subarray(cves),
  });
  const claims = fc.uniqueArray(claim, {
    maxLength: 12,
    selector: ({ source, id }) => source + id,
  });
  fc.assert(
    fc.property(claims, (records) => {
      const voices = merge(records);
      for (const each of records) {
        const own = [each.id, ...each.aliases].filter((name) => cves.includes(name));
        const mine = voices.filter(
          ({ source, record: id }) => source === each.source && id === each.id,
        );
        const same = mine.filter(({ relation }) => relation === 'same');
        assert.ok(mine.length > 0, 'no record falls silent');
        if (own.length === 0) assert.ok(same.length <= 1, 'two CVEs never become one');
        else {
          const heardOn = new Set(same.map(({ vulnerability }) => vulnerability));
          assert.deepEqual(heardOn, new Set(own));
        }
      }
      const inWords = (each: (typeof voices)[number]) => JSON.stringify(each);
      assert.deepEqual(merge(records.toReversed()).map(inWords).sort(), voices.map(inWords).sort());
    }),
    { seed: 3, numRuns: 2000 },
  );
});
