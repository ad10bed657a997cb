import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { isOpenVex, readOpenVex, validateOpenVex } from './read.ts';

const purl = (at: number) => ({ '@id': `pkg:npm/p${at}@1.0.0` });
const document = (statements: readonly JsonObject[]): JsonValue => ({
  ...{ '@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'https://acme.example/vex/1' },
  ...{ author: 'Acme', timestamp: '2030-01-02T00:00:00Z', version: 1, statements },
});
const list = <Item>(count: number, item: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => item(at));

test('many products that share many parts cost no more than they take to write', () => {
  const products = list(20_000, (at) => purl(at));
  const [first, ...rest] = products;
  const whole = { ...first, subcomponents: list(5_000, (at) => purl(100_000 + at)) };
  const statement = { vulnerability: { name: 'CVE-2030-0001' }, status: 'fixed' };
  const reading = readOpenVex(
    document([
      { ...statement, products: [whole, ...rest] },
      { ...statement, products: [whole, ...rest], timestamp: '2030-01-01T00:00:00Z' },
    ]),
  );
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.findings.map(({ rule, path }) => [rule, path]),
    [['openvex.superseded', '/statements/1']],
  );
});

test('of a multitude of findings the first are listed, and an error among the others refuses', () => {
  const statement = { vulnerability: { name: 'CVE-2030-0001' }, status: 'fixed' };
  const odd = list(6_000, (at) => ({ ...statement, products: [{ '@id': `x:${at}` }] }));
  const findings = validateOpenVex(document([...odd, { ...statement, products: [{}] }]));
  assert.equal(findings.length, 5_001);
  assert.equal(findings.at(-1)?.rule, 'openvex.unidentified');
});

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

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
const strangers: readonly unknown[] = [
  ...[null, true, -1, 1.5, '', 'constructor', 'x'.repeat(10_000), 'pkg:%', 'cpe:2.3:a', [], [[]]],
  ...['2030-99-99T00:00:00Z', 'affected', {}, { toString: 1 }, ['pkg:npm/a@1'], 'pkg:npm/a@1'],
];

test('a document damaged anywhere is read or refused, and nothing is thrown', () => {
  const random = numbers(6);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const read = { ok: 0, refused: 0 };
  for (let round = 0; round < 3_000; round += 1) {
    const copy = structuredClone(
      document([
        {
          ...{ vulnerability: { name: 'CVE-2030-0001', aliases: ['GHSA-a'] }, status: 'affected' },
          ...{ action_statement: 'Update.', timestamp: '2030-01-01T00:00:00Z', supplier: 'Acme' },
          products: [
            {
              ...{ '@id': 'pkg:npm/a@1', identifiers: { cpe22: 'cpe:/a:acme:gate:2.0' } },
              ...{ hashes: { md5: 'ab'.repeat(16) }, subcomponents: [{ '@id': 'pkg:npm/b@1' }] },
            },
          ],
        },
        { vulnerability: 'CVE-2030-0002', products: ['pkg:npm/a@1'], status: 'fixed' },
      ]),
    );
    const holders: Holder[] = [];
    const waiting: unknown[] = [copy];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (!isHolder(next)) continue;
      if (Object.keys(next).length > 0) holders.push(next);
      waiting.push(...Object.values(next).filter(isHolder));
    }
    const holder = pick(holders);
    const key = pick(Object.keys(holder));
    if (random() < 0.7) holder[key] = structuredClone(pick(strangers));
    else if (!Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    assert.equal(typeof isOpenVex(copy), 'boolean');
    const reading = readOpenVex(copy);
    const isFaulty = reading.findings.some(({ severity }) => severity === 'error');
    assert.equal(reading.ok, !isFaulty);
    read[reading.ok ? 'ok' : 'refused'] += 1;
  }
  assert.ok(read.ok > 300 && read.refused > 300, JSON.stringify(read));
});
