import { asString } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { idOf, objectsIn } from '../members.ts';
import { readOscal } from '../read.ts';
import { resolveProfile } from './resolve.ts';
import { sourcesOf } from './sources.ts';

// A small catalogue, profiles of it and what becomes of them; for the tests of this folder alone.

export const uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01';
export const resourceUuid = '7b8a1c1e-1111-4111-8111-000000000001';
export const at = '2026-11-26T00:00:00Z';

export function metadata(rest: JsonObject = {}): JsonObject {
  return { title: 'T', 'last-modified': at, version: '1', 'oscal-version': '1.1.2', ...rest };
}

export function control(id: string, rest: JsonObject = {}): JsonObject {
  return { id, title: id.toUpperCase(), ...rest };
}

export const abc: JsonObject = {
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

export function profile(rest: JsonObject): JsonObject {
  return {
    profile: { uuid: '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d02', metadata: metadata(), ...rest },
  };
}

export const ids = (...list: string[]): JsonObject => ({
  'include-controls': [{ 'with-ids': list }],
});
export const all: JsonObject = { 'include-all': {} };
export const from = (href: string, rest: JsonObject): JsonObject => ({ href, ...rest });
export const abcOf = (rest: JsonObject): JsonObject => from('abc.json', rest);

export function resolve(value: JsonObject, others: Readonly<Record<string, JsonObject>> = {}) {
  const files = new Map(Object.entries({ 'abc.json': abc, ...others, 'p.json': value }));
  const reading = readOscal(value);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const sources = sourcesOf([...files.keys()], (name) => {
    const read = readOscal(files.get(name) ?? null);
    return read.ok ? read.document : undefined;
  });
  const issue = { uuid, at, source: 'p.json' };
  return resolveProfile({ profile: reading.document, name: 'p.json', sources, issue });
}

export function catalog(
  value: JsonObject,
  others?: Readonly<Record<string, JsonObject>>,
): JsonObject {
  const result = resolve(value, others);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.document.root;
}

/** Controls and groups by name: `[A: a1(a1.1) a2]`. */
export function outline(holder: JsonObject): string {
  const controls = objectsIn(holder, 'controls').map((each) => {
    const inside = outline(each);
    return `${idOf(each)}${inside && `(${inside})`}`;
  });
  const groups = objectsIn(holder, 'groups').map(
    (each) => `[${idOf(each) || (asString(each['title']) ?? '')}: ${outline(each)}]`,
  );
  return [...controls, ...groups].join(' ');
}

export const asIs: JsonObject = { merge: { 'as-is': true } };

export const alter = (rest: JsonObject): JsonObject => ({
  alters: [{ 'control-id': 'a1', ...rest }],
});

export const names = (value: JsonValue | undefined) =>
  objectsIn({ list: value ?? [] }, 'list').map((each) => each['id'] ?? each['name']);

/** A prop to be added. */
export const prop = { name: 'basis', value: 'new' };
