import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { Names } from '#features/profiles/names.ts';
import { instant } from '#kernel/instant.ts';

import { Body } from './filing.ts';
import { FilingId, FilingKind, MessageId, MessageKind } from './incident.ts';

/** A filing in one line, for whoever sent it and whoever received it. */
export const FilingLine = z.object({
  id: FilingId,
  kind: FilingKind,
  profile: z.string(),
  duty: z.string(),
  dutyNames: Names,
  stage: z.string(),
  stageNames: Names,
  recipient: z.string(),
  recipientNames: Names,
  recipientBody: Body,
  /** Which copy it is for this recipient under this duty. */
  sequence: z.number(),
  form: z.string(),
  label: Tlp,
  reason: z.string(),
  about: FilingId.nullable(),
  sha256: z.string(),
  filedBy: z.string(),
  filedAt: instant,
  /** A later filing takes it back. */
  withdrawnAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
});
export type FilingLine = z.infer<typeof FilingLine>;

/** What an authority or a reporter said to the other. */
export const MessageLine = z.object({
  id: MessageId,
  kind: MessageKind,
  authority: Body,
  /** The filing acknowledged, or the question answered, by its id. */
  about: z.string().nullable(),
  duty: z.string().nullable(),
  stage: z.string().nullable(),
  dueOn: z.string().nullable(),
  text: z.string(),
  by: z.string(),
  at: instant,
  /** A question that has its answer. */
  isAnswered: z.boolean(),
});
export type MessageLine = z.infer<typeof MessageLine>;
