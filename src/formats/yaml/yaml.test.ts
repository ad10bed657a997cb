import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { JsonValue } from '#formats/json/read.ts';

import { readYaml } from './read.ts';
import { writeYaml } from './write.ts';

const read: [situation: string, text: string, value: JsonValue][] = [
  ['a mapping', 'a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
  ['a time stays a string', 'at: 2021-06-08T13:57:33-04:00', { at: '2021-06-08T13:57:33-04:00' }],
  ['a date stays a string', 'on: 2021-06-08', { on: '2021-06-08' }],
  ['words of YAML 1.1 are strings', 'a: yes\nb: No\nc: on', { a: 'yes', b: 'No', c: 'on' }],
  ['an old octal is decimal', 'a: 010', { a: 10 }],
  ['a base of sixty is a string', 'a: 1:30', { a: '1:30' }],
  ['the merge key is a key', '<<: {a: 1}', { '<<': { a: 1 } }],
  ['folded and literal text', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
  ['core tags', 'a: !!str 1\nb: !!int "1"', { a: '1', b: 1 }],
  ['nothing is null', 'a:\nb: ~', { a: null, b: null }],
  ['a byte order mark and the directive', '\uFEFF%YAML 1.2\n---\na: 1\n', { a: 1 }],
  ['JSON', '{"a":[1,true,null,"x"]}', { a: [1, true, null, 'x'] }],
];
for (const [situation, text, value] of read) {
  test(`${situation} is read`, () => {
    assert.deepEqual(readYaml(text), { ok: true, document: value, findings: [] });
  });
}

const refused: [
  situation: string,
  text: string,
  found: [rule: string, path: string, line: number][],
][] = [
  ['an alias', 'a: &x 1\nb: *x', [['yaml.alias', '', 2]]],
  [
    'a bomb of aliases',
    `a: &a [x]\n${'bcdefgh'
      .split('')
      .map((key, at) => `${key}: &${key} [*${'abcdefgh'.charAt(at)}, *${'abcdefgh'.charAt(at)}]\n`)
      .join('')}`,
    Array.from({ length: 14 }, (_, at) => ['yaml.alias', '', 8 - (at >> 1)]),
  ],
  ['a tag of its own', 'a: !ruby/object x', [['yaml.tag', '', 1]]],
  ['a tag of 1.1', 'a: !!timestamp 2001-01-01', [['yaml.tag', '', 1]]],
  ['a verbatim tag', '!<tag:a> {a: 1}', [['yaml.tag', '', 1]]],
  ['a tag directive', '%TAG ! tag:x,2000:\n---\na: 1', [['yaml.directive', '', 1]]],
  ['two documents', 'a: 1\n---\nb: 2\n', [['yaml.several', '', 2]]],
  ['an empty text', '# nothing\n', [['yaml.empty', '', 0]]],
  ['a key twice', 'a: 1\nb: {x: 1, x: 2}', [['yaml.duplicate-key', '/b/x', 2]]],
  ['a number as key', '1: a', [['yaml.key', '', 1]]],
  ['a sequence as key', '? [a]\n: b', [['yaml.key', '', 1]]],
  ['a key of the prototype', 'a:\n  __proto__: {}', [['yaml.forbidden-key', '/a/__proto__', 2]]],
  ['a number too large', 'a: 9007199254740992', [['yaml.number', '/a', 1]]],
  [
    'no number',
    'a: [.nan, .inf]',
    [
      ['yaml.number', '/a/0', 1],
      ['yaml.number', '/a/1', 1],
    ],
  ],
  ['a null character', 'a: "\\0"', [['yaml.characters', '/a', 1]]],
  ['half a pair', 'a: "\\uD800"', [['yaml.characters', '/a', 1]]],
  ['a broken text', 'a: [1', [['yaml.syntax', '', 1]]],
  [
    'several faults at once',
    'a: "\\0"\nb: .inf\n2: x',
    [
      ['yaml.characters', '/a', 1],
      ['yaml.number', '/b', 2],
      ['yaml.key', '', 3],
    ],
  ],
];
for (const [situation, text, found] of refused) {
  test(`${situation} is refused`, () => {
    const reading = readYaml(text);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.findings.map(({ rule, path, text: { values } }) => [
        rule,
        path,
        values?.['line'] ?? 0,
      ]),
      found,
    );
  });
}

const bombs: [situation: string, text: string, rule: string][] = [
  ['flow sequences', '['.repeat(100_000), 'yaml.too-deep'],
  ['block sequences', '- '.repeat(100_000), 'yaml.too-deep'],
  ['explicit keys', '? '.repeat(100_000), 'yaml.too-deep'],
  [
    'nested mappings',
    Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    'yaml.too-deep',
  ],
  ['half a million values', '- a\n'.repeat(200_000), 'yaml.too-many-tokens'],
  ['a text of nine million characters', 'a'.repeat(9_000_000), 'yaml.too-large'],
  ['a control character', 'a: 1\nb: \u0002', 'yaml.control'],
];
for (const [situation, text, rule] of bombs) {
  test(`${situation}: ${rule}`, () => {
    const reading = readYaml(text);
    assert.ok(!reading.ok);
    assert.equal(reading.findings[0]?.rule, rule);
  });
}

const errors: [situation: string, text: string][] = [
  ['commas', `[${','.repeat(300_000)}]`],
  ['signs that begin nothing', '- @\n'.repeat(100_000)],
  ['signs that end nothing', '}\n'.repeat(200_000)],
  ['escapes that are none', '- "\\q"\n'.repeat(100_000)],
];
for (const [situation, text] of errors) {
  test(`a text of nothing but errors, ${situation}, is refused without an object for each`, () => {
    const reading = readYaml(text);
    assert.ok(!reading.ok);
    assert.ok(reading.findings.every(({ rule }) => rule === 'yaml.syntax' || rule === 'yaml.more'));
    assert.ok(Number(reading.findings.at(-1)?.text.values?.['count']) > 10_000);
  });
}

test('a hundred findings are listed and the others counted', () => {
  const reading = readYaml('- .inf\n'.repeat(1000));
  assert.ok(!reading.ok);
  assert.equal(reading.findings.length, 101);
  assert.deepEqual(reading.findings.at(-1)?.text.values, { count: 900 });
});

const key = fc
  .string({ maxLength: 8 })
  .filter((text) => !/^(__proto__|constructor|prototype)$/.test(text));
const values = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
    fc.constantFrom(
      'yes',
      '2021-06-08',
      '0o7',
      '1e3',
      '~',
      '',
      ' x',
      '#a',
      '- a',
      'a: b',
      '1:30',
      '0x1F',
      '---',
      '=',
      '<<',
    ),
    fc.integer(),
    fc
      .double({ noNaN: true, min: -1e15, max: 1e15 })
      .map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('what is written reads as what it was', () => {
  fc.assert(
    fc.property(values, (value) => {
      assert.deepEqual(readYaml(writeYaml(value)), { ok: true, document: value, findings: [] });
    }),
    { seed: 5, numRuns: 1000 },
  );
});
