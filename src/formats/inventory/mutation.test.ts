import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readAssets } from '#formats/assets/read.ts';
import { isCycloneDx, readCycloneDx, readCycloneDxXml } from '#formats/cyclonedx/read.ts';
import { hasStatementsXml, readCycloneDxVexXml } from '#formats/cyclonedx/vex.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isSpdx, readSpdx, validateSpdx } from '#formats/spdx/read.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Reading } from '#kernel/finding.ts';

import type { InventoryDocument } from './inventory.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(data) ? false : `no test data at ${data}`;

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
  'constructor',
  'x'.repeat(10_000),
  'pkg:%',
  'cpe:2.3:a',
  '2026-99-99T00:00:00Z',
  [],
  [[]],
  [null],
  {},
  { toString: 1 },
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
  for (let change = 0; change <= random() * 4; change += 1) {
    const holder = pick(holders);
    const key = pick(Object.keys(holder));
    const way = random();
    if (way < 0.6) holder[key] = structuredClone(pick(strangers));
    else if (way < 0.75 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (way < 0.9) holder[key] = [holder[key], structuredClone(holder[key])];
    else holder[pick(['components', 'version', 'purl', 'name'])] = structuredClone(holder[key]);
  }
  return copy;
}

function assertSound(reading: Reading<InventoryDocument>): void {
  for (const { rule, path, text } of reading.findings) {
    assert.ok(rule.includes('.') && text.key.includes('.'));
    assert.ok(path === '' || path.startsWith('/'));
  }
  if (!reading.ok) {
    assert.ok(reading.findings.some(({ severity }) => severity === 'error'));
    return;
  }
  assert.ok(reading.findings.every(({ severity }) => severity !== 'error'));
  assert.ok(!Number.isNaN(reading.document.takenAt?.getTime() ?? 0));
  for (const { name, version, identities, path } of reading.document.components) {
    assert.equal(typeof name, 'string');
    assert.ok(version === undefined || (typeof version === 'string' && version.length <= 500));
    assert.ok(identities.every((one) => one.ecosystem !== '' && one.name !== ''));
    assert.ok(path.startsWith('/'));
  }
}

function texts(folder: string, form: 'json' | 'xml', most: number): readonly string[] {
  return readdirSync(`${data}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.replace(/\.gz$/, '').endsWith(form))
    .map(({ name, parentPath }) => {
      const bytes = readFileSync(`${parentPath}/${name}`);
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    })
    .filter((text) => text.length < most);
}

function documents(folder: string, most: number): readonly JsonValue[] {
  const all = texts(folder, 'json', most);
  return all.map((text) => JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue);
}

test(
  'a CycloneDX document damaged anywhere is read or refused, and nothing is thrown',
  { skip },
  () => {
    const random = numbers(1);
    const folders = ['cyclonedx-spec/tools/src/test/resources', 'sbom/cyclonedx-examples'];
    const all = folders.flatMap((folder) => documents(folder, 60_000)).filter(isCycloneDx);
    assert.ok(all.length > 300);
    const read = { ok: 0, refused: 0 };
    for (const document of [...all, ...all]) {
      const reading = readCycloneDx(mutated(document, random));
      assertSound(reading);
      read[reading.ok ? 'ok' : 'refused'] += 1;
    }
    assert.ok(read.ok > 20 && read.refused > 200, JSON.stringify(read));
  },
);

const marks: readonly string[] = [
  ...['<', '>', '/>', '</', '"', "'", '&', ';', '=', ':', '\n', ' ', '\u0000', '\uD800', 'x', '-'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?', '<!DOCTYPE a [', '&lt;', '&#0;', '&constructor;'],
  ...['xmlns=""', ' xmlns:a="b"', ' bom-ref="1"', ' xsi:type="bom"', '<components>', '<swid/>'],
];

/** A text with some of its places overwritten, cut out, doubled, or put elsewhere. */
function scrambled(text: string, random: () => number): string {
  let changed = text;
  const place = () => Math.floor(random() * changed.length);
  for (let change = 0; change <= random() * 3; change += 1) {
    const [at, from] = [place(), place()];
    const length = Math.floor(random() ** 4 * 400);
    const way = random();
    const mark = marks[Math.floor(random() * marks.length)] ?? '';
    const piece = way < 0.4 ? mark : way < 0.6 ? changed.slice(from, from + length) : '';
    const rest = way < 0.2 || way > 0.5 ? at + length : at;
    changed = changed.slice(0, at) + piece + changed.slice(way > 0.95 ? changed.length : rest);
  }
  return changed;
}

/** A text in which values stand in for one another, so that it stays well-formed. */
function swapped(text: string, random: () => number): string {
  const values = [...text.matchAll(/>[^<>]+</g)].map(([value]) => value);
  const wanted = new Set([0, 1, 2].map(() => Math.floor(random() * values.length)));
  let at = -1;
  return text.replaceAll(/>[^<>]+</g, (value) => {
    at += 1;
    return wanted.has(at) ? (values[Math.floor(random() * values.length)] ?? value) : value;
  });
}

test(
  'a CycloneDX document in XML damaged anywhere is read or refused, and nothing is thrown',
  { skip },
  () => {
    const random = numbers(4);
    const folders = [
      'cyclonedx-spec/tools/src/test/resources',
      'sbom/odd',
      'sbom/cyclonedx-examples',
    ];
    const all = folders.flatMap((folder) => texts(folder, 'xml', 60_000));
    assert.ok(all.length > 400);
    const read = { malformed: 0, refused: 0, ok: 0 };
    for (const text of [...all, ...all, ...all]) {
      const damaged = random() < 0.5 ? scrambled(text, random) : swapped(text, random);
      const xml = readXml(damaged, { depth: 128 });
      if (!xml.ok) {
        assert.ok(
          xml.findings.every(({ rule, path }) => rule.startsWith('xml.') && /^(?:$|\/)/.test(path)),
        );
        read.malformed += 1;
        continue;
      }
      const reading = readCycloneDxXml(xml.document);
      assertSound(reading);
      assert.equal(readCycloneDxVexXml(xml.document).ok, reading.ok);
      hasStatementsXml(xml.document);
      read[reading.ok ? 'ok' : 'refused'] += 1;
    }
    assert.ok(
      Object.values(read).every((count) => count > 100),
      JSON.stringify(read),
    );
  },
);

test(
  'an SPDX document damaged anywhere is read or refused, and nothing is thrown',
  { skip },
  () => {
    const random = numbers(2);
    const all = ['sbom/in-the-lab', 'sbom/in-the-wild']
      .flatMap((folder) => documents(folder, 300_000))
      .filter(isSpdx);
    assert.ok(all.length > 15);
    const read = { ok: 0, refused: 0 };
    for (let round = 0; round < 15; round += 1) {
      for (const document of all) {
        const damaged = mutated(document, random);
        const reading = readSpdx(damaged);
        assertSound(reading);
        assert.ok(reading.ok || validateSpdx(damaged).length > 0);
        read[reading.ok ? 'ok' : 'refused'] += 1;
      }
    }
    assert.ok(read.ok > 20 && read.refused > 20, JSON.stringify(read));
  },
);

test('an asset list damaged anywhere is read or refused, and nothing is thrown', () => {
  const random = numbers(3);
  const list =
    'ベンダー,製品,バージョン,CPE,数量,調査日\n' +
    'Fortinet,FortiOS,7.2.4,,3,2026-11-23\n' +
    ',,,cpe:2.3:o:cisco:ios_xe:17.3:*:*:*:*:*:*:*,1,\n';
  const signs = [
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ';',
    '*',
    '\\',
    '\u0000',
    '\uD800',
    ' 9',
  ];
  const read = { ok: 0, refused: 0 };
  for (let round = 0; round < 5_000; round += 1) {
    let text = list;
    for (let change = 0; change <= random() * 5; change += 1) {
      const at = Math.floor(random() * text.length);
      const sign = signs[Math.floor(random() * signs.length)] ?? '';
      text = text.slice(0, at) + sign + text.slice(at + Math.floor(random() * 3));
    }
    const reading = readAssets(text);
    assertSound(reading);
    read[reading.ok ? 'ok' : 'refused'] += 1;
  }
  assert.ok(read.ok > 100 && read.refused > 1000, JSON.stringify(read));
});
