import { z } from 'zod';

import { day as dayShape } from '#kernel/instant.ts';

import { type Day, nthWeekday, plusDays, weekdayOf, yearOf } from './day.ts';
import { Certainty, Names, prose } from './names.ts';

const date = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** `01-Mon2` is the second Monday of January, `05-Mon-1` the last of May. */
const moving = z.string().regex(/^(0[1-9]|1[0-2])-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-1|[1-5])$/);
const year = z.number().int().min(1900).max(2200);

const holidayRule = z.strictObject({
  key: prose(60),
  names: Names,
  from: year.optional(),
  until: year.optional(),
  /** A date, a moving day, a date for each year (as the equinoxes), or null where there is none. */
  on: z.union([date, moving, z.record(z.string().regex(/^\d{4}$/), date), z.null()]),
});

const calendarVersion = z.strictObject({
  /** The day it was promulgated: from then on a deadline can be reckoned with it. */
  version: dayShape,
  law: Names,
  source: prose(1000),
  certainty: Certainty,
  /** What it lays down. A later rule of the same key takes the years it names from an earlier one. */
  rules: z.array(holidayRule).max(200),
});

/** A calendar of business days: which days are closed, by each version of the law behind it. */
export const Calendar = z.strictObject({
  id: prose(60),
  names: Names,
  /** Days outside it are not reckoned with: nobody has laid them down yet. */
  covers: z.strictObject({ from: dayShape, until: dayShape }),
  /** Days of the week without office hours; Monday is 1. */
  weekend: z.array(z.number().int().min(1).max(7)).max(7),
  /** Dates closed every year, though no holidays: the turn of the year. */
  closed: z.array(z.strictObject({ on: date, names: Names })).max(31),
  closedSource: prose(1000),
  /** What is free for a holiday that falls on a day that is free anyway. */
  substitute: z.enum(['none', 'next-day-after-sunday', 'nearest-weekday']),
  /** A day between two holidays is free. */
  sandwiched: z.boolean(),
  versions: z.array(calendarVersion).min(1).max(100),
});
export type Calendar = z.infer<typeof Calendar>;
type CalendarVersion = Calendar['versions'][number];

/** A calendar as one version of the law leaves it. */
export type Almanac = {
  readonly id: string;
  readonly version: string;
  readonly covers: Calendar['covers'];
  /** Holidays by day, with those that follow from others. */
  readonly holidays: ReadonlyMap<Day, Names>;
  readonly isClosed: (day: Day) => boolean;
};

/** The version that was law on a day; before the first one, the first. */
export function versionOn({ versions }: Calendar, on: Day): CalendarVersion {
  const [first, ...later] = versions.toSorted((a, b) => (a.version < b.version ? -1 : 1));
  if (!first) throw new Error('A calendar has a version.');
  return later.findLast(({ version }) => version <= on) ?? first;
}

const almanacs = new WeakMap<Calendar, Map<string, Almanac>>();

/** The calendar under a version of the law, with every holiday of the days it covers. */
export function almanacOf(calendar: Calendar, version: string): Almanac {
  const known = almanacs.get(calendar) ?? new Map<string, Almanac>();
  almanacs.set(calendar, known);
  const found = known.get(version) ?? newAlmanac(calendar, version);
  known.set(version, found);
  return found;
}

function newAlmanac(calendar: Calendar, version: string): Almanac {
  const { id, covers, weekend, closed } = calendar;
  const holidays = withFollowing(calendar, ownHolidays(calendar, version));
  const dates = new Set(closed.map(({ on }) => on));
  const isClosed = (day: Day) =>
    weekend.includes(weekdayOf(day)) || dates.has(day.slice(5)) || holidays.has(day);
  return { id, version, covers, holidays, isClosed };
}

type Rule = CalendarVersion['rules'][number];

/** The holidays that the law names, without those that follow from them. */
function ownHolidays({ versions, covers }: Calendar, version: string): Map<Day, Names> {
  const rules = versions
    .filter((each) => each.version <= version)
    .toSorted((a, b) => (a.version < b.version ? -1 : 1))
    .flatMap((each) => each.rules);
  const keys = [...new Set(rules.map(({ key }) => key))];
  const holidays = new Map<Day, Names>();
  for (let at = yearOf(covers.from) - 1; at <= yearOf(covers.until) + 1; at += 1) {
    for (const key of keys) {
      const rule = rules.findLast((each) => each.key === key && holdsIn(each, at));
      const day = rule && dayOf(rule.on, at);
      if (day !== undefined) holidays.set(day, rule?.names ?? { ja: key, en: key });
    }
  }
  return holidays;
}

const holdsIn = ({ from, until }: Rule, at: number) =>
  (from === undefined || from <= at) && (until === undefined || at <= until);

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function dayOf(on: Rule['on'], at: number): Day | undefined {
  if (on === null) return undefined;
  const written = typeof on === 'string' ? on : on[at];
  if (written === undefined) return undefined;
  const weekday = weekdays.indexOf(written.slice(3, 6)) + 1;
  if (weekday === 0) return `${at}-${written}`;
  return nthWeekday(
    { year: at, month: Number(written.slice(0, 2)) },
    weekday,
    Number(written.slice(6)),
  );
}

const substituteNames: Names = { ja: '振替休日', en: 'Substitute holiday' };
const sandwichedNames: Names = { ja: '国民の休日', en: 'Day between two holidays' };

function withFollowing(
  { substitute, sandwiched }: Calendar,
  own: ReadonlyMap<Day, Names>,
): ReadonlyMap<Day, Names> {
  const all = new Map(own);
  for (const day of own.keys()) {
    const free = substituteOf(substitute, day, own);
    if (free !== undefined && !all.has(free)) all.set(free, substituteNames);
    const between = plusDays(day, 1);
    if (sandwiched && own.has(plusDays(day, 2)) && !all.has(between)) {
      all.set(between, sandwichedNames);
    }
  }
  return all;
}

function substituteOf(
  rule: Calendar['substitute'],
  day: Day,
  own: ReadonlyMap<Day, Names>,
): Day | undefined {
  const weekday = weekdayOf(day);
  switch (rule) {
    case 'none':
      return undefined;
    case 'nearest-weekday':
      return weekday === 6 ? plusDays(day, -1) : weekday === 7 ? plusDays(day, 1) : undefined;
    case 'next-day-after-sunday': {
      // 祝日法 §3(2): the nearest day after it that is itself no holiday.
      let next = plusDays(day, 1);
      while (own.has(next)) next = plusDays(next, 1);
      return weekday === 7 ? next : undefined;
    }
  }
}
