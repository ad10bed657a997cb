import './answer-tables.ts';
import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Reason } from '#features/exposure/judgement.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ClaimId, DirectiveId } from '../directive.ts';
import type { AttachmentId, ReviewId } from '../review.ts';

type File = {
  readonly id: AttachmentId;
  readonly organizationId: OrganizationId;
  readonly sha256: Uint8Array;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Keeps a file under its hash; the same bytes handed in again are kept once, under their first name. */
export async function insertAttachment({ db, actor, now }: Change, file: File) {
  await db
    .insertInto('directives.attachment')
    .values({
      organization_id: file.organizationId,
      sha256: file.sha256,
      id: file.id,
      name: file.name,
      bytes: file.bytes,
      added_by: actor.id,
      added_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Named = { readonly organizationId: OrganizationId; readonly sha256: Uint8Array };

export async function selectAttachment({ db }: Work, { organizationId, sha256 }: Named) {
  return db
    .selectFrom('directives.attachment')
    .select(['id', 'name', 'bytes'])
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** Whether a body has handed in a file, without reading it. */
export async function selectHasAttachment({ db }: Work, { organizationId, sha256 }: Named) {
  const row = await db
    .selectFrom('directives.attachment')
    .select('name')
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertEvidence(
  { db, actor, now }: Change,
  row: Omit<Insertable<Tables['directives.evidence']>, 'added_by' | 'added_at'>,
) {
  await db
    .insertInto('directives.evidence')
    .values({ ...row, added_by: actor.id, added_at: now })
    .execute();
}

type Which = {
  readonly directiveId?: DirectiveId | undefined;
  readonly organizationId?: OrganizationId | undefined;
};

/** What was added to claims, in the order of adding. */
export async function selectEvidence({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.evidence as e')
    .innerJoin('directives.claim as c', (on) =>
      on.onRef('c.organization_id', '=', 'e.organization_id').onRef('c.id', '=', 'e.claim_id'),
    )
    .leftJoin('directives.attachment as f', (on) =>
      on
        .onRef('f.organization_id', '=', 'e.organization_id')
        .onRef('f.sha256', '=', 'e.attachment'),
    )
    .select(['e.id', 'e.organization_id', 'e.claim_id', 'e.text', 'e.added_at', 'e.attachment'])
    .select(['f.name', sql<number | null>`octet_length(f.bytes)`.as('size')])
    .orderBy('e.added_at')
    .orderBy('e.id');
  if (which.directiveId) query = query.where('c.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('e.organization_id', '=', which.organizationId);
  return query.execute();
}
export type EvidenceRow = Awaited<ReturnType<typeof selectEvidence>>[number];

/** Claims that no inventory can judge and that nothing has judged, the oldest first. */
export async function selectWaiting({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.claim as c')
    .innerJoin('organizations.organization as o', 'o.id', 'c.organization_id')
    .innerJoin('directives.directive as d', 'd.id', 'c.directive_id')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .leftJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 'c.organization_id').onRef('s.id', '=', 'c.system_id'),
    )
    .select(['c.id', 'c.organization_id', 'c.directive_id', 'c.measure', 'c.evidence'])
    .select(['c.claimed_at', 's.name as system', 'o.name_ja', 'o.name_en'])
    .select(['d.kind', 'd.fiscal_year', 'd.number', 'w.title'])
    .where('c.outcome', 'is', null)
    .where('c.withdrawn_at', 'is', null)
    .where('c.measure', 'in', ['mitigated', 'disconnected', 'examined'])
    .orderBy('c.claimed_at')
    .orderBy('c.id')
    .limit(2000);
  if (which.directiveId) query = query.where('c.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('c.organization_id', '=', which.organizationId);
  return query.execute();
}

export async function insertReview(
  { db, actor, now }: Change,
  row: Pick<
    Insertable<Tables['directives.review']>,
    'organization_id' | 'id' | 'claim_id' | 'reviewer_id'
  >,
) {
  await db
    .insertInto('directives.review')
    .values({ ...row, assigned_by: actor.id, assigned_at: now })
    .execute();
}

/** Reviews in the order of naming: the last of a claim is the one in force. */
export async function selectReviews(
  { db }: Work,
  which: Which & { readonly id?: ReviewId; readonly claimId?: ClaimId },
) {
  let query = db
    .selectFrom('directives.review as r')
    .innerJoin('directives.claim as c', (on) =>
      on.onRef('c.organization_id', '=', 'r.organization_id').onRef('c.id', '=', 'r.claim_id'),
    )
    .leftJoin('access.person as p', 'p.id', 'r.reviewer_id')
    .select(['r.organization_id', 'r.id', 'r.claim_id', 'r.reviewer_id', 'r.assigned_at'])
    .select(['r.verdict', 'r.reason', 'r.judged_at', 'c.directive_id', 'p.name as reviewer'])
    .orderBy('r.assigned_at')
    .orderBy('r.id');
  if (which.id) query = query.where('r.id', '=', which.id);
  if (which.claimId) query = query.where('r.claim_id', '=', which.claimId);
  if (which.directiveId) query = query.where('c.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('r.organization_id', '=', which.organizationId);
  return query.execute();
}

type Verdict = { readonly verdict: 'verified' | 'contradicted' | 'more'; readonly reason: string };

/** Keeps a reviewer's finding; false where it was given already. */
export async function updateVerdict(
  { db, now }: Change,
  id: ReviewId,
  { verdict, reason }: Verdict,
): Promise<boolean> {
  const result = await db
    .updateTable('directives.review')
    .set({ verdict, reason, judged_at: now })
    .where('id', '=', id)
    .where('verdict', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

type Judged = {
  readonly claim: { readonly organizationId: OrganizationId; readonly id: ClaimId };
  readonly outcome: 'verified' | 'contradicted';
  readonly reviewId: ReviewId;
  readonly reasons: readonly Reason[];
};

/** Judges a claim by a review; false where something else has settled it meanwhile. */
export async function updateReviewed(
  { db, now }: Change,
  { claim, outcome, reviewId, reasons }: Judged,
): Promise<boolean> {
  const result = await db
    .updateTable('directives.claim')
    .set({
      outcome,
      judged_at: now,
      review_id: reviewId,
      judgement: sql<never>`${JSON.stringify(reasons)}::jsonb`,
    })
    .where('organization_id', '=', claim.organizationId)
    .where('id', '=', claim.id)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
