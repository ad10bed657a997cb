import { type CalendarDate, type Era, eras, firstYear, isDay, isoDay } from './era.ts';
import { narrowed } from './width.ts';

/** What a text that should be a day turned out to be. */
export type DayRead =
  | { readonly day: string }
  /** `unreadable`: no form of a day; `no-such-day`: a day that the calendar does not have. */
  | { readonly fault: 'unreadable' | 'no-such-day' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numerals = '〇一二三四五六七八九';

/** Kanji numerals up to 99 as digits: `十一` and `二十六`, also `二〇二六` digit by digit. */
const arabic = (text: string): string =>
  text
    .replaceAll(
      /([一二三四五六七八九]?)十([一二三四五六七八九]?)/g,
      (_, tens: string, ones: string) =>
        String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)),
    )
    .replaceAll(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)));

const japanese = /^(\D*?)(元|\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = /^(\d{1,2}) ?([a-z]{3})[a-z]*\.?,? ?(\d{4})$/;
const monthFirst = /^([a-z]{3})[a-z]*\.? ?(\d{1,2}),? (\d{4})$/;
/** The weekday behind a day; its 日 alone is the day’s own. */
const weekday = /(?<=\d日?)(\([月火水木金土日](曜日?)?\)|[月火水木金土日]曜日?)$/;

const numbers = (year: string, month: string, day: string): CalendarDate => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** The year that a year of an era is; a bare year of four digits is one already. */
function yearOf(era: string, year: string, known: readonly Era[]): number | undefined {
  const count = year === '元' ? 1 : Number(year);
  if (era === '' || era === '西暦') return /^\d{4}$/.test(year) ? count : undefined;
  const named = known.find(
    ({ name, letter, english }) =>
      era === name || [letter, english].some((each) => each.toLowerCase() === era),
  );
  return named && count >= 1 ? firstYear(named) + count - 1 : undefined;
}

function dateIn(text: string, known: readonly Era[]): CalendarDate | undefined {
  const [, era = '', counted, month = '', day = ''] =
    japanese.exec(arabic(text).replaceAll(' ', '').replace(weekday, '')) ?? [];
  if (counted) {
    const year = yearOf(era, counted, known);
    return year === undefined ? undefined : { ...numbers('', month, day), year };
  }
  const [, y, m = '', d = ''] = compact.exec(text) ?? [];
  if (y) return numbers(y, m, d);
  const [, d2 = '', name2, y2 = ''] = dayFirst.exec(text) ?? [];
  if (name2) return numbers(y2, String(months.indexOf(name2) + 1), d2);
  const [, name3, d3 = '', y3 = ''] = monthFirst.exec(text) ?? [];
  return name3 ? numbers(y3, String(months.indexOf(name3) + 1), d3) : undefined;
}

/**
 * The day that somebody wrote: `2026-11-26`, `2026/11/26`, `20261126`, `令和8年11月26日(木)`, `R8.11.26`,
 * `令和元年五月一日`, `26 Nov 2026`, in characters of any width. A year of an era that had ended by then
 * (平成33年) is understood as it is meant.
 */
export function readDay(entered: string, known: readonly Era[] = eras): DayRead {
  const date = dateIn(narrowed(entered).toLowerCase(), known);
  if (!date) return { fault: 'unreadable' };
  return isDay(date) ? { day: isoDay(date) } : { fault: 'no-such-day' };
}

const clock = /^(午前|午後|am|pm)? ?(\d{1,2})(?:[:.時](?:(\d{1,2})分?|(半))?)? ?(am|pm)?$/;

/** The time of day that somebody wrote, as `17:00`: `17:00`, `17時`, `午後5時半`, `1700`, in any width. */
export function readTime(entered: string): string | undefined {
  const text = narrowed(entered)
    .toLowerCase()
    .replace(/^(\d{2})(\d{2})$/, '$1:$2');
  const [, before, hours, minutes = '', half, after] = clock.exec(text) ?? [];
  if (!hours) return undefined;
  const part = before ?? after;
  const hour = Number(hours) + (part === '午後' || part === 'pm' ? 12 : 0);
  const wrapped = part !== undefined && Number(hours) === 12 ? hour - 12 : hour;
  const minute = half ? 30 : Number(minutes);
  if (wrapped > 23 || minute > 59 || (part !== undefined && Number(hours) > 12)) return undefined;
  return `${String(wrapped).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
