import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { type ScoreClaim, scoreDifference, scoreFindings } from './compare.ts';
import { exceptions } from './conformance.ts';

const base3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const base2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P';

const claims: [string, ScoreClaim, object | undefined][] = [
  ['the base score and its rating', { vector: base3, score: 9.8, severity: 'CRITICAL' }, undefined],
  ['the score of all metrics', { vector: `${base3}/E:U/RL:O/RC:C`, score: 8.5 }, undefined],
  ['the rating of all metrics', { vector: `${base3}/E:U/RL:O/RC:C`, severity: 'High' }, undefined],
  ['nothing but the vector', { vector: base3 }, undefined],
  ['a vector that is none', { vector: 'CVSS:3.1/AV:N', score: 1 }, undefined],
  ['words that rate nothing', { vector: base3, severity: 'Important' }, undefined],
  ['version 2 in the words of the NVD', { vector: base2, score: 7.5, severity: 'HIGH' }, undefined],
  [
    'another score',
    { vector: base3, score: 10, severity: 'CRITICAL' },
    { score: { claimed: 10, computed: 9.8 } },
  ],
  [
    'another rating',
    { vector: base3, score: 9.8, severity: 'HIGH' },
    { severity: { claimed: 'HIGH', computed: 'critical' } },
  ],
  [
    'another score, rated as itself',
    { vector: base3, score: 5, severity: 'MEDIUM' },
    { score: { claimed: 5, computed: 9.8 } },
  ],
  [
    'version 2 rated critical',
    { vector: base2, severity: 'critical' },
    { severity: { claimed: 'critical', computed: 'high' } },
  ],
];
for (const [situation, claim, expected] of claims) {
  test(`${situation}: ${expected ? 'differs' : 'agrees'}`, () => {
    assert.deepEqual(scoreDifference(claim), expected);
  });
}

test('every difference is named at its own place', () => {
  const places = { scorePath: '/a/baseScore', severityPath: '/a/baseSeverity' };
  const findings = scoreFindings([{ vector: base3, score: 1, severity: 'none', ...places }]);
  assert.deepEqual(
    findings.map(({ rule, path, severity }) => [rule, path, severity]),
    [
      ['cvss.differs', '/a/baseScore', 'warning'],
      ['cvss.differs', '/a/baseSeverity', 'warning'],
    ],
  );
});

const file = join(
  process.env['NOROSHI_TEST_DATA'] ?? '../shared/data',
  'cvss/real/vulnrichment-vectors.tsv.gz',
);
test(
  'of the claims published in the wild, those listed differ and no others',
  { skip: existsSync(file) ? false : `${file} is not here` },
  () => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
    const differing = lines
      .map((line) => line.split('\t'))
      .filter(([, vector = '', score]) => scoreDifference({ vector, score: Number(score) }));
    assert.equal(differing.length, exceptions.length);
  },
);
