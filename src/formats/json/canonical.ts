import { loneSurrogateAt } from '#kernel/utf8.ts';

import { defaultLimits } from './limits.ts';
import type { JsonValue } from './read.ts';

/** A value that has exactly one canonical text: the numbers are safe integers, nothing is absent. */
export type CanonicalJson =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalJson[]
  | { readonly [key: string]: CanonicalJson };

export type CanonicalObject = { readonly [key: string]: CanonicalJson };

/** How deep arrays and objects may stand inside one another; a flat object has depth 1. */
export const deepestCanonical = 32;

/**
 * Whether a value of unknown origin belongs to the closed set: sound Unicode text, safe integers,
 * booleans, null, and plain arrays and objects of these, no deeper than `deepestCanonical`.
 */
export function isCanonical(value: unknown): value is CanonicalJson {
  return isCanonicalWithin(value, deepestCanonical);
}

/** As `isCanonical`, and an object at the top. */
export function isCanonicalObject(value: unknown): value is CanonicalObject {
  return typeof value === 'object' && !Array.isArray(value) && value !== null && isCanonical(value);
}

function isCanonicalWithin(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return loneSurrogateAt(value) < 0;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'boolean' || value === null) return true;
  return typeof value === 'object' && depth > 0 && isCanonicalHolder(value, depth - 1);
}

function isCanonicalHolder(holder: object, depth: number): boolean {
  // Array.from turns a hole into undefined, where `every` would pass over it.
  if (Array.isArray(holder)) {
    return Array.from<unknown>(holder).every((item) => isCanonicalWithin(item, depth));
  }
  const prototype: unknown = Object.getPrototypeOf(holder);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(holder).every(
    ([key, item]) => loneSurrogateAt(key) < 0 && isCanonicalWithin(item, depth),
  );
}

/**
 * The one text of a value under the JSON Canonicalization Scheme (RFC 8785): no white space, keys
 * in the order of their UTF-16 code units. Throws on a value outside the closed set, since two
 * programs could write it differently.
 */
export function canonicalText(value: CanonicalJson): string {
  if (!isCanonical(value)) throw new RangeError('The value has no canonical text.');
  return written(value);
}

/**
 * As `canonicalText`, for a value that may hold fractions, which RFC 8785 §3.2.2.3 writes as
 * ECMAScript does; undefined where it is deeper than a document may be.
 */
export function canonicalJson(value: JsonValue): string | undefined {
  return isWithin(value, defaultLimits.depth) ? written(value) : undefined;
}

function isWithin(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((item: JsonValue) => isWithin(item, depth - 1));
}

function written(value: CanonicalJson): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)); // RFC 8785 §3.2.3
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${written(item)}`).join(',')}}`;
}

function isList(value: CanonicalJson): value is readonly CanonicalJson[] {
  return Array.isArray(value);
}
