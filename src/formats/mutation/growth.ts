import type { JsonValue } from '#formats/json/read.ts';

import type { Codec } from './codecs.ts';
import type { Seed } from './seeds.ts';
import { valueAt, withValueAt } from './value-damage.ts';

/** A way in which a document can become larger: of so many parts. */
export type Growth = {
  readonly what: string;
  readonly grown: (parts: number) => JsonValue | string;
};

const mostWays = 12;

/** The ways in which one document grows: its lists, its objects, its texts; its lines or elements. */
export function growthsOf({ notation }: Codec): (seed: Seed) => readonly Growth[] {
  if (notation === 'json') return valueGrowths;
  if (notation === 'name') return ({ text }) => nameGrowths(text);
  return ({ text }) => (notation === 'xml' ? elementGrowths(text) : lineGrowths(text));
}

/** One place of each name is enough: lists under one key are read by one piece of code. */
function valueGrowths({ value, places = [] }: Seed): readonly Growth[] {
  if (value === undefined) return [];
  const ways = new Map<string, Growth>();
  for (const path of places) {
    const held = valueAt(value, path);
    const key = path.findLast((part) => typeof part === 'string') ?? '';
    const put = (what: string, grown: (parts: number) => JsonValue) => {
      const name = `${what} ${key}`;
      if (ways.has(name)) return;
      ways.set(name, { what: name, grown: (parts) => withValueAt(value, path, grown(parts)) });
    };
    if (Array.isArray(held) && held.length > 0) {
      const items = held as readonly JsonValue[];
      put('the same items under', (parts) => listOf(items, parts, false));
      put('other items under', (parts) => listOf(items, parts, true));
    } else if (typeof held === 'string' && held.length > 20) {
      put('a longer text under', (parts) => held.repeat(Math.ceil(parts / 4)));
    } else if (typeof held === 'object' && held !== null && path.length > 0) {
      put('more members under', (parts) => objectOf(held as Record<string, JsonValue>, parts));
    }
  }
  const isList = ({ what }: Growth) => what.includes(' items ');
  const [lists, others] = [[...ways.values()].filter(isList), [...ways.values()]];
  return [...new Set([...lists, ...others])].slice(0, mostWays);
}

function listOf(items: readonly JsonValue[], parts: number, areOther: boolean): JsonValue {
  return Array.from({ length: parts }, (_, at) => {
    const item = items[at % items.length] ?? null;
    return areOther ? renamed(item, at) : item;
  });
}

function objectOf(held: Record<string, JsonValue>, parts: number): JsonValue {
  const [first] = Object.values(held);
  const more = Array.from({ length: parts }, (_, at) => [`key-${at}`, first ?? null] as const);
  return { ...held, ...Object.fromEntries(more) };
}

/** An item whose texts are its own: identifiers and names occur once. */
function renamed(value: JsonValue, at: number): JsonValue {
  if (typeof value === 'string') return value.length < 80 ? `${value}${at}` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => renamed(item, at));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, renamed(member, at)]),
  );
}

/** A line again and again, as it is and numbered; all lines; one line that does not end. */
function lineGrowths(text: string): readonly Growth[] {
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.max(2, lines.length >> 1));
  const line = lines[at] ?? '';
  const replaced = (more: readonly string[]) =>
    [...lines.slice(0, at), ...more, ...lines.slice(at + 1)].join('\n');
  return [
    {
      what: 'the same line',
      grown: (parts) => replaced(Array.from({ length: parts }, () => line)),
    },
    {
      what: 'other lines',
      grown: (parts) => replaced(Array.from({ length: parts }, (_, n) => `${line}${n}`)),
    },
    {
      what: 'every line',
      grown: (parts) => {
        const times = Math.ceil((4 * parts) / lines.length);
        return Array.from({ length: times }, () => text).join('\n');
      },
    },
    { what: 'one long line', grown: (parts) => replaced([line.padEnd(4, 'x').repeat(parts)]) },
  ];
}

/** An element again and again, for each name that elements have. */
function elementGrowths(text: string): readonly Growth[] {
  const names = new Set([...text.matchAll(/<([A-Za-z][\w:.-]{0,60})/g)].map(([, name]) => name));
  const ways: Growth[] = [];
  for (const name of names) {
    if (name === undefined) continue;
    const start = text.indexOf(`<${name}`);
    const close = text.indexOf(`</${name}>`, start);
    if (close < 0) continue;
    const end = close + name.length + 3;
    const element = text.slice(start, end);
    ways.push({
      what: `elements ${name}`,
      grown: (parts) => text.slice(0, start) + element.repeat(parts) + text.slice(end),
    });
  }
  return ways.slice(1, mostWays);
}

/** A name with a part of it again and again, at each sign that separates parts. */
function nameGrowths(text: string): readonly Growth[] {
  return [...new Set(text.match(/[^\w]/g) ?? [])].slice(0, 6).map((sign) => {
    const at = text.indexOf(sign);
    const part = text.slice(at, at + 8);
    return {
      what: `more ${JSON.stringify(part)}`,
      grown: (parts) => text.slice(0, at) + part.repeat(parts) + text.slice(at),
    };
  });
}
