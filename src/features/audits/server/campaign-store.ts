import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { CampaignId } from '../campaign.ts';
import type { EditionId } from '../edition.ts';
import type { AuditId } from '../finding.ts';

/** The campaigns in reach with how many of their audits are, the latest first. */
export async function selectCampaigns({ db }: Work, id?: CampaignId) {
  let query = db
    .selectFrom('audits.campaign as c')
    .leftJoin('audits.audit as a', 'a.campaign_id', 'c.id')
    .select(['c.id', 'c.title', 'c.kind', 'c.fiscal_year as fiscalYear', 'c.policy_id as policyId'])
    .select('c.opened_at as openedAt')
    .select(sql<number | null>`c.days_each::float8`.as('daysEach'))
    .select((of) => of.fn.count<number>('a.id').as('audits'))
    .select((of) => of.fn.count<number>('a.closed_at').as('closed'))
    .groupBy('c.id')
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.id');
  if (id) query = query.where('c.id', '=', id);
  return query.execute();
}

export async function insertCampaign(
  { db }: Change,
  campaign: Tables['audits.campaign'],
): Promise<void> {
  await db.insertInto('audits.campaign').values(campaign).execute();
}

export async function insertAudits(
  { db }: Change,
  audits: readonly Tables['audits.audit'][],
): Promise<void> {
  await db
    .insertInto('audits.audit')
    .values([...audits])
    .execute();
}

type Which = { readonly campaignId?: CampaignId; readonly auditId?: AuditId };

/** Audits in reach, with how much of each is judged under the edition it is pinned to. */
export async function selectAudits({ db }: Work, { campaignId, auditId }: Which) {
  let query = db
    .selectFrom('audits.audit as a')
    .innerJoin('audits.edition as e', 'e.id', 'a.edition_id')
    .select(['a.id', 'a.organization_id', 'a.campaign_id', 'a.edition_id', 'e.clauses'])
    .select(['a.starts_on', 'a.ends_on', 'a.closed_at'])
    .select((of) => [
      of
        .selectFrom('audits.judgement as j')
        .select((count) => count.fn.count<number>('j.clause').distinct().as('count'))
        .whereRef('j.organization_id', '=', 'a.organization_id')
        .whereRef('j.audit_id', '=', 'a.id')
        .whereRef('j.edition_id', '=', 'a.edition_id')
        .as('judged'),
      of
        .selectFrom('audits.finding as f')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('f.organization_id', '=', 'a.organization_id')
        .whereRef('f.audit_id', '=', 'a.id')
        .as('findings'),
    ])
    .orderBy('a.organization_id')
    .orderBy('a.id');
  if (campaignId) query = query.where('a.campaign_id', '=', campaignId);
  if (auditId) query = query.where('a.id', '=', auditId);
  return query.execute();
}

/** One audit, held until the transaction ends. */
export async function selectAuditForUpdate({ db }: Change, id: AuditId) {
  return db
    .selectFrom('audits.audit')
    .select(['id', 'organization_id', 'campaign_id', 'edition_id', 'closed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Who audits each audit of a campaign, by name. */
export async function selectAuditors({ db }: Work, { campaignId, auditId }: Which) {
  let query = db
    .selectFrom('audits.auditor as r')
    .innerJoin('audits.audit as a', (join) =>
      join.onRef('a.organization_id', '=', 'r.organization_id').onRef('a.id', '=', 'r.audit_id'),
    )
    .leftJoin('access.person as p', 'p.id', 'r.person_id')
    .select(['r.audit_id', 'r.person_id', 'p.name'])
    .orderBy('p.name');
  if (campaignId) query = query.where('a.campaign_id', '=', campaignId);
  if (auditId) query = query.where('a.id', '=', auditId);
  return query.execute();
}

/** Persons in the role of an auditor who may sign in. */
export async function selectPossibleAuditors({ db }: Work) {
  return db
    .selectFrom('access.person')
    .select(['id', 'name', 'organization_id'])
    .where('role', '=', 'auditor')
    .where('confirmed_by', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
}

/** Whether a person advised a body from a day on. */
export async function selectHasAdvised(
  { db }: Work,
  personId: PersonId,
  organizationId: OrganizationId,
  since: Date,
): Promise<boolean> {
  const found = await db
    .selectFrom('audits.step')
    .select('id')
    .where('kind', '=', 'advice')
    .where('taken_by', '=', personId)
    .where('organization_id', '=', organizationId)
    .where('taken_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether it could be written: somebody is named once. */
export async function insertAuditor(
  { db }: Change,
  auditor: Tables['audits.auditor'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.auditor')
    .values(auditor)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The latest judgement of each clause, of the audits of a campaign or of one, under their edition. */
export async function selectJudgements({ db }: Work, { campaignId, auditId }: Which) {
  let query = db
    .selectFrom('audits.judgement as j')
    .innerJoin('audits.audit as a', (join) =>
      join
        .onRef('a.organization_id', '=', 'j.organization_id')
        .onRef('a.id', '=', 'j.audit_id')
        .onRef('a.edition_id', '=', 'j.edition_id'),
    )
    .distinctOn(['j.audit_id', 'j.clause'])
    .select(['j.audit_id', 'j.clause', 'j.result', 'j.carriage', 'j.reason', 'j.carried_from'])
    .select('j.note')
    .orderBy('j.audit_id')
    .orderBy('j.clause')
    .orderBy('j.judged_at', 'desc')
    .orderBy('j.id');
  if (campaignId) query = query.where('a.campaign_id', '=', campaignId);
  if (auditId) query = query.where('a.id', '=', auditId);
  return query.execute();
}

/** Many at once, as one text: 200 audits of 1,200 clauses would be millions of parameters. */
export async function insertJudgements(
  { db }: Change,
  judgements: readonly Tables['audits.judgement'][],
): Promise<void> {
  if (judgements.length === 0) return;
  await sql`
    insert into audits.judgement (organization_id, id, audit_id, edition_id, clause, result, carriage,
      reason, carried_from, note, judged_by, judged_at)
    select organization_id, id, audit_id, edition_id, clause, result, carriage,
      reason, carried_from, note, judged_by, judged_at
    from jsonb_populate_recordset(null::audits.judgement, ${JSON.stringify(judgements)}::jsonb)`.execute(
    db,
  );
}

export async function updateEdition(
  { db }: Change,
  audits: readonly AuditId[],
  editionId: EditionId,
): Promise<void> {
  await db
    .updateTable('audits.audit')
    .set({ edition_id: editionId })
    .where('id', 'in', [...audits])
    .execute();
}

export async function updateClosed({ db, actor, now }: Change, id: AuditId): Promise<void> {
  await db
    .updateTable('audits.audit')
    .set({ closed_at: now, closed_by: actor.id })
    .where('id', '=', id)
    .execute();
}
