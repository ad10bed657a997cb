import type { Calendar } from './calendar.ts';
import { type Circumstances, reckon } from './clock.ts';
import type { ClockRule, Length } from './clock-rule.ts';

/** One generated deadline, as somebody else can reckon it too. */
export type Case = {
  readonly id: number;
  readonly start: string;
  readonly zone: string;
  readonly unit: Length['unit'] | 'months-same-date' | keyof typeof reporting;
  readonly count: number;
  /** Of a chain: the hours until the report from whose deadline it counts. */
  readonly hours: number;
  /** Of a conditional length: whether the condition holds, which doubles it. */
  readonly holds: boolean;
  readonly counting: ClockRule['counting'];
  readonly closed: ClockRule['lastDayClosed'];
  readonly calendar: string;
  readonly given: string;
};

/** How duties to report run: months after a report due in hours, a length that depends, a guideline. */
const reporting = { chained: 24, 'conditional-days': 200, 'guideline-days': 30 } as const;

/** Zones that never change their clocks, change them at night, at midnight, by half an hour. */
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'America/Havana',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];

const units: readonly Case['unit'][] = [
  'hours',
  'days',
  'business-days',
  'months',
  'months-same-date',
  'quarter-end-months',
  'given-day',
  'chained',
  'conditional-days',
  'guideline-days',
];
const most: Record<Case['unit'], number> = {
  hours: 2000,
  days: 400,
  'business-days': 90,
  months: 24,
  'months-same-date': 24,
  'quarter-end-months': 6,
  'given-day': 1,
  ...reporting,
};

const day = 86_400_000;
const [begin, end] = [Date.UTC(2016, 1, 1), Date.UTC(2028, 0, 1)];

/** Where the calendar was changed: the holidays of 2019, 2020 and 2021, and September 2026. */
const thick = [
  [Date.UTC(2019, 3, 1), 60],
  [Date.UTC(2019, 9, 1), 40],
  [Date.UTC(2020, 6, 1), 120],
  [Date.UTC(2021, 6, 1), 120],
  [Date.UTC(2026, 7, 25), 35],
] as const;

/** Deadlines that depend on the seed alone; half of them where holidays were moved. */
export function casesOf(seed: number, count: number, calendars: readonly string[]): Case[] {
  let state = seed >>> 0 || 1;
  const draw = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[draw(items.length)];
    if (item === undefined) throw new Error('There is nothing to draw from.');
    return item;
  };
  const moment = (): number => {
    if (draw(2) === 0) return begin + draw((end - begin) / 1000) * 1000 + draw(1000);
    const [from, days] = one(thick);
    return from + draw(days * 86_400) * 1000 + draw(1000);
  };
  return Array.from({ length: count }, (_, id) => {
    const at = moment();
    const unit = one(units);
    return {
      id,
      start: new Date(at).toISOString(),
      zone: draw(2) === 0 ? 'Asia/Tokyo' : one(zones),
      unit,
      count: 1 + draw(most[unit]),
      hours: 1 + draw(200),
      holds: draw(2) === 0,
      counting: one(['from-day-after', 'from-day-of'] as const),
      closed: one(['stays', 'next-open-day', 'previous-open-day'] as const),
      calendar: one(calendars),
      given: new Date(at + draw(200) * day).toISOString().slice(0, 10),
    };
  });
}

const plain: ClockRule = {
  id: 'generated',
  version: '1',
  names: { ja: '生成', en: 'Generated' },
  start: 'start',
  length: null,
  counting: 'from-day-after',
  lastDayClosed: 'stays',
  source: 'generated',
  certainty: { ja: '生成', en: 'Generated' },
};

/** What the engine makes of a case: the instant, as text. */
export function reckoned(calendar: Calendar, made: Case): string {
  const { zone, given, holds, counting, closed } = made;
  const around = { zone, calendar, calendarVersion: made.calendar, given };
  const rule = { ...plain, ...lengthOf(made), counting, lastDayClosed: closed };
  const at = startOf(made, around);
  const holding = new Set(holds ? ['doubled'] : []);
  const reckoning = reckon(rule, { event: rule.start, at }, { ...around, holding });
  if (!reckoning.ok) return reckoning.fault.key;
  return reckoning.deadline.dueAt?.toISOString() ?? 'none';
}

/** A chain starts when the report before it is due. */
function startOf({ unit, hours, start }: Case, around: Circumstances): Date {
  const at = new Date(start);
  if (unit !== 'chained') return at;
  const before: ClockRule = { ...plain, length: { unit: 'hours', count: hours } };
  const reckoning = reckon(before, { event: before.start, at }, around);
  return (reckoning.ok && reckoning.deadline.dueAt) || at;
}

function lengthOf({ unit, count }: Case): Pick<ClockRule, 'length' | 'soft' | 'conditions'> {
  const days = (length: number) => ({ unit: 'days', count: length }) as const;
  switch (unit) {
    case 'months':
      return { length: { unit, count, by: 'civil-code' } };
    case 'months-same-date':
    case 'chained':
      return { length: { unit: 'months', count, by: 'same-date' } };
    case 'given-day':
      return { length: { unit } };
    case 'guideline-days':
      return { length: null, soft: { words: 'promptly', guideline: days(count) } };
    case 'conditional-days': {
      const doubled = { when: 'doubled', names: plain.names, length: days(count * 2) };
      return { length: days(count), conditions: [doubled] };
    }
    default:
      return { length: { unit, count } };
  }
}
