// The observable container of STIX 2.0 becomes observables of their own (STIX 2.1 §4.14).

import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { uuidOf } from './data-type/identifier.ts';
import { deterministicId, type Sha1, uuid5 } from './deterministic-id.ts';
import { sortOf } from './object.ts';
import { objectType } from './object-type.ts';

/** The observables of one container by their old keys; each has an identifier and no local key. */
export type Emptied = ReadonlyMap<string, JsonObject>;

/**
 * Takes the observables out of a container. Undefined where that would lose or twist something: a
 * reference that leads nowhere, a thing that is no observable, or references in a circle between
 * properties from which identifiers are made; such a container is left as it is.
 */
export function emptied(
  container: JsonObject,
  observedId: string,
  sha1: Sha1,
): Emptied | undefined {
  const objects = new Map<string, JsonObject>();
  for (const [key, value] of Object.entries(container)) {
    const object = asObject(value);
    if (!object || sortOf(object) !== 'sco') return undefined;
    objects.set(key, object);
  }
  const ids = identified(objects, observedId, sha1);
  if (!ids) return undefined;
  const lifted = new Map<string, JsonObject>();
  for (const [key, object] of objects) {
    const whole = resolved(object, ids);
    const id = ids.get(key);
    if (!whole || id === undefined) return undefined;
    const { type = '', ...rest } = whole;
    lifted.set(key, { type, spec_version: '2.1', id, ...rest });
  }
  return lifted;
}

/**
 * Gives identifiers in an order in which what one is made from is known before. Each round names
 * those whose references are named; a chain of references is as long as there are rounds, so rounds
 * are bounded, and each looks only at what is left.
 */
function identified(
  objects: ReadonlyMap<string, JsonObject>,
  observedId: string,
  sha1: Sha1,
): ReadonlyMap<string, string> | undefined {
  const ids = new Map<string, string>();
  let left = [...objects];
  for (let round = 0; round < mostRounds && left.length > 0; round += 1) {
    const waiting: typeof left = [];
    for (const [key, object] of left) {
      const whole = resolved(contributing(object), ids);
      if (!whole) {
        waiting.push([key, object]);
        continue;
      }
      const type = asString(member(object, 'type')) ?? '';
      const random = `${type}--${uuid5(sha1, uuidOf(observedId), JSON.stringify(key))}`;
      ids.set(key, deterministicId(sha1, whole) ?? random);
    }
    left = waiting;
  }
  return left.length === 0 ? ids : undefined;
}

const mostRounds = 16;

/** The part of an observable from which its identifier is made. */
function contributing(object: JsonObject): JsonObject {
  const names = ['type', ...(objectType(asString(member(object, 'type')) ?? '')?.idFrom ?? [])];
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

type Swap = (property: string, key: string) => string;

/** An observable with identifiers for its local keys; undefined where one of them is not known. */
function resolved(object: JsonObject, ids: ReadonlyMap<string, string>): JsonObject | undefined {
  const unknown: string[] = [];
  const whole = swapped(object, deepest, (property, key) => {
    const id = ids.get(key);
    if (id === undefined && !property.startsWith('x_')) unknown.push(key);
    return id ?? key;
  });
  return unknown.length === 0 ? whole : undefined;
}

const deepest = 64;

/** Dictionaries of whatever was observed, whose keys are no properties. */
const free: ReadonlySet<string> = new Set(
  `additional_header_fields document_info_dict environment_variables exif_tags ipfix options
   request_header startup_info`.split(/\s+/),
);

function swapped(object: JsonObject, depth: number, swap: Swap): JsonObject {
  const members = Object.entries(object).map(([property, value]) => {
    if (free.has(property)) return [property, value] as const;
    return [property, swappedValue(property, value, depth, swap)] as const;
  });
  return Object.fromEntries(members);
}

function swappedValue(property: string, value: JsonValue, depth: number, swap: Swap): JsonValue {
  if (typeof value === 'string') return /_refs?$/.test(property) ? swap(property, value) : value;
  if (depth === 0) return value;
  const list = asArray(value);
  if (list) return list.map((item) => swappedValue(property, item, depth - 1, swap));
  const object = asObject(value);
  return object ? swapped(object, depth - 1, swap) : value;
}
