import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCpe20, isCpe21 } from './cpe-pattern.ts';
import { schemaOf } from './schema.ts';
import csaf20 from './schema/csaf-2.0.json' with { type: 'json' };
import csaf21 from './schema/csaf-2.1.json' with { type: 'json' };
import selectionList from './schema/ssvc-selection-list-2.0.0.json' with { type: 'json' };
import { isNamespace, namespaceBase } from './ssvc-namespace.ts';

const helper20 = csaf20.$defs.full_product_name_t.properties.product_identification_helper;
const helper21 = csaf21.$defs.full_product_name_t.properties.product_identification_helper;

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

/** Texts near the given ones: pieces of several of them joined, with signs put in or left out. */
function* neighbours(texts: readonly string[], signs: string, count: number) {
  const random = numbers(7);
  const pick = <Item>(list: ArrayLike<Item>) => list[Math.floor(random() * list.length)]!;
  for (let made = 0; made < count; made += 1) {
    let text = pick(texts);
    for (let change = 0; change < random() * 3; change += 1) {
      const at = Math.floor(random() * (text.length + 1));
      const way = random();
      if (way < 0.4) text = text.slice(0, at) + pick(signs) + text.slice(at);
      else if (way < 0.8) text = text.slice(0, at) + text.slice(at + 1);
      else text = text.slice(0, at) + pick(texts).slice(at);
    }
    yield text;
  }
}

const cpes = [
  'cpe:2.3:a:microsoft:internet_explorer:8.0.6001:beta:*:*:*:*:*:*',
  'cpe:2.3:o:vendor:p\\:roduct:??1.*:-:*:en-US:*:x?:\\!\\\\:*',
  'cpe:2.3:*:*:*:*:*:*:*:*:*:*:*',
  'cpe:2.3:-:a:?:*b:c*:d:e:abc-123:f:g:h:*',
  'cpe:/a:apache:http_server:2.4%21:::en',
  'CPE:/',
  'cPe:/o::::::',
];
const namespaces = [
  ...['ssvc', 'cisa', 'nist#800-30', 'abc', 'a1-b.c2', 'x_example.test#a.b-c', 'ssvc/', 'ssvc//'],
  ...['ssvc/en-US', 'ssvc//.example.test#refined', 'ssvc/de-DE/.example.organization#ref-arch-1'],
  ...['ssvc//.example.test#a$en-GB', 'ssvc//.example.test$de', 'ssvc//en/x-ab', 'ssvc/i-default'],
  'x_a-b.c#d/zh-cmn-Hans-CN-1994-a-bbb-x-cc/.q.r#s$sl-rozaj',
];

const patterns: [string, RegExp, (text: string) => boolean, readonly string[], string][] = [
  ['CPE in 2.0', new RegExp(helper20.properties.cpe.pattern, 'u'), isCpe20, cpes, ':*?-\\/!aZ9 %~'],
  ['CPE in 2.1', new RegExp(helper21.properties.cpe.pattern, 'u'), isCpe21, cpes, ':*?-\\/!aZ9 %~'],
  [
    'SSVC namespaces',
    new RegExp(selectionList.$defs.Selection.properties.namespace.pattern, 'u'),
    isNamespace,
    namespaces,
    '/.#$-_xa1A ',
  ],
];

for (const [name, pattern, isMatch, texts, signs] of patterns) {
  test(`the linear reading of ${name} says what the pattern of the schema says`, () => {
    const said = { yes: 0, no: 0 };
    for (const text of [...texts, ...neighbours(texts, signs, 20_000)]) {
      assert.equal(isMatch(text), pattern.test(text), text);
      said[isMatch(text) ? 'yes' : 'no'] += 1;
    }
    assert.ok(said.yes > 2000 && said.no > 2000, JSON.stringify(said));
  });
}

test('a namespace the regular expression would never be done with is refused at once', () => {
  assert.ok(!isNamespace(`ssvc${'a'.repeat(900)}!`));
  assert.ok(!isNamespace('a'.repeat(10_000_000)));
});

test('a product tree of the CPEs that cost a regular expression most is judged in one go', () => {
  const cpe = `cpe:2.3:a:${'?'.repeat(1_000_000)}`;
  const product = { name: 'p', product_id: 'p', product_identification_helper: { cpe } };
  const findings = schemaOf['2.0']({ product_tree: { full_product_names: [product] } });
  assert.ok(findings.some(({ path }) => path.endsWith('/cpe')));
});

test('the base of a namespace is what stands before its extensions', () => {
  assert.equal(namespaceBase('ssvc//.example.test#x'), 'ssvc');
  assert.equal(namespaceBase('nist#800-30'), 'nist#800-30');
});
