/** A time of the day in minutes after midnight. */
export type Minute = number;

const day = 1440;
const milliseconds = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether there is a time zone of this name (IANA). */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in a zone show, as if they showed UTC; to the minute. */
function shown(at: Date, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const minuteOf = (clock: number): Minute => Math.floor(clock / milliseconds) % day;
const midnightOf = (clock: number) => clock - minuteOf(clock) * milliseconds;

/**
 * The moment at which clocks in a zone show something. Where they show it twice it is the first; where
 * they skip it, as much later as they were put forward.
 */
function momentOf(clock: number, zone: string): Date {
  const first = clock - (shown(new Date(clock), zone) - clock);
  const second = clock - (shown(new Date(first), zone) - first);
  const fitting = [first, second].filter((each) => shown(new Date(each), zone) === clock);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : Math.max(first, second));
}

/** The next moment after another at which clocks in a zone show a time of the day. */
export function nextAt(minute: Minute, after: Date, zone: string): Date {
  const midnight = midnightOf(shown(after, zone));
  for (let ahead = 0; ; ahead += 1) {
    const at = momentOf(midnight + (ahead * day + minute) * milliseconds, zone);
    if (at > after) return at;
  }
}

export type QuietHours = { readonly from: Minute; readonly until: Minute };

/** The end of the quiet hours that a moment lies in, across midnight too; null outside of them. */
export function quietUntil(at: Date, { from, until }: QuietHours, zone: string): Date | null {
  const minute = minuteOf(shown(at, zone));
  const isQuiet =
    from < until ? minute >= from && minute < until : minute >= from || minute < until;
  return isQuiet ? nextAt(until, at, zone) : null;
}

/** A time of the day as clocks show it: `07:05`. */
export const clockWords = (minute: Minute): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
