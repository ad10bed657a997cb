import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { readJson } from '#formats/json/read.ts';

import { osvDepartures, osvRecordsOutsideSchema } from './conformance.ts';
import { readOsv } from './osv.ts';
import { schemaRule } from './schema.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'osv');
const absent = existsSync(data) ? false : `no test data in ${data}`;

const counts = new Map([
  ['almalinux', 5680],
  ['bitnami', 3724],
  ['ghsa-subset', 377],
  ['go', 4291],
  ['pypi', 2661],
  ['rustsec', 1206],
]);

function linesOf(feed: string): string[] {
  const text = gunzipSync(readFileSync(join(data, `${feed}.ndjson.gz`))).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** The official schema with the formats named, and without rules on vectors where they are `left`. */
function officialSchema(formats: ('date-time' | 'uri')[], vectors: 'kept' | 'left') {
  const schema = JSON.parse(readFileSync(join(data, 'schema/schema_generated.json'), 'utf8'));
  if (vectors === 'left') delete schema.$defs.severity.items.allOf;
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv, formats);
  return ajv.compile(schema);
}

const plain = { id: 'GHSA-xxxx-yyyy-zzzz', modified: '2026-01-02T03:04:05Z' };

/** For each departure a document on which the schema and the reader part: theirs, ours. */
const partings: [string, object, boolean, 'accepted' | 'warned' | 'refused'][] = [
  [
    'severity[].score, affected[].severity[].score',
    { ...plain, severity: [{ type: 'CVSS_V3', score: 'high' }] },
    false,
    'accepted',
  ],
  ['format: uri', { ...plain, references: [{ type: 'WEB', url: 'two words' }] }, false, 'accepted'],
  ['timestamps', { ...plain, modified: 'about 2026-01-02T03:04:05Z' }, true, 'refused'],
  ['lengths and counts', { ...plain, id: `GHSA-${'x'.repeat(1000)}` }, true, 'refused'],
  ['departures that leave a record readable', { ...plain, id: 'ELSEWHERE-1' }, false, 'warned'],
];

test('every listed departure is one', { skip: absent }, () => {
  assert.deepEqual(
    partings.map(([place]) => place),
    osvDepartures.map(({ place }) => place),
  );
  const isValid = officialSchema(['uri'], 'kept');
  for (const [place, document, theirs, ours] of partings) {
    const reading = readOsv(document);
    const isWarned = reading.findings.some(({ rule }) => rule === schemaRule);
    const accepted = isWarned ? 'warned' : 'accepted';
    assert.equal(isValid(document), theirs, place);
    assert.equal(reading.ok ? accepted : 'refused', ours, place);
  }
});

test('every feed is counted', { skip: absent }, () => {
  const feeds = readdirSync(data).filter((name) => name.endsWith('.ndjson.gz'));
  assert.deepEqual(
    feeds.map((name) => name.replace('.ndjson.gz', '')).sort(),
    [...counts.keys()].sort(),
  );
});

for (const [feed, expected] of counts) {
  test(`all ${expected} records of ${feed} are read`, { skip: absent }, () => {
    let accepted = 0;
    const outside: string[] = [];
    for (const line of linesOf(feed)) {
      const json = readJson(line);
      assert.ok(json.ok);
      const reading = readOsv(json.document);
      assert.ok(reading.ok, JSON.stringify(reading.findings));
      accepted += 1;
      const isOutside = reading.findings.some(({ rule }) => rule === schemaRule);
      if (isOutside) outside.push(reading.document.id);
    }
    assert.equal(accepted, expected);
    const listed = osvRecordsOutsideSchema.filter((exception) => exception.feed === feed);
    assert.deepEqual(outside.sort(), listed.map(({ id }) => id).sort());
  });
}

/** Numbers between 0 and 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const odd = [null, true, 0, -1.5, '', '0', 'x_1', 'npm', 'GIT', '2026-01-01T00:00:00Z', [], {}];

/** A copy of a record with one value, somewhere, replaced, removed or added. */
function mutated(record: object, random: () => number): object {
  const copy = structuredClone(record);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let holder: Record<string, unknown> = copy as Record<string, unknown>;
  for (;;) {
    const key = pick(Object.keys(holder));
    const inner = holder[key];
    const isInner = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (isInner && random() < 0.75) {
      holder = inner as Record<string, unknown>;
      continue;
    }
    const choice = random();
    if (choice < 0.2 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (choice < 0.3 && !Array.isArray(holder)) holder['fixed'] = pick(odd);
    else holder[key] = pick(odd);
    return copy;
  }
}

test('mutated records are judged as the official schema judges them', { skip: absent }, () => {
  const isValid = officialSchema(['date-time'], 'left');
  const random = seeded(20261123);
  const records = ['ghsa-subset', 'go', 'pypi', 'rustsec', 'bitnami'].flatMap((feed) =>
    linesOf(feed)
      .filter((line) => line.length < 6000)
      .slice(0, 120)
      .map((line): object => JSON.parse(line)),
  );
  let judged = 0;
  let rejected = 0;
  for (let round = 0; round < 12; round += 1) {
    for (const record of records) {
      const mutant = mutated(record, random);
      const reading = readOsv(mutant);
      const isClean = !reading.findings.some(({ rule }) => rule === schemaRule);
      assert.equal(isClean, isValid(mutant), JSON.stringify([mutant, reading.findings]));
      judged += 1;
      if (!isClean) rejected += 1;
    }
  }
  assert.ok(
    judged > 5000 && rejected > judged / 4 && rejected < judged,
    `${rejected} of ${judged}`,
  );
});
