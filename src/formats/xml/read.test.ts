import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  attributeOf,
  childOf,
  childrenOf,
  namespaceOf,
  pathOf,
  type XmlElement,
} from './element.ts';
import type { XmlLimits } from './limits.ts';
import { readXml, rootOf } from './read.ts';

function read(text: string): XmlElement {
  const reading = readXml(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

test('a document is a tree of elements with their namespaces, attributes and text', () => {
  const root = read(
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- note --><?look here?>\r\n' +
      '<a xmlns="urn:a" xmlns:b="urn:b" one="1" b:one="&lt;2&#x3042;">\n  <b:c/>\n' +
      '  <c> x <![CDATA[<y>]]>&amp;</c>\n  <c xmlns=""/></a>\n',
  );
  assert.deepEqual([root.name, root.namespace, root.text, root.line], ['a', 'urn:a', '', 3]);
  assert.deepEqual(root.attributes, [
    { name: 'one', namespace: '', value: '1' },
    { name: 'one', namespace: 'urn:b', value: '<2あ' },
  ]);
  assert.deepEqual(
    root.children.map(({ name, namespace, text, line }) => [name, namespace, text, line]),
    [
      ['c', 'urn:b', '', 4],
      ['c', 'urn:a', ' x <y>&', 5],
      ['c', '', '', 6],
    ],
  );
  assert.equal(attributeOf(root, 'one'), '1');
  assert.equal(attributeOf(root, 'one', 'urn:b'), '<2あ');
  assert.equal(childOf(root, 'c')?.line, 5);
  assert.equal(childrenOf(root, 'c').length, 1);
  const [, , last] = root.children;
  assert.ok(last);
  assert.deepEqual(
    ['', 'b', 'c'].map((prefix) => namespaceOf(last, prefix)),
    ['', 'urn:b', undefined],
  );
});

test('a path numbers an element where siblings have its name', () => {
  const root = read('<bom><x><c/><d/><c><e/></c></x></bom>');
  const paths: string[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    paths.push(pathOf(next));
    waiting.push(...[...next.children].reverse());
  }
  const expected = ['/bom', '/bom/x', '/bom/x/c[1]', '/bom/x/d', '/bom/x/c[2]', '/bom/x/c[2]/e'];
  assert.deepEqual(paths, expected);
});

test('elements left open are told one by one, the innermost first', () => {
  const reading = readXml('<a>\n<b/><c><b>x');
  const told = reading.findings.map(({ rule, path }) => [rule, path]);
  const open = ['/a/c/b', '/a/c', '/a'].map((path) => ['xml.unclosed', path]);
  assert.deepEqual([reading.ok, told], [false, open]);
});

const refused: [string, string, rule: string, path: string, line?: number][] = [
  ['nothing', '', 'xml.no-root', ''],
  ['no XML', 'a', 'xml.outside', ''],
  ['a document type', '<!-- x -->\n<!DOCTYPE a><a/>', 'xml.doctype', '', 2],
  ['one in small letters', '<!doctype html><html/>', 'xml.doctype', ''],
  ['one behind the root', '<a/><!DOCTYPE a>', 'xml.doctype', ''],
  ['an entity', '<a><b>&nbsp;</b></a>', 'xml.entity', '/a/b'],
  ['an entity of every object', '<a>&constructor;&__proto__;</a>', 'xml.entity', '/a'],
  ['an entity without a name', '<a>&;</a>', 'xml.entity', '/a'],
  ['a bare ampersand', '<a>x & y; z</a>', 'xml.entity', '/a'],
  ['a reference to U+0000', '<a>&#0;</a>', 'xml.reference', '/a'],
  ['a reference to a surrogate', '<a b="&#xD800;"/>', 'xml.reference', ''],
  ['a reference to nothing', '<a>&#x110000;</a>', 'xml.reference', '/a'],
  ['U+0000', '<a>\n\u0000</a>', 'xml.character', '', 2],
  ['an unpaired surrogate', '<a>\uD800b</a>', 'xml.character', ''],
  ['a control character of XML 1.1', '<?xml version="1.1"?><a>\u0001</a>', 'xml.character', '/a'],
  ['a bad name', '<a><b$/></a>', 'xml.name', '/a'],
  ['a name with two colons', '<a><x:y:z/></a>', 'xml.name', '/a'],
  ['an unbound prefix', '<a><x:b/></a>', 'xml.prefix', '/a'],
  ['an unbound prefix of every object', '<constructor:a/>', 'xml.prefix', ''],
  ['a prefix of nothing', '<a xmlns:x=""/>', 'xml.prefix', ''],
  ['two roots', '<a/><b/>', 'xml.roots', ''],
  ['an element left open', '<a><b>', 'xml.unclosed', '/a/b'],
  ['an end without a start', '<a></b></a>', 'xml.unclosed', ''],
  ['half a tag', '<a><b ', 'xml.unclosed', '/a'],
  ['an attribute twice', '<a b="1" b="2"/>', 'xml.duplicate-attribute', ''],
  [
    'an attribute twice by namespace',
    '<a xmlns:x="u" xmlns:y="u" x:b="" y:b=""/>',
    'xml.duplicate-attribute',
    '',
  ],
  ['an attribute without a value', '<a b></a>', 'xml.attribute', ''],
  ['an attribute without quotes', '<a b=c></a>', 'xml.attribute', ''],
  ['attributes without space', '<a b="c"d="e"/>', 'xml.attribute', ''],
  ['a bad comment', '<a><!-- -- --></a>', 'xml.comment', '/a'],
  ['an end of CDATA', '<a>]]></a>', 'xml.cdata-end', '/a'],
  ['an instruction without a name', '<a><? x?></a>', 'xml.instruction', '/a'],
  ['a late declaration', ' <?xml version="1.0"?><a/>', 'xml.declaration', ''],
  ['a bad encoding', '<?xml version="1.0" encoding="?"?><a/>', 'xml.declaration', ''],
];
for (const [situation, text, rule, path, line] of refused) {
  test(`${situation} is refused as ${rule}`, () => {
    const reading = readXml(text);
    assert.equal(reading.ok, false);
    const [first] = reading.findings;
    assert.deepEqual([first?.rule, first?.path, first?.severity], [rule, path, 'error']);
    if (line !== undefined) assert.equal(first?.text.values?.['line'], line);
  });
}

test('what only looks like a document type declaration is text', () => {
  assert.equal(read('<a><![CDATA[<!DOCTYPE html>]]></a>').text, '<!DOCTYPE html>');
  assert.equal(read('<a><!-- <!DOCTYPE a> --></a>').text, '');
});

test('names that reach a prototype are names like others', () => {
  const root = read('<a __proto__="1" constructor="2"><__proto__/><toString/></a>');
  assert.equal(attributeOf(root, '__proto__'), '1');
  assert.deepEqual(
    root.children.map(({ name, position }) => [name, position]),
    [
      ['__proto__', 0],
      ['toString', 0],
    ],
  );
});

test('all faults are listed at once, and after a hundred reading ends', () => {
  const faults = readXml('<a>\n&x;<b c="1" c="2"/>\n<y:d/></a>').findings;
  assert.deepEqual(
    faults.map(({ rule, path, text }) => [rule, path, text.values?.['line']]),
    [
      ['xml.entity', '/a', 2],
      ['xml.duplicate-attribute', '/a', 2],
      ['xml.prefix', '/a', 3],
    ],
  );
  const many = readXml(`<a>${'&x;'.repeat(1_000_000)}</a>`).findings;
  assert.equal(many.length, 101);
  assert.equal(many.at(-1)?.rule, 'xml.more');
});

const nested = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
const bounds: [string, Partial<XmlLimits>, within: string, beyond: string, rule: string][] = [
  ['characters', { characters: 4 }, '<a/>', '<aa/>', 'xml.too-large'],
  ['depth', {}, nested(64), nested(65), 'xml.too-deep'],
  ['depth asked for', { depth: 128 }, nested(128), nested(129), 'xml.too-deep'],
  ['elements', { elements: 2 }, '<a><b/></a>', '<a><b/><c/></a>', 'xml.too-many-elements'],
  ['attributes', { attributes: 1 }, '<a b=""/>', '<a b="" c=""/>', 'xml.too-many-attributes'],
  [
    'attributes in all',
    { attributesInAll: 2 },
    '<a b=""><a b=""/></a>',
    '<a b=""><a b="" c=""/></a>',
    'xml.too-many-attributes-in-all',
  ],
  ['a name', { nameCharacters: 2 }, '<aa/>', '<aaa/>', 'xml.long-name'],
  ['an attribute’s name', { nameCharacters: 2 }, '<a bb=""/>', '<a bbb=""/>', 'xml.long-name'],
];
for (const [what, limits, within, beyond, rule] of bounds) {
  test(`the limit of ${what} holds to the last one`, () => {
    assert.equal(readXml(within, limits).ok, true);
    assert.deepEqual(
      readXml(beyond, limits).findings.map((finding) => finding.rule),
      [rule],
    );
  });
}

test('a million open tags end at the limit of depth', () => {
  const reading = readXml('<a>'.repeat(1_000_000));
  assert.deepEqual(
    reading.findings.map(({ rule }) => rule),
    ['xml.too-deep'],
  );
});

const roots: [string, string, ReturnType<typeof rootOf>][] = [
  ['a document', '<?xml version="1.0"?>\n<x:a xmlns:x="u>"><b>', { name: 'a', namespace: 'u>' }],
  ['one without a namespace', '\uFEFF<!-- --> <a/>', { name: 'a', namespace: '' }],
  ['a document type', '<!DOCTYPE a><a/>', undefined],
  ['a broken tag', '<a b=1>', undefined],
  ['an unbound prefix', '<x:a/>', undefined],
  ['half a tag', '<a b="', undefined],
  ['other text', '{"a": "<b>"}', undefined],
  ['nothing', '', undefined],
];
for (const [situation, text, root] of roots) {
  test(`the root of ${situation} is known from its beginning`, () => {
    assert.deepEqual(rootOf(text), root);
  });
}
