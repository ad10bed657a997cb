/** The last moment of a day in Japan, from what a date field holds. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+09:00`);

/** A moment in Japan, from what a field of date and time holds. */
export const momentOf = (entered: string): Date => new Date(`${entered}:00+09:00`);

/** A moment as a field of date and time shows it, in Japan. */
export const asEntered = (at: Date): string =>
  new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
