import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { Advisory } from '#formats/advisory/advisory.ts';
import { rangesOf } from '#formats/advisory/ranges.ts';
import { readJson } from '#formats/json/read.ts';

import { readCve } from './cve.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = resolve(
  root,
  process.env['NOROSHI_TEST_DATA'] ?? '../shared/data',
  'vulnrichment/cve5-sample.ndjson.gz',
);
const absent = existsSync(file) ? false : `no test data at ${file}`;

function advisories(): Advisory[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const json = readJson(line);
      assert.ok(json.ok);
      const reading = readCve(json.document);
      assert.ok(reading.ok, JSON.stringify(reading.findings));
      return reading.document;
    });
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

test('every record of the sample is read', { skip: absent }, () => {
  const read = advisories();
  assert.equal(read.length, 997);
  assert.equal(read.filter(({ isWithdrawn }) => isWithdrawn).length, 55);
});

test('SSVC and KEV of every record are spelled one way', { skip: absent }, () => {
  const signals = advisories()
    .flatMap((advisory) => advisory.signals)
    .filter(({ kind }) => kind !== 'cvss');
  assert.deepEqual(tally(signals.map(({ kind, value }) => `${kind} ${value}`)), {
    'kev listed': 105,
    'ssvc.automatable no': 748,
    'ssvc.automatable yes': 194,
    'ssvc.exploitation active': 102,
    'ssvc.exploitation none': 647,
    'ssvc.exploitation poc': 193,
    'ssvc.technicalImpact partial': 551,
    'ssvc.technicalImpact total': 391,
  });
  assert.ok(signals.every(({ at }) => at !== undefined));
});

test(
  'every published record has a name an inventory can know, or says why not',
  { skip: absent },
  () => {
    const read = advisories().filter(({ isWithdrawn }) => !isWithdrawn);
    const unnamed = read.filter(({ affected }) => affected.length === 0);
    assert.equal(read.length, 942);
    assert.ok(unnamed.length > 0 && unnamed.length < 100, `${unnamed.length} without a name`);
  },
);

test(
  'whatever a record does not call unaffected leaves a stretch of versions',
  { skip: absent },
  () => {
    const statements = advisories().flatMap(({ affected }) => affected);
    const silent = statements.filter((statement) => {
      const isClear =
        statement.otherwise === 'unaffected' &&
        statement.spans.every(({ status }) => status === 'unaffected');
      return !isClear && rangesOf(statement).intervals.length === 0;
    });
    assert.deepEqual(silent, []);
    assert.ok(statements.length > 5000, `${statements.length} statements`);
  },
);
