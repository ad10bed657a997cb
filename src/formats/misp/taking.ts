import { asObject, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { secondsOf } from './member.ts';

/** The members of an object as they are taken into the model, and what is left. */
export type Taking = {
  /** A text, or a number written as one, that is written again whatever it held. */
  readonly text: (key: string) => string | undefined;
  /** One that is written only where there is something to write: empty and null are left. */
  readonly optional: (key: string) => string | undefined;
  readonly flag: (key: string) => boolean;
  /** A Unix timestamp; nought means never. */
  readonly moment: (key: string) => Date | undefined;
  readonly list: <Item>(key: string, read: (value: JsonObject) => Item) => readonly Item[];
  readonly one: <Item>(key: string, read: (value: JsonObject) => Item) => Item | undefined;
  /** What was not taken, without members that hold what is written when nothing is said. */
  readonly rest: (usual: JsonObject) => JsonObject;
};

/** Takes an object apart. What is taken is written again from the model; all else from its rest. */
export function takingOf(object: JsonObject): Taking {
  const taken = new Set<string>();
  const text = (key: string) => {
    taken.add(key);
    return textIn(member(object, key));
  };
  return {
    text,
    optional(key) {
      const value = textIn(member(object, key));
      if (value !== undefined) taken.add(key);
      return value;
    },
    flag(key) {
      const value = member(object, key);
      taken.add(key);
      return value === true || value === 1 || value === '1';
    },
    moment(key) {
      const value = text(key);
      return value === undefined || Number(value) === 0 ? undefined : secondsOf(value);
    },
    list(key, read) {
      const objects = objectsOf(member(object, key));
      if (objects.length > 0) taken.add(key);
      return objects.map(read);
    },
    one(key, read) {
      const value = asObject(member(object, key));
      if (value) taken.add(key);
      return value && read(value);
    },
    rest(usual) {
      const left = Object.entries(object).filter(([key, value]) => {
        const isUsual = Object.hasOwn(usual, key) && usual[key] === value;
        return !taken.has(key) && !isUsual;
      });
      return Object.fromEntries(left);
    },
  };
}

function textIn(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  const list = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  return list.map(asObject).filter((each) => each !== undefined);
}
