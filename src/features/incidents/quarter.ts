import type { Day } from '#features/profiles/day.ts';

/** A quarter of the calendar, as `2026-Q4`: its first day, and the first day after it. */
export function quarterDays(quarter: string): { readonly from: Day; readonly until: Day } {
  const year = Number(quarter.slice(0, 4));
  const month = (Number(quarter.slice(-1)) - 1) * 3;
  const day = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
  return { from: day(month), until: day(month + 3) };
}
