import { z } from 'zod';

import { Names, prose } from '#features/profiles/names.ts';
import { day } from '#kernel/instant.ts';

import { Condition } from './condition.ts';

/** What a report is in the course of a duty. */
export const stageKinds = [
  /** The first word, as soon as may be. */
  'first',
  /** What is known by a certain time. */
  'follow-up',
  /** Owed only when an authority asks. */
  'on-request',
  /** Owed whenever something new of weight is known. */
  'supplement',
  /** All that was found out. */
  'detailed',
  /** Collected over a period. */
  'periodic',
] as const;
export const StageKind = z.enum(stageKinds);
export type StageKind = (typeof stageKinds)[number];

const recurring: readonly StageKind[] = ['on-request', 'supplement', 'periodic'];

/** Whether a stage comes again: what was filed before its clock began does not meet it. */
export const isRecurring = (kind: StageKind): boolean => recurring.includes(kind);

/** The form that a stage is filed on, and the sections of it that are not for this duty. */
export const FormChoice = z.strictObject({
  form: prose(60),
  without: z.array(prose(60)).max(50).exactOptional(),
  /** The first choice that holds is taken; the last one names no condition. */
  when: Condition.exactOptional(),
  /** The days of the law between which it may be used. */
  from: day.exactOptional(),
  until: day.exactOptional(),
});
export type FormChoice = z.infer<typeof FormChoice>;

/** One report that a duty asks for, with a clock of its own. */
export const Stage = z.strictObject({
  key: prose(40),
  kind: StageKind,
  names: Names,
  /** The clock rule of the profile that says by when. */
  clock: prose(60),
  /** Owed only where this holds. */
  when: Condition.exactOptional(),
  forms: z.array(FormChoice).min(1).max(10),
  /** How it may be sent, where the rule says so: by telephone, on a form, through a system. */
  channel: z.strictObject({ ja: prose(300), en: prose(300) }).exactOptional(),
});
export type Stage = z.infer<typeof Stage>;
