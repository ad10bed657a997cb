import type { Fault } from '#kernel/refusal.ts';

import { say } from './texts.ts';

/** As long may a text and one of its paragraphs be, in characters, and as many paragraphs may it have. */
export const longestText = 300_000;
export const longestParagraph = 10_000;
export const mostParagraphs = 3000;

/** One paragraph of a text under the number that it keeps through all revisions. */
export type Paragraph = { readonly number: number; readonly source: string };

const heading = /^#{1,6}\s/;
const item = /^\s*(?:[-*+・]|\d{1,3}[.)])\s/;

/**
 * The paragraphs of a Markdown text as they were written: what blank lines part; a heading is one, and so
 * is each item of a list. What is below an item and indented belongs to it.
 */
export function paragraphsIn(text: string): string[] {
  const found: string[][] = [];
  let open: string[] | undefined;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const words = line.trimEnd();
    if (words.trim() === '') open = undefined;
    else if (heading.test(words)) {
      found.push([words]);
      open = undefined;
    } else if (open === undefined || item.test(words)) found.push((open = [words]));
    else open.push(words);
  }
  return found.map((lines) => lines.join('\n'));
}

/** How a paragraph is set: as a heading of a level, as an item with its sign, or as words. */
export type Shape =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'item'; readonly sign: string; readonly words: string }
  | { readonly kind: 'words'; readonly words: string };

export function shapeOf(source: string): Shape {
  const [, signs] = /^(#{1,6})\s+/.exec(source) ?? [];
  if (signs !== undefined) {
    return { kind: 'heading', level: signs.length, words: source.slice(signs.length).trim() };
  }
  const [whole = '', sign] = /^\s*([-*+・]|\d{1,3}[.)])\s+/.exec(source) ?? [];
  if (sign === undefined) return { kind: 'words', words: source };
  const shown = /^\d/.test(sign) ? sign : '・';
  return { kind: 'item', sign: shown, words: source.slice(whole.length) };
}

/** What a paragraph says, without the signs that set it. */
export const wordsOf = (source: string): string => shapeOf(source).words;

/** Everything that keeps a text from being one of a plan. */
export function textFaults(text: string): Fault[] {
  const paragraphs = paragraphsIn(text);
  if (paragraphs.length === 0) return [{ path: '/text', text: say('plans.text.empty') }];
  const faults: Fault[] = [];
  if (text.length > longestText) {
    faults.push({ path: '/text', text: say('plans.text.too-long', { most: longestText }) });
  }
  if (paragraphs.length > mostParagraphs) {
    faults.push({ path: '/text', text: say('plans.text.too-many', { most: mostParagraphs }) });
  }
  // A character that no text has would not come back from the database as it was sent.
  if (/\0|\p{Cs}/u.test(text)) faults.push({ path: '/text', text: say('plans.text.unwritable') });
  for (const [at, source] of paragraphs.entries()) {
    if (source.length <= longestParagraph) continue;
    const text_ = say('plans.text.long-paragraph', { at: at + 1, most: longestParagraph });
    faults.push({ path: '/text', text: text_ });
  }
  return faults.slice(0, 100);
}

/** The paragraphs of a stored text under their numbers. */
export const numberedAs = (text: string, numbers: readonly number[]): Paragraph[] =>
  paragraphsIn(text).map((source, at) => ({ number: numbers[at] ?? 0, source }));
