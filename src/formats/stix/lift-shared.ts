// Observables that left their containers: what several containers hold is one object then.

import { canonicalJson } from '#formats/json/canonical.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import type { Placed } from './placed.ts';

/** An object, and whether it comes out of a container. */
export type Freed = Placed & { readonly isFreed?: true };

/**
 * Gives an observable that several containers hold the markings of all of them, so that it is
 * handled as the strictest asks, and leaves out repetitions. Copies that differ otherwise stay.
 */
export function shared(objects: readonly Freed[]): readonly Placed[] {
  const marked = new Map<string, Set<JsonValue>>();
  for (const { object, isFreed } of objects) {
    if (!isFreed) continue;
    const refs = marked.get(idOf(object)) ?? new Set();
    for (const ref of items(member(object, 'object_marking_refs'))) refs.add(ref);
    marked.set(idOf(object), refs);
  }
  const seen = new Set<string>();
  return objects.flatMap(({ object, place, isFreed }) => {
    if (!isFreed) return [{ object, place }];
    const refs = [...(marked.get(idOf(object)) ?? [])];
    const whole = refs.length === 0 ? object : { ...object, object_marking_refs: refs };
    const content = canonicalJson(whole) ?? place;
    if (seen.has(content)) return [];
    seen.add(content);
    return [{ object: whole, place }];
  });
}

function idOf(object: JsonObject): string {
  return asString(member(object, 'id')) ?? '';
}
