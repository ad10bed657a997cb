import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import type { Random } from './random.ts';

type Path = readonly (string | number)[];

/** Every place of a value, found once so that one can be picked at no cost. */
export function placesOf(value: JsonValue): readonly Path[] {
  const places: Path[] = [];
  const waiting: (readonly [JsonValue, Path])[] = [[value, []]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [held, path] = next;
    places.push(path);
    if (typeof held !== 'object' || held === null) continue;
    const keys = Array.isArray(held) ? held.keys() : Object.keys(held);
    for (const key of keys) {
      const member = memberOf(held, key);
      if (member !== undefined) waiting.push([member, [...path, key]]);
    }
  }
  return places;
}

function memberOf(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  // A list put where an object was has members of a list: `entries` is none of ours.
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, JsonValue | undefined>)[key];
}

/** What stands at a place; null where there is none. */
export function valueAt(value: JsonValue, path: Path): JsonValue {
  let held: JsonValue | undefined = value;
  for (const key of path) held = memberOf(held, key);
  return held ?? null;
}

/** The value with another at a place; what lies beside the way there is shared, not copied. */
export function withValueAt(
  value: JsonValue,
  path: Path,
  wanted: JsonValue | undefined,
): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return wanted ?? null;
  if (typeof value !== 'object' || value === null) return value;
  const inside =
    rest.length === 0 ? wanted : withValueAt(memberOf(value, key) ?? null, rest, wanted);
  if (Array.isArray(value)) {
    const items = [...(value as readonly JsonValue[])];
    items.splice(Number(key), 1, ...(inside === undefined ? [] : [inside]));
    return items;
  }
  const members = new Map(Object.entries(value as JsonObject));
  if (inside === undefined) members.delete(String(key));
  else members.set(String(key), inside);
  return Object.fromEntries(members);
}

const nested = (depth: number): JsonValue => {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Values of no promise; each is one that the JSON reader lets through. */
const strangers: readonly JsonValue[] = [
  ...[null, true, false, 0, -1, -0, 1.5, 1e15, 9007199254740991, '', ' ', '0', 'x', 'true'],
  ...['toString', 'hasOwnProperty', 'valueOf', '\u202E', '\u2028', '\uFEFF', '\u{1F4A5}', '／'],
  ...['x'.repeat(10_000), '9'.repeat(400), '1.'.repeat(2_000), '('.repeat(3_000), 'ー'.repeat(99)],
  ...['pkg:%', 'pkg:npm/a@1', 'vers:npm/*', 'cpe:2.3:a', 'CVSS:4.0/AV:N', 'CVE-1', 'https://'],
  ...['2026-99-99T00:00:00Z', '2026-01-01T00:00:00Z', '9999-12-31T23:59:60+23:59', '1970-01-01'],
  ...['MIT AND (', "[file:name = 'x']", 'indicator--x', '00000000-0000-0000-0000-000000000000'],
  ...[[], [[]], [null], ['x', 'x'], {}, { a: 1 }, { toString: 1 }, { length: 3 }, [{}, {}]],
  nested(100),
];

/** What lists grow to. */
const mostCharacters = 200_000;

/** A value changed in one place to four: replaced, dropped, doubled, moved, wrapped, multiplied. */
export function damagedValue(value: JsonValue, places: readonly Path[], random: Random): JsonValue {
  let damaged = value;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    damaged = changed(damaged, places, random);
  }
  return damaged;
}

function changed(value: JsonValue, places: readonly Path[], random: Random): JsonValue {
  const path = random.pick(places);
  const way = random.share();
  const held = valueAt(value, path);
  if (way < 0.45) return withValueAt(value, path, random.pick(strangers));
  if (way < 0.6) return withValueAt(value, path, undefined);
  if (way < 0.68) return withValueAt(value, path, [held, held]);
  if (way < 0.82) return withValueAt(value, path, valueAt(value, random.pick(places)));
  if (way < 0.9) return withValueAt(value, path, { [random.pick(['id', 'a', 'name'])]: held });
  if (way < 0.98 && typeof held === 'string')
    return withValueAt(value, path, retouched(held, random));
  if (!Array.isArray(held) || !random.chance(0.2))
    return withValueAt(value, path, JSON.stringify(held).slice(0, 9_000));
  const items = held as readonly JsonValue[];
  const most = mostCharacters / JSON.stringify(items).length;
  const times = Math.ceil(random.below(Math.min(most, 2_000 / Math.max(1, items.length))));
  return withValueAt(value, path, Array.from({ length: times }, () => items).flat());
}

/** A string nearly as it was. */
function retouched(text: string, random: Random): string {
  const place = random.below(text.length + 1);
  const put = random.pick(['', ' ', '0', '-', ':', '/', '日', 'A', '.', '\n', '%', '"', 'Z', '\\']);
  return text.slice(0, place) + put + text.slice(place + random.below(3));
}
