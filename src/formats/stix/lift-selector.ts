// Granular markings of a lifted object (STIX 2.1 §7.2.3): what was marked stays marked where it went.

import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** Where parts of an object went, by the selectors that led to them. */
export type Moves = ReadonlyMap<string, readonly string[]>;

/** Whether a granular marking selects a property or something in it. */
export function isSelected(object: JsonObject, property: string): boolean {
  return items(member(object, 'granular_markings')).some((marking) =>
    items(member(marking, 'selectors')).some((selector) => {
      const text = asString(selector);
      return text === property || text?.startsWith(`${property}.`) === true;
    }),
  );
}

/** The object with selectors that lead to where its parts went. */
export function withMoved(object: JsonObject, moves: Moves): JsonObject {
  const markings = member(object, 'granular_markings');
  if (moves.size === 0 || !Array.isArray(markings)) return object;
  const moved = items(markings).map((one): JsonValue => {
    const marking = asObject(one);
    const selectors = member(one, 'selectors');
    if (!marking || !Array.isArray(selectors)) return one;
    return { ...marking, selectors: items(selectors).flatMap((each) => movedTo(each, moves)) };
  });
  return { ...object, granular_markings: moved };
}

const mostSteps = 64;

/** A selector follows the longest part of itself that has moved. */
function movedTo(selector: JsonValue, moves: Moves): readonly JsonValue[] {
  const text = asString(selector);
  if (text === undefined) return [selector];
  let end = text.length;
  for (let step = 0; step < mostSteps && end > 0; step += 1) {
    const to = moves.get(text.slice(0, end));
    if (to) return to.map((place) => `${place}${text.slice(end)}`);
    end = text.lastIndexOf('.', end - 1);
  }
  return [selector];
}
