import type { Language } from '#kernel/text.ts';

// Papers count days as the headquarters does: by Japan Standard Time, whatever the machine is set to.
const timeZone = 'Asia/Tokyo';
const parts = { year: 'numeric', day: 'numeric', timeZone } as const;
const clock = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;

const japanese = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  ...parts,
  ...clock,
  era: 'long',
  month: 'numeric',
  weekday: 'short',
});

const english = new Intl.DateTimeFormat('en-GB', {
  ...parts,
  ...clock,
  month: 'long',
});

function partsOf(at: Date, language: Language) {
  const format = language === 'ja' ? japanese : english;
  const found = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
}

/** The day a paper bears: `令和8年11月26日`, `26 November 2026`. The first year of an era is 元年. */
export function dateWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  if (language === 'en') return `${part('day')} ${part('month')} ${part('year')}`;
  const year = part('year') === '1' ? '元' : part('year');
  return `${part('era')}${year}年${part('month')}月${part('day')}日`;
}

/** A moment: `令和8年11月26日12時34分`, `26 November 2026, 12:34`. */
export function momentWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  const [hour, minute] = [part('hour'), part('minute')];
  if (language === 'en') return `${dateWords(at, language)}, ${hour}:${padded(minute)}`;
  return `${dateWords(at, language)}${Number(hour)}時${Number(minute)}分`;
}

/** Such a moment as `令和8年11月26日12時34分現在` names one. */
export const asOfWords = (at: Date, language: Language): string =>
  language === 'ja' ? `${momentWords(at, language)}現在` : momentWords(at, language);

const padded = (minute: string) => minute.padStart(2, '0');

/**
 * A deadline in a table: `令和8年11月30日（月）17時`, `30 November 2026, 17:00`. One at the last moment
 * of a day is that day, as the law counts days (民法 §141).
 */
export function dueWords(at: Date, language: Language): string {
  const part = partsOf(at, language);
  const isWholeDay = part('hour') === '23' && part('minute') === '59';
  const day = dateWords(at, language);
  const [hour, minutes] = [part('hour'), Number(part('minute'))];
  if (language === 'en') return isWholeDay ? day : `${day}, ${hour}:${padded(part('minute'))}`;
  const time = isWholeDay ? '' : `${Number(hour)}時${minutes > 0 ? `${minutes}分` : ''}`;
  return `${day}（${part('weekday')}）${time}`;
}

/** By when, in a sentence: `令和8年11月30日（月）17時まで`, `by 30 November 2026, 17:00`. */
export const untilWords = (at: Date, language: Language): string =>
  language === 'ja' ? `${dueWords(at, language)}まで` : `by ${dueWords(at, language)}`;

/** A day in a file's name: `20261126`. */
export function dateDigits(at: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', { ...parts, month: '2-digit', day: '2-digit' });
  return day.format(at).replaceAll('-', '');
}
