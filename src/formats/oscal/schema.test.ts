import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { modelOf, oscalVersionOf } from './model.ts';
import { schemaOf } from './schema.ts';
import official from './schema/oscal_complete_schema.json' with { type: 'json' };

const version = { uuid: '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01' };
const metadata = (oscalVersion: string, rest: object = {}) => ({
  title: 'T',
  'last-modified': '2026-11-26T00:00:00Z',
  version: '1',
  'oscal-version': oscalVersion,
  ...rest,
});
const profile = (oscalVersion: string, rest: object) => ({
  profile: { ...version, metadata: metadata(oscalVersion), ...rest },
});
const href = 'c.json';

const cases: [situation: string, value: JsonValue, found: [rule: string, path: string][]][] = [
  [
    'a combination method',
    profile('1.2.0', {
      imports: [{ href, 'include-all': {} }],
      merge: { combine: { method: 'keep' }, flat: {} },
    }),
    [],
  ],
  [
    'an unknown method',
    profile('1.1.2', { imports: [{ href }], merge: { combine: { method: 'mix' } } }),
    [['enum', '/profile/merge/combine/method']],
  ],
  [
    'an import without a reference',
    profile('1.1.2', { imports: [{ 'include-all': {} }] }),
    [['required', '/profile/imports/0']],
  ],
  ['an import of nothing said, before 1.2', profile('1.1.2', { imports: [{ href }] }), []],
  [
    'an import of nothing said, since',
    profile('1.2.0', { imports: [{ href }] }),
    [
      ['anyOf', '/profile/imports/0'],
      ['required', '/profile/imports/0'],
      ['required', '/profile/imports/0'],
    ],
  ],
  [
    'both sides of a choice, since 1.2',
    profile('1.2.0', {
      imports: [{ href, 'include-all': {}, 'include-controls': [{ 'with-ids': ['a'] }] }],
    }),
    [['not', '/profile/imports/0']],
  ],
  [
    'parents are asked for, before 1.2',
    profile('1.1.0', {
      imports: [
        { href, 'include-controls': [{ 'with-ids': ['a'], 'with-parent-controls': 'no' }] },
      ],
    }),
    [],
  ],
  [
    'a fault in one side of a choice is told once, at its place',
    {
      catalog: {
        ...version,
        metadata: metadata('1.2.1'),
        groups: [{ title: 'G', controls: [{ id: '1a', title: 'A' }] }],
      },
    },
    [['pattern', '/catalog/groups/0/controls/0/id']],
  ],
  [
    'a parameter without an identifier, and a party without type and UUID',
    {
      catalog: {
        ...version,
        metadata: metadata('1.2.1', { parties: [{ name: 'P' }] }),
        params: [{ label: 'L' }],
      },
    },
    [
      ['required', '/catalog/metadata/parties/0'],
      ['required', '/catalog/metadata/parties/0'],
      ['required', '/catalog/params/0'],
    ],
  ],
  [
    'an identifier in Japanese',
    {
      catalog: {
        ...version,
        metadata: metadata('1.1.2'),
        controls: [{ id: '統制_1', title: '統制' }],
      },
    },
    [],
  ],
  [
    'an address that is none',
    {
      catalog: {
        ...version,
        metadata: metadata('1.1.2', {
          parties: [
            { ...version, type: 'person', 'email-addresses': [`${'@'.repeat(100_000)}\n`] },
          ],
        }),
      },
    },
    [
      ['format', '/catalog/metadata/parties/0/email-addresses/0'],
      ['pattern', '/catalog/metadata/parties/0/email-addresses/0'],
    ],
  ],
];
for (const [situation, value, found] of cases) {
  test(`${situation} has ${found.length} findings`, () => {
    const model = modelOf(value);
    assert.ok(model);
    const since = oscalVersionOf(asObject(value)?.[model]).startsWith('1.2')
      ? 'from 1.2'
      : 'before 1.2';
    const told = schemaOf(
      model,
      since,
    )(value).map(({ rule, path }) => [rule.replace('oscal.schema.', ''), path]);
    assert.deepEqual(told.sort(), [...found].sort());
  });
}

// Each was looked at by hand: its alternatives exclude one another at the first sign, and what it
// repeats cannot begin what follows, or is tried once from the start to the end. The first two are
// a day, and a day with a time.
const linear = [
  '^\\S(.*\\S)?$',
  '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$',
  '^[^\n]+$',
  '^[a-zA-Z][a-zA-Z0-9+\\-.]+:.+$',
  '^[0-9A-Za-z+/]+={0,2}$',
  '^(\\+|-)?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$',
  '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
];

test('every pattern of the schema takes linear time but for the one that is not used', () => {
  const written = JSON.stringify(official).match(/(?<="pattern":)"(?:[^"\\]|\\.)*"/g) ?? [];
  const patterns = new Set(written.map((pattern) => String(JSON.parse(pattern))));
  const isDay = (pattern: string) => pattern.startsWith('^(((2000|2400|2800|');
  const others = [...patterns].filter((pattern) => !isDay(pattern) && !linear.includes(pattern));
  assert.deepEqual(others, ['^.+@.+$']);
  assert.equal(patterns.size, linear.length + 3);
});
