import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';

import { type JsonValue, readJson } from '#formats/json/read.ts';

/** One real document, small enough to be damaged thousands of times. */
export type Document = { readonly file: string } & (
  { readonly value: JsonValue } | { readonly text: string }
);

/** Beyond this a file is read only where its folder has nothing smaller. */
const small = 64 * 1024;
const large = 6 * 1024 * 1024;
const packed = 96 * 1024;
const mostCharacters = 8_000;
const firstLines = 12;

/** Real documents below some folders, in the same order on every machine; large ones are cut down. */
export function corpusOf(folders: readonly string[]): readonly Document[] {
  return folders.flatMap((folder) =>
    filesBelow(folder).flatMap((file) => documentsOf(folder, file)),
  );
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const sizes = new Map(files.map((file) => [file, statSync(join(folder, file)).size]));
  const few = new Map<string, number>();
  return files.filter((file) => {
    const size = sizes.get(file) ?? 0;
    if (size <= small) return true;
    const place = file.slice(0, file.lastIndexOf('/') + 1);
    const taken = few.get(place) ?? 0;
    few.set(place, taken + 1);
    return taken < 4 && size <= large;
  });
}

function documentsOf(folder: string, file: string): readonly Document[] {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const text = file.endsWith('.gz') ? unpacked(bytes) : bytes.toString('utf8');
  if (text === '' || text.includes('\uFFFD') || file.endsWith('.xsd')) return [];
  if (/\.ndjson(?:\.gz)?$/.test(file)) {
    return text
      .split('\n')
      .slice(0, firstLines)
      .flatMap((line, at) => documentOf(`${file}:${at + 1}`, line));
  }
  return documentOf(file, text);
}

/** The beginning of what was packed, which suffices. */
function unpacked(bytes: Uint8Array): string {
  const whole = bytes.length < packed;
  const options = whole ? {} : { finishFlush: constants.Z_SYNC_FLUSH };
  return gunzipSync(bytes.subarray(0, whole ? bytes.length : packed), options).toString('utf8');
}

function documentOf(file: string, text: string): readonly Document[] {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return [{ file, text: beginning(text) }];
  const reading = readJson(text, { depth: 128 });
  return reading.ok ? [{ file, value: reduced(reading.document) }] : [];
}

/** As many whole lines as are small enough; XML is kept whole where it can be. */
function beginning(text: string): string {
  if (text.length <= 2 * mostCharacters) return text;
  const end = text.lastIndexOf('\n', mostCharacters);
  return text.slice(0, end > 0 ? end + 1 : mostCharacters);
}

/** A document with fewer items in its lists and shorter strings, until it is small enough. */
function reduced(value: JsonValue): JsonValue {
  let small = value;
  for (const [items, characters] of [
    [12, 2_000],
    [5, 500],
    [3, 200],
    [2, 80],
    [1, 40],
  ] as const) {
    if (JSON.stringify(small).length <= mostCharacters) return small;
    small = cut(value, items, characters);
  }
  return small;
}

function cut(value: JsonValue, items: number, characters: number): JsonValue {
  if (typeof value === 'string') return value.slice(0, characters);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[])
      .slice(0, items)
      .map((item) => cut(item, items, characters));
  }
  const members = Object.entries(value).slice(0, 40);
  return Object.fromEntries(members.map(([key, member]) => [key, cut(member, items, characters)]));
}
