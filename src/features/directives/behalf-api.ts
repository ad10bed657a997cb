import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { BehalfId, Channel } from './behalf.ts';
import { ClaimId, DirectiveId, measures } from './directive.ts';
import { Answers } from './question.ts';

const short = z.string().trim().max(200);

/** What was said: that a version was read, that something was done about one action, or answers to the questions. */
const Said = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('acknowledgement'),
    version: z.number().int().min(1),
  }),
  z.strictObject({
    about: z.literal('claim'),
    action: z.number().int().min(1).max(99).default(1),
    systemId: SystemId.nullable(),
    measure: z.enum(measures),
    evidence: z.string().trim().min(1).max(4000),
  }),
  z.strictObject({ about: z.literal('reply'), answers: Answers }),
]);

/** The headquarters records what a body said by telephone, fax, mail or in person. */
export const recordOnBehalf = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/behalf',
  permission: 'directives.record',
  input: z.strictObject({
    directiveId: DirectiveId,
    organizationId: OrganizationId,
    saidBy: short.min(1),
    post: short.default(''),
    channel: Channel,
    saidAt: instant,
    note: z.string().trim().max(2000).default(''),
    reference: short.default(''),
    said: Said,
  }),
  output: z.object({ id: BehalfId, claim: ClaimId.nullable(), reply: z.number().nullable() }),
});

/** The body says that it was misunderstood: what was recorded for it counts no more. */
export const disputeBehalf = endpoint({
  method: 'POST',
  path: '/api/behalf/:behalfId/dispute',
  permission: 'directives.answer',
  input: z.strictObject({ behalfId: BehalfId, dispute: z.string().trim().min(1).max(2000) }),
  output: z.null(),
});

/** A body takes back a claim that nothing has judged yet. */
export const withdrawClaim = endpoint({
  method: 'POST',
  path: '/api/claims/:claimId/withdrawal',
  permission: 'directives.answer',
  input: z.strictObject({ claimId: ClaimId, reason: z.string().trim().min(1).max(2000) }),
  output: z.null(),
});

export const BehalfLine = z.object({
  id: BehalfId,
  directiveId: DirectiveId,
  organizationId: OrganizationId,
  about: z.enum(['acknowledgement', 'claim', 'reply']),
  version: z.number().nullable(),
  claimId: ClaimId.nullable(),
  /** The number of the reply that was recorded. */
  reply: z.number().nullable(),
  saidBy: z.string(),
  post: z.string(),
  channel: Channel,
  saidAt: instant,
  note: z.string(),
  reference: z.string(),
  recordedAt: instant,
  disputedAt: instant.nullable(),
  dispute: z.string().nullable(),
});
export type BehalfLine = z.infer<typeof BehalfLine>;

/** What was recorded for the asker's own organization. */
export const listOwnBehalf = endpoint({
  method: 'GET',
  path: '/api/desk/behalf',
  permission: 'directives.answer',
  input: z.strictObject({}),
  output: z.array(BehalfLine),
});
