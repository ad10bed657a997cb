import { type CalendarDate, isoDay, yearWords } from './era.ts';
import type { Language, Text } from './text.ts';
import { say } from './texts.ts';

// A headquarters reads one clock: Japan Standard Time, whatever the machine is set to.
const ahead = 9 * 3_600_000;

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Language, readonly string[]>;

// prettier-ignore
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const padded = (count: number): string => String(count).padStart(2, '0');

/** A moment as the clocks and calendars of Japan show it. */
function inJapan(at: Date) {
  const shifted = new Date(at.getTime() + ahead);
  const date: CalendarDate = {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
  const [hour, minute] = [shifted.getUTCHours(), shifted.getUTCMinutes()];
  return { date, weekday: shifted.getUTCDay(), hour, minute };
}

/** The day of the calendar in Japan on which a moment lies. */
export const dateOf = (at: Date): CalendarDate => inJapan(at).date;

/** The day of a moment in Japan: `令和8年11月23日(月)`, `23 Nov 2026`. The first year of an era is 元年. */
export function dayWords(at: Date, language: Language): string {
  const { date, weekday } = inJapan(at);
  if (language === 'en') return `${date.day} ${months[date.month - 1] ?? ''} ${date.year}`;
  const name = weekdays.ja[weekday] ?? '';
  return `${yearWords(date, 'ja')}${date.month}月${date.day}日(${name})`;
}

/** A day of the calendar, given as `2026-11-23`, as `dayWords` has it. */
export const calendarDayWords = (day: string, language: Language): string =>
  dayWords(new Date(`${day}T00:00:00+09:00`), language);

/** A moment in Japan, to the minute: `令和8年11月23日(月) 17:00`, `23 Nov 2026, 17:00`. */
export function momentWords(at: Date, language: Language): string {
  const { hour, minute } = inJapan(at);
  const clock = `${padded(hour)}:${padded(minute)}`;
  return `${dayWords(at, language)}${language === 'ja' ? ' ' : ', '}${clock}`;
}

/** A value of a text as it is said: a day of the calendar or an instant in words. */
function inWords(value: string | number, language: Language): string | number {
  const said = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return calendarDayWords(said, language);
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(said);
  return isInstant ? momentWords(new Date(said), language) : value;
}

/** The same text with each of its values that is a day of the calendar or an instant in words. */
export function withDayWords({ key, values = {} }: Text, language: Language): Text {
  const worded = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    inWords(value, language),
  ]);
  return { key, values: Object.fromEntries(worded) };
}

/**
 * A deadline as one is told it: `11月30日(月)17時まで`, `by 17:00 on Monday 30 Nov`. The year stands with it
 * where it is not the year of `now`; a deadline at the end of a day is that day’s.
 */
export function deadlineWords(dueAt: Date, now: Date, language: Language): string {
  const { date, weekday, hour, minute } = inJapan(dueAt);
  const isOtherYear = date.year !== inJapan(now).date.year;
  const isWholeDay = hour === 23 && minute === 59;
  const name = weekdays[language][weekday] ?? '';
  if (language === 'en') {
    const year = isOtherYear ? ` ${date.year}` : '';
    const day = `${name} ${date.day} ${months[date.month - 1] ?? ''}${year}`;
    return isWholeDay ? `by the end of ${day}` : `by ${padded(hour)}:${padded(minute)} on ${day}`;
  }
  const year = isOtherYear ? yearWords(date, 'ja') : '';
  const clock = minute === 0 ? `${hour}時` : `${hour}時${minute}分`;
  return `${year}${date.month}月${date.day}日(${name})${isWholeDay ? '' : clock}まで`;
}

/** The day of a moment in Japan without its year: `11月23日`, `23 Nov`. */
export function monthDayWords(at: Date, language: Language): string {
  const { month, day } = inJapan(at).date;
  return language === 'ja' ? `${month}月${day}日` : `${day} ${months[month - 1] ?? ''}`;
}

/** The last moment of a day in Japan, given as `2026-11-23`. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+09:00`);

/** A moment in Japan, given as `2026-11-23T17:00`. */
export const momentOf = (entered: string): Date => new Date(`${entered}:00+09:00`);

/** A moment as it is entered, in Japan: `2026-11-23T17:00`. */
export function asEntered(at: Date): string {
  const { date, hour, minute } = inJapan(at);
  return `${isoDay(date)}T${padded(hour)}:${padded(minute)}`;
}
/** The time of day in Japan, to the second: `17:00:09`. */
export function clockWords(at: Date): string {
  const { hour, minute } = inJapan(at);
  return [hour, minute, at.getUTCSeconds()].map(padded).join(':');
}

const units = [
  { unit: 'day', ja: '日', milliseconds: 86_400_000 },
  { unit: 'hour', ja: '時間', milliseconds: 3_600_000 },
  { unit: 'minute', ja: '分', milliseconds: 60_000 },
] as const;

/** A length of time in its largest unit and the next: `2日4時間`, `2 days 4 hours`; never below a minute. */
export function spanWords(milliseconds: number, language: Language): string {
  const whole = Math.max(milliseconds, 60_000);
  const largest = units.findIndex((each) => whole >= each.milliseconds);
  let left = whole;
  const counted = units.slice(largest, largest + 2).map((each) => {
    const count = Math.floor(left / each.milliseconds);
    left -= count * each.milliseconds;
    return { ...each, count };
  });
  return counted
    .filter(({ count }) => count > 0)
    .map(({ count, ja, unit }) =>
      language === 'ja'
        ? `${count.toLocaleString('ja')}${ja}`
        : `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`,
    )
    .join(language === 'ja' ? '' : ' ');
}

/** How long is left until a deadline, or how long ago it passed. The deadline itself is still in time. */
export function remaining(dueAt: Date, now: Date, language: Language): Text {
  const left = dueAt.getTime() - now.getTime();
  const span = spanWords(Math.abs(left), language);
  return left >= 0 ? say('kernel.time-left', { span }) : say('kernel.time-over', { span });
}
