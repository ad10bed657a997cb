import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { validateCsaf } from './validate.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

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
  ...[
    null,
    true,
    -1,
    1.5,
    1e308,
    '',
    '0',
    '1.0.0-',
    'constructor',
    'x'.repeat(10_000),
    '*'.repeat(300),
  ],
  ...[
    'pkg:%',
    'cpe:2.3:a',
    'vers:',
    'vers:npm/',
    '|',
    '<',
    '2026-99-99T00:00:00Z',
    'CVE-1-1',
    'en-x',
  ],
  ...[
    'csaf_vex',
    '2.0',
    '2.1',
    'CVSS:3.1/AV:N',
    'ssvc//',
    'CSAFPID-9080700',
    '('.repeat(3000),
    '\ud800',
  ],
  ...[
    [],
    [[]],
    [null],
    {},
    { toString: 1 },
    [{ product_ids: 7, group_ids: {} }],
    { branches: [{}] },
  ],
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
  for (let change = 0; change <= random() * 6; change += 1) {
    const holder = pick(holders);
    const key = pick(Object.keys(holder));
    const way = random();
    if (way < 0.6) holder[key] = structuredClone(pick(strangers));
    else if (way < 0.75 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (way < 0.9) holder[key] = [holder[key], structuredClone(holder[key])];
    else
      holder[pick(['branches', 'product_ids', 'version', 'flags'])] = structuredClone(holder[key]);
  }
  return copy;
}

for (const version of ['2.0', '2.1']) {
  test(
    `a CSAF ${version} document damaged anywhere is judged, and nothing is thrown`,
    { skip },
    () => {
      const random = numbers(Number(version));
      const folder = `${data}/csaf-oasis/csaf_${version}`;
      const all = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /^(?!test).*\.json$/.test(entry.name))
        .map(({ name, parentPath }) => readFileSync(`${parentPath}/${name}`, 'utf8'))
        .map((text) => JSON.parse(text) as JsonValue);
      assert.ok(all.length > 200);
      let faulty = 0;
      for (const document of all) {
        const findings = validateCsaf(mutated(document, random));
        if (findings.length > 0) faulty += 1;
        for (const { rule, path, text } of findings) {
          assert.match(rule, /^csaf\.(?:schema\.\w+|6(?:\.\d+)+)$/);
          assert.ok(path === '' || path.startsWith('/'));
          assert.ok(text.key.includes('.'));
          assert.ok(JSON.stringify(text.values ?? {}).length < 2000, text.key);
        }
      }
      assert.ok(faulty > all.length / 2);
    },
  );
}
