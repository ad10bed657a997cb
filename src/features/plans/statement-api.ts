import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { OpinionId, PlanId, StatementId } from './plan.ts';
import { paperAsked, PaperFile, Sha256 } from './plan-api.ts';
import { ReceptionState } from './statement.ts';

export const statementStates = ['drafted', 'adopted', 'sent'] as const;

const StatementLine = z.object({
  id: StatementId,
  planId: PlanId,
  plan: z.string(),
  number: z.number(),
  organizationId: OrganizationId,
  title: z.string(),
  state: z.enum(statementStates),
  draftedAt: instant,
  adoptedAt: instant.nullable(),
  sentAt: instant.nullable(),
  points: z.number(),
  /** Points of which the body has not said yet what becomes of them. */
  open: z.number(),
});
export type StatementLine = z.output<typeof StatementLine>;

/** Formal opinions in sight: the headquarters' own, and those that were sent to the asker’s body. */
export const listStatements = endpoint({
  method: 'GET',
  path: '/api/statements',
  permission: 'plans.read',
  input: z.strictObject({}),
  output: z.array(StatementLine),
});

const ReceptionLine = z.object({
  state: ReceptionState,
  words: z.string(),
  saidAt: instant,
});

const PointLine = z.object({
  number: z.number(),
  paragraph: z.number().nullable(),
  source: z.string(),
  words: z.string(),
  /** How many opinions it is made of, as the headquarters knows. */
  opinions: z.number().nullable(),
  receptions: z.array(ReceptionLine),
});
export type PointLine = z.output<typeof PointLine>;

export const showStatement = endpoint({
  method: 'GET',
  path: '/api/statements/:statementId',
  permission: 'plans.read',
  input: z.strictObject({ statementId: StatementId }),
  output: StatementLine.omit({ points: true, open: true }).extend({
    lead: z.string(),
    decision: z.string().nullable(),
    /** Of the text as it stands: the one that is adopted, or would be. */
    sha256: Sha256,
    isOwn: z.boolean(),
    points: z.array(PointLine),
  }),
});
export type StatementAnswer = z.output<typeof showStatement.output>;

/** Begins the headquarters' opinion on a revision of another body’s plan; one is drafted at a time. */
export const draftStatement = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/statements',
  permission: 'plans.write',
  input: z.strictObject({
    planId: PlanId,
    number: z.number().int().min(1),
    title: z.string().trim().min(1).max(200),
    lead: z.string().trim().max(4000).default(''),
  }),
  output: z.object({ id: StatementId }),
});

/** Adds a point, made of opinions that were given on the plan. */
export const addPoint = endpoint({
  method: 'POST',
  path: '/api/statements/:statementId/points',
  permission: 'plans.write',
  input: z.strictObject({
    statementId: StatementId,
    paragraph: z.number().int().min(1).nullable().default(null),
    words: z.string().trim().min(1).max(4000),
    opinions: z.array(OpinionId).max(500).default([]),
  }),
  output: z.object({ number: z.number() }),
});

export const dropPoint = endpoint({
  method: 'POST',
  path: '/api/statements/:statementId/point-removals',
  permission: 'plans.write',
  input: z.strictObject({ statementId: StatementId, number: z.number().int().min(1) }),
  output: z.null(),
});

/** Adopts the opinion, in the text that was read; another person drafted it. */
export const adoptStatement = endpoint({
  method: 'POST',
  path: '/api/statements/:statementId/adoption',
  permission: 'plans.adopt',
  input: z.strictObject({
    statementId: StatementId,
    sha256: Sha256,
    decision: z.string().trim().min(1).max(400),
  }),
  output: z.object({ sha256: Sha256 }),
});

/** Sends what was adopted to the body whose plan it is, through the exit door. */
export const sendStatement = endpoint({
  method: 'POST',
  path: '/api/statements/:statementId/sending',
  permission: 'plans.write',
  exit: true,
  input: z.strictObject({ statementId: StatementId }),
  output: z.null(),
});

/** What the asker’s body makes of a point that was sent to it. */
export const receivePoint = endpoint({
  method: 'POST',
  path: '/api/statements/:statementId/receptions',
  permission: 'plans.answer',
  input: z.strictObject({
    statementId: StatementId,
    number: z.number().int().min(1),
    state: ReceptionState,
    words: z.string().trim().max(4000).default(''),
  }),
  output: z.null(),
});

/** The formal opinion as an official paper, through the exit door. */
export const takeStatement = endpoint({
  method: 'GET',
  path: '/api/statements/:statementId/papers/:form',
  permission: 'plans.read',
  exit: true,
  input: z.strictObject({ statementId: StatementId, ...paperAsked }),
  output: PaperFile,
});
