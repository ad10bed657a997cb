import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { JsonObject } from '#formats/json/read.ts';
import { readJson } from '#formats/json/read.ts';

import { readStix } from './read.ts';
import { labelOfMarking, type TlpLabel, tlpLabels, tlpMarking, tlpMarkingId } from './tlp.ts';
import { validateStix } from './validate.ts';
import { writeStix } from './write.ts';

const sha1 = (data: Uint8Array) => new Uint8Array(createHash('sha1').update(data).digest());

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const bundleId = 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d';
const t = '2026-11-26T00:00:00.000Z';
const later = '2026-11-27T00:00:00.000Z';

const tool = (more: JsonObject = {}): JsonObject => ({
  type: 'tool',
  spec_version: '2.1',
  id: `tool--${uuid}`,
  created: t,
  modified: t,
  name: 'a',
  ...more,
});

const read = (...objects: readonly JsonObject[]) => {
  const reading = readStix({ type: 'bundle', id: bundleId, objects }, sha1);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
};

test('the latest version of an object is the one in force, wherever it stands', () => {
  const { latest, objects } = read(tool({ modified: later, name: 'b' }), tool());
  assert.equal(objects.length, 2);
  assert.equal(latest.get(`tool--${uuid}`)?.json['name'], 'b');
});

test('a relationship that is revoked relates nothing', () => {
  const relation: JsonObject = {
    type: 'relationship',
    spec_version: '2.1',
    id: `relationship--${uuid}`,
    created: t,
    modified: t,
    relationship_type: 'uses',
    source_ref: `malware--${uuid}`,
    target_ref: `tool--${uuid}`,
  };
  const [one] = read(relation).relationships;
  assert.deepEqual(
    [one?.type, one?.source, one?.target],
    ['uses', `malware--${uuid}`, `tool--${uuid}`],
  );
  const revoked = { ...relation, modified: later, revoked: true };
  assert.deepEqual(read(relation, revoked).relationships, []);
});

const tlp1 = {
  white: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
  amber: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
};

const labelled: [string, JsonObject, TlpLabel | undefined][] = [
  ['nothing', {}, undefined],
  ['one label', { object_marking_refs: [tlpMarkingId('TLP:GREEN')] }, 'TLP:GREEN'],
  ['WHITE of TLP 1', { object_marking_refs: [tlp1.white] }, 'TLP:CLEAR'],
  ['AMBER of TLP 1', { object_marking_refs: [tlp1.amber] }, 'TLP:AMBER'],
  [
    'a stricter and a wider label',
    { object_marking_refs: [tlp1.amber, tlpMarkingId('TLP:AMBER+STRICT'), tlp1.white] },
    'TLP:AMBER+STRICT',
  ],
  [
    'a part stricter than the whole',
    {
      object_marking_refs: [tlpMarkingId('TLP:GREEN')],
      granular_markings: [{ marking_ref: tlpMarkingId('TLP:RED'), selectors: ['name'] }],
    },
    'TLP:RED',
  ],
];
for (const [situation, properties, label] of labelled) {
  test(`${situation} is handled as ${label ?? 'unlabelled'}`, () => {
    assert.equal(read(tool(properties)).objects[0]?.marking.label, label);
  });
}

test('statements are told, and what cannot be known is named', () => {
  const statement = {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${uuid}`,
    created: t,
    definition_type: 'statement',
    definition: { statement: '転載を禁じます' },
  };
  const unknown = 'marking-definition--089a6ecb-cc15-43cc-9494-767639779123';
  const marked = tool({
    id: 'tool--089a6ecb-cc15-43cc-9494-767639779124',
    object_marking_refs: [statement.id, unknown],
  });
  const { marking } = read(statement, marked).objects[1] ?? {};
  assert.deepEqual(marking?.statements, ['転載を禁じます']);
  assert.deepEqual(marking.unresolved, [unknown]);
});

test('each label has its marking, which is valid and leads back to it', () => {
  for (const label of tlpLabels) {
    const marking = tlpMarking(label);
    assert.deepEqual(validateStix(marking), []);
    assert.equal(labelOfMarking(tlpMarkingId(label)), label);
    const fake = { ...marking, id: `marking-definition--${uuid}` };
    assert.equal(validateStix(fake)[0]?.rule, 'stix.7.2.1.4');
  }
});

test('what has an error is neither read nor written', () => {
  const broken = tool({ name: 1 });
  const reading = readStix(broken);
  assert.ok(!reading.ok);
  assert.deepEqual(
    reading.findings.map(({ path }) => path),
    ['/name'],
  );
  assert.equal(writeStix({ id: bundleId, objects: [broken] }).ok, false);
  assert.equal(writeStix({ id: 'bundle--1', objects: [tool()] }).ok, false);
  assert.equal(readStix({ bomFormat: 'CycloneDX' }).ok, false);
});

const attack = join(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'attack');
const skip = existsSync(attack) ? false : `${attack} is not here`;

const collections: [string, number, number][] = [
  ['enterprise-attack.stix20.json.gz', 24_771, 20_048],
  ['ics-attack-18.1.stix21.json.gz', 1_826, 1_373],
];
for (const [name, count, relationships] of collections) {
  test(`${name} is read whole, written, and read back the same`, { skip }, () => {
    const text = gunzipSync(readFileSync(join(attack, name))).toString();
    const json = readJson(text);
    assert.ok(json.ok);
    const reading = readStix(json.document, sha1);
    assert.ok(reading.ok, JSON.stringify(reading.findings[0]));
    const { objects, latest } = reading.document;
    assert.equal(objects.length, count);
    assert.equal(latest.size, count);
    assert.equal(objects.filter(({ type }) => type === 'relationship').length, relationships);
    assert.ok(objects.every(({ marking }) => marking.unresolved.length === 0));
    const written = writeStix({ id: bundleId, objects: objects.map(({ json: one }) => one) });
    assert.ok(written.ok);
    const again = readJson(written.document);
    assert.ok(again.ok);
    const second = readStix(again.document, sha1);
    assert.ok(second.ok);
    assert.deepEqual(
      second.document.objects.map(({ json: one }) => one),
      objects.map(({ json: one }) => one),
    );
  });
}
