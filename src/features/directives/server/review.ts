import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { rights } from '#features/access/role.ts';
import { listPersons } from '#features/access/server/service.ts';
import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { ClaimId, DirectiveId } from '../directive.ts';
import { say as sayRequest } from '../request-texts.ts';
import { AttachmentId, EvidenceId, isReviewed, ReviewId } from '../review.ts';
import type * as api from '../review-api.ts';
import { say } from '../review-texts.ts';
import { ownClaim } from './behalf.ts';
import { type OneClaim, selectClaim } from './behalf-store.ts';
import { refuseField } from './request.ts';
import * as store from './review-store.ts';

const notFound = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The organization somebody speaks for; the program speaks for none and hands nothing in. */
function ownBody({ actor }: Work) {
  if (actor.organizationId === null) throw notFound();
  return actor.organizationId;
}

/** Keeps a file of one's own organization; its hash is what a claim then names. */
export async function addAttachment(
  work: Change,
  { name }: z.output<typeof api.addAttachment.input>,
  bytes: Uint8Array,
): Promise<z.output<typeof api.addAttachment.output>> {
  const organizationId = ownBody(work);
  if (bytes.length === 0) throw new Refusal('invalid', sayRequest('directives.attachment-empty'));
  const sha256 = createHash('sha256').update(bytes).digest();
  const id = newId(AttachmentId);
  await store.insertAttachment(work, { id, organizationId, sha256, name, bytes });
  const digest = sha256.toString('hex');
  await append(work, {
    act: 'directive.attachment-added',
    subject: `sha256:${digest}`,
    organizationId,
    facts: { name, size: bytes.length },
  });
  return { sha256: digest, size: bytes.length };
}

/**
 * Hands out a file that a body handed in: to that body and to the headquarters, through the exit
 * door, and to nobody else who can see that there is one.
 */
export async function copyAttachment(
  work: Change,
  { organizationId, sha256 }: z.output<typeof api.copyAttachment.input>,
): Promise<z.output<typeof api.copyAttachment.output>> {
  const named = { organizationId, sha256: Buffer.from(sha256, 'hex') };
  const file = await store.selectAttachment(work, named);
  if (!file) throw notFound();
  const own = ownBody(work);
  await passExit(
    work,
    {
      subject: AttachmentId.encode(file.id),
      marking: marked('TLP:AMBER+STRICT', organizationId, work.actor.scope === 'all' ? [own] : []),
    },
    { to: 'person', personId: work.actor.id, organizationId: own },
  );
  return { name: file.name, bytes: file.bytes };
}

/** A claim that nothing has judged and that a person is to judge. */
function refuseSettled(claim: OneClaim): void {
  if (claim.withdrawn_at ?? claim.outcome) {
    throw new Refusal('conflict', say('directives.judged-already'));
  }
}

/**
 * Adds words or a file to an open claim of one's own organization. A claim of which more was asked
 * lies before the same reviewer again.
 */
export async function addEvidence(
  work: Change,
  { claimId, text, attachment }: z.output<typeof api.addEvidence.input>,
): Promise<z.output<typeof api.addEvidence.output>> {
  const claim = await ownClaim(work, claimId);
  refuseSettled(claim);
  if (text === '' && attachment === null) refuseField('/text', sayKernel('kernel.required'));
  const organizationId = claim.organization_id;
  const sha256 = attachment === null ? null : Buffer.from(attachment, 'hex');
  if (sha256 && !(await store.selectHasAttachment(work, { organizationId, sha256 }))) {
    refuseField('/attachment', sayRequest('directives.attachment-unknown'));
  }
  const id = newId(EvidenceId);
  await store.insertEvidence(work, {
    organization_id: organizationId,
    id,
    claim_id: claimId,
    text,
    attachment: sha256,
  });
  const latest = (await store.selectReviews(work, { claimId })).at(-1);
  if (latest?.verdict === 'more') {
    await store.insertReview(work, {
      organization_id: organizationId,
      id: newId(ReviewId),
      claim_id: claimId,
      reviewer_id: latest.reviewer_id,
    });
  }
  await append(work, {
    act: 'directive.evidence-added',
    subject: DirectiveId.encode(claim.directive_id),
    organizationId,
    facts: { claim: ClaimId.encode(claimId), evidence: EvidenceId.encode(id), text, attachment },
  });
  return { id };
}

/** Whoever is entitled to judge claims, and counts as a person of this installation. */
async function reviewers(work: Work) {
  return (await listPersons(work)).filter(
    ({ role, confirmed }) => confirmed && rights[role].permissions.includes('directives.review'),
  );
}

export async function listReviewers(
  work: Work,
): Promise<z.output<typeof api.listReviewers.output>> {
  return (await reviewers(work)).map(({ id, name }) => ({ id, name }));
}

/** Names who is to judge a claim: entitled to, not of its body, and not who made it. */
export async function assignReview(
  work: Change,
  { claimId, reviewerId }: z.output<typeof api.assignReview.input>,
): Promise<z.output<typeof api.assignReview.output>> {
  const claim = await selectClaim(work, claimId);
  if (!claim) throw notFound();
  refuseSettled(claim);
  if (!isReviewed(claim.measure)) throw new Refusal('conflict', say('directives.not-reviewed'));
  await refuseUnfit(work, claim, reviewerId);
  const id = newId(ReviewId);
  await store.insertReview(work, {
    organization_id: claim.organization_id,
    id,
    claim_id: claimId,
    reviewer_id: reviewerId,
  });
  await append(work, {
    act: 'directive.review-assigned',
    subject: DirectiveId.encode(claim.directive_id),
    organizationId: claim.organization_id,
    facts: {
      review: ReviewId.encode(id),
      claim: ClaimId.encode(claimId),
      reviewer: PersonId.encode(reviewerId),
    },
  });
  return { id };
}

async function refuseUnfit(work: Work, claim: OneClaim, reviewerId: PersonId): Promise<void> {
  const person = (await reviewers(work)).find(({ id }) => id === reviewerId);
  if (!person) refuseField('/reviewerId', say('directives.no-reviewer'));
  if (person?.organizationId === claim.organization_id || reviewerId === claim.claimed_by) {
    refuseField('/reviewerId', say('directives.reviewer-involved'));
  }
}

/**
 * The named person's finding. Verified and contradicted judge the claim; when more is asked for, it
 * stays open until its body adds something.
 */
export async function judgeReview(
  work: Change,
  { reviewId, verdict, reason }: z.output<typeof api.judgeReview.input>,
): Promise<null> {
  const [review] = await store.selectReviews(work, { id: reviewId });
  const claim = review && (await selectClaim(work, review.claim_id));
  if (!claim || review.reviewer_id !== work.actor.id) throw notFound();
  refuseSettled(claim);
  const latest = (await store.selectReviews(work, { claimId: claim.id })).at(-1);
  const isFirst =
    latest?.id === reviewId && (await store.updateVerdict(work, reviewId, { verdict, reason }));
  if (!isFirst) throw new Refusal('conflict', say('directives.judged-already'));
  if (verdict !== 'more') {
    const reasons = [{ text: say('directives.reviewer-says', { reason }), source: null }];
    const judged = { organizationId: claim.organization_id, id: claim.id };
    if (
      !(await store.updateReviewed(work, { claim: judged, outcome: verdict, reviewId, reasons }))
    ) {
      throw new Refusal('conflict', say('directives.judged-already'));
    }
  }
  const acts = {
    verified: 'directive.verified',
    contradicted: 'directive.contradicted',
    more: 'directive.evidence-asked',
  } as const;
  await append(work, {
    act: acts[verdict],
    subject: DirectiveId.encode(claim.directive_id),
    organizationId: claim.organization_id,
    facts: { claim: ClaimId.encode(claim.id), review: ReviewId.encode(reviewId), reason },
  });
  return null;
}

const evidenceLine = (row: store.EvidenceRow): z.output<typeof api.EvidenceLine> => ({
  id: row.id,
  text: row.text,
  addedAt: row.added_at,
  attachment:
    row.attachment === null
      ? null
      : {
          sha256: Buffer.from(row.attachment).toString('hex'),
          name: row.name ?? '',
          size: row.size ?? 0,
        },
});

export async function listReviews(
  work: Work,
  which: z.output<typeof api.listReviews.input>,
): Promise<z.output<typeof api.listReviews.output>> {
  const added = grouped(await store.selectEvidence(work, which), (row) => row.claim_id);
  const reviews = grouped(await store.selectReviews(work, which), (row) => row.claim_id);
  return (await store.selectWaiting(work, which)).map((row) => {
    const review = reviews.get(row.id)?.at(-1);
    return {
      claimId: row.id,
      directiveId: row.directive_id,
      kind: row.kind,
      fiscalYear: row.fiscal_year,
      number: row.number,
      title: row.title,
      organizationId: row.organization_id,
      nameJa: row.name_ja,
      nameEn: row.name_en,
      system: row.system,
      measure: row.measure,
      claimedAt: row.claimed_at,
      evidence: row.evidence,
      added: (added.get(row.id) ?? []).map(evidenceLine),
      review: review
        ? {
            id: review.id,
            reviewer: review.reviewer,
            own: review.reviewer_id === work.actor.id,
            assignedAt: review.assigned_at,
            verdict: review.verdict,
            reason: review.reason,
            judgedAt: review.judged_at,
          }
        : null,
    };
  });
}
