import { asArray, asObject } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

/** The first place at which two values differ, and what stands there in each. */
export type Difference = { readonly path: string; readonly one: string; readonly other: string };

const longestShown = 100;

/**
 * The first difference of two documents, in the order of the first; undefined where they are equal.
 * The order of members is of no account; `passedOver` are pointers that are not compared.
 */
export function firstDifference(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  passedOver: ReadonlySet<string> = new Set(),
): Difference | undefined {
  return differenceAt(one, other, { path: '', passedOver });
}

type Place = { readonly path: string; readonly passedOver: ReadonlySet<string> };

function differenceAt(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  { path, passedOver }: Place,
): Difference | undefined {
  if (passedOver.has(path) || one === other) return undefined;
  const [left, right] = [membersOf(one), membersOf(other)];
  if (!left || !right || left.isList !== right.isList) {
    return { path, one: shown(one), other: shown(other) };
  }
  for (const key of new Set([...left.members.keys(), ...right.members.keys()])) {
    const place = {
      path: `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      passedOver,
    };
    const found = differenceAt(left.members.get(key), right.members.get(key), place);
    if (found) return found;
  }
  return undefined;
}

function membersOf(value: JsonValue | undefined) {
  const list = asArray(value);
  const object = asObject(value);
  if (list) return { isList: true, members: new Map(list.map((item, at) => [String(at), item])) };
  return object && { isList: false, members: new Map(Object.entries(object)) };
}

function shown(value: JsonValue | undefined): string {
  const text = value === undefined ? '—' : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
