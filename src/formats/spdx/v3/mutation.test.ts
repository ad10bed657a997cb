import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { type JsonValue, readJson } from '#formats/json/read.ts';

import { readSpdx, validateSpdx } from '../read.ts';

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

const file = join(import.meta.dirname, '../../../../testdata/inventory/host.spdx3.json');
const sample = readJson(readFileSync(file, 'utf8'));

const iri = 'https://example.jp/spdx/mail-host-1';
const strangers: readonly unknown[] = [
  ...[null, true, -1, 1.5, '', 'constructor', 'x'.repeat(10_000), '_:made', iri, `${iri}/mailer`],
  ...[[], [[]], [null], {}, { type: 'Relationship', spdxId: iri }, { type: 'toString' }],
  ...['software_Package', 'SpdxDocument', 'Bom', 'lite', 'ai', 'NoneElement', 'packageUrl'],
  [{ type: 'ExternalIdentifier', externalIdentifierType: 'cpe23', identifier: 'cpe:2.3:a' }],
];
const keys = ['rootElement', 'element', 'profileConformance', 'externalIdentifier', 'from', 'to'];

type Holder = Record<string, unknown>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function holdersIn(value: unknown): Holder[] {
  const holders: Holder[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isHolder(next)) continue;
    if (Object.keys(next).length > 0) holders.push(next);
    waiting.push(...Object.values(next).filter(isHolder));
  }
  return holders;
}

test('five thousand mutations of a document end in a verdict, with places that are in it', () => {
  assert.ok(sample.ok);
  const random = numbers(301);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  let read = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const copy = structuredClone<JsonValue>(sample.document);
    for (let change = 0; change <= random() * 5; change += 1) {
      const holders = holdersIn(copy);
      if (holders.length === 0) break;
      const holder = pick(holders);
      const key = random() < 0.7 ? pick(Object.keys(holder)) : pick(keys);
      if (random() < 0.2 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
      else holder[key] = structuredClone(pick(strangers));
    }
    const reading = readSpdx(copy);
    const hasErrors = reading.findings.some(({ severity }) => severity === 'error');
    assert.equal(hasErrors, !reading.ok);
    for (const { path, rule } of validateSpdx(copy)) {
      assert.match(path, /^(?:\/|$)/);
      assert.match(rule, /^spdx\./);
    }
    if (reading.ok) read += 1;
  }
  assert.ok(read > 1_000 && read < 4_500, String(read));
});
