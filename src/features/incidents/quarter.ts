import type { Day } from '#features/profiles/day.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './desk-texts.ts';

/** A quarter of the calendar, as `2026-Q4`: its first day, and the first day after it. */
export function quarterDays(quarter: string): { readonly from: Day; readonly until: Day } {
  const year = Number(quarter.slice(0, 4));
  const month = (Number(quarter.slice(-1)) - 1) * 3;
  const day = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
  return { from: day(month), until: day(month + 3) };
}

/** A quarter as people call it. */
export function quarterWords(quarter: string): Text {
  const [year = '', number = '1'] = quarter.split('-Q');
  const until = Number(number) * 3;
  return say('incidents.count.quarter-name', { year, from: until - 2, until });
}
