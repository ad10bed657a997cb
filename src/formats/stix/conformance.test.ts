import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Ajv } from 'ajv';

import { asString, member } from '#formats/json/narrow.ts';
import { type JsonObject, type JsonValue, readJson } from '#formats/json/read.ts';
import { isEmail, isUri } from '#formats/json-schema/formats.ts';

import { exceptions } from './conformance.ts';
import { samples } from './sample.ts';
import { validateStix } from './validate.ts';
import { additions, variations } from './variation.ts';
import { objectsOf } from './version.ts';
import { writeStix } from './write.ts';

const folder = join(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'stix/json-schemas');
const skip = existsSync(folder) ? false : `${folder} is not here`;

function filesIn(path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
}

function json(path: string): JsonValue {
  const reading = readJson(readFileSync(join(folder, path), 'utf8'));
  assert.ok(reading.ok, path);
  return reading.document;
}

/** Whether the published schema of its type takes an object. */
function oracle(): (object: JsonObject, type?: string) => boolean {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    unicodeRegExp: false,
    logger: false,
    formats: { uri: isUri, email: isEmail, 'idn-hostname': true },
  });
  const ids = new Map<string, string>();
  for (const name of filesIn('schemas')) {
    const schema = json(join('schemas', name)) as JsonObject;
    ajv.addSchema(schema);
    ids.set(name.replace(/^.*\/|\.json$/g, ''), asString(schema['$id']) ?? '');
  }
  return (object, type = asString(member(object, 'type')) ?? '') =>
    ajv.validate(ids.get(type) ?? '', object);
}

const ofObjects = exceptions.filter(({ schema }) => schema === 'object');
const isExcepted = (object: JsonObject) => exceptions.some(({ covers }) => covers(object));

const errorsOf = (value: JsonValue) =>
  validateStix(value).filter(({ severity }) => severity === 'error');

/** Beside an object of 2.1, what lacks a version is of 2.1 too, and at fault. */
const beside = (object: JsonObject): JsonObject => ({
  type: 'bundle',
  id: 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d',
  objects: [
    object,
    {
      type: 'mutex',
      spec_version: '2.1',
      id: 'mutex--f93fe911-e545-5239-b9b0-597840d0c871',
      name: '__CLEANSWEEP__',
    },
  ],
});

test('the published examples hold without an error', { skip }, () => {
  const examples = filesIn('examples');
  assert.equal(examples.length, 8);
  for (const name of examples) assert.deepEqual(errorsOf(json(join('examples', name))), [], name);
});

test('a sample of every type is taken by us and by its published schema', { skip }, () => {
  const isTaken = oracle();
  for (const sample of samples) {
    assert.deepEqual(errorsOf(sample), [], JSON.stringify(sample));
    const isListed = ofObjects.some(({ covers }) => covers(sample));
    assert.equal(isTaken(sample), !isListed, JSON.stringify(sample));
    const bundle = { ...beside(sample), objects: [sample] };
    assert.equal(isTaken(bundle, 'bundle'), !isExcepted(sample), JSON.stringify(sample));
  }
  assert.equal(new Set(samples.map((sample) => sample['type'])).size, 42);
});

test('what the published schemas refuse is refused, but for what is listed', { skip }, () => {
  const isTaken = oracle();
  const covered = new Set<string>();
  let refused = 0;
  for (const { object, what } of [...variations(), ...additions()]) {
    if (isTaken(object)) continue;
    refused += 1;
    if (errorsOf(beside(object)).length > 0) continue;
    const excepted = ofObjects.find(({ covers }) => covers(object));
    assert.ok(excepted, what);
    covered.add(excepted.what);
  }
  assert.ok(refused > 5_000, String(refused));
  assert.deepEqual([...covered].sort(), ofObjects.map(({ what }) => what).sort());
});

test('what is written is taken by the published schema of the bundle', { skip }, () => {
  const isTaken = oracle();
  const plain = samples.filter((sample) => !isExcepted(sample));
  const bundles = [
    plain,
    ...filesIn('examples').map((name) =>
      objectsOf(json(join('examples', name)) as JsonObject).map(({ object }) => object),
    ),
  ];
  for (const objects of bundles) {
    const text = writeStix({ id: 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d', objects });
    assert.ok(text.ok, JSON.stringify(text.findings));
    const reading = readJson(text.document);
    assert.ok(reading.ok);
    const bundle = reading.document as JsonObject;
    assert.ok(isTaken(bundle, 'bundle'));
    assert.deepEqual(bundle['objects'], objects);
  }
});
