const pattern = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The moment an RFC 3339 text names, to the millisecond. A text without an offset is UTC, as CVE
 * records mean it. Undefined for anything else, a day that does not exist included.
 */
export function momentOf(text: string): Date | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  if (dayOf(text.slice(0, 10)) === undefined) return undefined;
  const at = new Date(match[4] === undefined ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The first moment, in UTC, of a calendar day as `2026-06-10`; undefined if there is no such day. */
export function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text}T00:00:00Z`);
  // A date past the end of its month rolls over instead of failing.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? at : undefined;
}
