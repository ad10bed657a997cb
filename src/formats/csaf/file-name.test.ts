import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { type JsonValue, readJson } from '#formats/json/read.ts';

import { canonicalReferences, fileNameOf, isNamedRightly } from './file-name.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

function documentAt(path: string): JsonValue {
  const reading = readJson(readFileSync(path, 'utf8'));
  assert.ok(reading.ok, path);
  return reading.document;
}

const names: [string, string][] = [
  ['ACME-2030-1', 'acme-2030-1.json'],
  ['RHBA-2019:0024', 'rhba-2019_0024.json'],
  ['2022_#01-A', '2022_01-a.json'],
  ['a+b', 'a+b.json'],
  ['勧告 1', '_1.json'],
];
for (const [id, name] of names) {
  test(`${id} lies in ${name}`, () => {
    assert.equal(fileNameOf(id), name);
  });
}

for (const version of ['2.0', '2.1']) {
  test(`CSAF ${version}: published file names are judged as published`, { skip }, () => {
    const folder = `${data}/csaf-oasis/csaf_${version}/test/filenames/data`;
    for (const [verdict, expected] of [
      ['valid', true],
      ['invalid', false],
    ] as const) {
      const files = readdirSync(`${folder}/${verdict}`);
      assert.equal(files.length, 3);
      for (const file of files) {
        const path = `${folder}/${verdict}/${file}`;
        assert.equal(isNamedRightly(documentAt(path), path), expected, file);
      }
    }
  });
}

test('the advisories of CISA are named as they should be', { skip }, () => {
  const folder = `${data}/csaf-cisa/signed`;
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'));
  assert.equal(files.length, 24);
  for (const file of files) {
    const path = `${folder}/${file}`;
    assert.ok(isNamedRightly(documentAt(path), path), file);
  }
});

const referring = (url: string, category = 'self') => ({
  document: { tracking: { id: 'ACME-1' }, references: [{ category, url }] },
});
const references: [string, JsonValue, number][] = [
  ['a reference to itself', referring('https://acme.example/2030/acme-1.json'), 1],
  ['a reference without TLS', referring('http://acme.example/2030/acme-1.json'), 0],
  ['a reference to another file', referring('https://acme.example/2030/x-acme-1.json'), 0],
  ['a reference elsewhere', referring('https://acme.example/acme-1.json', 'external'), 0],
  ['a document without an id', { document: { references: [{ category: 'self' }] } }, 0],
];
for (const [situation, document, count] of references) {
  test(`${situation} is ${count === 1 ? 'a' : 'no'} canonical URL`, () => {
    assert.equal(canonicalReferences(document).length, count);
  });
}

test('a document may be marked invalid by its name', () => {
  const document = referring('');
  assert.ok(isNamedRightly(document, 'folder\\acme-1_invalid.json'));
  assert.ok(!isNamedRightly(document, 'acme-1.JSON'));
  assert.ok(!isNamedRightly(null, '.json'));
});
