// Deterministic identifiers of observables: STIX 2.1 §2.9 and §3.4, UUID version 5 of RFC 4122.

import { canonicalJson } from '#formats/json/canonical.ts';
import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import { hex, joinBytes } from '#kernel/bytes.ts';
import { utf8 } from '#kernel/utf8.ts';

import { hashForId } from './data-type/hashes.ts';
import { objectType } from './object-type.ts';

/** SHA-1 in UUIDs is a way of naming, not of proving; whoever calls brings it along. */
export type Sha1 = (data: Uint8Array) => Uint8Array;

const namespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/**
 * The identifier that follows from an observable’s ID contributing properties. Undefined where it
 * has none of them, so that the standard asks for a random one, and for other kinds of objects.
 */
export function deterministicId(sha1: Sha1, object: JsonObject): string | undefined {
  const name = asString(member(object, 'type'));
  const type = name === undefined ? undefined : objectType(name);
  const contributing = contributions(object, type?.idFrom ?? []);
  if (!type || Object.keys(contributing).length === 0) return undefined;
  const text = canonicalJson(contributing);
  return text === undefined ? undefined : `${type.name}--${uuid5(sha1, namespace, text)}`;
}

function contributions(object: JsonObject, names: readonly string[]): JsonObject {
  const present = names.flatMap((name) => {
    const value = member(object, name);
    if (value === undefined) return [];
    return [[name, name === 'hashes' ? oneHash(value) : value] as const];
  });
  return Object.fromEntries(present);
}

/** §6.1.1: of several hashes only one counts. */
function oneHash(hashes: JsonValue): JsonValue {
  const named = asObject(hashes);
  const name = named && hashForId(Object.keys(named));
  const hash = name === undefined ? undefined : member(named, name);
  return name === undefined || hash === undefined ? hashes : { [name]: hash };
}

/** RFC 4122 §4.3: a UUID of version 5 for a name within a namespace, itself a UUID. */
export function uuid5(sha1: Sha1, within: string, name: string): string {
  const octets = sha1(joinBytes(octetsOf(within), utf8(name))).slice(0, 16);
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x50;
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(octets);
  const [time, mid, high, clock] = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
  ].map((part) => text.slice(...part));
  return [time, mid, high, clock, text.slice(20)].join('-');
}

function octetsOf(uuid: string): Uint8Array {
  const digits = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
}
