import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { readJson } from '#formats/json/read.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { exceptions, passedOver } from './conformance.ts';
import { validateCycloneDx, validateCycloneDxXml } from './read.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/cyclonedx-spec/tools/src/test/resources`;
const skip = existsSync(folder) ? false : `no CycloneDX test documents at ${folder}`;

const documents = skip
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^[^/]+\/[^/]+\.(?:json|xml)$/.test(name),
    );

function judged(document: string): readonly Finding[] {
  const text = readFileSync(`${folder}/${document}`, 'utf8');
  if (document.endsWith('.json')) {
    const json = readJson(text);
    return json.ok ? validateCycloneDx(json.document) : json.findings;
  }
  const xml = readXml(text);
  return xml.ok ? validateCycloneDxXml(xml.document) : xml.findings;
}

const isRefused = (document: string) =>
  judged(document).some(({ severity }) => severity === 'error');

test(
  'every published document is judged as its name says, but for the listed exceptions',
  { skip },
  () => {
    const named = documents.filter((document) => /\/(?:in)?valid-[^/]+$/.test(document));
    const different = named.filter(
      (document) => isRefused(document) !== document.includes('/invalid-'),
    );
    const counts = ['json', 'xml'].map(
      (form) => named.filter((name) => name.endsWith(form)).length,
    );
    assert.deepEqual(counts, [357, 416]);
    assert.deepEqual(different.sort(), exceptions.map(({ document }) => document).sort());
  },
);

test(
  'the documents the specification passes over are the listed ones, and are refused',
  { skip },
  () => {
    const skipped = documents.filter((document) => /\/(?:skip_|informal-)/.test(document));
    assert.deepEqual(skipped.sort(), passedOver);
    assert.deepEqual(
      skipped.filter((document) => !isRefused(document)),
      [],
    );
  },
);

test('each refused document is refused with a path and a rule', { skip }, () => {
  const findings = documents.filter((document) => document.includes('invalid')).flatMap(judged);
  assert.deepEqual(
    findings.filter(({ rule, path }) => !rule.startsWith('cyclonedx.') || !/^(?:$|\/)/.test(path)),
    [],
  );
});
