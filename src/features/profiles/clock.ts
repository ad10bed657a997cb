import type { Text } from '#kernel/text.ts';

import { type Almanac, almanacOf, type Calendar, versionOn } from './calendar.ts';
import { type ClockRule, type Length, ruleOn } from './clock-rule.ts';
import { type Day, plusDays, quarterEnd, sameDateAfter } from './day.ts';
import { say } from './texts.ts';
import { dayIn, endOfDay } from './zone.ts';

/** What started a clock, and when. */
export type Start = { readonly event: string; readonly at: Date };

/** What a rule is reckoned with. */
export type Circumstances = {
  readonly zone: string;
  /** Null where no day has to be looked up. */
  readonly calendar: Calendar | null;
  /** The version of the calendar; without one, the version of the law that stood at the start. */
  readonly calendarVersion?: string;
  /** Conditions that hold, as the rule names them. */
  readonly holding?: ReadonlySet<string>;
  /** The day that somebody set, for a rule that takes one. */
  readonly given?: Day;
};

/** A moment something is due, with all that makes it checkable by somebody else. */
export type Deadline = {
  /** Null where the law says no more than “promptly” and no guideline says how long that is. */
  readonly dueAt: Date | null;
  /** Not a limit of the law but what a guideline makes of its words. */
  readonly isSoft: boolean;
  readonly rule: { readonly id: string; readonly version: string };
  /** Null where no day had to be looked up. */
  readonly calendar: { readonly id: string; readonly version: string } | null;
  readonly zone: string;
  readonly start: Start;
  /** Step by step how it came about. */
  readonly because: readonly Text[];
};

export type Reckoning =
  { readonly ok: true; readonly deadline: Deadline } | { readonly ok: false; readonly fault: Text };

/** By when something is due under a rule. */
export function reckon(rule: ClockRule, start: Start, around: Circumstances): Reckoning {
  const chosen = lengthOf(rule, around);
  const zone = rule.zone ?? around.zone;
  const first = dayIn(zone, start.at);
  const because = [...chosen.because];
  const common = {
    isSoft: chosen.isSoft,
    rule: { id: rule.id, version: rule.version },
    zone,
    start,
  };
  if (chosen.length === null) {
    return { ok: true, deadline: { ...common, dueAt: null, calendar: null, because } };
  }
  if (chosen.length.unit === 'hours') {
    const { count } = chosen.length;
    because.push(say('profiles.clock.hours', { count, start: start.at.toISOString() }));
    const dueAt = new Date(start.at.getTime() + count * 3_600_000);
    return { ok: true, deadline: { ...common, dueAt, calendar: null, because } };
  }
  const almanac = almanacAt(around, first);
  const run = lastDay(chosen.length, { rule, first, almanac, given: around.given });
  if (!run.ok) return run;
  because.push(...run.because);
  const moved = openDay(rule.lastDayClosed, run.day, almanac);
  if (!moved.ok) return moved;
  if (moved.day !== run.day) {
    because.push(say('profiles.clock.moved', { from: run.day, to: moved.day }));
  }
  because.push(say('profiles.clock.end-of-day', { day: moved.day, zone }));
  const looked = rule.lastDayClosed !== 'stays' || chosen.length.unit === 'business-days';
  const calendar = looked && almanac ? { id: almanac.id, version: almanac.version } : null;
  if (calendar) because.push(say('profiles.clock.calendar', calendar));
  return {
    ok: true,
    deadline: { ...common, dueAt: endOfDay(zone, moved.day), calendar, because },
  };
}

function almanacAt({ calendar, calendarVersion }: Circumstances, on: Day): Almanac | null {
  if (!calendar) return null;
  return almanacOf(calendar, calendarVersion ?? versionOn(calendar, on).version);
}

/**
 * The length that counts: of the first condition that holds, else the rule's, else a guideline's. A
 * rule that takes a day somebody set falls back on its words where nobody set one.
 */
function lengthOf(rule: ClockRule, { holding, given }: Circumstances) {
  const condition = rule.conditions?.find(({ when }) => holding?.has(when));
  if (condition) {
    const { names, length } = condition;
    const because = [say('profiles.clock.condition', { ja: names.ja, en: names.en })];
    return { length, isSoft: false, because };
  }
  const isUnset = rule.length?.unit === 'given-day' && given === undefined;
  if (!rule.soft || (rule.length !== null && !isUnset)) {
    return { length: rule.length, isSoft: false, because: [] };
  }
  const words = softWords[rule.soft.words];
  const { guideline } = rule.soft;
  return {
    length: guideline,
    isSoft: true,
    because: guideline ? [words, say('profiles.clock.guideline')] : [words],
  };
}

/** When the shorter end of a guideline's range is, where it names one. */
export function guidelineStart(rule: ClockRule, start: Start, around: Circumstances): Date | null {
  const length = rule.soft?.guidelineFrom;
  if (!length || rule.length !== null) return null;
  const reckoning = reckon({ ...rule, length, soft: undefined }, start, around);
  return reckoning.ok ? reckoning.deadline.dueAt : null;
}

const softWords: Record<NonNullable<ClockRule['soft']>['words'], Text> = {
  promptly: say('profiles.clock.promptly'),
  immediately: say('profiles.clock.immediately'),
  'without-delay': say('profiles.clock.without-delay'),
};

type Run = {
  readonly rule: ClockRule;
  /** The day of the start. */
  readonly first: Day;
  readonly almanac: Almanac | null;
  readonly given: Day | undefined;
};

type Found =
  | { readonly ok: true; readonly day: Day; readonly because: readonly Text[] }
  | { readonly ok: false; readonly fault: Text };

function lastDay(length: Exclude<Length, { unit: 'hours' }>, run: Run): Found {
  const { rule, first, almanac, given } = run;
  const counted = rule.counting === 'from-day-after' ? plusDays(first, 1) : first;
  const told = (key: Parameters<typeof say>[0], count: number) => [
    say(rule.counting === 'from-day-after' ? 'profiles.clock.day-after' : 'profiles.clock.day-of', {
      start: first,
      first: counted,
    }),
    say(key, { count }),
  ];
  switch (length.unit) {
    case 'days': {
      const day = plusDays(counted, length.count - 1);
      return { ok: true, day, because: told('profiles.clock.days', length.count) };
    }
    case 'business-days': {
      const found = nthOpenDay(counted, length.count, almanac);
      const because = told('profiles.clock.business-days', length.count);
      return found.ok ? { ...found, because } : found;
    }
    case 'months': {
      if (length.by === 'same-date') {
        const { day } = sameDateAfter(first, length.count);
        const because = [say('profiles.clock.same-date', { start: first, count: length.count })];
        return { ok: true, day, because };
      }
      const day = monthsByCivilCode(counted, length.count);
      return { ok: true, day, because: told('profiles.clock.months', length.count) };
    }
    case 'quarter-end-months': {
      const end = quarterEnd(first);
      const day = monthsByCivilCode(plusDays(end, 1), length.count);
      const because = [say('profiles.clock.quarter', { start: first, end, count: length.count })];
      return { ok: true, day, because };
    }
    case 'given-day':
      return given === undefined
        ? { ok: false, fault: say('profiles.clock.no-day-given', { rule: rule.id }) }
        : { ok: true, day: given, because: [say('profiles.clock.given', { day: given })] };
  }
}

/** 民法 §143(2): the day before the corresponding one; the last of the month where there is none. */
function monthsByCivilCode(counted: Day, months: number): Day {
  const { day, clamped } = sameDateAfter(counted, months);
  return clamped ? day : plusDays(day, -1);
}

type Open = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly fault: Text };

function nthOpenDay(from: Day, count: number, almanac: Almanac | null): Open {
  let day = from;
  for (let left = count; ; day = plusDays(day, 1)) {
    if (!isCovered(day, almanac)) return uncovered(day, almanac);
    if (almanac.isClosed(day)) continue;
    left -= 1;
    if (left === 0) return { ok: true, day };
  }
}

function openDay(rule: ClockRule['lastDayClosed'], last: Day, almanac: Almanac | null): Open {
  if (rule === 'stays') return { ok: true, day: last };
  const step = rule === 'next-open-day' ? 1 : -1;
  for (let day = last; ; day = plusDays(day, step)) {
    if (!isCovered(day, almanac)) return uncovered(day, almanac);
    if (!almanac.isClosed(day)) return { ok: true, day };
  }
}

const isCovered = (day: Day, almanac: Almanac | null): almanac is Almanac =>
  almanac !== null && almanac.covers.from <= day && day <= almanac.covers.until;

function uncovered(day: Day, almanac: Almanac | null): Open {
  if (!almanac) return { ok: false, fault: say('profiles.clock.no-calendar') };
  const { id, covers } = almanac;
  const fault = say('profiles.clock.uncovered', { day, id, ...covers });
  return { ok: false, fault };
}

/** A rule's deadline, or the event that it still waits for. */
export type Line =
  | { readonly rule: ClockRule; readonly waitsFor: string }
  | { readonly rule: ClockRule; readonly reckoning: Reckoning };

/**
 * The deadlines of several rules on what has happened so far. Each rule counts from its own event
 * and in the version that applied on that day; one that is chained to a filing waits for it.
 */
export function linesOf(
  rules: readonly ClockRule[],
  happened: Readonly<Record<string, Date>>,
  around: Circumstances,
): readonly Line[] {
  const ids = [...new Set(rules.map(({ id }) => id))];
  return ids.flatMap((id): Line[] => {
    const versions = rules.filter((rule) => rule.id === id);
    const [waiting] = versions;
    const started = versions.find(({ start }) => Object.hasOwn(happened, start));
    const at = started && happened[started.start];
    if (!waiting) return [];
    if (!at) return [{ rule: waiting, waitsFor: waiting.start }];
    const rule = ruleOn(versions, id, dayIn(started.zone ?? around.zone, at));
    return rule ? [{ rule, reckoning: reckon(rule, { event: rule.start, at }, around) }] : [];
  });
}

/** A deadline's rule, calendar and zone in one line, as it stands beside the deadline wherever it is kept. */
export function citation({ rule, calendar, zone }: Deadline): string {
  const days = calendar ? ` ${calendar.id}@${calendar.version}` : '';
  return `${rule.id}@${rule.version}${days} ${zone}`;
}
