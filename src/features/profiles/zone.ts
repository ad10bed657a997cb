import { type Day, plusDays } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether a name is a time zone of the IANA database that this machine knows. */
export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant, written as if it were UTC. */
function shownAt(zone: string, at: number): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const whole = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return whole + (((at % 1000) + 1000) % 1000);
}

/** The day that it is in a zone at an instant. */
export const dayIn = (zone: string, at: Date): Day =>
  new Date(shownAt(zone, at.getTime())).toISOString().slice(0, 10);

/** What the clocks of a zone show at an instant, to the minute: `2026-11-21 09:30`. */
export const clockIn = (zone: string, at: Date): string =>
  new Date(shownAt(zone, at.getTime())).toISOString().slice(0, 16).replace('T', ' ');

const halfDay = 43_200_000;

/**
 * The last millisecond of a day in a zone: the last instant at which the day there is not yet a
 * later one. Midnight may be missing (clocks put forward over it), come twice (put back to it or over
 * it), and a day may be missing altogether.
 */
export function endOfDay(zone: string, day: Day): Date {
  const key = `${zone} ${day}`;
  const at = ends.get(key) ?? lastInstant(zone, day);
  if (ends.size >= mostEnds) ends.clear();
  ends.set(key, at);
  return new Date(at);
}

/** Thousands of systems are decided on at once, and most of their days are the same few. */
const ends = new Map<string, number>();
const mostEnds = 10_000;

function lastInstant(zone: string, day: Day): number {
  const midnight = Date.parse(`${plusDays(day, 1)}T00:00:00Z`);
  const isOver = (at: number) => shownAt(zone, at) >= midnight;
  const offset = (at: number) => shownAt(zone, at) - at;
  // What the clocks are off UTC by before and after whatever change lies near this midnight.
  const guesses = [midnight - halfDay * 3, midnight + halfDay * 3].map(
    (at) => midnight - offset(at),
  );
  const [early, late] = [Math.min(...guesses), Math.max(...guesses)];
  for (const begin of [late, early]) {
    if (isOver(begin) && !isOver(begin - 1)) return begin - 1;
  }
  return lastBefore(isOver, early, late);
}

/** The last millisecond before something begins to hold, between one where it does not and one where it does. */
function lastBefore(holds: (at: number) => boolean, from: number, until: number): number {
  let [before, after] = [from - 1, until];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return before;
}
