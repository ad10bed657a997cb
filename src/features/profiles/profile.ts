import { z } from 'zod';

import { day } from '#kernel/instant.ts';
import { Language } from '#kernel/text.ts';

import { ClockRule } from './clock-rule.ts';
import { Certainty, Names, prose } from './names.ts';

/** Where a fact of a profile comes from, how sure it is, and from when until when it holds. */
const sourced = {
  source: prose(1000),
  certainty: Certainty,
  from: day.optional(),
  until: day.optional(),
};

/** One entry of a list: a kind of body, a sector, a designation. */
const Fact = z.strictObject({ key: prose(60), names: Names, ...sourced });

/** One input that decision tables ask for, and who is asked for it. */
const Input = z.strictObject({
  key: prose(20),
  askedOf: z.enum(['sources', 'headquarters', 'owner']),
  names: Names,
  /** What an owner is asked, in words. */
  question: z.strictObject({ ja: prose(500), en: prose(500) }).optional(),
  values: z.record(prose(20), Names),
  source: sourced.source,
  certainty: sourced.certainty,
});
export type Input = z.infer<typeof Input>;

/** A decision table with its version, and what its outcomes mean in time. */
const Ruled = z.strictObject({
  table: prose(200),
  timeline: prose(100),
  names: Names,
  /** The headquarters may change it, by two persons; a table of others stays as it was published. */
  editable: z.literal(true).optional(),
  ...sourced,
});

/** Which table decides where none is named, by date; named without its version. */
const Default = z.strictObject({ table: prose(200), ...sourced });

/** A jurisdiction as data. */
export const Profile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: prose(40),
  names: Names,
  /** Where the profile's days begin and end. */
  zone: prose(60),
  languages: z.array(Language).min(1),
  calendar: prose(60),
  kinds: z.array(Fact).min(1).max(100),
  sectors: z.array(Fact).max(100),
  designations: z.array(Fact).max(100),
  inputs: z.array(Input).max(100),
  rulings: z.array(Ruled).min(1).max(100),
  defaults: z.array(Default).min(1).max(100),
  /** The rule by which a question to the owner of a system is to be answered. */
  questionRule: prose(60),
  /** A count over confided answers is told only where they come from so many bodies. */
  smallCount: z.strictObject({ fewest: z.number().int().min(2).max(1000), ...sourced }),
  clockRules: z.array(ClockRule).max(500),
  /** Kinds of document that share one series of numbers in a year, and how a number is written. */
  numbering: z.strictObject({
    series: prose(40),
    kinds: z.array(prose(20)).max(20),
    /** With `{{number}}`, and `{{year}}` for the fiscal year. */
    pattern: Names,
    ...sourced,
  }),
  /** What is known to be missing. */
  gaps: z.array(z.strictObject({ names: Names, source: prose(1000) })).max(100),
});
export type Profile = z.infer<typeof Profile>;

/** Whether something dated holds on a day: from its first, until the day it no longer does. */
export function holdsOn(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  on: string,
): boolean {
  return (from === undefined || from <= on) && (until === undefined || on < until);
}

/** A table's id without its version: what stays the same while the table is changed. */
export const familyOf = (table: string): string => table.split(':').slice(0, 2).join(':');
