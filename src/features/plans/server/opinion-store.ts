import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Moderation } from '../opinion.ts';
import type { ConsultationId, InviteeId, OpinionId, PlanId } from '../plan.ts';

const opinionColumns = [
  ...(['o.consultation_id', 'o.id', 'o.invitee_id', 'o.sequence', 'o.organization_id'] as const),
  ...(['o.paragraph', 'o.quote', 'o.quote_start', 'o.words', 'o.proposal', 'o.giver'] as const),
  ...(['o.affiliation', 'o.moderation', 'o.moderated_why', 'o.given_at'] as const),
  ...(['o.withdrawn_at', 'c.number', 'c.plan_id', 'i.audience'] as const),
] as const;

const opinions = ({ db }: Work) =>
  db
    .selectFrom('plans.opinion as o')
    .innerJoin('plans.consultation as c', 'c.id', 'o.consultation_id')
    .innerJoin('plans.invitee as i', 'i.id', 'o.invitee_id')
    .select(opinionColumns);

/** The opinions of a consultation that are in sight, in the order in which they came. */
export async function selectOpinions(work: Work, id: ConsultationId) {
  return opinions(work).where('o.consultation_id', '=', id).orderBy('o.sequence').execute();
}
export type OpinionRow = Awaited<ReturnType<typeof selectOpinions>>[number];

/** Opinions on any revision of a plan that were neither taken back nor withheld, and are in sight. */
export async function selectOpinionsOfPlan(work: Work, planId: PlanId) {
  return opinions(work)
    .where('c.plan_id', '=', planId)
    .where('o.withdrawn_at', 'is', null)
    .where('o.moderation', '<>', 'withheld')
    .orderBy('c.opens_at')
    .orderBy('o.sequence')
    .limit(5000)
    .execute();
}

export async function selectOpinion(work: Work, id: OpinionId) {
  return opinions(work).where('o.id', '=', id).executeTakeFirst();
}

/** Holds whoever else gives an opinion in a consultation until the transaction ends. */
export async function lockConsultation({ db }: Work, id: ConsultationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plans.opinion ${id}`}, 0))`.execute(
    db,
  );
}

/** The last number in a consultation, and how many one invitee gave since a moment. */
export async function selectGiven(
  { db }: Work,
  of: { readonly id: ConsultationId; readonly inviteeId: InviteeId; readonly since: Date },
): Promise<{ readonly last: number; readonly count: number }> {
  const { rows } = await sql<{ last: number | null; count: number }>`
    select max(sequence) as last,
      count(*) filter (where invitee_id = ${of.inviteeId} and given_at > ${of.since}) as count
    from plans.opinion where consultation_id = ${of.id}`.execute(db);
  return { last: rows[0]?.last ?? 0, count: rows[0]?.count ?? 0 };
}

export async function insertOpinion({ db }: Change, row: Tables['plans.opinion']): Promise<void> {
  await db.insertInto('plans.opinion').values(row).execute();
}

/** Whether it stood until now. */
export async function updateWithdrawn({ db, now }: Change, id: OpinionId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.opinion')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateModerated(
  { db, actor, now }: Change,
  ids: readonly OpinionId[],
  said: { readonly moderation: Moderation; readonly why: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('plans.opinion')
    .set({
      ...{ moderation: said.moderation, moderated_why: said.why },
      ...{ moderated_by: actor.id, moderated_at: now },
    })
    .where('id', 'in', [...ids])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Merges of a consultation that were not undone. */
export async function selectMerges({ db }: Work, id: ConsultationId) {
  return db
    .selectFrom('plans.merge')
    .select(['opinion_id as opinion', 'into_id as into'])
    .where('consultation_id', '=', id)
    .where('undone_at', 'is', null)
    .execute();
}

export async function insertMerges(
  { db }: Change,
  rows: readonly Tables['plans.merge'][],
): Promise<void> {
  await db
    .insertInto('plans.merge')
    .values([...rows])
    .execute();
}

export async function updateUndone(
  { db, actor, now }: Change,
  id: ConsultationId,
  ids: readonly OpinionId[],
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('plans.merge')
    .set({ undone_by: actor.id, undone_at: now })
    .where('consultation_id', '=', id)
    .where('opinion_id', 'in', [...ids])
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The last version of each answer of a consultation. */
export async function selectAnswers({ db }: Work, id: ConsultationId) {
  return db
    .selectFrom('plans.answer')
    .distinctOn('opinion_id')
    .select(['opinion_id', 'version', 'gist', 'outcome', 'words', 'change_from', 'change_to'])
    .select(['change_at', 'reason', 'drafted_by', 'approved_at'])
    .where('consultation_id', '=', id)
    .orderBy('opinion_id')
    .orderBy('version', 'desc')
    .execute();
}
export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number];

/** Whether it could be written: two who answer at once do not both have the next version. */
export async function insertAnswer({ db }: Change, row: Tables['plans.answer']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('plans.answer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateApproved(
  { db, actor, now }: Change,
  { opinion, version }: { readonly opinion: OpinionId; readonly version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.answer')
    .set({ approved_by: actor.id, approved_at: now })
    .where('opinion_id', '=', opinion)
    .where('version', '=', version)
    .where('approved_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function selectPublication({ db }: Work, id: ConsultationId) {
  return db
    .selectFrom('plans.publication')
    .select(['document', 'sha256', 'published_at'])
    .where('consultation_id', '=', id)
    .executeTakeFirst();
}

export async function insertPublication(
  { db }: Change,
  row: Tables['plans.publication'],
): Promise<void> {
  await db.insertInto('plans.publication').values(row).execute();
}
