// STIX 2.1 §2.16.

import { isDateTime } from '#formats/json-schema/formats.ts';

/** RFC 3339 in UTC, with `T` and `Z` in upper case, as `2026-11-26T09:00:00.000Z`. */
export function isTimestamp(text: string): boolean {
  return text.charAt(10) === 'T' && text.endsWith('Z') && isDateTime(text);
}

/** The digits after the point of a timestamp. */
export function precision(timestamp: string): number {
  const point = timestamp.indexOf('.');
  return point < 0 ? 0 : timestamp.length - point - 2;
}

/** Below zero where `a` is earlier than `b`, exact to the last digit. Both must be timestamps. */
export function compareTimestamps(a: string, b: string): number {
  const [left, right] = [moment(a), moment(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The part before the point sorts as text; of the fraction, trailing zeros do not count. */
function moment(timestamp: string): string {
  const fraction = timestamp.slice(20, -1);
  let end = fraction.length;
  while (end > 0 && fraction.charAt(end - 1) === '0') end -= 1;
  return `${timestamp.slice(0, 19)}.${fraction.slice(0, end)}`;
}
