import { z } from 'zod';

const outcome = z.strictObject({
  /** Calendar days; null where the outcome sets no date of its own. */
  days: z.number().int().min(1).max(3650).nullable(),
  /** The system is to be examined for compromise as well. */
  forensic: z.boolean(),
});

/** What each outcome of one decision table means in time, with where that comes from. */
export const Timeline = z.strictObject({
  table: z.string().min(1),
  id: z.string().min(1),
  version: z.string().min(1),
  source: z.string().min(1),
  certainty: z.string().min(1),
  outcomes: z.record(z.string(), outcome),
});
export type Timeline = z.infer<typeof Timeline>;

const hour = 3_600_000;
const day = 24 * hour;
/** Japan keeps one offset all year (no summer time since 1952). */
const offset = 9 * hour;

/** A moment something is due, and the rule that set it. */
export type Deadline = { readonly dueAt: Date; readonly rule: string };

export const calendarDays = 'calendar-days@1 Asia/Tokyo';

/**
 * The last millisecond of the n-th calendar day after a start, in Japan; the day of the start is not
 * counted (民法 §140). Days without office hours count like others.
 */
export function deadline(start: Date, days: number): Deadline {
  const firstDay = Math.floor((start.getTime() + offset) / day);
  const dueAt = new Date((firstDay + days + 1) * day - offset - 1);
  return { dueAt, rule: calendarDays };
}
