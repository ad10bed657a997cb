import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { PlanId } from '../plan.ts';

const planColumns = [
  ...(['p.organization_id', 'p.id', 'p.kind', 'p.title'] as const),
  ...(['p.first_year', 'p.last_year', 'p.begun_at'] as const),
] as const;

/** Every plan in sight, the latest first, with what of it is in sight. */
export async function selectPlans({ db, now }: Work, id?: PlanId) {
  let query = db
    .selectFrom('plans.plan as p')
    .select(planColumns)
    .select((of) => [
      of
        .selectFrom('plans.revision as r')
        .whereRef('r.plan_id', '=', 'p.id')
        .select((all) => all.fn.max<number | null>('r.number').as('latest'))
        .as('latest'),
      of
        .selectFrom('plans.adoption as a')
        .whereRef('a.plan_id', '=', 'p.id')
        .select((all) => all.fn.max<number | null>('a.number').as('adopted'))
        .as('adopted'),
      of
        .selectFrom('plans.consultation as c')
        .whereRef('c.plan_id', '=', 'p.id')
        .where('c.opens_at', '<=', now)
        .where('c.closes_at', '>', now)
        .select((all) => all.fn.countAll<number>().as('open'))
        .as('open'),
    ])
    .orderBy('p.begun_at', 'desc')
    .orderBy('p.id');
  if (id !== undefined) query = query.where('p.id', '=', id);
  return query.limit(1000).execute();
}
export type PlanRow = Awaited<ReturnType<typeof selectPlans>>[number];

/** Revisions in sight without their texts, the latest first, each with its adoption. */
export async function selectRevisions({ db }: Work, planId: PlanId) {
  return db
    .selectFrom('plans.revision as r')
    .leftJoin('plans.adoption as a', (join) =>
      join.onRef('a.plan_id', '=', 'r.plan_id').onRef('a.number', '=', 'r.number'),
    )
    .select(['r.number', 'r.sha256', 'r.note', 'r.written_by', 'r.written_at'])
    .select(['a.decision', 'a.adopted_at'])
    .select(
      sql<boolean>`exists (select from plans.consultation c
        where c.plan_id = r.plan_id and c.number = r.number)`.as('consulted'),
    )
    .where('r.plan_id', '=', planId)
    .orderBy('r.number', 'desc')
    .limit(1000)
    .execute();
}
export type RevisionRow = Awaited<ReturnType<typeof selectRevisions>>[number];

/** The text of a revision with the numbers of its paragraphs. */
export async function selectText({ db }: Work, planId: PlanId, number: number) {
  return db
    .selectFrom('plans.revision')
    .select(['number', 'body', 'sha256', 'paragraphs', 'highest', 'written_by'])
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst();
}

export async function insertPlan({ db }: Change, plan: Tables['plans.plan']): Promise<void> {
  await db.insertInto('plans.plan').values(plan).execute();
}

/** Whether it could be written: two who write upon one revision do not both have the next. */
export async function insertRevision(
  { db }: Change,
  revision: Tables['plans.revision'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.revision')
    .values(revision)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether it was not adopted before. */
export async function insertAdoption(
  { db }: Change,
  adoption: Tables['plans.adoption'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.adoption')
    .values(adoption)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
