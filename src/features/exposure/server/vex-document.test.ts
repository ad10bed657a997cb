import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { Refusal } from '#kernel/refusal.ts';

import { embeddedIn, readVex } from './vex-document.ts';

const inXml = (analysis: string) =>
  Buffer.from(`<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <metadata><supplier><name>Acme</name></supplier></metadata>
  <components>
    <component type="library" bom-ref="gate">
      <name>gate</name><version>1.2.3</version><purl>pkg:npm/gate@1.2.3</purl>
    </component>
  </components>
  <vulnerabilities><vulnerability>
    <id>CVE-2030-0001</id>
    ${analysis}
    <affects><target><ref>gate</ref></target></affects>
  </vulnerability></vulnerabilities>
</bom>`);
const inJson = (analysis: object) =>
  Buffer.from(
    JSON.stringify({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
      metadata: { supplier: { name: 'Acme' } },
      components: [
        ...[{ type: 'library', 'bom-ref': 'gate', name: 'gate', version: '1.2.3' }].map((each) => ({
          ...each,
          purl: 'pkg:npm/gate@1.2.3',
        })),
      ],
      vulnerabilities: [{ id: 'CVE-2030-0001', ...analysis, affects: [{ ref: 'gate' }] }],
    }),
  );
const stated = '<analysis><state>in_triage</state></analysis>';

test('CycloneDX in XML states what the same document in JSON states', async () => {
  const { document } = await readVex(gzipSync(inXml(stated)));
  const same = await readVex(inJson({ analysis: { state: 'in_triage' } }));
  assert.deepEqual(document, same.document);
  assert.deepEqual(
    document.statements.map(({ vulnerability, status }) => [vulnerability, status]),
    [['CVE-2030-0001', 'under_investigation']],
  );
});

test('what an inventory states of itself is found in either form, and nothing in other text', async () => {
  const found = await Promise.all([
    ...[inXml(stated), inJson({ analysis: { state: 'in_triage' } })].map(embeddedIn),
    ...[inXml(''), inJson({}), Buffer.from('<a/>'), Buffer.from('<'), Buffer.from('{')].map(
      embeddedIn,
    ),
  ]);
  assert.deepEqual(
    found.map((document) => document?.statements.length),
    [1, 1, undefined, undefined, undefined, undefined, undefined],
  );
});

const refused: [string, Buffer, key: string, path: string | undefined][] = [
  ['another document in XML', Buffer.from('<a/>'), 'exposure.vex.unrecognised', undefined],
  ['XML that is cut short', inXml(stated).subarray(0, 90), 'exposure.vex.refused', '/bom'],
  [
    'a state that is none',
    inXml('<analysis><state>fine</state></analysis>'),
    'exposure.vex.refused',
    '/bom/vulnerabilities/vulnerability/analysis/state',
  ],
  ['a document that states nothing', inXml(''), 'exposure.vex.nothing', undefined],
];
for (const [situation, content, key, path] of refused) {
  test(`${situation} is refused`, async () => {
    await assert.rejects(readVex(content), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.text.key, error.faults[0]?.path], [key, path]);
      return true;
    });
  });
}

test('a label of CycloneDX 1.7 is told in either form, and one that stands anywhere in JSON', async () => {
  const constraints =
    '<distributionConstraints><tlp>AMBER_AND_STRICT</tlp></distributionConstraints>';
  const xml = inXml(stated).toString().replace('bom/1.6', 'bom/1.7');
  const json = JSON.parse(inJson({ analysis: { state: 'in_triage' } }).toString());
  const { metadata } = json;
  const documents = [
    xml.replace('</metadata>', `${constraints}</metadata>`),
    JSON.stringify({
      ...{ ...json, specVersion: '1.7' },
      metadata: { ...metadata, distributionConstraints: { tlp: 'AMBER_AND_STRICT' } },
    }),
    JSON.stringify({ ...json, properties: [{ name: 'sharing', value: 'TLP:RED' }] }),
    xml,
  ];
  const read = await Promise.all(documents.map((each) => readVex(Buffer.from(each))));
  assert.deepEqual(
    read.map(({ label }) => label),
    ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT', 'TLP:RED', null],
  );
});
