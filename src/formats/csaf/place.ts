import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

/** A value of a document, and where it is: a JSON Pointer (RFC 6901). */
export type Place = { readonly path: string; readonly value: JsonValue };

/** A member of an object: its name as it stands, its place. */
export type Member = Place & { readonly name: string };

type Maybe = Place | undefined;

/** The document as a place. */
export function whole(document: JsonValue): Place {
  return { path: '', value: document };
}

/** The value down the given names, or undefined where one of them is missing. */
export function within(place: Maybe, ...names: readonly string[]): Place | undefined {
  let found = place;
  for (const name of names) {
    const value = member(found?.value, name);
    if (!found || value === undefined) return undefined;
    found = { path: `${found.path}/${escaped(name)}`, value };
  }
  return found;
}

/** The items of the array down the given names; none where there is no array. */
export function entries(place: Maybe, ...names: readonly string[]): readonly Place[] {
  const list = within(place, ...names);
  if (!list) return [];
  return items(list.value).map((value, at) => ({ path: `${list.path}/${at}`, value }));
}

/** The members of the object down the given names; none where there is no object. */
export function members(place: Maybe, ...names: readonly string[]): readonly Member[] {
  const object = within(place, ...names);
  if (!object) return [];
  return Object.entries(asObject(object.value) ?? {}).map(([name, value]) => {
    return { name, path: `${object.path}/${escaped(name)}`, value };
  });
}

/** Whether a value is an object or an array. */
export function isContainer(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** The string down the given names, or undefined where it is anything else. */
export function textAt(place: Maybe, ...names: readonly string[]): string | undefined {
  return asString(within(place, ...names)?.value);
}

const longestShown = 120;

/** A value of the document as texts show it: cut where it is long. */
export function shown(value: JsonValue | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function escaped(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
