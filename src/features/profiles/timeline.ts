import { z } from 'zod';

import { type Circumstances, citation, reckon } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { Certainty, Names } from './names.ts';

const outcome = z.strictObject({
  /** Calendar days; null where the outcome sets no date of its own. */
  days: z.number().int().min(1).max(3650).nullable(),
  /** The system is to be examined for compromise as well. */
  forensic: z.boolean(),
  /** The date is the one that the catalogue of exploited vulnerabilities sets. */
  byCatalogue: z.literal(true).optional(),
  /** What it tells a system's owner. */
  names: Names.optional(),
});

/** What each outcome of one decision table means in time, with where that comes from. */
export const Timeline = z.strictObject({
  table: z.string().min(1).max(200),
  id: z.string().min(1).max(100),
  version: z.string().min(1).max(40),
  source: z.string().min(1).max(1000),
  certainty: Certainty,
  outcomes: z.record(z.string().max(40), outcome),
});
export type Timeline = z.infer<typeof Timeline>;

/** A moment something is due, and the rule that set it. */
export type Deadline = { readonly dueAt: Date; readonly rule: string };

const common = {
  version: '1',
  start: 'decided',
  counting: 'from-day-after',
  lastDayClosed: 'stays',
  source: '民法 §140',
  certainty: { ja: '確実。', en: 'High.' },
} as const;

/**
 * The last millisecond of the n-th calendar day after a start, in a zone; the day of the start is not
 * counted (民法 §140). Days without office hours count like others.
 */
export function deadline(start: Date, days: number, zone: string): Deadline {
  const names = { ja: '暦日', en: 'Calendar days' };
  const length = { unit: 'days', count: days } as const;
  return reckoned({ ...common, id: 'calendar-days', names, length }, start, {
    zone,
    calendar: null,
  });
}

/** The end, in a zone, of the day that a catalogue names. */
export function catalogueDeadline(start: Date, given: string, zone: string): Deadline {
  const names = { ja: '一覧の定める日', en: 'The catalogue’s day' };
  const length = { unit: 'given-day' } as const;
  const around = { zone, calendar: null, given };
  return reckoned({ ...common, id: 'catalogue-day', names, length }, start, around);
}

function reckoned(rule: ClockRule, at: Date, around: Circumstances): Deadline {
  const reckoning = reckon(rule, { event: rule.start, at }, around);
  if (!reckoning.ok || !reckoning.deadline.dueAt) throw new Error(`${rule.id} sets no date.`);
  return { dueAt: reckoning.deadline.dueAt, rule: citation(reckoning.deadline) };
}
