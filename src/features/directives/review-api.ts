import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { ClaimId, DirectiveId, Kind, measures } from './directive.ts';
import { EvidenceId, ReviewId, reviewVerdicts, Sha256 } from './review.ts';

const words = z.string().trim().max(4000);

/** A body hands in a file as evidence; its bytes are kept under their hash. */
export const addAttachment = endpoint({
  method: 'POST',
  path: '/api/attachments',
  permission: 'directives.answer',
  input: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  output: z.object({ sha256: Sha256, size: z.number() }),
});

/** The file itself. It is only ever sent to be kept, never to be shown by a browser. */
export const copyAttachment = endpoint({
  method: 'GET',
  path: '/api/attachments/:organizationId/:sha256',
  permission: 'directives.read',
  exit: true,
  input: z.strictObject({ organizationId: OrganizationId, sha256: Sha256 }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

/** A body adds words or a file to a claim that nothing has judged yet. */
export const addEvidence = endpoint({
  method: 'POST',
  path: '/api/claims/:claimId/evidence',
  permission: 'directives.answer',
  input: z.strictObject({
    claimId: ClaimId,
    text: words.default(''),
    attachment: Sha256.nullable().default(null),
  }),
  output: z.object({ id: EvidenceId }),
});

/** Names the person who is to judge a claim. */
export const assignReview = endpoint({
  method: 'POST',
  path: '/api/claims/:claimId/reviews',
  permission: 'directives.record',
  input: z.strictObject({ claimId: ClaimId, reviewerId: PersonId }),
  output: z.object({ id: ReviewId }),
});

/** The named person's finding on the claim before them. */
export const judgeReview = endpoint({
  method: 'POST',
  path: '/api/reviews/:reviewId/verdict',
  permission: 'directives.review',
  input: z.strictObject({
    reviewId: ReviewId,
    verdict: z.enum(reviewVerdicts),
    reason: words.min(1),
  }),
  output: z.null(),
});

export const EvidenceLine = z.object({
  id: EvidenceId,
  text: z.string(),
  addedAt: instant,
  attachment: z.object({ sha256: Sha256, name: z.string(), size: z.number() }).nullable(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** A claim that a person is to judge, with all that was handed in for it. */
export const ReviewLine = z.object({
  claimId: ClaimId,
  directiveId: DirectiveId,
  kind: Kind,
  fiscalYear: z.number(),
  number: z.number(),
  title: z.string(),
  organizationId: OrganizationId,
  nameJa: z.string(),
  nameEn: z.string(),
  system: z.string().nullable(),
  measure: z.enum(measures),
  claimedAt: instant,
  evidence: z.string(),
  added: z.array(EvidenceLine),
  /** The review in force; null while nobody is named. */
  review: z
    .object({
      id: ReviewId,
      reviewer: z.string().nullable(),
      own: z.boolean(),
      assignedAt: instant,
      verdict: z.enum(reviewVerdicts).nullable(),
      reason: z.string().nullable(),
      judgedAt: instant.nullable(),
    })
    .nullable(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** Claims that wait for a person's judgement, the oldest first; of one body, or of all in reach. */
export const listReviews = endpoint({
  method: 'GET',
  path: '/api/reviews',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId.optional(),
    organizationId: OrganizationId.optional(),
  }),
  output: z.array(ReviewLine),
});

/** Who can be named to judge a claim. */
export const listReviewers = endpoint({
  method: 'GET',
  path: '/api/reviewers',
  permission: 'directives.record',
  input: z.strictObject({}),
  output: z.array(z.object({ id: PersonId, name: z.string() })),
});
