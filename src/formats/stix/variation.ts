// What becomes of a sample when a part of it is left out, is something else, or is added.

import { asObject, asString, items } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { samples } from './sample.ts';

const id = 'malware--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';

const strange: readonly JsonValue[] = [
  ...[null, '', ' ', 5, -5, 1.5, true, 'x', '2027-01-01T00:00:00Z', id],
  ...[
    '2026-11-26T00:00:00.000Z',
    'CVE-2021-44228',
    'a'.repeat(300),
    '狼煙',
    'https://a.example/狼煙',
    [],
    [''],
    {},
    [id],
  ],
];

/** Members that no clause defines. */
const intruders: readonly (readonly [string, JsonValue])[] = [
  ...([
    ['x', 'a'],
    ['Abc', 'a'],
    ['x_a', 'a'],
    ['x_a', null],
    ['x_a', []],
    ['x_a_bin', '='],
  ] as const),
  ...([
    ['x_a_hex', '0'],
    ['phone_numbers', 'a'],
    ['a b', 'a'],
    ['own-ext', { ab: 1 }],
  ] as const),
];

/** An object that differs from a sample in one place, and where. */
export type Variation = { readonly object: JsonObject; readonly what: string };

/** Every sample with each of its parts left out, and with each replaced by something strange. */
export function variations(): readonly Variation[] {
  return samples.flatMap((sample) =>
    placesIn(sample).flatMap((path) => {
      const name = `${asString(sample['type']) ?? ''} /${path.join('/')}`;
      const replaced = strange.map((value) => ({
        object: changed(sample, path, value),
        what: `${name} = ${JSON.stringify(value)}`,
      }));
      return [{ object: changed(sample, path), what: `${name} left out` }, ...replaced];
    }),
  );
}

/** Every sample with a member added to it or to one of its parts. */
export function additions(): readonly Variation[] {
  return samples.flatMap((sample) =>
    holdersIn(sample).flatMap((path) =>
      intruders.map(([member, value]) => ({
        object: changed(sample, [...path, member], value),
        what: `${asString(sample['type']) ?? ''} /${[...path, member].join('/')} added`,
      })),
    ),
  );
}

/** The paths to every object that a sample holds, and to itself. */
function holdersIn(value: JsonValue, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = asObject(value) ? [path] : [];
  const inner = Object.entries<JsonValue>(value).flatMap(([name, part]) =>
    holdersIn(part, [...path, name]),
  );
  return [...own, ...inner];
}

/** The paths to everything that a sample holds. `type` stays, as it says what the object is. */
function placesIn(value: JsonValue, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<JsonValue>(value)
    .filter(([name]) => path.length > 0 || name !== 'type')
    .flatMap(([name, part]) => [[...path, name], ...placesIn(part, [...path, name])]);
}

/** A copy with another value at a path, or without what stands there. */
function changed(object: JsonObject, path: readonly string[], value?: JsonValue): JsonObject {
  const [first = '', ...deeper] = path;
  if (deeper.length === 0 && value !== undefined) return { ...object, [first]: value };
  const members = Object.entries(object).flatMap(([name, part]) => {
    if (name !== first) return [[name, part] as const];
    return deeper.length === 0 ? [] : [[name, changedPart(part, deeper, value)] as const];
  });
  return Object.fromEntries(members);
}

function changedPart(part: JsonValue, path: readonly string[], value?: JsonValue): JsonValue {
  const object = asObject(part);
  if (object) return changed(object, path, value);
  return items(part).flatMap((item, at) => {
    if (String(at) !== path[0]) return [item];
    const inner = path.length === 1 ? value : changedPart(item, path.slice(1), value);
    return inner === undefined ? [] : [inner];
  });
}
