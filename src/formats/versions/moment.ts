import { compareBytes } from '#kernel/bytes.ts';
import { withoutEnd } from '#kernel/ending.ts';
import { loneSurrogateAt, utf8 } from '#kernel/utf8.ts';

import { compareIntegers, compareText, type Comparison } from './comparison.ts';
import { begin, finish, put, putText } from './key.ts';

/** A moment as whole seconds since 1970 and the digits of its fraction, zeros at the end left out. */
type Moment = { readonly seconds: number; readonly fraction: string };

/** Seconds before the year 1: added, so that no moment of four digits is negative. */
const offset = 62_135_596_800 + 86_400 * 366;

/** A moment of RFC 3339, by the instant it names, whatever its offset. */
export function momentKey(version: string): Uint8Array | undefined {
  const moment = parse(version);
  if (!moment) return undefined;
  begin();
  const seconds = moment.seconds + offset;
  for (let unit = 0x100 ** 5; unit >= 1; unit /= 0x100) put(Math.floor(seconds / unit) % 0x100);
  putText(moment.fraction);
  return finish();
}

export function compareMoments(a: string, b: string): Comparison | undefined {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return undefined;
  return compareIntegers(left.seconds, right.seconds) || compareText(left.fraction, right.fraction);
}

function parse(version: string): Moment | undefined {
  const [, whole, fraction = '', zone] =
    /^(\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/.exec(version) ??
    [];
  if (whole === undefined || zone === undefined) return undefined;
  // A day or an hour that does not exist would roll over into the next.
  const local = new Date(`${whole.toUpperCase()}Z`);
  if (Number.isNaN(local.getTime())) return undefined;
  if (local.toISOString().slice(0, 19) !== whole.toUpperCase()) return undefined;
  const shift = zoneSeconds(zone);
  if (shift === undefined) return undefined;
  return {
    seconds: local.getTime() / 1000 - shift,
    fraction: withoutEnd(fraction, (sign) => sign === '0'),
  };
}

function zoneSeconds(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** Text by its UTF-8 bytes, with nothing made equal: the order that VERS calls lexicographic. */
export function textKey(version: string): Uint8Array | undefined {
  if (!isText(version)) return undefined;
  begin();
  for (const byte of utf8(version)) put(byte);
  put(0);
  return finish();
}

export function compareTexts(a: string, b: string): Comparison | undefined {
  if (!isText(a) || !isText(b)) return undefined;
  return compareIntegers(compareBytes(utf8(a), utf8(b)), 0);
}

/** Something that is written at all, and whose key can end with a zero byte. */
const isText = (text: string) => text !== '' && !text.includes('\0') && loneSurrogateAt(text) < 0;
