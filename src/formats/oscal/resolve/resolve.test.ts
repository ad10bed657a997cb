import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { validateOscal } from '../check.ts';
import { objectsIn } from '../members.ts';
import {
  abc,
  abcOf,
  all,
  alter,
  asIs,
  at,
  catalog,
  control,
  from,
  ids,
  metadata,
  names,
  outline,
  profile,
  prop,
  resolve,
  resourceUuid,
} from './testing.ts';

const outlines: [situation: string, profile: JsonObject, outline: string][] = [
  // Import Phase
  [
    'all controls, flat where nothing is said',
    { imports: [abcOf(all)] },
    'a1 a1.1 a1.1.1 a1.2 a2 b1 b10 b2',
  ],
  [
    'an import that says nothing includes all',
    { imports: [abcOf({})], ...asIs },
    '[a: a1(a1.1(a1.1.1) a1.2) a2] [b: b1 b10 b2]',
  ],
  [
    'controls by id, as they stand in the source',
    { imports: [abcOf(ids('b2', 'a2', 'b1'))], ...asIs },
    '[a: a2] [b: b1 b2]',
  ],
  [
    'parents come with a control',
    { imports: [abcOf(ids('a1.1.1'))], ...asIs },
    '[a: a1(a1.1(a1.1.1))]',
  ],
  ['children do not come with a control', { imports: [abcOf(ids('a1'))], ...asIs }, '[a: a1]'],
  [
    'all descendants come where it says so',
    {
      imports: [
        abcOf({ 'include-controls': [{ 'with-ids': ['a1'], 'with-child-controls': 'yes' }] }),
      ],
      ...asIs,
    },
    '[a: a1(a1.1(a1.1.1) a1.2)]',
  ],
  [
    'no parents where it says so: the control moves up',
    {
      imports: [
        abcOf({ 'include-controls': [{ 'with-ids': ['a1.1.1'], 'with-parent-controls': 'no' }] }),
      ],
      ...asIs,
    },
    '[a: a1.1.1]',
  ],
  [
    'a pattern',
    { imports: [abcOf({ 'include-controls': [{ matching: [{ pattern: 'b1*' }] }] })] },
    'b1 b10',
  ],
  [
    'a pattern of one sign',
    { imports: [abcOf({ 'include-controls': [{ matching: [{ pattern: '?2' }] }] })] },
    'a2 b2',
  ],
  [
    'exclusion prevails, and takes no parent along',
    {
      imports: [
        abcOf({
          ...all,
          'exclude-controls': [{ 'with-ids': ['a1.1'] }, { matching: [{ pattern: 'b*' }] }],
        }),
      ],
      ...asIs,
    },
    '[a: a1(a1.1.1 a1.2) a2]',
  ],
  [
    'exclusion with children',
    {
      imports: [
        abcOf({
          ...all,
          'exclude-controls': [{ 'with-ids': ['a1'], 'with-child-controls': 'yes' }],
        }),
      ],
      ...asIs,
    },
    '[a: a2] [b: b1 b10 b2]',
  ],
  [
    'selected twice is selected once',
    {
      imports: [
        abcOf({ 'include-controls': [{ 'with-ids': ['a2', 'a2'] }, { 'with-ids': ['a2'] }] }),
      ],
    },
    'a2',
  ],
  // Merge Phase
  ['a clash that is kept', { imports: [abcOf(ids('a2')), abcOf(ids('a2', 'b1'))] }, 'a2 a2 b1'],
  [
    'a clash of which the first is used',
    {
      imports: [abcOf(ids('a1', 'b1')), abcOf(ids('a1.1', 'b2'))],
      merge: { combine: { method: 'use-first' }, 'as-is': true },
    },
    '[a: a1(a1.1)] [b: b1 b2]',
  ],
  [
    'a clash that is merged',
    {
      imports: [abcOf(ids('a2')), abcOf(ids('a2'))],
      merge: { combine: { method: 'merge' }, flat: {} },
    },
    'a2',
  ],
  [
    'a structure of its own',
    {
      imports: [abcOf(all)],
      merge: {
        custom: {
          'insert-controls': [ids('b2')],
          groups: [
            {
              id: 'n',
              title: 'New',
              groups: [
                {
                  id: 'm',
                  title: 'Inner',
                  'insert-controls': [
                    {
                      order: 'descending',
                      'include-controls': [{ matching: [{ pattern: 'b1*' }] }],
                    },
                  ],
                },
              ],
            },
            { title: 'Bare', 'insert-controls': [ids('a1.1', 'a1')] },
          ],
        },
      },
    },
    'b2 [n: [m: b10 b1]] [Bare: a1(a1.1)]',
  ],
  [
    'everything in order of the ids',
    {
      imports: [abcOf(ids('b1', 'b10', 'b2', 'a2'))],
      merge: { custom: { 'insert-controls': [{ order: 'ascending', ...all }] } },
    },
    'a2 b1 b10 b2',
  ],
  [
    'in a structure of its own, no parent comes along',
    { imports: [abcOf(all)], merge: { custom: { 'insert-controls': [ids('a1.1')] } } },
    'a1.1',
  ],
];
for (const [situation, rest, expected] of outlines) {
  test(`${situation}: ${expected}`, () => {
    const resolved = catalog(profile(rest));
    assert.equal(outline(resolved), expected);
    const clashes = expected.includes('a2 a2');
    const errors = validateOscal({ catalog: resolved }).filter(
      ({ severity }) => severity === 'error',
    );
    assert.equal(errors.length > 0, clashes, JSON.stringify(errors));
  });
}

test('a control of 1.0.0 without its parent is left out, and told', () => {
  const old = {
    metadata: metadata({ 'oscal-version': '1.0.0' }),
    imports: [abcOf(ids('a1.1', 'b1'))],
    ...asIs,
  };
  const older = structuredClone(abc) as { catalog: { metadata: JsonObject } };
  older.catalog.metadata = metadata({ 'oscal-version': '1.0.0' });
  const result = resolve(profile(old), { 'abc.json': older });
  assert.ok(result.ok);
  assert.equal(outline(result.document.root), '[b: b1]');
  assert.deepEqual(
    result.findings.map(({ rule, text }) => [rule, text.values]),
    [['oscal.resolve.left-out', { id: 'a1.1', parent: 'a1' }]],
  );
});

test('groups stay with all that is theirs, once, and loose parameters only where something inserts them', () => {
  const resolved = catalog(profile({ imports: [abcOf(ids('a1')), abcOf(ids('a2'))], ...asIs }));
  const [group] = objectsIn(resolved, 'groups');
  assert.deepEqual(group?.['props'], [{ name: 'status', value: 'special' }]);
  assert.deepEqual(resolved['params'], [{ id: 'loose', label: 'loose' }]);
  const other = catalog(profile({ imports: [abcOf(ids('b1'))], ...asIs }));
  assert.equal(other['params'], undefined);
  assert.equal(other['back-matter'], undefined);
  const set = { modify: { 'set-parameters': [{ 'param-id': 'unused', values: ['2'] }] } };
  assert.deepEqual(catalog(profile({ imports: [abcOf(ids('b1'))], ...asIs, ...set }))['params'], [
    { id: 'unused', label: 'unused', values: ['2'] },
  ]);
});

test('a group of an imported name takes its content over', () => {
  const merge = {
    custom: { groups: [{ id: 'a', title: 'Renamed', 'insert-controls': [ids('b1')] }] },
  };
  const [group] = objectsIn(catalog(profile({ imports: [abcOf(all)], merge })), 'groups');
  assert.equal(group?.['title'], 'Renamed');
  assert.deepEqual(group['props'], [{ name: 'status', value: 'special' }]);
});

test('resources: later ones take the place of earlier ones, and those marked are kept', () => {
  const keep = { props: [{ name: 'keep', value: 'always' }] };
  const second = '7b8a1c1e-1111-4111-8111-000000000003';
  const kept: JsonObject = {
    catalog: {
      uuid: second,
      metadata: metadata(),
      controls: [control('k1')],
      'back-matter': {
        resources: [
          { uuid: second, title: 'Kept', ...keep },
          { uuid: resourceUuid, title: 'Newer' },
        ],
      },
    },
  };
  const own = { resources: [{ uuid: second, title: 'Not kept' }] };
  const resolved = catalog(
    profile({ imports: [abcOf(ids('a1')), from('kept.json', all)], 'back-matter': own }),
    { 'kept.json': kept },
  );
  assert.deepEqual(
    objectsIn(resolved['back-matter'], 'resources').map(({ title }) => title),
    ['Kept', 'Newer'],
  );
});

test('metadata: those of the profile, with time, version, tool and source', () => {
  const newer: JsonObject = {
    catalog: {
      uuid: resourceUuid,
      metadata: metadata({
        'oscal-version': '1.1.3',
        roles: [
          { id: 'kept', title: 'K', props: [{ name: 'keep', value: 'always' }] },
          { id: 'gone', title: 'G' },
        ],
      }),
      controls: [control('n1')],
    },
  };
  const resolved = catalog(
    profile({
      metadata: metadata({ roles: [{ id: 'own', title: 'O' }], links: [{ href: 'x', rel: 'y' }] }),
      imports: [from('newer.json', all)],
    }),
    { 'newer.json': newer },
  );
  assert.deepEqual(resolved['metadata'], {
    title: 'T',
    'last-modified': at,
    version: '1',
    'oscal-version': '1.1.3',
    props: [{ name: 'resolution-tool', value: 'Noroshi' }],
    links: [
      { href: 'p.json', rel: 'source-profile' },
      { href: 'x', rel: 'y' },
    ],
    roles: [
      { id: 'own', title: 'O' },
      { id: 'kept', title: 'K', props: [{ name: 'keep', value: 'always' }] },
    ],
  });
});

test('a profile is imported as the catalogue it stands for, through a resource and another form', () => {
  const inner = profile({
    imports: [from('./xml/abc.xml', ids('a1', 'a2'))],
    ...asIs,
    modify: alter({ adds: [{ props: [prop] }] }),
  });
  const outer = profile({
    imports: [from(`#${resourceUuid.toUpperCase()}`, ids('a1'))],
    ...asIs,
    'back-matter': {
      resources: [
        {
          uuid: resourceUuid,
          rlinks: [{ href: 'gone.xml' }, { href: 'https://example.test/inner.xml' }],
        },
      ],
    },
  });
  const resolved = catalog(outer, { 'inner.json': inner });
  assert.equal(outline(resolved), '[a: a1]');
  const [a1] = objectsIn(objectsIn(resolved, 'groups')[0], 'controls');
  assert.deepEqual(names(a1?.['props']), ['status', 'basis']);
});
