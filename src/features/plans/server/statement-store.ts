import './strategy-tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { StatementId } from '../plan.ts';

const statements = ({ db }: Work) =>
  db
    .selectFrom('plans.statement as s')
    .select(['s.organization_id', 's.id', 's.plan_id', 's.number', 's.title', 's.lead'])
    .select(['s.drafted_by', 's.drafted_at', 's.document', 's.sha256', 's.decision'])
    .select(['s.adopted_at', 's.sent_at'])
    .select((of) => [
      of
        .selectFrom('plans.point as p')
        .whereRef('p.statement_id', '=', 's.id')
        .select((all) => all.fn.countAll<number>().as('points'))
        .as('points'),
      sql<number>`(select count(distinct r.number) from plans.reception r
        where r.statement_id = s.id)`.as('told'),
    ]);

/** Formal opinions in sight, the latest first. */
export async function selectStatements(work: Work) {
  return statements(work).orderBy('s.drafted_at', 'desc').orderBy('s.id').limit(1000).execute();
}
export type StatementRow = Awaited<ReturnType<typeof selectStatements>>[number];

export async function selectStatement(work: Work, id: StatementId) {
  return statements(work).where('s.id', '=', id).executeTakeFirst();
}

export async function selectPoints({ db }: Work, id: StatementId) {
  return db
    .selectFrom('plans.point')
    .select(['number', 'paragraph', 'words', 'opinions'])
    .where('statement_id', '=', id)
    .orderBy('number')
    .execute();
}

export async function selectReceptions({ db }: Work, id: StatementId) {
  return db
    .selectFrom('plans.reception')
    .select(['number', 'state', 'words', 'said_at'])
    .where('statement_id', '=', id)
    .orderBy('said_at')
    .orderBy('id')
    .execute();
}

/** Whether it could be begun: one is drafted at a time on a plan. */
export async function insertStatement(
  { db }: Change,
  row: Tables['plans.statement'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.statement')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A statement that is not adopted yet, held until the transaction ends. */
export async function selectDraftForUpdate({ db }: Change, id: StatementId) {
  return db
    .selectFrom('plans.statement')
    .select(['id', 'plan_id', 'number', 'drafted_by', 'organization_id'])
    .where('id', '=', id)
    .where('adopted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertPoint({ db }: Change, row: Tables['plans.point']): Promise<void> {
  await db.insertInto('plans.point').values(row).execute();
}

export async function deletePoint(
  { db }: Change,
  id: StatementId,
  number: number,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('plans.point')
    .where('statement_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function updateAdopted(
  { db, actor, now }: Change,
  id: StatementId,
  adopted: { readonly document: string; readonly sha256: Buffer; readonly decision: string },
): Promise<void> {
  await db
    .updateTable('plans.statement')
    .set({ ...adopted, adopted_by: actor.id, adopted_at: now })
    .where('id', '=', id)
    .execute();
}

/** Whether it was adopted, and not sent before. */
export async function updateSent({ db, actor, now }: Change, id: StatementId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.statement')
    .set({ sent_by: actor.id, sent_at: now })
    .where('id', '=', id)
    .where('adopted_at', 'is not', null)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertReception(
  { db }: Change,
  row: Tables['plans.reception'],
): Promise<void> {
  await db.insertInto('plans.reception').values(row).execute();
}
