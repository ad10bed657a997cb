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

/** The groups that a pattern finds, in its order; none where it does not match. */
const groupsOf = (pattern: RegExp, text: string): readonly string[] | undefined =>
  pattern.exec(text)?.slice(1);

const numbers = ([year, month, day]: readonly string[]): CalendarDate => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const monthNamed = (name = ''): string => String(months.indexOf(name) + 1);

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

function eraDate(text: string, known: readonly Era[]): CalendarDate | undefined {
  const plain = arabic(text).replaceAll(' ', '').replace(weekday, '');
  const [era = '', counted = '', ...rest] = groupsOf(japanese, plain) ?? [];
  const year = counted === '' ? undefined : yearOf(era, counted, known);
  return year === undefined ? undefined : { ...numbers(['', ...rest]), year };
}

function compactDate(text: string): CalendarDate | undefined {
  const found = groupsOf(compact, text);
  return found && numbers(found);
}

function englishDate(text: string): CalendarDate | undefined {
  const [day, name, year] = groupsOf(dayFirst, text) ?? [];
  if (day && year) return numbers([year, monthNamed(name), day]);
  const [named, dayOf, yearOfIt] = groupsOf(monthFirst, text) ?? [];
  return dayOf && yearOfIt ? numbers([yearOfIt, monthNamed(named), dayOf]) : undefined;
}

/**
 * The day that somebody wrote: `2026-11-26`, `2026/11/26`, `20261126`, `令和8年11月26日(木)`, `R8.11.26`,
 * `令和元年五月一日`, `26 Nov 2026`, in characters of any width. A year of an era that had ended by then
 * (平成33年) is understood as it is meant.
 */
export function readDay(entered: string, known: readonly Era[] = eras): DayRead {
  const text = narrowed(entered).toLowerCase();
  const date = eraDate(text, known) ?? compactDate(text) ?? englishDate(text);
  if (!date) return { fault: 'unreadable' };
  return isDay(date) ? { day: isoDay(date) } : { fault: 'no-such-day' };
}

const clock = /^(午前|午後|am|pm)? ?(\d{1,2})(?:[:.時](?:(\d{1,2})分?)?)? ?(am|pm)?$/;

/** An hour of twelve as one of twenty-four; none where it is no such hour. */
function hourOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours <= 23 ? hours : undefined;
  const isLater = half === '午後' || half === 'pm';
  return hours <= 12 ? (hours % 12) + (isLater ? 12 : 0) : undefined;
}

const padded = (count: number): string => String(count).padStart(2, '0');

/** The time of day that somebody wrote, as `17:00`: `17:00`, `17時`, `午後5時半`, `1700`, in any width. */
export function readTime(entered: string): string | undefined {
  const text = narrowed(entered)
    .toLowerCase()
    .replace(/^(\d{2})(\d{2})$/, '$1:$2')
    .replace(/半$/, '30分');
  const [before, hours, minutes, after] = groupsOf(clock, text) ?? [];
  if (hours === undefined) return undefined;
  const hour = hourOf(Number(hours), before ?? after);
  const minute = Number(minutes ?? 0);
  return hour === undefined || minute > 59 ? undefined : `${padded(hour)}:${padded(minute)}`;
}

/** What a text that should be a moment turned out to be: `2026-11-26T17:00`, as the clock in Japan shows it. */
export type MomentRead =
  { readonly moment: string } | { readonly fault: 'unreadable' | 'no-such-day' };

/**
 * The moment that somebody wrote: a day and a time in any form of theirs, with or without a space
 * between; `T` stands for one.
 */
export function readMoment(entered: string, known: readonly Era[] = eras): MomentRead {
  const text = narrowed(entered)
    .replace(/(\d)T(\d)/i, '$1 $2')
    .replace(/日(?=[\d午AaPp])/, '日 ');
  const spaced = text.replace(/\)(?=[\d午])/, ') ');
  let fault: 'unreadable' | 'no-such-day' = 'unreadable';
  for (let at = spaced.indexOf(' '); at >= 0; at = spaced.indexOf(' ', at + 1)) {
    const day = readDay(spaced.slice(0, at).replace(/[,、]$/, ''), known);
    const time = readTime(spaced.slice(at + 1));
    if (time !== undefined && 'day' in day) return { moment: `${day.day}T${time}` };
    if (time !== undefined && 'fault' in day && day.fault === 'no-such-day') fault = day.fault;
  }
  return { fault };
}
