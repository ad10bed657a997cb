import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { instant } from '#kernel/instant.ts';

import { Recipient } from './duty.ts';
import { dutyLine } from './duty-line.ts';
import type { DutyStanding } from './duty-standing.ts';
import { fieldKeys } from './fact-fields.ts';
import { formOn, type Rulebook } from './rulebook.ts';
import { scopeParts } from './scope.ts';
import { Shown } from './shown.ts';
import { StageKind } from './stage.ts';

const Truth = z.enum(['yes', 'no', 'open']);

/** Something that would have to be known, and what it is called. */
const Open = z.object({
  subject: z.discriminatedUnion('on', [
    z.object({ on: z.literal('field'), key: z.enum(fieldKeys) }),
    z.object({ on: z.literal('question'), key: z.string() }),
    z.object({ on: z.literal('reporter'), key: z.enum(['kind', 'sector', 'designation']) }),
    z.object({ on: z.literal('record') }),
    z.object({ on: z.literal('filed'), key: z.string() }),
  ]),
  shown: Shown,
});

/** One stage of a duty as it is sent to a page: `StageLine` of duty-line.ts. */
const StageStandingLine = z.object({
  stage: z.string(),
  kind: StageKind,
  names: Names,
  isOwed: Truth,
  clockStart: z.object({ event: z.string(), at: instant }).nullable(),
  deadline: instant.nullable(),
  isSoft: z.boolean(),
  guidelineFrom: instant.nullable(),
  isProjected: z.boolean(),
  rule: z.string().nullable(),
  waitsFor: z.array(Open),
  alternatives: z.array(z.object({ names: Names, deadline: instant.nullable() })),
  form: z.string().nullable(),
  formNames: Names.nullable(),
  isFormProvisional: z.boolean(),
  filedAt: instant.nullable(),
  isLate: z.boolean(),
});

/** Where a duty stands as it is sent to a page: `DutyLine` of duty-line.ts, and whom its recipients are. */
export const StandingLine = z.object({
  duty: z.string(),
  version: z.string(),
  names: Names,
  standing: z.enum(['arises', 'does-not-arise', 'cannot-tell']),
  trigger: z.array(Names),
  scope: z.array(
    z.object({
      part: z.enum(scopeParts),
      truth: Truth,
      grounds: z.array(z.object({ names: Names, truth: Truth, source: z.string() })),
    }),
  ),
  lawDay: z.string(),
  isLawDayAssumed: z.boolean(),
  isInForce: z.boolean(),
  open: z.array(Open),
  recipients: z.array(
    Recipient.extend({
      /** What the organization is called; null where nobody has said which it is. */
      organization: Names.nullable(),
    }),
  ),
  /** To whom it may be passed on, where the reporter consents. */
  onward: z.array(Recipient),
  stages: z.array(StageStandingLine),
  source: z.string(),
  certainty: Names,
});
export type StandingLine = z.infer<typeof StandingLine>;

/** A standing as it is sent, with what each recipient is called where it is known who that is. */
export function standingLine(
  standing: DutyStanding,
  rulebook: Rulebook,
  bodyOf: (recipient: string) => Names | undefined,
): StandingLine {
  const line = dutyLine(standing, rulebook);
  return {
    ...line,
    trigger: [...line.trigger],
    scope: line.scope.map((each) => ({ ...each, grounds: [...each.grounds] })),
    open: [...line.open],
    recipients: line.recipients.map((each) => ({
      ...each,
      organization: bodyOf(each.key) ?? null,
    })),
    onward: standing.duty.onward,
    stages: line.stages.map((stage) => ({
      ...stage,
      formNames: (stage.form && formOn(rulebook, stage.form, line.lawDay)?.names) || null,
      waitsFor: [...stage.waitsFor],
      alternatives: [...stage.alternatives],
    })),
  };
}
