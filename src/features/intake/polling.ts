/** Between two requests to one address, at the least and at the most, in minutes. */
export const [shortest, longest] = [5, 30 * 24 * 60];

const minute = 60_000;
const longestBackOff = 24 * 60;

/**
 * When a source is asked again. After success: its interval, a tenth sooner or later, so that many
 * installations do not knock together. After failures: five minutes, doubled with each, up to the
 * interval or a day, whichever is longer. `chance` is a number from 0 up to 1.
 */
export function nextAskedAt(
  { intervalMinutes, failures }: { readonly intervalMinutes: number; readonly failures: number },
  now: Date,
  chance: number,
): Date {
  const after = (minutes: number) => new Date(now.getTime() + Math.round(minutes * minute));
  if (failures === 0) return after(intervalMinutes * (0.9 + 0.2 * chance));
  const longestWait = Math.max(intervalMinutes, longestBackOff);
  const doubled = Math.min(shortest * 2 ** Math.min(failures - 1, 20), longestWait);
  return after(doubled * (0.5 + 0.5 * chance));
}

/** What is known of the last answer of an address. */
export type Known = {
  readonly etag: string | null;
  readonly lastModified: string | null;
};

/** The headers that let an address answer that nothing has changed (RFC 9110 §13.1). */
export function conditions({ etag, lastModified }: Known): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Whether new bytes came under a tag that stood for others. Weak tags promise no bytes. */
export function isTagReused(before: Known, after: Known): boolean {
  return before.etag !== null && before.etag === after.etag && !after.etag.startsWith('W/');
}

/** Whether an answer says that it is older than the one before. */
export function isTurnedBack(before: Known, after: Known): boolean {
  const [one, other] = [before.lastModified, after.lastModified].map((text) =>
    text === null ? NaN : Date.parse(text),
  );
  return one !== undefined && other !== undefined && other < one;
}

/** Whether a source has been silent longer than it should be. */
export function isSilent(
  { cadenceHours, lastAt }: { readonly cadenceHours: number | null; readonly lastAt: Date },
  now: Date,
): boolean {
  return cadenceHours !== null && now.getTime() - lastAt.getTime() > cadenceHours * 60 * minute;
}
