import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ConsultationId, InviteeId, PlanId } from '../plan.ts';

type Wanted = { readonly planId?: PlanId; readonly id?: ConsultationId; readonly isPublic?: true };

/** Consultations in sight, the one that opened last first. */
export async function selectConsultations({ db }: Work, { planId, id, isPublic }: Wanted = {}) {
  let query = db
    .selectFrom('plans.consultation as c')
    .innerJoin('plans.plan as p', 'p.id', 'c.plan_id')
    .leftJoin('plans.publication as o', 'o.consultation_id', 'c.id')
    .select(['c.id', 'c.plan_id', 'c.number', 'c.title', 'c.lead', 'c.naming', 'c.moderated'])
    .select(['c.opens_at', 'c.closes_at', 'p.title as plan', 'o.published_at'])
    .orderBy('c.opens_at', 'desc')
    .orderBy('c.id');
  if (planId !== undefined) query = query.where('c.plan_id', '=', planId);
  if (id !== undefined) query = query.where('c.id', '=', id);
  if (isPublic) {
    query = query.where(
      sql<boolean>`exists (select from plans.invitee i
        where i.consultation_id = c.id and i.audience = 'public')`,
    );
  }
  return query.limit(1000).execute();
}
export type ConsultationRow = Awaited<ReturnType<typeof selectConsultations>>[number];

export async function insertConsultation(
  { db }: Change,
  row: Tables['plans.consultation'],
): Promise<void> {
  await db.insertInto('plans.consultation').values(row).execute();
}

export async function updateClosing(
  { db }: Change,
  id: ConsultationId,
  closesAt: Date,
): Promise<void> {
  await db
    .updateTable('plans.consultation')
    .set({ closes_at: closesAt })
    .where('id', '=', id)
    .execute();
}

const inviteeColumns = [
  ...(['i.consultation_id', 'i.id', 'i.audience', 'i.organization_id', 'i.name'] as const),
  ...(['i.affiliation', 'i.invited_at', 'i.revoked_at'] as const),
] as const;

/** Who is asked in a consultation, as far as the actor may know, with how many opinions each gave. */
export async function selectInvitees({ db }: Work, id: ConsultationId) {
  return db
    .selectFrom('plans.invitee as i')
    .select(inviteeColumns)
    .select((of) =>
      of
        .selectFrom('plans.opinion as o')
        .whereRef('o.invitee_id', '=', 'i.id')
        .where('o.withdrawn_at', 'is', null)
        .select((all) => all.fn.countAll<number>().as('opinions'))
        .as('opinions'),
    )
    .where('i.consultation_id', '=', id)
    .orderBy('i.invited_at')
    .orderBy('i.id')
    .limit(5000)
    .execute();
}

/** The invitation by which a body was asked. */
export async function selectInviteeOf({ db }: Work, id: ConsultationId, body: OrganizationId) {
  return db
    .selectFrom('plans.invitee as i')
    .select(inviteeColumns)
    .where('i.consultation_id', '=', id)
    .where('i.organization_id', '=', body)
    .executeTakeFirst();
}

export async function selectInvitee({ db }: Work, id: InviteeId) {
  return db
    .selectFrom('plans.invitee as i')
    .select(inviteeColumns)
    .where('i.id', '=', id)
    .executeTakeFirst();
}
export type InviteeRow = NonNullable<Awaited<ReturnType<typeof selectInvitee>>>;

export async function selectInviteeByCode({ db }: Work, hash: Uint8Array) {
  return db
    .selectFrom('plans.invitee as i')
    .select(inviteeColumns)
    .where('i.code_hash', '=', Buffer.from(hash))
    .executeTakeFirst();
}

/** The invitation of everybody to a consultation, if there is one. */
export async function selectPublicInvitee({ db }: Work, id: ConsultationId) {
  return db
    .selectFrom('plans.invitee as i')
    .select(inviteeColumns)
    .where('i.consultation_id', '=', id)
    .where('i.audience', '=', 'public')
    .executeTakeFirst();
}

export async function insertInvitees(
  { db }: Change,
  rows: readonly Tables['plans.invitee'][],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('plans.invitee')
      .values([...rows])
      .execute();
}

/** Whether it was not revoked before. */
export async function updateRevoked({ db, actor, now }: Change, id: InviteeId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plans.invitee')
    .set({ revoked_by: actor.id, revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
