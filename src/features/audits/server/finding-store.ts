import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { FindingId } from '../finding.ts';

/** Findings in reach with the round they were raised in, the latest first. */
export async function selectFindings({ db }: Work, id?: FindingId) {
  let query = db
    .selectFrom('audits.finding as f')
    .innerJoin('audits.audit as a', (join) =>
      join.onRef('a.organization_id', '=', 'f.organization_id').onRef('a.id', '=', 'f.audit_id'),
    )
    .innerJoin('audits.campaign as c', 'c.id', 'a.campaign_id')
    .select(['f.id', 'f.organization_id', 'f.audit_id', 'f.edition_id', 'f.clause', 'f.system_id'])
    .select(['f.rating', 'f.urgent', 'f.title', 'f.cause', 'f.effect', 'f.raised_at'])
    .select(['f.plan_due_on', 'f.answer_due_at', 'c.fiscal_year', 'c.id as campaign_id'])
    .select('c.policy_id')
    .orderBy('f.raised_at', 'desc')
    .orderBy('f.id');
  if (id) query = query.where('f.id', '=', id);
  return query.execute();
}

/** The steps of findings in reach, in their order. */
export async function selectSteps({ db }: Work, id?: FindingId) {
  let query = db
    .selectFrom('audits.step as s')
    .leftJoin('access.person as p', 'p.id', 's.taken_by')
    .select(['s.finding_id', 's.kind', 's.note', 's.until', 's.taken_by', 's.taken_at'])
    .select('p.name')
    .orderBy('s.taken_at')
    .orderBy('s.id');
  if (id) query = query.where('s.finding_id', '=', id);
  return query.execute();
}

/** Holds a finding until the transaction ends, so that its steps come one after the other. */
export async function lockFinding({ db }: Change, id: FindingId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finding ${id}`}, 0))`.execute(db);
}

export async function insertFinding(
  { db }: Change,
  finding: Tables['audits.finding'],
): Promise<void> {
  await db.insertInto('audits.finding').values(finding).execute();
}

export async function insertStep({ db }: Change, step: Tables['audits.step']): Promise<void> {
  await db.insertInto('audits.step').values(step).execute();
}

/** Whether a system belongs to a body and is still there. */
export async function selectIsOwnSystem(
  { db }: Work,
  organizationId: OrganizationId,
  systemId: SystemId,
): Promise<boolean> {
  const found = await db
    .selectFrom('inventory.system')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('retired_at', 'is', null)
    .where('id', '=', systemId)
    .executeTakeFirst();
  return found !== undefined;
}
