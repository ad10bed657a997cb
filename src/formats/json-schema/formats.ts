/** `2026-11-23`, a day that exists (RFC 3339 full-date). */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const longestInstant = 64;

/** `2026-11-23T09:00:00.5+09:00` or `…Z` (RFC 3339 date-time); second 60 only as 23:59:60 UTC. */
export function isDateTime(text: string): boolean {
  if (text.length > longestInstant || !isDate(text.slice(0, 10))) return false;
  const parts = /^[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/.exec(
    text.slice(10),
  );
  if (!parts) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [aheadHours, aheadMinutes] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (Math.max(hour, aheadHours) > 23 || Math.max(minute, aheadMinutes) > 59) return false;
  const ahead = (aheadHours * 60 + aheadMinutes) * (parts[4] === '-' ? -1 : 1);
  return second < 60 || (second === 60 && isLastMinute(hour * 60 + minute - ahead));
}

function isLastMinute(minuteOfUtc: number): boolean {
  const day = 24 * 60;
  return (minuteOfUtc + day) % day === day - 1;
}

// RFC 3987 §2.2 leaves these out of every part of an IRI; everything from U+00A0 on is let through.
const outsideIris = /[\u0000-\u0020"<>\\^`{|}\u007f-\u009f]/;
const brokenEscape = /%(?![0-9A-Fa-f]{2})/;

/** An IRI or relative reference as far as its characters tell; no scheme is looked into. */
export function isIriReference(text: string): boolean {
  if (outsideIris.test(text) || brokenEscape.test(text)) return false;
  return text.indexOf('#') === text.lastIndexOf('#');
}

/** An absolute URI: a scheme, a colon, and the characters an IRI may have. */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]{0,63}:/.test(text) && isIriReference(text);
}

/** Something before and after the last `@`, with no white space: mail itself finds out the rest. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && !/[\s\u0000-\u001f\u007f]/.test(text);
}

/** A UUID as RFC 9562 §4 writes it, in either case of letters. */
export function isUuid(text: string): boolean {
  return /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/.test(text);
}
