import type { JsonArray, JsonObject, JsonValue } from './read.ts';

type Maybe = JsonValue | undefined;

/** The value as an object, or undefined where it is anything else. */
export function asObject(value: Maybe): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

export function asArray(value: Maybe): JsonArray | undefined {
  return isArray(value) ? value : undefined;
}

export function asString(value: Maybe): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asNumber(value: Maybe): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function asInteger(value: Maybe): number | undefined {
  return Number.isSafeInteger(value) ? asNumber(value) : undefined;
}

export function asBoolean(value: Maybe): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** The strings of an array of nothing but strings; undefined where it is anything else. */
export function asStrings(value: Maybe): readonly string[] | undefined {
  const strings = asArray(value)?.filter((item) => typeof item === 'string');
  return strings?.length === asArray(value)?.length ? strings : undefined;
}

/** A member of an object by name: its own, never one that every object inherits (`toString`). */
export function member(value: Maybe, name: string): Maybe {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The items of an array, and none where there is no array. */
export function items(value: Maybe): JsonArray {
  return asArray(value) ?? [];
}

function isArray(value: Maybe): value is JsonArray {
  return Array.isArray(value);
}

function isObject(value: Maybe): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}
