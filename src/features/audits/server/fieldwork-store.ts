import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { AuditId } from '../finding.ts';

/** The days that auditors have in a fiscal year, by the last word on each. */
export async function selectAvailability({ db }: Work, fiscalYear: number) {
  return db
    .selectFrom('audits.availability')
    .distinctOn('person_id')
    .select('person_id')
    .select(sql<number>`days::float8`.as('days'))
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('person_id')
    .orderBy('stated_at', 'desc')
    .execute();
}

export async function insertAvailability(
  { db }: Change,
  stated: Tables['audits.availability'],
): Promise<void> {
  await db.insertInto('audits.availability').values(stated).execute();
}

export async function selectFormerPosts({ db }: Work) {
  return db
    .selectFrom('audits.former_post')
    .select(['person_id', 'organization_id', 'left_on'])
    .orderBy('left_on', 'desc')
    .execute();
}

/** Whether it could be written: the same post is recorded once. */
export async function insertFormerPost(
  { db }: Change,
  post: Tables['audits.former_post'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.former_post')
    .values(post)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What is planned for each auditor in a fiscal year: an audit’s days are shared by its auditors. */
export async function selectPlanned({ db }: Work, fiscalYear: number) {
  const { rows } = await sql<{ person_id: string; audits: number; planned: number }>`
    select r.person_id, count(*)::int as audits,
      coalesce(sum(c.days_each / n.auditors), 0)::float8 as planned
    from audits.auditor r
    join audits.audit a on a.organization_id = r.organization_id and a.id = r.audit_id
    join audits.campaign c on c.id = a.campaign_id and c.fiscal_year = ${fiscalYear}
    join lateral (select count(*) as auditors from audits.auditor o
      where o.organization_id = r.organization_id and o.audit_id = r.audit_id) n on true
    group by r.person_id`.execute(db);
  return rows;
}

/** Who advised which bodies since a day. */
export async function selectAdvisers({ db }: Work, since: Date) {
  return db
    .selectFrom('audits.step')
    .select(['taken_by', 'organization_id'])
    .distinct()
    .where('kind', '=', 'advice')
    .where('taken_at', '>=', since)
    .execute();
}

/** The systems of a body that are in use. */
export async function selectSystems({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('inventory.system')
    .select(['id', 'name'])
    .where('organization_id', '=', organizationId)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** What systems are called, those that are no more in use among them. */
export async function selectSystemNames({ db }: Work, ids: readonly SystemId[]) {
  return db
    .selectFrom('inventory.system')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute();
}

export async function selectSample({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.sample')
    .select(['seed', 'percent', 'least', 'population', 'drawn', 'drawn_at'])
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
}

/** Whether it could be written: an audit has one sample. */
export async function insertSample(
  { db }: Change,
  sample: Tables['audits.sample'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.sample')
    .values(sample)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The last word of a body on each clause, under the edition that its audit is pinned to. */
export async function selectSelfJudgements({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.self_judgement as j')
    .innerJoin('audits.audit as a', (join) =>
      join
        .onRef('a.organization_id', '=', 'j.organization_id')
        .onRef('a.id', '=', 'j.audit_id')
        .onRef('a.edition_id', '=', 'j.edition_id'),
    )
    .distinctOn('j.clause')
    .select(['j.clause', 'j.result', 'j.note'])
    .where('j.audit_id', '=', auditId)
    .orderBy('j.clause')
    .orderBy('j.said_at', 'desc')
    .orderBy('j.id')
    .execute();
}

/** Many at once, as one text: 2,000 rows would be too many parameters. */
export async function insertSelfJudgements(
  { db }: Change,
  judgements: readonly Tables['audits.self_judgement'][],
): Promise<void> {
  await sql`
    insert into audits.self_judgement
      (organization_id, id, audit_id, edition_id, clause, result, note, said_by, said_at)
    select organization_id, id, audit_id, edition_id, clause, result, note, said_by, said_at
    from jsonb_populate_recordset(null::audits.self_judgement, ${JSON.stringify(judgements)}::jsonb)`.execute(
    db,
  );
}

export async function selectRemarks({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.remark as r')
    .leftJoin('access.person as p', 'p.id', 'r.made_by')
    .select(['r.clause', 'r.kind', 'r.words', 'r.with_whom', 'r.held_on', 'r.made_at', 'p.name'])
    .where('r.audit_id', '=', auditId)
    .orderBy('r.made_at')
    .orderBy('r.id')
    .execute();
}

export async function insertRemark({ db }: Change, remark: Tables['audits.remark']): Promise<void> {
  await db.insertInto('audits.remark').values(remark).execute();
}
