import { z } from 'zod';

import { Certainty, Names, prose } from '#features/profiles/names.ts';
import { day } from '#kernel/instant.ts';

import { Condition } from './condition.ts';
import { fieldKeys } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import { Scope } from './scope.ts';
import { Stage } from './stage.ts';

/** Somebody who receives a report, or to whom it may be passed on. */
export const Recipient = z.strictObject({
  key: prose(40),
  names: Names,
  /** Others who receive a report of the same incident may know that this one does too. */
  public: z.boolean(),
});
export type Recipient = z.infer<typeof Recipient>;

/**
 * A rule that makes somebody report: who and what it is about, to whom, in which stages, each with
 * its clock and form. Versions share an `id` and follow each other by date.
 */
export const Duty = z.strictObject({
  id: prose(60),
  version: prose(40),
  names: Names,
  /** The kinds of record that it is about. */
  kinds: z.array(RecordKind).min(1).max(4),
  /** That the duty exists may be known to every recipient of the same incident. */
  public: z.boolean(),
  recipients: z.array(Recipient).min(1).max(20),
  /** Whom the recipients pass it on to, where the reporter consents. */
  onward: z.array(Recipient).max(20),
  /** Which fields say when an event was that starts a clock; the first that is known counts. */
  starts: z.record(prose(100), z.array(z.enum(fieldKeys)).min(1).max(5)),
  /** The event whose day says which version of the law counts. */
  datedBy: prose(100),
  scope: Scope,
  /** What the clock rules name as a condition of their length. */
  conditions: z.record(prose(100), Condition),
  stages: z.array(Stage).min(1).max(20),
  from: day.exactOptional(),
  until: day.exactOptional(),
  source: prose(1000),
  certainty: Certainty,
});
export type Duty = z.infer<typeof Duty>;
