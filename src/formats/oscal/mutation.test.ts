import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Ajv } from 'ajv';

import { asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { catalogIn, controlsOf } from './catalog.ts';
import { isOscal, validateOscal } from './check.ts';
import { mappingsOf } from './mapping.ts';
import { modelOf, type OscalDocument, type OscalModel, oscalModels } from './model.ts';
import { profileIn } from './profile.ts';
import { oscalValueOf, readOscal, readOscalText, writeOscal } from './read.ts';
import { resolveProfile } from './resolve/resolve.ts';
import { actionPlanIn, resultsIn } from './results.ts';
import { schemaOf } from './schema.ts';
import official from './schema/oscal_complete_schema.json' with { type: 'json' };

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/oscal`;
const skip = existsSync(folder) ? false : `no OSCAL documents at ${folder}`;

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
  null,
  true,
  -1,
  1.5,
  '',
  'x',
  'constructor',
  '#',
  '#ac-1',
  '{{ insert: param, x }}',
  '['.repeat(2_000),
  '@'.repeat(20_000),
  'x'.repeat(10_000),
  '2026-99-99T00:00:00Z',
  [],
  [[]],
  [null],
  {},
  [{}],
  { toString: 1 },
];

const members = [
  'uuid',
  'id',
  'href',
  'props',
  'parts',
  'controls',
  'groups',
  'imports',
  'merge',
  ...oscalModels,
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
    else holder[pick(members)] = structuredClone(holder[key]);
  }
  return copy;
}

const texts = skip
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('schemas/'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .filter((text) => text.length > 20 && text.length < 25_000);
const small = texts.map((text) => JSON.parse(text) as JsonValue);

function assertSound(findings: ReturnType<typeof validateOscal>): void {
  assert.ok(findings.length <= 4_000);
  for (const { rule, path, text } of findings) {
    assert.ok(rule.startsWith('oscal.') && text.key.includes('.'));
    assert.ok(path === '' || path.includes('/'));
  }
}

/** Reads a value by everything that reads, and resolves it against itself. */
function tried(value: JsonValue): boolean {
  assert.equal(typeof isOscal(value), 'boolean');
  assertSound(validateOscal(value));
  const reading = readOscal(value);
  assertSound(reading.findings);
  if (!reading.ok) return false;
  const { document } = reading;
  const views = [catalogIn, profileIn, resultsIn, actionPlanIn, mappingsOf];
  for (const view of views) assert.doesNotThrow(() => view(document));
  const source = { name: 'other', document };
  const issue = { uuid: 'x', at: 'x', source: 'x' };
  const resolved = resolveProfile({ profile: document, name: 'p', sources: () => source, issue });
  assertSound(resolved.findings);
  return true;
}

test('a document damaged anywhere is read or refused, and nothing is thrown', { skip }, () => {
  const random = numbers(11);
  const read = { ok: 0, refused: 0 };
  for (const document of small) {
    for (let round = 0; round < 30; round += 1) {
      read[tried(mutated(document, random)) ? 'ok' : 'refused'] += 1;
    }
  }
  assert.ok(read.ok > 15 && read.refused > 300, JSON.stringify(read));
});

/** A document whose schema is passed by: resolution must bear whatever it is given. */
function unsound(model: OscalModel, damaged: JsonValue): OscalDocument {
  const value = asObject(damaged) ?? {};
  return { model, oscalVersion: '', root: asObject(value[model]) ?? {}, value };
}

test('a damaged profile is resolved or refused against its damaged catalogue', { skip }, () => {
  const random = numbers(13);
  const catalogs = small.filter((value) => modelOf(value) === 'catalog');
  const profiles = small.filter((value) => modelOf(value) === 'profile');
  const done = { ok: 0, refused: 0 };
  for (let round = 0; round < 200; round += 1) {
    const profile = unsound('profile', mutated(profiles[round % profiles.length]!, random));
    const catalog = unsound('catalog', mutated(catalogs[round % catalogs.length]!, random));
    const result = resolveProfile({
      profile,
      name: 'p',
      sources: () => ({ name: 'c', document: catalog }),
      issue: { uuid: 'x', at: 'x', source: 'x' },
    });
    done[result.ok ? 'ok' : 'refused'] += 1;
    assert.ok(!result.ok || [...controlsOf(catalogIn(result.document)!)].length > 0);
  }
  assert.ok(done.refused > 50, JSON.stringify(done));
});

test('YAML damaged anywhere is read or refused, and nothing is thrown', { skip }, () => {
  const random = numbers(17);
  const signs = [
    '\n',
    '  ',
    '- ',
    ': ',
    '#',
    '*a ',
    '&a ',
    '!b ',
    '"',
    "'",
    '[',
    '{',
    '|',
    '>',
    '%',
    '\t',
    '\0',
    '\uD800',
    '---\n',
  ];
  const read = { ok: 0, refused: 0 };
  for (const value of small.slice(0, 12)) {
    const reading = readOscal(value);
    const written = reading.ok ? writeOscal(reading.document, 'yaml') : JSON.stringify(value);
    for (let round = 0; round < 20; round += 1) {
      const at = Math.floor(random() * written.length);
      const sign = signs[Math.floor(random() * signs.length)] ?? '';
      const text = written.slice(0, at) + sign + written.slice(at + Math.floor(random() * 3));
      const again = oscalValueOf(text);
      read[again.ok ? 'ok' : 'refused'] += 1;
      assertSound(readOscalText(text).findings.filter(({ rule }) => rule.startsWith('oscal.')));
    }
  }
  assert.ok(read.ok > 20 && read.refused > 20, JSON.stringify(read));
});

/** The official schema as it is, its formats left alone. */
function officialCheck() {
  const text = JSON.stringify(official).replaceAll(/"\$id":"#[^"]*",/g, '');
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    logger: false,
    validateSchema: false,
  });
  return ajv.compile(JSON.parse(text) as object);
}

test(
  'mutated documents are judged as the official schema judges them, but for what it lost',
  { skip },
  () => {
    const isOfficial = officialCheck();
    const random = numbers(7);
    const judged = { both: 0, neither: 0, lost: 0 };
    for (const document of small) {
      const model = modelOf(document);
      if (!model) continue;
      for (let round = 0; round < 30; round += 1) {
        const damaged = mutated(document, random);
        const found = schemaOf(model, 'from 1.2')(damaged);
        const isOurs = found.length === 0;
        const isTheirs = isOfficial(damaged);
        if (isOurs === isTheirs) judged[isOurs ? 'both' : 'neither'] += 1;
        else judged.lost += 1;
        const isLost = found.every(({ rule }) => /\.(required|format)$/.test(rule));
        assert.ok(isOurs === isTheirs || (isTheirs && isLost), JSON.stringify(found.slice(0, 3)));
      }
    }
    assert.ok(judged.both > 25 && judged.neither > 300, JSON.stringify(judged));
  },
);
