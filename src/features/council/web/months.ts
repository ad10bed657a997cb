import { asEntered } from '#kernel/moment.ts';
import type { Language } from '#kernel/text.ts';

/** The month that a moment lies in, as `2026-04`. */
export const monthOf = (at: Date): string => asEntered(at).slice(0, 7);

/** The months of a fiscal year, April first, as they are named. */
export function monthsOfYear(year: number, language: Language) {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    ...{ year: 'numeric', month: 'long', timeZone: 'UTC' },
  });
  return Array.from({ length: 12 }, (_, at) => {
    const day = new Date(Date.UTC(year, 3 + at, 1));
    return { key: day.toISOString().slice(0, 7), words: format.format(day) };
  });
}
