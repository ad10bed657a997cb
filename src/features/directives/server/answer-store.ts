import './answer-tables.ts';
import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Reason } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ClaimId, DirectiveId } from '../directive.ts';
import type { Which } from './addressee-store.ts';
import { json } from './store.ts';

/** Claims that were not taken back, the latest first. */
export async function selectClaims({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.claim as c')
    .leftJoin('directives.behalf as b', (on) =>
      on.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.claim_id', '=', 'c.id'),
    )
    .select(['c.organization_id', 'c.id', 'c.directive_id', 'c.action', 'c.system_id', 'c.measure'])
    .select(['c.evidence', 'c.claimed_at', 'c.outcome', 'c.judged_at', 'c.judgement'])
    .select(['c.review_id', sql<boolean>`b.id is not null`.as('on_behalf')])
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.claimed_at', 'desc')
    .orderBy('c.id');
  if (which.directiveId) query = query.where('c.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('c.organization_id', '=', which.organizationId);
  return query.execute();
}
export type ClaimRow = Awaited<ReturnType<typeof selectClaims>>[number];

/**
 * What addressees acknowledged, the latest version last: here themselves, or as recorded for them;
 * their own word comes after what somebody else wrote down.
 */
export async function selectAcknowledgements({ db }: Work, which: Which) {
  let own = db
    .selectFrom('directives.acknowledgement')
    .select(['directive_id', 'organization_id', 'version', 'acknowledged_at'])
    .select(sql<boolean>`false`.as('on_behalf'));
  let recorded = db
    .selectFrom('directives.behalf')
    .select(['directive_id', 'organization_id', sql<number>`version`.as('version')])
    .select(['recorded_at as acknowledged_at', sql<boolean>`true`.as('on_behalf')])
    .where('about', '=', 'acknowledgement')
    .where('disputed_at', 'is', null);
  if (which.directiveId) {
    own = own.where('directive_id', '=', which.directiveId);
    recorded = recorded.where('directive_id', '=', which.directiveId);
  }
  if (which.organizationId) {
    own = own.where('organization_id', '=', which.organizationId);
    recorded = recorded.where('organization_id', '=', which.organizationId);
  }
  return own.unionAll(recorded).orderBy('version').orderBy('on_behalf', 'desc').execute();
}
export type AcknowledgementRow = Awaited<ReturnType<typeof selectAcknowledgements>>[number];

type Acknowledged = {
  readonly organizationId: OrganizationId;
  readonly directiveId: DirectiveId;
  readonly version: number;
};

/** Adds an acknowledgement; false when that version was acknowledged before. */
export async function insertAcknowledgement(
  { db, actor, now }: Change,
  { organizationId, directiveId, version }: Acknowledged,
): Promise<boolean> {
  const result = await db
    .insertInto('directives.acknowledgement')
    .values({
      organization_id: organizationId,
      directive_id: directiveId,
      version,
      acknowledged_by: actor.id,
      acknowledged_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertClaim({ db }: Change, claim: Insertable<Tables['directives.claim']>) {
  await db.insertInto('directives.claim').values(claim).execute();
}

/** What one action asks of one system, or of the body (null). */
export type Asked = {
  readonly organizationId: OrganizationId;
  readonly directiveId: DirectiveId;
  readonly systemId: SystemId | null;
};

/** Takes what is asked until the transaction ends, so that claims and proofs on it follow one another. */
export async function lockAsked({ db }: Change, { organizationId, directiveId, systemId }: Asked) {
  const key = `${organizationId} ${directiveId} ${systemId ?? organizationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

type Judged = {
  readonly outcome: 'verified' | 'contradicted';
  readonly submissionId: SubmissionId;
  readonly reasons: readonly Reason[];
};

export async function updateJudged(
  { db, now }: Change,
  claim: { readonly organizationId: OrganizationId; readonly id: ClaimId },
  { outcome, submissionId, reasons }: Judged,
) {
  await db
    .updateTable('directives.claim')
    .set({ outcome, judged_at: now, judged_on: submissionId, judgement: json(reasons) })
    .where('organization_id', '=', claim.organizationId)
    .where('id', '=', claim.id)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** The moments at which each body first and last submitted its answers, or had them recorded. */
export async function selectReplied({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.reply as r')
    .leftJoin('directives.behalf as b', (on) =>
      on
        .onRef('b.organization_id', '=', 'r.organization_id')
        .onRef('b.directive_id', '=', 'r.directive_id')
        .onRef('b.reply', '=', 'r.number'),
    )
    .select(['r.directive_id', 'r.organization_id'])
    .select((eb) => [
      eb.fn.min('r.submitted_at').as('first_at'),
      eb.fn.max('r.submitted_at').as('last_at'),
    ])
    .where('r.submitted_at', 'is not', null)
    .where('b.disputed_at', 'is', null)
    .groupBy(['r.directive_id', 'r.organization_id']);
  if (which.directiveId) query = query.where('r.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('r.organization_id', '=', which.organizationId);
  return query.execute();
}
export type RepliedRow = Awaited<ReturnType<typeof selectReplied>>[number];

type Carrying = {
  readonly from: DirectiveId;
  readonly to: DirectiveId;
  readonly mapping: readonly { readonly from: number; readonly to: number }[];
};

/** Copies what still counts from one directive to what the other asks of the same body and system. */
export async function insertCarriedClaims(
  { db }: Change,
  { from, to, mapping }: Carrying,
): Promise<number> {
  const { rows } = await sql<{ id: ClaimId }>`
    insert into directives.claim
      (organization_id, id, directive_id, action, system_id, measure, evidence, claimed_by, claimed_at,
       outcome, judged_at, judged_on, judgement, carried_from)
    select c.organization_id, gen_random_uuid(), ${to}, m."to", c.system_id, c.measure, c.evidence,
           c.claimed_by, c.claimed_at, c.outcome, c.judged_at, c.judged_on, c.judgement, c.id
    from directives.claim c
    join jsonb_to_recordset(${json(mapping)}) as m("from" integer, "to" integer) on m."from" = c.action
    join directives.assignment a on a.organization_id = c.organization_id and a.directive_id = ${to}
      and a.action = m."to" and a.system_id is not distinct from c.system_id
    where c.directive_id = ${from} and c.outcome is distinct from 'contradicted'
    returning id`.execute(db);
  return rows.length;
}
