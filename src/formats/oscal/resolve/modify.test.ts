import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import { abcOf, all, alter, asIs, catalog, ids, names, outline, profile, prop } from './testing.ts';

/** The control a1 after a modification. */
function modified(modify: JsonObject): JsonObject {
  const [control] = objectsIn(
    catalog(profile({ imports: [abcOf(ids('a1'))], modify })),
    'controls',
  );
  assert.ok(control);
  return control;
}

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
