import type { Language } from './text.ts';

/** A day of the calendar by its numbers; the month counts from one. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/** One era: its names, and the first day on which dates are written in it, as `2019-05-01`. */
export type Era = {
  readonly name: string;
  readonly letter: string;
  readonly english: string;
  readonly from: string;
};

/**
 * The eras since 一世一元の詔, the newest first; a new one is a line more. The first days are those of
 * the edicts and cabinet orders of 1868-10-23 (明治元年9月8日), 1912-07-30 (大正元年詔書), 1926-12-25
 * (昭和元年詔書), 1989-01-07 (昭和64年政令第1号) and 2019-04-01 (平成31年政令第143号).
 */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', english: 'Reiwa', from: '2019-05-01' },
  { name: '平成', letter: 'H', english: 'Heisei', from: '1989-01-08' },
  { name: '昭和', letter: 'S', english: 'Showa', from: '1926-12-25' },
  { name: '大正', letter: 'T', english: 'Taisho', from: '1912-07-30' },
  { name: '明治', letter: 'M', english: 'Meiji', from: '1868-10-23' },
];

/** A day as `2026-11-26`. */
export const isoDay = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whether there is such a day. */
export function isDay({ year, month, day }: CalendarDate): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The year in which an era began: its first. */
export const firstYear = ({ from }: Era): number => Number(from.slice(0, 4));

/** The era in which a day is written, and the year in it; none before the first era. */
export function eraOf(date: CalendarDate, known: readonly Era[] = eras) {
  const era = known.find(({ from }) => isoDay(date) >= from);
  return era && { era, year: date.year - firstYear(era) + 1 };
}

const first = (year: number): string => (year === 1 ? '元' : String(year));

/** A year as official papers write it: `令和8年`, `平成元年`; in English `2026`. Before the first era, `1867年`. */
export function yearWords(date: CalendarDate, language: Language, known = eras): string {
  if (language === 'en') return String(date.year);
  const dated = eraOf(date, known);
  return dated ? `${dated.era.name}${first(dated.year)}年` : `${date.year}年`;
}

/** The short forms of a day: `令和8.11.26`, and by the era’s letter `R8.11.26`. */
export function shortDay(date: CalendarDate, by: 'name' | 'letter', known = eras): string {
  const dated = eraOf(date, known);
  const rest = `${date.month}.${date.day}`;
  return dated ? `${dated.era[by]}${dated.year}.${rest}` : `${date.year}.${rest}`;
}

/** The fiscal year of a day: from April to March, named by the year of its April. */
export const fiscalYear = ({ year, month }: CalendarDate): number => (month >= 4 ? year : year - 1);

/**
 * A fiscal year as it is called: `令和8年度`, `FY2026`. The era is that of the first of October:
 * 2019 was called 令和元年度 as a whole (申合せ of the ministries, 2019-04-02), 1988 stayed 昭和63年度.
 */
export function fiscalYearWords(year: number, language: Language, known = eras): string {
  if (language === 'en') return `FY${year}`;
  return `${yearWords({ year, month: 10, day: 1 }, 'ja', known)}度`;
}
