import { asArray, asObject } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

/** The names that something refers to: as `#name` anywhere, or as a parameter to be inserted. */
export type Mentions = ReadonlySet<string>;

const fragment = /#([\p{L}\p{N}_.-]{1,256})/gu;
const insertion = /\{\{\s{0,8}insert:\s{0,8}param,\s{0,8}([^\s{}]{1,256})/gu;

/**
 * Everything the strings of some objects refer to (profile resolution, “Pruning and Ordering”: a
 * reference is `#` and the distinctive id, anywhere). UUIDs are also given in small letters.
 */
export function mentionsIn(objects: readonly JsonObject[]): Mentions {
  const names = new Set<string>();
  const waiting: JsonValue[] = [...objects];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') addNames(next, names);
    else if (typeof next === 'object' && next !== null) {
      for (const value of asArray(next) ?? Object.values(asObject(next) ?? {})) waiting.push(value);
    }
  }
  return names;
}

function addNames(text: string, names: Set<string>): void {
  if (text.includes('#')) {
    for (const [, name = ''] of text.matchAll(fragment)) {
      names.add(name).add(name.toLowerCase());
      // In prose a full stop after a name ends the sentence.
      if (name.endsWith('.')) names.add(name.slice(0, -1));
    }
  }
  if (text.includes('{{')) for (const [, name = ''] of text.matchAll(insertion)) names.add(name);
}
