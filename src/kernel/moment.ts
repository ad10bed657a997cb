import type { Language, Text } from './text.ts';
import { say } from './texts.ts';

// A headquarters reads one clock: Japan Standard Time, whatever the machine is set to.
const timeZone = 'Asia/Tokyo';
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  ...time,
  era: 'long',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  timeZone,
});

const english = new Intl.DateTimeFormat('en-US', {
  ...time,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  timeZone,
});

function partsOf(at: Date, language: Language) {
  const format = language === 'ja' ? japanese : english;
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
}

/** The day of a moment in Japan: `令和8年11月23日(月)`, `23 Nov 2026`. The first year of an era is 元年. */
export function dayWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  if (language === 'en') return `${part('day')} ${part('month')} ${part('year')}`;
  const year = part('year') === '1' ? '元' : part('year');
  return `${part('era')}${year}年${part('month')}月${part('day')}日(${part('weekday')})`;
}

/** A moment in Japan, to the minute: `令和8年11月23日(月) 17:00`, `23 Nov 2026, 17:00`. */
export function momentWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  const clock = `${part('hour')}:${part('minute')}`;
  return `${dayWords(at, language)}${language === 'ja' ? ' ' : ', '}${clock}`;
}

/** The day of a moment in Japan without its year: `11月23日`, `23 Nov`. */
export function monthDayWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  return language === 'ja'
    ? `${part('month')}月${part('day')}日`
    : `${part('day')} ${part('month')}`;
}

const seconds = new Intl.DateTimeFormat('en-GB', { ...time, second: '2-digit', timeZone });

/** The time of day in Japan, to the second: `17:00:09`. */
export const clockWords = (at: Date): string => seconds.format(at);

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
