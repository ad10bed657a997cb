import assert from 'node:assert/strict';
import { test } from 'node:test';

import { schemaCheck } from './check.ts';
import { say } from './texts.ts';

const pets = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://example.test/pets.json',
  type: 'object',
  required: ['pets'],
  properties: {
    pets: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/pet' } },
    choice: { oneOf: [{ type: 'integer' }, { type: 'number' }] },
    seen: { format: 'date-time' },
  },
  definitions: {
    pet: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1, pattern: '^[^0-9]*$' },
        kind: { enum: ['cat', 'dog'] },
        young: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/pet' } },
      },
    },
  },
};
const check = schemaCheck('pets', pets);

const cases: [string, unknown, [rule: string, path: string, key: string][]][] = [
  ['a good document', { pets: [{ name: 'Tama', kind: 'cat' }] }, []],
  ['a document that is no object', 7, [['pets.type', '', 'schema.type']]],
  ['a missing property', {}, [['pets.required', '', 'schema.required']]],
  [
    'every fault at once, each at its place',
    {
      pets: [
        { name: '', kind: 'cow' },
        { 'a/b': 1, name: 'R2' },
      ],
      seen: 'yesterday',
    },
    [
      ['pets.minLength', '/pets/0/name', 'schema.minLength'],
      ['pets.enum', '/pets/0/kind', 'schema.enum'],
      ['pets.additionalProperties', '/pets/1/a~1b', 'schema.additionalProperties'],
      ['pets.pattern', '/pets/1/name', 'schema.pattern'],
      ['pets.format', '/seen', 'schema.format.date-time'],
    ],
  ],
  [
    'equal items whatever the order of their keys',
    { pets: [{ name: 'Tama', kind: 'cat' }, { name: 'Pochi' }, { kind: 'cat', name: 'Tama' }] },
    [['pets.uniqueItems', '/pets', 'schema.uniqueItems']],
  ],
  [
    'equal items further down',
    { pets: [{ name: 'Tama', young: [{ name: 'Mi' }, { name: 'Mi' }] }] },
    [['pets.uniqueItems', '/pets/0/young', 'schema.uniqueItems']],
  ],
  [
    'two forms where one is allowed',
    { pets: [], choice: 1 },
    [['pets.oneOf', '/choice', 'schema.oneOf.several']],
  ],
];

for (const [situation, value, expected] of cases) {
  test(`${situation} has ${expected.length} findings`, () => {
    const found = check(value).map(({ rule, path, text }) => [rule, path, text.key]);
    assert.deepEqual(found.sort(), expected.sort());
  });
}

const draft2020 = schemaCheck(
  'shop',
  {
    $schema: 'https://example.test/meta-schema-of-their-own',
    $id: 'https://example.test/shop.json',
    allOf: [{ properties: { name: { type: 'string' } } }],
    properties: {
      seen: { prefixItems: [{ type: 'integer' }], items: false },
      open: { $ref: 'https://example.test/hours.json#/$defs/hours' },
      key: { type: 'string', pattern: '^(a+)+$' },
      lock: { type: 'string', pattern: '^(b+)+$' },
      score: { multipleOf: 0.1 },
      id: { format: 'uuid' },
    },
    dependentRequired: { seen: ['name'] },
    minProperties: 1,
    unevaluatedProperties: false,
  },
  [{ $id: 'https://example.test/hours.json', $defs: { hours: { type: 'object' } } }],
  {
    draft: '2020-12',
    patterns: new Map([
      ['^(a+)+$', (text: string): boolean => text === 'aa'],
      ['^(b+)+$', (text: string): boolean => text === 'bb'],
    ]),
  },
);

const cases2020: [string, unknown, [rule: string, path: string, key: string][]][] = [
  ['a good shop', { name: 'Hoshi', seen: [1], open: {}, key: 'aa', lock: 'bb', score: 8.3 }, []],
  ['an empty shop', {}, [['shop.minProperties', '', 'schema.minProperties']]],
  [
    'what no part of the schema has looked at',
    { name: 'Hoshi', 'of/fer': 1 },
    [['shop.unevaluatedProperties', '/of~1fer', 'schema.additionalProperties']],
  ],
  [
    'every fault of the later drafts at once',
    { seen: [1, 2], open: 7, id: '7', score: 8.35 },
    [
      ['shop.dependentRequired', '', 'schema.dependencies'],
      ['shop.format', '/id', 'schema.format.uuid'],
      ['shop.items', '/seen', 'schema.additionalItems'],
      ['shop.multipleOf', '/score', 'schema.multipleOf'],
      ['shop.type', '/open', 'schema.type'],
    ],
  ],
  [
    'a pattern that is replaced, on text the expression would never be done with',
    { key: `${'a'.repeat(100_000)}!` },
    [['shop.pattern', '/key', 'schema.pattern']],
  ],
];

for (const [situation, value, expected] of cases2020) {
  test(`draft 2020-12: ${situation} has ${expected.length} findings`, () => {
    const found = draft2020(value).map(({ rule, path, text }) => [rule, path, text.key]);
    assert.deepEqual(found.sort(), expected.sort());
  });
}

test('draft 2020-12: many unevaluated properties end judging as other faults do', () => {
  const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`p${at}`, at]));
  assert.equal(draft2020(many).length, 1001);
});

test('values that only look alike are different items', () => {
  const any = schemaCheck('any', { uniqueItems: true });
  assert.deepEqual(any([1, '1', true, 'true', null, 'null', [1], ['1'], { a: 1 }, { a: '1' }]), []);
  assert.deepEqual(any([[], {}, [[]], [{}], '[]', '{}', '#0', '#1']), []);
  assert.equal(any([{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }]).length, 1);
});

const repeated: [string, unknown[], first: number, second: number][] = [
  ['texts', ['y', 'x', 'x'], 1, 2],
  [
    'objects with their keys in another order',
    [
      { a: 'x', b: 'y' },
      { b: 'y', a: 'x' },
    ],
    0,
    1,
  ],
  ['objects among others with the same text', [{ a: 1, b: 'y' }, { b: 'y' }, { b: 'y' }], 1, 2],
  ['a text and its like behind an object that holds it', [{ b: 'y' }, 'y', { a: 'y' }, 'y'], 1, 3],
  ['numbers, written in two ways', [0, JSON.parse('-0'), 1], 0, 1],
];
for (const [situation, items, first, second] of repeated) {
  test(`${situation} are found at places ${first} and ${second}`, () => {
    const [found] = schemaCheck('any', { uniqueItems: true })(items);
    assert.deepEqual(found?.text.values, { first: String(first), second: String(second) });
  });
}

test('a list of many values allows those and nothing else', () => {
  const many = Array.from({ length: 300 }, (_, at) => `v${at}`);
  const long = schemaCheck('long', { items: { enum: many, minLength: 3 } });
  assert.deepEqual(long(['v10', 'v299']), []);
  assert.deepEqual(
    long(['v300', 1, 'x']).map(({ rule, path }) => [rule, path]),
    [
      ['long.enum', '/0'],
      ['long.enum', '/1'],
      ['long.enum', '/2'],
      ['long.minLength', '/2'],
    ],
  );
  const mixed = schemaCheck('mixed', { items: { enum: [...many, { a: 1 }] } });
  assert.deepEqual(mixed([{ a: 1 }, 'v0']), []);
});

test('a million faults are judged no further than ten thousand, and a thousand are listed', () => {
  const findings = check({ pets: Array.from({ length: 1_000_000 }, (_, at) => ({ at })) });
  assert.equal(findings.length, 1001);
  assert.equal(findings.at(-1)?.rule, 'pets.more');
});

test('items are compared once, however many levels of compared items lie around them', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({
    name: String.fromCodePoint(0x4e00 + (at % 20_000), 0x4e00 + Math.floor(at / 20_000)),
  }));
  let nested: object[] = [...many, { name: 'y' }, { name: 'y' }];
  for (let depth = 0; depth < 200; depth += 1) nested = [{ name: 'z', young: nested }];
  assert.deepEqual(
    check({ pets: nested }).map(({ rule, path }) => [rule, path]),
    [['pets.uniqueItems', `/pets${'/0/young'.repeat(200)}`]],
  );
});

test('nesting beyond 512 levels is refused before a schema is held against it', () => {
  let deep: unknown = 'leaf';
  for (let depth = 0; depth < 200_000; depth += 1) deep = { pets: [deep] };
  assert.deepEqual(
    check(deep).map(({ rule }) => rule),
    ['pets.depth'],
  );
});

test('every wording has a place for each of its values in both languages', () => {
  for (const { ja, en } of Object.values(say.catalogue)) {
    const holes = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([hole]) => hole);
    assert.deepEqual(holes(ja).sort(), holes(en).sort());
  }
});
