import { isDateTime } from '#formats/json-schema/formats.ts';

/** A moment to compare with others, however fine its fraction and whatever its time zone. */
export type Instant = { readonly seconds: number; readonly fraction: string };

/** The moment a text is (RFC 3339 date-time, leap seconds included), or undefined. */
export function instantOf(text: string | undefined): Instant | undefined {
  if (text === undefined || !isDateTime(text)) return undefined;
  const [, fraction = '', zone = ''] =
    /^[^.]{19}(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  const isLeap = text.slice(17, 19) === '60';
  const moment = isLeap ? `${text.slice(0, 17)}59` : text.slice(0, 19);
  const milliseconds = Date.parse(`${moment.replace('t', 'T')}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return { seconds: milliseconds / 1000 + (isLeap ? 1 : 0), fraction: withoutZeros(fraction) };
}

/** Below 0 where the first is earlier, above 0 where it is later, 0 where both are one moment. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.seconds !== b.seconds) return a.seconds - b.seconds;
  if (a.fraction === b.fraction) return 0;
  return a.fraction < b.fraction ? -1 : 1;
}

/** One text for one moment. */
export function instantName({ seconds, fraction }: Instant): string {
  return `${seconds}.${fraction}`;
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}
