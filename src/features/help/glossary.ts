import type { Language } from '#kernel/text.ts';

import { cellsOf } from './markdown.ts';

type InBoth = { readonly [language in Language]: string };

/** One word of the house or of the field: how it is written and read, and what it means. */
export type Term = {
  /** What names it in an address: `/glossary#term-tlp`. */
  readonly id: string;
  readonly name: InBoth;
  /** How the Japanese is read, in hiragana. */
  readonly reading: string;
  readonly meaning: InBoth;
};

/** Words that belong together, under one heading of the document. */
export type Chapter = { readonly title: string; readonly terms: readonly Term[] };

type Column = 'English' | '日本語' | 'よみ' | 'what it is' | '意味';

const columns: readonly Column[] = ['English', '日本語', 'よみ', 'what it is', '意味'];

/**
 * The words of `docs/glossary.md`, by its headings. A row that lacks a cell, or whose name another one
 * has, is a fault of the document and is refused with its line.
 */
export function readGlossary(text: string): Chapter[] {
  const chapters: { title: string; terms: Term[] }[] = [];
  const ids = new Set<string>();
  let head: readonly string[] = [];
  let parent = '';
  for (const [at, line] of text.split('\n').entries()) {
    const chapter = chapters.at(-1);
    if (line.startsWith('## ')) {
      chapters.push({ title: line.slice(3).trim(), terms: [] });
      head = [];
    } else if (line.startsWith('|') && head.length === 0) {
      head = headOf(line, at);
    } else if (line.startsWith('|') && chapter && !isRule(line)) {
      const term = termOf(cellsIn(line, head, at), parent);
      if (ids.has(term.id)) throw new Error(`Line ${String(at + 1)}: two words are ${term.id}.`);
      ids.add(term.id);
      if (!isPart(line)) parent = term.id;
      chapter.terms.push(term);
    }
  }
  return chapters;
}

/** The line under the head of a table. */
const isRule = (line: string) => cellsOf(line).every((cell) => /^-+$/.test(cell));

/** A row whose first cell begins so is one of the values of the word above it. */
const isPart = (line: string) => line.startsWith('| · ');

function headOf(line: string, at: number): readonly string[] {
  const head = cellsOf(line);
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length > 0) throw new Error(`Line ${String(at + 1)}: no column ${missing.join()}.`);
  return head;
}

function cellsIn(line: string, head: readonly string[], at: number): Record<Column, string> {
  const cells = cellsOf(line);
  const of = (column: Column) => cells[head.indexOf(column)] ?? '';
  const empty = columns.filter((column) => of(column) === '');
  if (cells.length !== head.length || empty.length > 0) {
    throw new Error(`Line ${String(at + 1)}: ${empty.join() || 'not as many cells as the head'}.`);
  }
  return {
    English: of('English'),
    日本語: of('日本語'),
    よみ: of('よみ'),
    'what it is': of('what it is'),
    意味: of('意味'),
  };
}

function termOf(cells: Record<Column, string>, parent: string): Term {
  const { English: written, 日本語: ja, よみ: reading, 意味: meaning } = cells;
  const en = written.replace(/^· /, '');
  return {
    id: written === en ? slug(en) : `${parent}-${slug(en)}`,
    name: { ja, en },
    reading,
    meaning: { ja: meaning, en: cells['what it is'] },
  };
}

const slug = (en: string) =>
  en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The rows of the kana table, each by its first sound, with every sound that stands in it. */
const kanaRows = [
  ...['あいうえおぁぃぅぇぉ', 'かきくけこがぎぐげご', 'さしすせそざじずぜぞ'],
  ...['たちつてとだぢづでどっ', 'なにぬねの', 'はひふへほばびぶべぼぱぴぷぺぽ'],
  ...['まみむめも', 'やゆよゃゅょ', 'らりるれろ', 'わをん'],
];

/** Under which letter of the index a word stands: a row of the kana table, or a letter of the alphabet. */
export function letterOf({ name, reading }: Term, language: Language): string {
  if (language === 'en') return name.en.charAt(0).toUpperCase();
  const first = reading.charAt(0);
  return kanaRows.find((row) => row.includes(first))?.charAt(0) ?? first;
}

/** Words in the order of a dictionary of the language. */
export function inOrder(terms: readonly Term[], language: Language): Term[] {
  const collator = new Intl.Collator(language);
  const key = ({ name, reading }: Term) => (language === 'ja' ? reading : name.en);
  return terms.toSorted((a, b) => collator.compare(key(a), key(b)));
}
