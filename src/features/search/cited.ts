import type { Kind } from '#features/directives/directive.ts';

/** What is known of a directive from how somebody cites it. */
export type Cited = {
  readonly kind: Kind | null;
  readonly fiscalYear: number | null;
  readonly number: number;
};

const letters: Readonly<Record<string, Kind>> = { d: 'directive', a: 'alert', c: 'circular' };
const words: Readonly<Record<string, Kind>> = {
  指令: 'directive',
  注意喚起: 'alert',
  事務連絡: 'circular',
};
/** The year before the first of an era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };

const english = /^nr-?([dac])-?(\d{4})-?(\d{1,9})$/;
const japanese = /^(?:(令和|平成)?(元|\d{1,4})年度)?(指令|注意喚起|事務連絡)?(第)?(\d{1,9})(号)?$/;

/** Largest number that the database can compare with. */
const largest = 2_147_483_647;

/**
 * A citation of a directive, whole or in part: NR-D-2026-12, 令和8年度 指令第12号, 指令12, 第12号. A bare
 * number is none.
 */
export function cited(query: string): Cited | undefined {
  const plain = query.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  const found = inEnglish(plain) ?? inJapanese(plain);
  return found && found.number <= largest ? found : undefined;
}

function inEnglish(plain: string): Cited | undefined {
  const [, letter = '', year, number] = english.exec(plain) ?? [];
  const kind = letters[letter];
  return kind && { kind, fiscalYear: Number(year), number: Number(number) };
}

function inJapanese(plain: string): Cited | undefined {
  const [, era, year, word = '', th, number, issue] = japanese.exec(plain) ?? [];
  if (number === undefined || !(word || th || issue)) return undefined;
  const fiscalYear =
    year === undefined ? null : (eras[era ?? ''] ?? 0) + (year === '元' ? 1 : Number(year));
  return { kind: words[word] ?? null, fiscalYear, number: Number(number) };
}
