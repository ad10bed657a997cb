import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { anchorStates } from './anchor.ts';
import { Audience, Naming, PersonalAudience } from './consultation.ts';
import { Change, Moderation, Outcome } from './opinion.ts';
import { ConsultationId, InviteeId, OpinionId, PlanId } from './plan.ts';
import { ConsultationLine, paperAsked, PaperFile, ParagraphLine } from './plan-api.ts';
import { OpinionTable } from './table.ts';

const consultation = { consultationId: ConsultationId };

/** Consultations in sight, those that are open first. */
export const listConsultations = endpoint({
  method: 'GET',
  path: '/api/consultations',
  permission: 'plans.read',
  input: z.strictObject({}),
  output: z.array(ConsultationLine.extend({ planId: PlanId, plan: z.string() })),
});

const title = z.string().trim().min(1).max(200);
const lead = z.string().trim().max(2000).default('');

/** Asks for opinions on a revision, from one instant to another. */
export const openConsultation = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/consultations',
  permission: 'plans.write',
  input: z.strictObject({
    planId: PlanId,
    number: z.number().int().min(1),
    title,
    lead,
    naming: Naming,
    /** Whether what comes is looked at before it counts as said. */
    isModerated: z.boolean(),
    opensAt: instant,
    closesAt: instant,
    /** Bodies of the register that are asked. */
    organizations: z.array(OrganizationId).max(2000).default([]),
    /** Whether everybody is asked, without an account. */
    isPublic: z.boolean().default(false),
  }),
  output: z.object({ id: ConsultationId }),
});

const InviteeLine = z.object({
  id: InviteeId,
  audience: Audience,
  organizationId: OrganizationId.nullable(),
  name: z.string(),
  affiliation: z.string(),
  invitedAt: instant,
  isRevoked: z.boolean(),
  opinions: z.number(),
});
export type InviteeLine = z.output<typeof InviteeLine>;

/** A consultation with the text it is about; who else is asked is the headquarters' to know. */
export const showConsultation = endpoint({
  method: 'GET',
  path: '/api/consultations/:consultationId',
  permission: 'plans.read',
  input: z.strictObject(consultation),
  output: ConsultationLine.extend({
    planId: PlanId,
    plan: z.string(),
    lead: z.string(),
    naming: Naming,
    isModerated: z.boolean(),
    isPublic: z.boolean(),
    /** Whether the asker’s own body may give an opinion now. */
    mayGive: z.boolean(),
    paragraphs: z.array(ParagraphLine),
    invitees: z.array(InviteeLine),
  }),
});
export type ConsultationAnswer = z.output<typeof showConsultation.output>;

/** Ends a consultation at another instant, which is not in the past. */
export const moveClosing = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/closing',
  permission: 'plans.write',
  input: z.strictObject({ ...consultation, closesAt: instant }),
  output: z.null(),
});

/** Asks a person. The code is told once; whoever bears it is taken for that person. */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/invitees',
  permission: 'plans.write',
  input: z.strictObject({
    ...consultation,
    audience: PersonalAudience,
    name: z.string().trim().min(1).max(100),
    affiliation: z.string().trim().max(200).default(''),
  }),
  output: z.object({ id: InviteeId, code: z.string().nullable() }),
});

/** Ends what somebody was asked for: they still see what they saw and say no more. */
export const revokeInvitee = endpoint({
  method: 'POST',
  path: '/api/invitees/:inviteeId/revocation',
  permission: 'plans.write',
  input: z.strictObject({ inviteeId: InviteeId }),
  output: z.null(),
});

/** An opinion as somebody gives it. */
export const given = {
  paragraph: z.number().int().min(1).nullable().default(null),
  quote: z.string().max(2000).default(''),
  start: z.number().int().min(0).max(10_000).default(0),
  words: z.string().trim().min(1).max(8000),
  proposal: z.string().trim().max(10_000).default(''),
};

/** Gives an opinion in the name of the asker’s own body. */
export const giveOpinion = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/opinions',
  permission: 'plans.answer',
  input: z.strictObject({ ...consultation, ...given }),
  output: z.object({ id: OpinionId }),
});

export const withdrawOpinion = endpoint({
  method: 'POST',
  path: '/api/opinions/:opinionId/withdrawal',
  permission: 'plans.answer',
  input: z.strictObject({ opinionId: OpinionId }),
  output: z.null(),
});

const AnswerLine = z.object({
  version: z.number(),
  gist: z.string(),
  outcome: Outcome,
  words: z.string(),
  change: Change.nullable(),
  reason: z.string(),
  isApproved: z.boolean(),
  /** Whether the asker drafted it, and so cannot approve it. */
  isOwn: z.boolean(),
});
export type AnswerLine = z.output<typeof AnswerLine>;

const OpinionLine = z.object({
  id: OpinionId,
  /** Told to the headquarters: it says how many others gave one. */
  sequence: z.number().nullable(),
  audience: Audience,
  organizationId: OrganizationId.nullable(),
  giver: z.string(),
  affiliation: z.string(),
  paragraph: z.number().nullable(),
  quote: z.string(),
  start: z.number(),
  words: z.string(),
  proposal: z.string(),
  givenAt: instant,
  isWithdrawn: z.boolean(),
  moderation: Moderation,
  moderatedWhy: z.string(),
  /** Where it stands in the latest revision. */
  now: z.object({
    state: z.enum(anchorStates),
    quote: z.string(),
    start: z.number(),
  }),
  mergedInto: OpinionId.nullable(),
  answer: AnswerLine.nullable(),
});
export type OpinionLine = z.output<typeof OpinionLine>;

/** Opinions in sight: all, for the headquarters; a body’s own and those of bodies below it, for others. */
export const listOpinions = endpoint({
  method: 'GET',
  path: '/api/consultations/:consultationId/opinions',
  permission: 'plans.read',
  input: z.strictObject(consultation),
  output: z.object({ latest: z.number(), opinions: z.array(OpinionLine) }),
});

const several = z.array(OpinionId).min(1).max(500);

/** Says whether opinions are shown in the table; what is withheld says why, and is answered all the same. */
export const moderateOpinions = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/moderation',
  permission: 'plans.write',
  input: z.strictObject({
    ...consultation,
    opinions: several,
    isShown: z.boolean(),
    why: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ count: z.number() }),
});

/** Takes opinions that say the same together, to be answered once. */
export const mergeOpinions = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/merges',
  permission: 'plans.write',
  input: z.strictObject({ ...consultation, into: OpinionId, opinions: several }),
  output: z.object({ count: z.number() }),
});

/** Parts opinions again that were merged. */
export const undoMerge = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/merge-undoings',
  permission: 'plans.write',
  input: z.strictObject({ ...consultation, opinions: several }),
  output: z.object({ count: z.number() }),
});

/** Drafts the next version of an answer; refused unless it names a change that there is, or a reason. */
export const draftAnswer = endpoint({
  method: 'POST',
  path: '/api/opinions/:opinionId/answers',
  permission: 'plans.write',
  input: z.strictObject({
    opinionId: OpinionId,
    gist: z.string().trim().min(1).max(2000),
    outcome: Outcome,
    words: z.string().trim().min(1).max(4000),
    change: Change.nullable().default(null),
    reason: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ version: z.number() }),
});

/** The second person’s word on answers, each in the version that was read. */
export const approveAnswers = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/approvals',
  permission: 'plans.adopt',
  input: z.strictObject({
    ...consultation,
    answers: z
      .array(z.strictObject({ opinionId: OpinionId, version: z.number().int().min(1) }))
      .min(1)
      .max(500),
  }),
  output: z.object({ count: z.number() }),
});

/** Publishes all answers together; refused while one is not approved, each named. */
export const publishAnswers = endpoint({
  method: 'POST',
  path: '/api/consultations/:consultationId/announcement',
  permission: 'plans.adopt',
  input: z.strictObject(consultation),
  output: z.object({ sha256: z.string(), lines: z.number() }),
});

/** The table of opinions and answers: published, for everybody who was asked; before, for the headquarters. */
export const showTable = endpoint({
  method: 'GET',
  path: '/api/consultations/:consultationId/table',
  permission: 'plans.read',
  input: z.strictObject(consultation),
  output: OpinionTable.extend({
    publishedAt: instant.nullable(),
    sha256: z.string().nullable(),
    /** Opinions that still have no approved answer, as the headquarters knows. */
    missing: z.number(),
  }),
});
export type TableAnswer = z.output<typeof showTable.output>;

/** The table as an official paper, through the exit door. */
export const takeTable = endpoint({
  method: 'GET',
  path: '/api/consultations/:consultationId/table/papers/:form',
  permission: 'plans.read',
  exit: true,
  input: z.strictObject({ ...consultation, ...paperAsked }),
  output: PaperFile,
});
