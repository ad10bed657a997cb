import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { Audience, Naming } from './consultation.ts';
import { given } from './consultation-api.ts';
import { ConsultationId, OpinionId } from './plan.ts';
import { consultationStates, ParagraphLine } from './plan-api.ts';
import { OpinionTable } from './table.ts';

/** By what somebody without an account comes: the code they were given, or a consultation of everybody. */
const by = {
  code: z.string().trim().min(1).max(100).nullable().default(null),
  consultationId: ConsultationId.nullable().default(null),
};

/** Consultations that everybody is asked in, open and past, with nothing of their texts. */
export const listOpenConsultations = endpoint({
  method: 'GET',
  path: '/api/open-consultations',
  permission: 'public',
  input: z.strictObject({}),
  output: z.object({
    now: instant,
    consultations: z.array(
      z.object({
        ...{ id: ConsultationId, title: z.string(), state: z.enum(consultationStates) },
        ...{ opensAt: instant, closesAt: instant },
      }),
    ),
  }),
});

const OwnOpinion = z.object({
  id: OpinionId,
  paragraph: z.number().nullable(),
  quote: z.string(),
  words: z.string(),
  proposal: z.string(),
  givenAt: instant,
  isWithdrawn: z.boolean(),
});

/** What whoever is asked may read: the text, what they gave themselves, and the table once it is published. */
export const openOpinionDoor = endpoint({
  method: 'POST',
  path: '/api/opinion-openings',
  permission: 'public',
  exit: true,
  input: z.strictObject(by),
  output: z.object({
    id: ConsultationId,
    audience: Audience,
    name: z.string(),
    affiliation: z.string(),
    plan: z.string(),
    title: z.string(),
    lead: z.string(),
    naming: Naming,
    state: z.enum(consultationStates),
    opensAt: instant,
    closesAt: instant,
    mayGive: z.boolean(),
    paragraphs: z.array(ParagraphLine),
    opinions: z.array(OwnOpinion),
    table: OpinionTable.nullable(),
  }),
});
export type DoorAnswer = z.output<typeof openOpinionDoor.output>;

/**
 * Gives an opinion without an account. Refused outside of the window, with every fault of it, and where
 * too many come at once.
 */
export const giveOpinionAtDoor = endpoint({
  method: 'POST',
  path: '/api/door-opinions',
  permission: 'public',
  input: z.strictObject({
    ...by,
    ...given,
    giver: z.string().trim().max(200).default(''),
    affiliation: z.string().trim().max(200).default(''),
  }),
  output: z.object({ id: OpinionId, entry: z.uuid() }),
});

/** Takes an opinion back that was given with the same code, while the consultation is open. */
export const withdrawAtDoor = endpoint({
  method: 'POST',
  path: '/api/door-opinion-withdrawals',
  permission: 'public',
  input: z.strictObject({ code: z.string().trim().min(1).max(100), opinionId: OpinionId }),
  output: z.null(),
});
