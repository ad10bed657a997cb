import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { attributeOf, type XmlElement } from '#formats/xml/element.ts';
import { readXml } from '#formats/xml/read.ts';
import { schemaOf } from '#formats/xml-schema/schema.ts';
import type { Type } from '#formats/xml-schema/type.ts';

import { patterns } from './patterns.ts';
import { shipped } from './xml-schema.ts';

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

const uuid = '3e671687-395b-41f5-a30f-a58921a69b79';
const samples: readonly string[] = [
  ...['foo', 'd41d8cd98f00b204e9800998ecf8427e', 'A'.repeat(40), 'b'.repeat(65), '0'.repeat(128)],
  ...['cpe:/a:apache:log4j:2.14.1', 'CPE:/', 'cPe:/O:a~b%:::::', 'cpe:/x', 'cpe:2.3:a:b'],
  'cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*',
  'cpe:2.3:h:-:??a\\:b??:*c*:-:-:en-US:*:-:x\\$:\\`',
  'cpe:2.3:*:a-b:**:*:*:*:jpn-392:*:*:*:?',
  ...[`urn:uuid:${uuid}`, `{${uuid}}`, `urn:uuid:{${uuid}}`, uuid],
  ...['text/plain', 'a/b/c', 'Text/Plain', '/', 'en', 'ja-JP', 'JA', 'en-us', 'eng'],
  ...[`urn:cdx:${uuid}/1`, `urn:cdx:${uuid}/0`, `urn:cdx:${uuid}/12#x y`, `urn:cdx:${uuid}/1#`],
  ...['CRE:1-2', 'CRE:1', 'AB', 'ABC', 'secp256r1', 'a (b/c).d-', 'x'],
];

test('each expression holds the texts that the pattern it stands for holds', () => {
  const random = numbers(7);
  const signs = [
    'a',
    'Z',
    ...'0 9 : - . _ * ? \\ ~ % / # + { } ( )'.split(' '),
    ' ',
    '\n',
    '\u2028',
    'Ｆ',
  ];
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
  for (const [pattern, expression] of patterns) {
    // What XML Schema writes here means the same in JavaScript, but for the point.
    const literal = new RegExp(`^(?:${pattern.replace('#.+', '#[^\\n\\r]+')})$`);
    const held = { yes: 0, no: 0 };
    for (let round = 0; round < 20_000; round += 1) {
      let text = pick(samples);
      for (let change = 0; change < Math.floor(random() * 4); change += 1) {
        const at = Math.floor(random() * (text.length + 1));
        text = text.slice(0, at) + pick(signs) + text.slice(at + Math.floor(random() * 3));
      }
      assert.equal(expression.test(text), literal.test(text), `${pattern} ${text}`);
      held[expression.test(text) ? 'yes' : 'no'] += 1;
    }
    assert.ok(held.yes > 100 && held.no > 100, `${pattern} ${JSON.stringify(held)}`);
  }
});

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/cyclonedx-spec/schema`;
const skip = existsSync(folder) ? false : `no CycloneDX schemas at ${folder}`;

function rootIn(text: string): XmlElement {
  const reading = readXml(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

/** What a schema rules, in plain values: names, attributes, text and parts, without documentation. */
function rules({ name, namespace, attributes, children, text }: XmlElement): unknown {
  const parts = children.filter((child) => child.name !== 'annotation').map(rules);
  return [name, namespace, attributes, text.trim(), parts];
}

test('the schemas that ship rule what the official ones rule', { skip }, () => {
  for (const [file, lines] of shipped) {
    const official = rootIn(readFileSync(`${folder}/${file}`, 'utf8'));
    assert.deepEqual(rules(rootIn(lines.join('\n'))), rules(official), file);
  }
  assert.equal(shipped.size, 10);
});

test('every pattern of the schemas has its expression, and no expression is left over', () => {
  const written = [...shipped.values()].flatMap((lines) => patternsIn(rootIn(lines.join('\n'))));
  assert.deepEqual([...new Set(written)].sort(), [...patterns.keys()].sort());
});

function patternsIn(element: XmlElement): readonly string[] {
  const own = element.name === 'pattern' ? element.attributes.map(({ value }) => value) : [];
  return [...own, ...element.children.flatMap(patternsIn)];
}

/** Every type that is declared, named or not, with what its content may hold. */
function madeOut(file: string): number {
  const documents = [file, 'spdx.xsd', 'ext/dependency-graph-1.0.xsd'].map((name) =>
    rootIn((shipped.get(name) ?? []).join('\n')),
  );
  const schema = schemaOf(documents, patterns);
  const keys = documents.flatMap((document) =>
    document.children.flatMap((child) => {
      const name = attributeOf(child, 'name');
      return name === undefined
        ? []
        : [`${attributeOf(document, 'targetNamespace') ?? ''} ${name}`];
    }),
  );
  const waiting = keys.flatMap((key) => [schema.type(key), schema.element(key)?.type()]);
  const met = new Set<Type>();
  while (waiting.length > 0) {
    const type = waiting.pop();
    if (!type || met.has(type)) continue;
    met.add(type);
    if (type.kind === 'simple') continue;
    for (const attribute of type.attributes.values()) met.add(attribute.type());
    if (type.content.kind === 'value') continue;
    for (const step of type.content.model.known.values()) {
      assert.ok(step.state());
      waiting.push(step.declaration?.type());
    }
  }
  return met.size;
}

test('everything the schemas declare can be made out, also what no document has used', () => {
  const files = [...shipped.keys()].filter((file) => file.startsWith('bom-'));
  const counts = files.map(madeOut);
  assert.ok(
    counts.every((count, at) => count > (counts[at - 1] ?? 10)),
    counts.join(' '),
  );
});
