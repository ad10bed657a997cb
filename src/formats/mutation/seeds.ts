import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import type { Codec } from './codecs.ts';
import type { Document } from './corpus.ts';
import { placesOf } from './value-damage.ts';

/** A document to be damaged: as a value with its places, and as it is written. */
export type Seed = {
  readonly file: string;
  readonly text: string;
  readonly value?: JsonValue;
  readonly places?: ReturnType<typeof placesOf>;
};

const most = 64;
const [shortest, longest] = [2, 300];

/** For each codec some of the documents that it takes, from as many folders as there are. */
export function seedsFor(codec: Codec, corpus: readonly Document[], names: Names): readonly Seed[] {
  if (codec.notation === 'name') {
    return spread(names.filter(({ text }) => codec.takes(text)));
  }
  const { notation, takes } = codec;
  if (notation === 'json') {
    const taken = corpus.filter((each) => 'value' in each && takes(each.value));
    return spread(taken).map((document) => {
      const value = 'value' in document ? document.value : null;
      const text = JSON.stringify(value, null, 1);
      return { file: document.file, text, value, places: placesOf(value) };
    });
  }
  const taken = corpus.flatMap((each) => ('text' in each && takes(each.text) ? [each] : []));
  return spread(taken);
}

/** So many of a list, at even distances. */
function spread<Item>(all: readonly Item[]): readonly Item[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]).filter(
    (item) => item !== undefined,
  );
}

/** The short texts inside documents and their lines, each once. */
export type Names = readonly { readonly file: string; readonly text: string }[];

export function namesIn(corpus: readonly Document[]): Names {
  const names = new Map<string, string>();
  const add = (text: string, file: string) => {
    if (text.length >= shortest && text.length <= longest && !names.has(text))
      names.set(text, file);
  };
  for (const document of corpus) {
    const { file } = document;
    if ('text' in document) {
      for (const part of document.text.split(/[\n\t,]/)) add(part.trim(), file);
    } else {
      for (const text of stringsIn(document.value)) add(text, file);
    }
  }
  return [...names].map(([text, file]) => ({ file, text }));
}

function* stringsIn(value: JsonValue): Generator<string> {
  const waiting: JsonValue[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') yield next;
    if (typeof next === 'object' && next !== null)
      waiting.push(...Object.values<JsonValue>(next as JsonObject));
  }
}
