/** A calendar day without a zone, as `2026-11-23`. */
export type Day = string;

const length = 86_400_000;

const momentOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** The day a number of days later, or earlier for a negative number. */
export const plusDays = (day: Day, count: number): Day => dayAt(momentOf(day) + count * length);

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(momentOf(day)).getUTCDay() || 7;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** The last day of a month; months count on over the year's end: month 14 is February after. */
const lastOf = (year: number, month: number): Day => dayAt(Date.UTC(year, month, 0));

/** The same date some months later; the last day of that month where it has no such date. */
export function sameDateAfter(day: Day, months: number): { day: Day; clamped: boolean } {
  const last = lastOf(yearOf(day), monthOf(day) + months);
  const clamped = dateOf(last) < dateOf(day);
  return { day: clamped ? last : `${last.slice(0, 8)}${day.slice(8)}`, clamped };
}

/** The last day of the quarter of the calendar year that a day lies in. */
export const quarterEnd = (day: Day): Day => lastOf(yearOf(day), Math.ceil(monthOf(day) / 3) * 3);

/** The n-th of a weekday in a month: the third Monday; -1 is the last one. */
export function nthWeekday(
  { year, month }: { readonly year: number; readonly month: number },
  weekday: number,
  nth: number,
): Day {
  if (nth < 0) {
    const last = lastOf(year, month);
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayAt(Date.UTC(year, month - 1, 1));
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
