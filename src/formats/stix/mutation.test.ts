import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { liftStix } from './lift.ts';
import { readStix } from './read.ts';
import { samples } from './sample.ts';
import { validateStix } from './validate.ts';
import { objectsOf } from './version.ts';
import { writeStix } from './write.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(data) ? false : `no test data at ${data}`;

const sha1 = (bytes: Uint8Array) => new Uint8Array(createHash('sha1').update(bytes).digest());
const bundleId = 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d';

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const strangers: readonly unknown[] = [
  ...[null, true, -1, 1e300, 1.5, '', 'constructor', 'x'.repeat(10_000), [], [[]], [null], {}],
  ...['\ud800', '2026-99-99T00:00:00Z', 'malware--0', '[file:name', { toString: 1 }, '0'],
];
const names = [
  'type',
  'id',
  'objects',
  'extensions',
  'granular_markings',
  'spec_version',
  'x_a_ref',
];

type Holder = Record<string, unknown>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

/** A copy of a document with some of its members replaced, dropped, doubled or hung elsewhere. */
function mutated(document: JsonValue, random: () => number): JsonValue {
  const copy = structuredClone(document);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  const holders: Holder[] = [];
  const waiting: unknown[] = [copy];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isHolder(next)) continue;
    if (Object.keys(next).length > 0) holders.push(next);
    waiting.push(...Object.values(next).filter(isHolder));
  }
  for (let change = 0; change <= random() * 3; change += 1) {
    const holder = pick(holders);
    const key = pick(Object.keys(holder));
    const way = random();
    if (way < 0.5) holder[key] = structuredClone(pick(strangers));
    else if (way < 0.7 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (way < 0.85) holder[key] = [holder[key], structuredClone(holder[key])];
    else holder[pick(names)] = structuredClone(holder[key]);
  }
  return copy;
}

/** Judged, read, lifted and written without a throw, and the four agree. */
function assertSound(document: JsonValue): boolean {
  const findings = validateStix(document, sha1);
  for (const { rule, path, text } of findings) {
    assert.ok(rule.startsWith('stix.') && text.key.startsWith('stix'));
    assert.ok(path === '' || path.startsWith('/'));
  }
  const reading = readStix(document, sha1);
  assert.deepEqual(reading.findings, findings);
  assert.equal(
    reading.ok,
    findings.every(({ severity }) => severity !== 'error'),
  );
  if (!reading.ok) return false;
  const objects = reading.document.objects.map(({ json }) => json);
  if (objects.length > 0) assert.ok(writeStix({ id: bundleId, objects }).ok);
  return true;
}

const container = {
  type: 'observed-data',
  id: 'observed-data--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061',
  created: '2017-05-31T21:32:29.203Z',
  modified: '2017-05-31T21:32:29.203Z',
  first_observed: '2017-05-31T21:32:29.203Z',
  last_observed: '2017-05-31T21:32:29.203Z',
  number_observed: 1,
  objects: {
    0: { type: 'file', name: 'a', parent_directory_ref: '1', hashes: { ssdeep: '3:a:b' } },
    1: { type: 'directory', path: '/tmp', contains_refs: ['0'] },
    2: { type: 'network-traffic', src_ref: '3', protocols: ['tcp'] },
    3: { type: 'ipv4-addr', value: '198.51.100.3' },
  },
} satisfies JsonObject;

test('an object damaged anywhere is read or refused, and nothing is thrown', () => {
  const random = numbers(1);
  const count = { read: 0, refused: 0 };
  const old = { type: 'bundle', id: bundleId, spec_version: '2.0', objects: [container] };
  for (let round = 0; round < 60; round += 1) {
    for (const sample of [...samples, old]) {
      const damaged = mutated(sample, random);
      count[assertSound(damaged) ? 'read' : 'refused'] += 1;
      if (isHolder(damaged) && !Array.isArray(damaged)) liftStix(damaged, sha1);
    }
  }
  assert.ok(count.read > 300 && count.refused > 1_000, JSON.stringify(count));
});

test('a real bundle damaged anywhere is read or refused, and nothing is thrown', { skip }, () => {
  const random = numbers(2);
  const examples = join(data, 'stix/json-schemas/examples');
  const bundles = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(examples, name), 'utf8')) as JsonObject);
  const attack = JSON.parse(
    gunzipSync(readFileSync(join(data, 'attack/ics-attack-18.1.stix21.json.gz'))).toString(),
  ) as JsonObject;
  const parts = items(member(attack, 'objects'));
  for (let at = 0; at < 400; at += 20) {
    bundles.push({ ...attack, objects: parts.slice(at, at + 20) });
  }
  assert.ok(bundles.every((one) => objectsOf(one).length > 0));
  const count = { read: 0, refused: 0 };
  for (let round = 0; round < 8; round += 1) {
    for (const one of bundles) {
      count[assertSound(mutated(one, random)) ? 'read' : 'refused'] += 1;
    }
  }
  assert.ok(count.read > 20 && count.refused > 100, JSON.stringify(count));
});

/** How often members of objects are looked at while a document is judged. */
function looks(document: JsonValue): number {
  let count = 0;
  const watched = (value: unknown): unknown => {
    if (!isHolder(value)) return value;
    const copy: Holder | unknown[] = Array.isArray(value)
      ? value.map(watched)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, watched(one)]));
    return new Proxy(copy, {
      get(target, key, receiver): unknown {
        count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  };
  validateStix(watched(document) as JsonValue, sha1);
  return count;
}

const growing: [string, (size: number) => JsonValue][] = [
  ['objects', (size) => many(size, (at) => ({ ...tool(at) }))],
  ['versions of one object', (size) => many(size, (at) => ({ ...tool(0), modified: moment(at) }))],
  ['copies of one version', (size) => many(size, () => tool(0))],
  ['markings in a chain', (size) => many(size, (at) => marking(at, [at + 1]))],
  ['markings of one marking', (size) => many(size, (at) => marking(at, [size]))],
  [
    'selectors',
    (size) => ({
      ...tool(0),
      granular_markings: [{ lang: 'ja', selectors: Array.from({ length: size }, () => 'name') }],
    }),
  ],
  [
    'translations of one object',
    (size) => many(size, (at) => (at === 0 ? tool(0) : translation(at))),
  ],
  [
    'translations of as many versions',
    (size) =>
      many(size * 2, (at) => {
        const modified = moment(at >> 1);
        if (at % 2 === 0) return { ...tool(0), modified };
        return { ...translation(at), object_modified: modified };
      }),
  ],
  [
    'labels of an indicator of 2.0',
    (size) => ({
      type: 'bundle',
      id: bundleId,
      spec_version: '2.0',
      objects: [
        {
          ...container,
          type: 'tool',
          labels: Array.from({ length: size }, (_, at) => (at < size / 2 ? 'exploitation' : 'x')),
        },
      ],
    }),
  ],
  [
    'observables in a container',
    (size) => ({
      type: 'bundle',
      id: bundleId,
      spec_version: '2.0',
      objects: [{ ...container, objects: chain(size) }],
    }),
  ],
];

const many = (size: number, make: (at: number) => JsonObject): JsonObject => ({
  type: 'bundle',
  id: bundleId,
  objects: Array.from({ length: size }, (_, at) => make(at)),
});
const id = (type: string, at: number) =>
  `${type}--00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const moment = (at: number) => new Date(Date.UTC(2026, 0, 1) + at).toISOString();
const tool = (at: number): JsonObject => ({
  type: 'tool',
  spec_version: '2.1',
  id: id('tool', at),
  created: moment(0),
  modified: moment(0),
  name: 'a',
});
const marking = (at: number, refs: readonly number[]): JsonObject => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: id('marking-definition', at),
  created: moment(0),
  definition_type: 'statement',
  definition: { statement: 's' },
  object_marking_refs: refs.map((one) => id('marking-definition', one)),
});
const translation = (at: number): JsonObject => ({
  type: 'language-content',
  spec_version: '2.1',
  id: id('language-content', at),
  created: moment(0),
  modified: moment(0),
  object_ref: id('tool', 0),
  contents: { ja: { name: '名' } },
});
const chain = (size: number): JsonObject =>
  Object.fromEntries(
    Array.from({ length: size }, (_, at) => [
      String(at),
      {
        type: 'file',
        name: `f${at}`,
        extensions: { 'archive-ext': { contains_refs: [String(at + 1)] } },
      },
    ]),
  );

for (const [what, make] of growing) {
  test(`${what}: the work grows with the number`, () => {
    const [small, large] = [looks(make(200)), looks(make(800))];
    assert.ok(large < small * 5, `${small} looks for 200, ${large} for 800`);
  });
}
