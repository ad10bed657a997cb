import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { abc, abcOf, all, from, ids, metadata, profile, prop, resolve, uuid } from './testing.ts';

const refused: [
  situation: string,
  profile: JsonObject,
  others: Record<string, JsonObject>,
  found: [rule: string, path: string][],
][] = [
  [
    'every missing import and every missing control',
    {
      imports: [
        from('gone.json', all),
        abcOf(ids('a1', 'zz')),
        from('#7b8a1c1e-1111-4111-8111-00000000000f', all),
      ],
    },
    {},
    [
      ['oscal.resolve.missing', '/profile/imports/0/href'],
      ['oscal.resolve.control', '/profile/imports/1/include-controls/0/with-ids/1'],
      ['oscal.resolve.resource', '/profile/imports/2/href'],
    ],
  ],
  [
    'itself',
    { imports: [from('p.json', all)] },
    {},
    [['oscal.resolve.circular', '/profile/imports/0/href']],
  ],
  [
    'a circle of three, told where it closes',
    { imports: [from('b.json', all)] },
    {
      'b.json': profile({ imports: [from('c.json', all)] }),
      'c.json': profile({ imports: [from('p.json', all), from('gone.json', all)] }),
    },
    [
      ['oscal.resolve.circular', 'c.json#/profile/imports/0/href'],
      ['oscal.resolve.missing', 'c.json#/profile/imports/1/href'],
    ],
  ],
  [
    'a document that is not sound',
    { imports: [from('bad.json', all)] },
    { 'bad.json': { catalog: { uuid: 'x' } } },
    [['oscal.resolve.unsound', '/profile/imports/0/href']],
  ],
  [
    'a document that is no catalogue',
    { imports: [from('m.json', all)] },
    { 'm.json': { 'component-definition': { uuid, metadata: metadata() } } },
    [['oscal.resolve.model', '/profile/imports/0/href']],
  ],
  [
    'two structures',
    { imports: [abcOf(all)], merge: { flat: {}, 'as-is': true } },
    {},
    [['oscal.resolve.structures', '/profile/merge']],
  ],
  [
    'nothing selected',
    { imports: [abcOf({ 'include-controls': [{ matching: [{ pattern: 'z*' }] }] })] },
    {},
    [
      ['oscal.resolve.nothing', '/profile/imports'],
      ['oscal.resolve.pattern', '/profile/imports/0/include-controls/0/matching/0'],
    ],
  ],
];
for (const [situation, rest, others, found] of refused) {
  test(`refused: ${situation}`, () => {
    const result = resolve(profile(rest), others);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.findings.map(({ rule, path }) => [rule, path]),
      found,
    );
  });
}

test('a circle is told as the chain of its documents', () => {
  const others = {
    'b.json': profile({ imports: [from('c.json', all)] }),
    'c.json': profile({ imports: [from('b.json', all)] }),
  };
  const result = resolve(profile({ imports: [from('b.json', all)] }), others);
  assert.ok(!result.ok);
  assert.equal(result.findings[0]?.text.values?.['chain'], 'p.json → b.json → c.json → b.json');
});

test('directives about what is not there are warnings of a catalogue that is made', () => {
  const result = resolve(
    profile({
      imports: [abcOf(ids('a1'))],
      modify: {
        'set-parameters': [{ 'param-id': 'zz', values: ['1'] }],
        alters: [
          { 'control-id': 'zz' },
          { 'control-id': 'a1', removes: [{}], adds: [{ 'by-id': 'zz', props: [prop] }] },
        ],
      },
    }),
  );
  assert.ok(result.ok);
  assert.deepEqual(
    result.findings.map(({ rule, path }) => [rule, path]),
    [
      ['oscal.resolve.param', '/profile/modify/set-parameters/0/param-id'],
      ['oscal.resolve.alter', '/profile/modify/alters/0/control-id'],
      ['oscal.resolve.remove', '/profile/modify/alters/1/removes/0'],
      ['oscal.resolve.add', '/profile/modify/alters/1/adds/0/by-id'],
    ],
  );
});

test('a catalogue is no profile', () => {
  const result = resolve(abc);
  assert.ok(!result.ok);
  assert.equal(result.findings[0]?.rule, 'oscal.resolve.not-a-profile');
});
