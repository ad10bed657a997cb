import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { PolicyId } from '../policy.ts';

const columns = [
  'id',
  'effective_on',
  'document',
  'reason',
  'proposed_by',
  'proposed_at',
  'decided_by',
  'decided_at',
  'adopted',
] as const;

/** Every version that the actor may know of, the latest first. */
export async function selectPolicies({ db }: Work) {
  return db
    .selectFrom('audits.policy')
    .select(columns)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute();
}

/** A version that still waits, held until the transaction ends. */
export async function selectWaitingForUpdate({ db }: Change, id: PolicyId) {
  return db
    .selectFrom('audits.policy')
    .select(columns)
    .where('id', '=', id)
    .where('adopted', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether it could be written: one proposal waits at a time. */
export async function insertPolicy(
  { db }: Change,
  policy: Tables['audits.policy'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.policy')
    .values({ ...policy, document: sql`${JSON.stringify(policy.document)}::jsonb` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateDecided(
  { db, actor, now }: Change,
  id: PolicyId,
  adopted: boolean,
): Promise<void> {
  await db
    .updateTable('audits.policy')
    .set({ decided_by: actor.id, decided_at: now, adopted })
    .where('id', '=', id)
    .execute();
}

/** When each body was last audited in each way, of what is closed. */
export async function selectLastAudits({ db }: Work) {
  return db
    .selectFrom('audits.audit as a')
    .innerJoin('audits.campaign as c', 'c.id', 'a.campaign_id')
    .select(['a.organization_id', 'c.kind'])
    .select((of) => of.fn.max('a.ends_on').as('ended_on'))
    .where('a.closed_at', 'is not', null)
    .groupBy(['a.organization_id', 'c.kind'])
    .execute();
}

/** Audits that are not closed, with their kind. */
export async function selectOpenAudits({ db }: Work) {
  return db
    .selectFrom('audits.audit as a')
    .innerJoin('audits.campaign as c', 'c.id', 'a.campaign_id')
    .select(['a.organization_id', 'a.id', 'c.kind'])
    .where('a.closed_at', 'is', null)
    .orderBy('a.id')
    .execute();
}

/** Findings that are not closed, and whether a plan was ever handed in. */
export async function selectOpenFindings({ db }: Work) {
  return db
    .selectFrom('audits.finding as f')
    .leftJoin('audits.step as s', (join) =>
      join
        .onRef('s.organization_id', '=', 'f.organization_id')
        .onRef('s.finding_id', '=', 'f.id')
        .on('s.kind', 'in', ['plan', 'reaudit-passed']),
    )
    .select(['f.organization_id', 'f.id', 'f.rating', 'f.marked_urgent'])
    .select(sql<boolean>`coalesce(bool_or(s.kind = 'plan'), false)`.as('has_plan'))
    .groupBy(['f.organization_id', 'f.id'])
    .having(sql<boolean>`not coalesce(bool_or(s.kind = 'reaudit-passed'), false)`)
    .orderBy('f.id')
    .execute();
}

/** How many open audits rest on evidence of each source. */
export async function selectComputedUses({ db }: Work) {
  return db
    .selectFrom('audits.evidence_use as u')
    .innerJoin('audits.evidence as e', 'e.id', 'u.evidence_id')
    .innerJoin('audits.audit as a', 'a.id', 'u.audit_id')
    .select('e.source')
    .select((of) => of.fn.count<number>('u.audit_id').distinct().as('audits'))
    .where('a.closed_at', 'is', null)
    .groupBy('e.source')
    .execute();
}
