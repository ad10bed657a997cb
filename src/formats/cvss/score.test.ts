import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { exceptions } from './conformance.ts';
import { type CvssScore, scoreOf } from './score.ts';
import { type Severity, severityOf, severityText } from './severity.ts';

const data = join(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'cvss');
const absent = existsSync(data) ? false : `${data} is not here`;

function scored(vector: string): CvssScore {
  const score = scoreOf(vector);
  assert.ok(score.ok, vector);
  return score;
}

/**
 * What a line of the published vectors says: one score of version 4, three of the others. For
 * version 3 its third is always by the environmental formula, which CR:M asks for and leaves as is.
 */
function saidOf(vector: string): string[] {
  const { version, score, base, temporal, environmental } = scored(vector);
  if (version === '4.0') return [score.toFixed(1)];
  const all =
    version === '2.0'
      ? [base, temporal, environmental]
      : [base, temporal ?? base, environmental ?? scored(`${vector}/CR:M`).environmental];
  return all.map((one) => one?.toFixed(1) ?? 'None');
}

test('every line of the published vectors is recomputed', { skip: absent }, () => {
  const folder = join(data, 'redhat-python');
  const files = readdirSync(folder).filter((name) => name.startsWith('vectors_'));
  let lines = 0;
  for (const line of files.flatMap((name) => linesOf(readFileSync(join(folder, name), 'utf8')))) {
    const [vector = '', published = ''] = line.split(' - ');
    const expected = published
      .replaceAll(/[()]/g, '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => (one === 'None' ? one : Number(one).toFixed(1)));
    assert.deepEqual(saidOf(vector), expected, line);
    lines += 1;
  }
  assert.equal(files.length, 11);
  assert.equal(lines, 3776);
});

test('scores published in the wild are recomputed, but for those listed', { skip: absent }, () => {
  const file = join(data, 'real/vulnrichment-vectors.tsv.gz');
  const lines = linesOf(gunzipSync(readFileSync(file)).toString('utf8'));
  const differing = lines
    .map((line) => line.split('\t'))
    .map(([, vector = '', published]) => ({ vector, published: Number(published) }))
    .filter(({ vector, published }) => {
      const { score, base, temporal, environmental } = scored(vector);
      return ![score, base, temporal, environmental].includes(published);
    })
    .map((one) => ({ ...one, computed: scored(one.vector).score }));
  assert.equal(lines.length, 2868);
  assert.deepEqual(
    differing,
    exceptions.toSorted(byVector).map(({ vector, published, computed }) => {
      return { vector, published, computed };
    }),
  );
});

for (const { vector, published, cause } of exceptions) {
  if (cause !== 'environmental-formula') continue;
  test(`${vector} has ${published} by the environmental formula`, () => {
    assert.equal(scored(`${vector}/CR:M`).environmental, published);
  });
}

function byVector(a: (typeof exceptions)[number], b: (typeof exceptions)[number]): number {
  if (a.vector === b.vector) return a.published - b.published;
  return a.vector < b.vector ? -1 : 1;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

const base2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P';
const base3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const base4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

const overall: [string, string, number, Severity][] = [
  ['a version 2 vector', base2, 7.5, 'high'],
  ['a version 2 vector in parentheses', `(${base2})`, 7.5, 'high'],
  ['a version 2 vector with an undefined metric', `${base2}/E:ND`, 7.5, 'high'],
  ['a version 3 vector', base3, 9.8, 'critical'],
  [
    'a version 3 vector in another order',
    'CVSS:3.1/A:H/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H',
    9.8,
    'critical',
  ],
  ['temporal metrics', `${base3}/E:U/RL:O/RC:C`, 8.5, 'high'],
  ['environmental metrics over temporal ones', `${base3}/E:U/MAV:P/MC:N/MI:N/MA:N`, 0, 'none'],
  ['a version 4 vector', base4, 9.3, 'critical'],
  ['a version 4 vector with threat', `${base4}/E:U`, 8.1, 'high'],
  ['a version 4 vector with supplemental metrics', `${base4}/S:P/U:Red`, 9.3, 'critical'],
];
for (const [situation, vector, score, severity] of overall) {
  test(`${situation} scores ${score}, ${severity}`, () => {
    assert.deepEqual([scored(vector).score, scored(vector).severity], [score, severity]);
  });
}

test('a group of metrics has a score only where one of them is defined', () => {
  const { temporal, environmental } = scored(`${base3}/E:X/CR:X`);
  assert.deepEqual([temporal, environmental], [undefined, undefined]);
});

const refused: [string, string, string[]][] = [
  ['nothing', '', ['version']],
  ['an unknown version', 'CVSS:3.2/AV:N', ['version']],
  ['a missing metric', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H', ['metric-missing A']],
  ['an undefined mandatory metric', `${base3.slice(0, -1)}X`, ['value-unknown A']],
  ['a repeated metric', `${base3}/AV:N`, ['metric-repeated AV']],
  ['a metric of another version', `${base3}/Au:N`, ['metric-unknown Au']],
  ['a slash at the end', `${base3}/`, ['form']],
  ['lower case', base3.replace('AV:N', 'av:n'), ['metric-unknown av', 'metric-missing AV']],
  ['two values', `${base3}/E:U:P`, ['form']],
  ['a text beyond the limit', `${base3}${'/E:U'.repeat(200)}`, ['too-long']],
  [
    'several faults',
    'AV:X/Au:N/C:P/I:P/Q:1/Au:N',
    [
      'value-unknown AV',
      'metric-unknown Q',
      'metric-repeated Au',
      'metric-missing AC',
      'metric-missing A',
    ],
  ],
];
for (const [situation, vector, expected] of refused) {
  test(`${situation} is refused`, () => {
    const score = scoreOf(vector);
    const findings = score.ok ? [] : score.findings;
    const said = findings.map(({ rule, text }) =>
      [rule.slice('cvss.'.length), text.values?.['metric']].filter(Boolean).join(' '),
    );
    assert.deepEqual(said, expected);
  });
}

test('ratings change at their boundaries', () => {
  const rated = (version: '2.0' | '3.1', scores: number[]) =>
    scores.map((score) => severityOf(version, score));
  const bounds = [0, 0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10];
  assert.deepEqual(rated('3.1', bounds), [
    'none',
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
    'critical',
    'critical',
  ]);
  assert.deepEqual(rated('2.0', bounds), [
    'low',
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
    'high',
    'high',
  ]);
  assert.equal(severityText('critical').key, 'cvss.severity.critical');
});
