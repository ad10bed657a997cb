import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { isMisp, readMisp, validateMisp } from './read.ts';
import { writeMisp } from './write.ts';

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
  ...[null, true, -1, 0, 1.5, '', '0', '4', '5', 'constructor', 'x'.repeat(10_000)],
  ...['tlp:red', '1704700000', '99999999999999', '2024-02-30', [], [[]], [null], {}, { uuid: 1 }],
];
type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

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
    else holder[pick(['Attribute', 'Tag', 'uuid', 'x_own'])] = structuredClone(holder[key]);
  }
  return copy;
}

test('an event damaged anywhere is read and written, or refused, and nothing is thrown', () => {
  const random = numbers(5);
  const folder = resolve(import.meta.dirname, '../../../testdata/misp');
  const read = { ok: 0, refused: 0 };
  for (const name of ['event.json', 'feed-event.json']) {
    const document = JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as JsonObject;
    for (let round = 0; round < 2_000; round += 1) {
      const damaged = mutated(document, random);
      assert.equal(typeof isMisp(damaged), 'boolean');
      const reading = readMisp(damaged);
      assert.ok(reading.findings.every(({ path }) => path === '' || path.startsWith('/')));
      if (reading.ok) {
        const written = writeMisp(reading.document);
        const again = readMisp(written);
        assert.ok(again.ok, JSON.stringify(again.findings));
        assert.deepEqual(again.document, reading.document);
      } else assert.ok(validateMisp(damaged).some(({ severity }) => severity === 'error'));
      read[reading.ok ? 'ok' : 'refused'] += 1;
    }
  }
  assert.ok(read.ok > 300 && read.refused > 300, JSON.stringify(read));
});

test('findings on a large event are listed to a limit, and an error among them refuses it', () => {
  const attribute = { uuid: 'x', type: 'md5', category: 'Other', value: '', to_ids: 'no' };
  const event = {
    info: 'x',
    uuid: 'x',
    Attribute: Array.from({ length: 100_000 }, () => attribute),
  };
  const reading = readMisp({ Event: event });
  assert.equal(reading.ok, false);
  assert.equal(reading.findings.length, 2_001);
  assert.equal(reading.findings.at(-1)?.rule, 'misp.more');
});
