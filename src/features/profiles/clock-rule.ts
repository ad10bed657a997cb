import { z } from 'zod';

import { day } from '#kernel/instant.ts';

import { Certainty, Names, prose } from './names.ts';

const count = (most: number) => z.number().int().min(1).max(most);

/** How long a clock runs. */
export const Length = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('hours'), count: count(20_000) }),
  z.strictObject({ unit: z.literal('days'), count: count(3650) }),
  z.strictObject({ unit: z.literal('business-days'), count: count(1000) }),
  z.strictObject({
    unit: z.literal('months'),
    count: count(240),
    /** The day before the corresponding one (民法 §143), or the same date of a later month. */
    by: z.enum(['civil-code', 'same-date']),
  }),
  /** Months from the end of the quarter that the clock starts in. */
  z.strictObject({ unit: z.literal('quarter-end-months'), count: count(24) }),
  /** The day that somebody set by name, as a catalogue does, or an authority that asks. */
  z.strictObject({ unit: z.literal('given-day') }),
]);
export type Length = z.infer<typeof Length>;

/** A rule of a profile that says by when something is due after something else has happened. */
export const ClockRule = z.strictObject({
  id: prose(60),
  version: prose(40),
  names: Names,
  /** The event that starts the clock; `filed:ID` chains it to what another rule asked for. */
  start: prose(100),
  /** Null where the law says no more than “promptly”. */
  length: Length.nullable(),
  /** What the law says in words where it sets no number, and what a guideline makes of it. */
  soft: z
    .strictObject({
      words: z.enum(['promptly', 'immediately', 'without-delay']),
      guideline: Length.nullable(),
      /** The shorter end, where the guideline names a range. */
      guidelineFrom: Length.optional(),
    })
    .optional(),
  /** Other lengths under conditions; the first that holds counts. */
  conditions: z
    .array(z.strictObject({ when: prose(100), names: Names, length: Length }))
    .max(20)
    .optional(),
  /** Whether the day of the start counts: not by 民法 §140, but “from the day of” says it does. */
  counting: z.enum(['from-day-after', 'from-day-of']),
  /** What becomes of a last day that is closed (民法 §142; 行政機関の休日に関する法律 §2). */
  lastDayClosed: z.enum(['stays', 'next-open-day', 'previous-open-day']),
  /** The calendar that says which days are closed; the profile's where none is named. */
  calendar: prose(60).optional(),
  /** Where days begin and end; the profile's zone where none is named. */
  zone: prose(60).optional(),
  /** The days of the start between which it applies: from the first, until the last is no more. */
  from: day.optional(),
  until: day.optional(),
  source: prose(1000),
  certainty: Certainty,
});
export type ClockRule = z.infer<typeof ClockRule>;

/** The version of a rule that applies to what starts on a day; undefined where none does. */
export function ruleOn(rules: readonly ClockRule[], id: string, on: string): ClockRule | undefined {
  return rules.find(
    (rule) =>
      rule.id === id &&
      (rule.from === undefined || rule.from <= on) &&
      (rule.until === undefined || on < rule.until),
  );
}
