import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** The objects in a list of a holder; none where there is no list. */
export function objectsIn(holder: JsonValue | undefined, name: string): readonly JsonObject[] {
  return items(member(holder, name))
    .map(asObject)
    .filter((item) => item !== undefined);
}

/** The `id` of an object; empty where it has none. */
export function idOf(object: JsonObject): string {
  return asString(object['id']) ?? '';
}

/** An object without some of its members. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
