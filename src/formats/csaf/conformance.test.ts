import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { member } from '#formats/json/narrow.ts';
import { type JsonValue, readJson } from '#formats/json/read.ts';

import { exceptions } from './conformance.ts';
import { schemaOf } from './schema.ts';
import { casesOf, holds, type SuiteCase } from './suite.ts';
import { isCsaf, validateCsaf } from './validate.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

function documentAt(path: string): JsonValue {
  const reading = readJson(readFileSync(`${data}/${path}`, 'utf8'), { depth: 128 });
  assert.ok(reading.ok, `${path}: ${JSON.stringify(reading.findings)}`);
  return reading.document;
}

const folderOf = (version: string) => `csaf-oasis/csaf_${version}/test/validator/data`;

function allCases(version: '2.0' | '2.1'): readonly SuiteCase[] {
  return casesOf(version, documentAt(`${folderOf(version)}/testcases.json`));
}

function isHeld(one: SuiteCase): boolean {
  const at = (file: string) => documentAt(`${folderOf(one.version)}/${file}`);
  return holds(one, at(one.file), one.result === undefined ? undefined : at(one.result));
}

const counts = { '2.0': [145, 94], '2.1': [448, 408] } as const;
for (const version of ['2.0', '2.1'] as const) {
  test(`CSAF ${version}: every document of the suite is judged as published`, { skip }, () => {
    const cases = allCases(version);
    const [failing, valid] = counts[version];
    assert.equal(cases.filter(({ isToPass }) => !isToPass).length, failing);
    assert.equal(cases.filter(({ isToPass }) => isToPass).length, valid);
    const wrong = cases.filter((one) => !isHeld(one)).map(({ file }) => file);
    const listed = exceptions
      .map(({ file }) => file)
      .filter((file) => file.includes(`csaf_${version.replace('.', '_')}-`));
    assert.deepEqual(wrong.toSorted(), listed.toSorted());
  });
}

test('the schema accepts every document published as valid, and refuses others', { skip }, () => {
  for (const version of ['2.0', '2.1'] as const) {
    const refused = allCases(version).filter(({ file }) => {
      return schemaOf[version](documentAt(`${folderOf(version)}/${file}`)).length > 0;
    });
    assert.deepEqual(
      refused.filter(({ isToPass }) => isToPass),
      [],
    );
    assert.ok(refused.length > 0);
  }
});

test('whole verdicts agree with every published result', { skip }, () => {
  const results = allCases('2.1').filter(({ result }) => result !== undefined);
  assert.equal(results.length, 53);
  for (const { file, result = '' } of results) {
    const published = documentAt(`${folderOf('2.1')}/${result}`);
    const findings = validateCsaf(documentAt(`${folderOf('2.1')}/${file}`));
    const isValid = findings.every(({ severity }) => severity !== 'error');
    assert.equal(isValid, member(published, 'overall_valid'), file);
  }
});

test('real advisories of CISA are CSAF, and no mandatory test fails on them', { skip }, () => {
  const lines = gunzipSync(readFileSync(`${data}/csaf-cisa/csaf20-cisa-sample.ndjson.gz`))
    .toString()
    .split('\n')
    .filter(Boolean);
  assert.ok(lines.length > 100);
  for (const line of lines) {
    const reading = readJson(line);
    assert.ok(reading.ok && isCsaf(reading.document));
    const errors = validateCsaf(reading.document).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
  }
});

test('the examples of 2.0 that CSAF itself publishes pass', { skip }, () => {
  const folder = 'csaf-oasis/csaf_2.0/examples/csaf';
  const files = readdirSync(`${data}/${folder}`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'));
  assert.ok(files.length > 15);
  for (const file of files) {
    const errors = validateCsaf(documentAt(`${folder}/${file}`)).filter(
      ({ severity }) => severity === 'error',
    );
    assert.deepEqual(errors, [], file);
  }
});
