import type { JsonValue } from '#formats/json/read.ts';

type Said = { readonly value: JsonValue; readonly line: number };

/** An element while it is read: what its tags say, by their names in JSON, and in which lines. */
export type Element = {
  readonly line: number;
  readonly values: Map<string, Said>;
  readonly lists: Map<string, Said[]>;
  readonly parts: Map<string, Element[]>;
  readonly inner: Map<string, Element>;
};

export function element(line: number): Element {
  return { line, values: new Map(), lists: new Map(), parts: new Map(), inner: new Map() };
}

/** Adds to a list of the element. */
export function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The element as the JSON form of SPDX 2 has it. */
export function jsonOf({ values, lists, parts, inner }: Element): JsonValue {
  return Object.fromEntries<JsonValue>([
    ...[...values].map(([key, { value }]) => [key, value] as const),
    ...[...lists].map(([key, all]) => [key, all.map(({ value }) => value)] as const),
    ...[...parts].map(([key, all]) => [key, all.map(jsonOf)] as const),
    ...[...inner].map(([key, one]) => [key, jsonOf(one)] as const),
  ]);
}

/** The line that says what a JSON Pointer into the document leads to; of the element, where none does. */
export function lineOf(document: Element, pointer: string): number {
  let at = document;
  const [, ...steps] = pointer.split('/');
  while (steps.length > 0) {
    const key = steps.shift() ?? '';
    const inner = at.inner.get(key);
    if (inner) {
      at = inner;
      continue;
    }
    const index = Number(steps.shift() ?? 0);
    const part = at.parts.get(key)?.[index];
    if (!part) return saidAt(at, key, index) ?? at.line;
    at = part;
  }
  return at.line;
}

function saidAt({ lists, values }: Element, key: string, index: number): number | undefined {
  return (lists.get(key)?.[index] ?? values.get(key))?.line;
}
