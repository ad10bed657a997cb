import { asArray, asObject } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** Where a value stands. It is written out as a pointer only where something is found. */
export type Place = { readonly around: Place | undefined; readonly key: string | number };

/** The JSON Pointer (RFC 6901) of a place. */
export function pointerOf(place: Place | undefined): string {
  const keys: (string | number)[] = [];
  for (let at = place; at; at = at.around) keys.push(at.key);
  return keys
    .reverse()
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** An object of a document: `kind` is the member it is or is listed in (`parties`, `metadata`). */
export type Visit = { readonly object: JsonObject; readonly place: Place; readonly kind: string };

/** No member of OSCAL has a longer name; the schema refuses what is called otherwise. */
const longestName = 64;

/** Every object of a document, in its order, without recursion; none under a name OSCAL has not. */
export function* objectsOf(document: JsonObject): Generator<Visit> {
  type Waiting = {
    readonly value: JsonValue;
    readonly place: Place | undefined;
    readonly kind: string;
  };
  const waiting: Waiting[] = [{ value: document, place: undefined, kind: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, place, kind } = next;
    const list = asArray(value);
    const object = asObject(value);
    if (object && place) yield { object, place, kind };
    const inside = list
      ? list.map((item, key) => ({ value: item, place: { around: place, key }, kind }))
      : Object.entries(object ?? {})
          .filter(([key]) => key.length <= longestName)
          .map(([key, item]) => ({ value: item, place: { around: place, key }, kind: key }));
    for (const each of inside.reverse()) {
      if (typeof each.value === 'object' && each.value !== null) waiting.push(each);
    }
  }
}
