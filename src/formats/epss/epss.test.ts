import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isEpss, readEpss } from './epss.ts';

const head = '#model_version:v2025.03.14,score_date:2025-08-25T12:55:00Z\ncve,epss,percentile\n';
const sound = `${head}CVE-2024-10001,0.94123,0.99901\nCVE-2024-10002,0.00042,0.12345\n`;

const rules = (text: string) => readEpss(text).findings.map(({ rule, path }) => [rule, path]);

test('the daily file gives its model, its day and a score for each CVE', () => {
  const reading = readEpss(sound);
  assert.ok(reading.ok);
  assert.deepEqual(reading.document, {
    model: 'v2025.03.14',
    scoredAt: new Date('2025-08-25T12:55:00Z'),
    scores: [
      { cve: 'CVE-2024-10001', score: 0.94123, percentile: 0.99901 },
      { cve: 'CVE-2024-10002', score: 0.00042, percentile: 0.12345 },
    ],
    leftOut: 0,
  });
  assert.deepEqual(reading.findings, []);
});

const ways: [string, string, string][] = [
  ['an offset without a colon', '2024-01-01T00:00:00+0000', '2024-01-01T00:00:00.000Z'],
  ['an offset with one', '2024-01-01T09:00:00+09:00', '2024-01-01T00:00:00.000Z'],
  ['the day alone', '2022-02-04', '2022-02-04T00:00:00.000Z'],
];
for (const [situation, date, expected] of ways) {
  test(`the day is read with ${situation}`, () => {
    const reading = readEpss(sound.replace('2025-08-25T12:55:00Z', date));
    assert.equal(reading.ok && reading.document.scoredAt.toISOString(), expected);
  });
}

test('line ends of Windows, a byte order mark and small numbers are read', () => {
  const text = `\uFEFF${head}CVE-2024-10001,9.5e-05,1.0\n`.replaceAll('\n', '\r\n');
  const reading = readEpss(text);
  assert.ok(reading.ok && isEpss(text));
  assert.deepEqual(reading.document.scores, [
    { cve: 'CVE-2024-10001', score: 0.000095, percentile: 1 },
  ]);
});

const bad: [string, string, [string, string][]][] = [
  ['nothing', '', [['epss.preamble', '/line/1']]],
  ['an error page', '<html><body>502</body></html>\n', [['epss.preamble', '/line/1']]],
  ['no first line', sound.slice(sound.indexOf('cve,')), [['epss.preamble', '/line/1']]],
  [
    'a day that is none',
    sound.replace('2025-08-25T', '2025-02-30T'),
    [['epss.preamble', '/line/1']],
  ],
  ['another heading', sound.replace('percentile', 'rank'), [['epss.heading', '/line/2']]],
  ['no rows', head, [['epss.empty', '']]],
  ['a last line that breaks off', sound.slice(0, -6), [['epss.cut', '/line/4']]],
];
for (const [situation, text, expected] of bad) {
  test(`${situation} is refused as a whole`, () => {
    const reading = readEpss(text);
    assert.equal(reading.ok, false);
    assert.deepEqual(rules(text), expected);
  });
}

for (const row of [
  ...['CVE-2024-10003,1.00001,0.5', 'CVE-2024-10003,-0.1,0.5', 'CVE-2024-10003,0.1', ''],
  ...['CVE-2024-10003,0.1,0.5,0.6', 'GHSA-1,0.1,0.5', 'CVE-2024-10003,NaN,0.5', '<b>,0.1,0.1'],
  ...['CVE-2024-10003,2e-1,0.5', 'CVE-2024-10003, 0.1,0.5', `CVE-2024-10003,0.${'1'.repeat(99)},1`],
]) {
  test(`the row “${row.slice(0, 30)}” is left out and named, and the others stay`, () => {
    const reading = readEpss(`${sound}${row}\n`);
    assert.ok(reading.ok);
    assert.equal(reading.document.scores.length, 2);
    assert.deepEqual(rules(`${sound}${row}\n`), [['epss.row', '/line/5']]);
  });
}

test('a CVE that comes twice counts once; with other values the second is named', () => {
  assert.deepEqual(rules(`${sound}CVE-2024-10001,0.94123,0.99901\n`), []);
  const text = `${sound}CVE-2024-10001,0.1,0.99901\n`;
  assert.deepEqual(rules(text), [['epss.twice', '/line/5']]);
  const reading = readEpss(text);
  assert.equal(reading.ok && reading.document.scores[0]?.score, 0.94123);
});

test('a day of a quarter of a million scores is read whole', () => {
  const rows = Array.from({ length: 250_000 }, (_, at) => `CVE-2024-${10_000 + at},0.00042,0.1`);
  const reading = readEpss(`${head}${rows.join('\n')}\n`);
  assert.equal(reading.ok && reading.document.scores.length, 250_000);
});

test('of many rows that cannot be read a thousand are named and all are counted', () => {
  const reading = readEpss(`${sound}${'nothing\n'.repeat(5_000)}`);
  assert.ok(reading.ok);
  assert.equal(reading.document.leftOut, 5_000);
  assert.equal(reading.findings.length, 1_001);
  const more = { key: 'epss.more', values: { count: 4_000 } };
  assert.deepEqual(reading.findings.at(-1)?.text, more);
});
