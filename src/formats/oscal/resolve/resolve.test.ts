import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { validateOscal } from '../check.ts';
import { readOscal } from '../read.ts';
import { objectsIn } from './body.ts';
import { resolveProfile } from './resolve.ts';
import { sourcesOf } from './sources.ts';

const uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01';
const resourceUuid = '7b8a1c1e-1111-4111-8111-000000000001';
const at = '2026-11-26T00:00:00Z';

function metadata(rest: JsonObject = {}): JsonObject {
  return { title: 'T', 'last-modified': at, version: '1', 'oscal-version': '1.1.2', ...rest };
}

function control(id: string, rest: JsonObject = {}): JsonObject {
  return { id, title: id.toUpperCase(), ...rest };
}

const abc: JsonObject = {
  catalog: {
    uuid,
    metadata: metadata(),
    params: [
      { id: 'loose', label: 'loose' },
      { id: 'unused', label: 'unused' },
    ],
    groups: [
      {
        id: 'a',
        title: 'Group A',
        props: [{ name: 'status', value: 'special' }],
        controls: [
          control('a1', {
            params: [
              { id: 'a1_p', label: 'old', values: ['1'], props: [{ name: 'x', value: 'y' }] },
            ],
            props: [{ name: 'status', value: 'ready' }],
            parts: [
              {
                id: 'a1_smt',
                name: 'statement',
                prose:
                  'Do {{ insert: param, loose }}, see [it](#7b8a1c1e-1111-4111-8111-000000000001).',
                parts: [
                  { id: 'a1_smt.a', name: 'item', prose: 'first' },
                  { id: 'a1_smt.b', name: 'item', prose: 'second' },
                ],
              },
              { id: 'a1_gdn', name: 'guidance', class: 'long', prose: 'Guidance.' },
            ],
            controls: [control('a1.1', { controls: [control('a1.1.1')] }), control('a1.2')],
          }),
          control('a2'),
        ],
      },
      { id: 'b', title: 'Group B', controls: [control('b1'), control('b10'), control('b2')] },
    ],
    'back-matter': {
      resources: [
        { uuid: resourceUuid, title: 'Used' },
        { uuid: '7b8a1c1e-1111-4111-8111-000000000002', title: 'Unused' },
      ],
    },
  },
};

function profile(rest: JsonObject): JsonObject {
  return {
    profile: { uuid: '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02', metadata: metadata(), ...rest },
  };
}

const ids = (...list: string[]): JsonObject => ({ 'include-controls': [{ 'with-ids': list }] });
const all: JsonObject = { 'include-all': {} };
const from = (href: string, rest: JsonObject): JsonObject => ({ href, ...rest });
const abcOf = (rest: JsonObject): JsonObject => from('abc.json', rest);

function resolve(value: JsonObject, others: Readonly<Record<string, JsonObject>> = {}) {
  const files = new Map(Object.entries({ 'abc.json': abc, ...others, 'p.json': value }));
  const reading = readOscal(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  const sources = sourcesOf([...files.keys()], (name) => {
    const read = readOscal(files.get(name) ?? null);
    return read.ok ? read.document : undefined;
  });
  const issue = { uuid, at, source: 'p.json' };
  return resolveProfile({ profile: reading.document, name: 'p.json', sources, issue });
}

function catalog(value: JsonObject, others?: Readonly<Record<string, JsonObject>>): JsonObject {
  const result = resolve(value, others);
  assert.ok(result.ok, JSON.stringify(result.findings));
  assert.ok(asObject(result.document.root));
  return result.document.root;
}

/** Controls and groups by name: `[A: a1(a1.1) a2]`. */
function outline(holder: JsonObject): string {
  const controls = objectsIn(holder, 'controls').map((each) => {
    const inside = outline(each);
    return `${String(each['id'])}${inside && `(${inside})`}`;
  });
  const groups = objectsIn(holder, 'groups').map(
    (each) => `[${String(each['id'] ?? each['title'])}: ${outline(each)}]`,
  );
  return [...controls, ...groups].join(' ');
}

const asIs: JsonObject = { merge: { 'as-is': true } };
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
  const result = resolve(profile(old), { 'abc.json': older as JsonObject });
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
  assert.deepEqual(group?.['props'], [{ name: 'status', value: 'special' }]);
});

/** The control a1 after a modification. */
function modified(modify: JsonObject): JsonObject {
  const [control] = objectsIn(
    catalog(profile({ imports: [abcOf(ids('a1'))], modify })),
    'controls',
  );
  assert.ok(control);
  return control;
}
const alter = (rest: JsonObject): JsonObject => ({ alters: [{ 'control-id': 'a1', ...rest }] });
const names = (value: JsonValue | undefined) =>
  objectsIn({ list: value ?? [] }, 'list').map((each) => each['id'] ?? each['name']);

test('a parameter is set: words and values replaced, everything else added', () => {
  const { params } = modified({
    'set-parameters': [
      {
        'param-id': 'a1_p',
        label: 'new',
        props: [{ name: 'z', value: 'w' }],
        constraints: [{ description: 'c' }],
      },
      { 'param-id': 'a1_p', select: { choice: ['2', '3'] } },
    ],
  });
  assert.deepEqual(params, [
    {
      id: 'a1_p',
      label: 'new',
      props: [
        { name: 'x', value: 'y' },
        { name: 'z', value: 'w' },
      ],
      constraints: [{ description: 'c' }],
      select: { choice: ['2', '3'] },
    },
  ]);
});

const prop = { name: 'basis', value: 'new' };
const part = { id: 'new', name: 'caution', prose: 'New.' };
const additions: [
  situation: string,
  add: JsonObject,
  place: (control: JsonObject) => unknown,
  expected: unknown,
][] = [
  [
    'at the end of the control',
    { props: [prop] },
    ({ props }) => names(props),
    ['status', 'basis'],
  ],
  [
    'at its start',
    { position: 'starting', props: [prop] },
    ({ props }) => names(props),
    ['basis', 'status'],
  ],
  [
    'before the control is at its start',
    { position: 'before', props: [prop] },
    ({ props }) => names(props),
    ['basis', 'status'],
  ],
  [
    'by its own id',
    { 'by-id': 'a1', parts: [part] },
    ({ parts }) => names(parts),
    ['a1_smt', 'a1_gdn', 'new'],
  ],
  [
    'before a part',
    { 'by-id': 'a1_gdn', position: 'before', parts: [part] },
    ({ parts }) => names(parts),
    ['a1_smt', 'new', 'a1_gdn'],
  ],
  [
    'after an inner part',
    { 'by-id': 'a1_smt.a', position: 'after', parts: [part] },
    ({ parts }) => names(objectsIn({ parts: parts ?? [] }, 'parts')[0]?.['parts']),
    ['a1_smt.a', 'new', 'a1_smt.b'],
  ],
  [
    'after an inner part, what is of another kind',
    { 'by-id': 'a1_smt.a', position: 'after', props: [prop] },
    ({ parts }) => names(objectsIn({ parts: parts ?? [] }, 'parts')[0]?.['props']),
    ['basis'],
  ],
  [
    'inside a part',
    { 'by-id': 'a1_gdn', position: 'starting', props: [prop], title: 'T' },
    ({ parts }) => objectsIn({ parts: parts ?? [] }, 'parts')[1]?.['title'],
    'T',
  ],
  [
    'before a parameter',
    { 'by-id': 'a1_p', position: 'before', params: [{ id: 'new', label: 'n' }] },
    ({ params }) => names(params),
    ['new', 'a1_p'],
  ],
];
for (const [situation, add, place, expected] of additions) {
  test(`something is added ${situation}`, () => {
    assert.deepEqual(place(modified(alter({ adds: [add] }))), expected);
  });
}

const removals: [
  situation: string,
  remove: JsonObject,
  left: (control: JsonObject) => unknown,
  expected: unknown,
][] = [
  ['by id', { 'by-id': 'a1_smt' }, ({ parts }) => names(parts), ['a1_gdn']],
  [
    'by name',
    { 'by-name': 'item' },
    ({ parts }) => objectsIn({ parts: parts ?? [] }, 'parts')[0]?.['parts'],
    undefined,
  ],
  ['by class', { 'by-class': 'long' }, ({ parts }) => names(parts), ['a1_smt']],
  [
    'by item name',
    { 'by-item-name': 'prop' },
    ({ props, params }) => [props, objectsIn({ params: params ?? [] }, 'params')[0]?.['props']],
    [undefined, undefined],
  ],
  [
    'by namespace',
    { 'by-ns': 'http://csrc.nist.gov/ns/oscal', 'by-item-name': 'part' },
    ({ parts }) => parts,
    undefined,
  ],
  [
    'by another namespace nothing',
    { 'by-ns': 'https://example.test/ns' },
    ({ parts }) => names(parts),
    ['a1_smt', 'a1_gdn'],
  ],
  [
    'by all criteria together',
    { 'by-class': 'long', 'by-name': 'statement' },
    ({ parts }) => names(parts),
    ['a1_smt', 'a1_gdn'],
  ],
  ['by no criterion nothing', {}, ({ parts }) => names(parts), ['a1_smt', 'a1_gdn']],
];
for (const [situation, remove, left, expected] of removals) {
  test(`something is removed ${situation}`, () => {
    assert.deepEqual(left(modified(alter({ removes: [remove] }))), expected);
  });
}

test('what is removed can be put back otherwise', () => {
  const { parts } = modified(
    alter({
      removes: [{ 'by-id': 'a1_gdn' }],
      adds: [{ parts: [{ id: 'a1_gdn', name: 'guidance', prose: 'Else.' }] }],
    }),
  );
  assert.deepEqual(objectsIn({ parts: parts ?? [] }, 'parts')[1], {
    id: 'a1_gdn',
    name: 'guidance',
    prose: 'Else.',
  });
});

test('a control inside another is altered through it', () => {
  const modify = alter({
    adds: [{ 'by-id': 'a1.1', props: [prop] }],
    removes: [{ 'by-id': 'a1.2' }],
  });
  const resolved = catalog(profile({ imports: [abcOf(all)], ...asIs, modify }));
  const [group] = objectsIn(resolved, 'groups');
  assert.equal(outline(group ?? {}), 'a1(a1.1(a1.1.1)) a2');
  const [outer] = objectsIn(group, 'controls');
  assert.deepEqual(objectsIn(outer, 'controls')[0]?.['props'], [prop]);
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
