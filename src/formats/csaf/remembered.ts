import type { JsonValue } from '#formats/json/read.ts';

/**
 * A walk over a document that is walked once: a hundred tests ask for the same places. What it found
 * is kept as long as the document is, which is taken never to change.
 */
export function remembered<Found>(
  walk: (document: JsonValue) => Found,
): (document: JsonValue) => Found {
  const known = new WeakMap<object, { readonly found: Found }>();
  return (document) => {
    if (typeof document !== 'object' || document === null) return walk(document);
    const earlier = known.get(document) ?? { found: walk(document) };
    known.set(document, earlier);
    return earlier.found;
  };
}
