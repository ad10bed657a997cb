import './tables.ts';

import { sql } from 'kysely';

import type { PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { BodyId, SeatId, TermId } from '../body.ts';

/** Bodies that the actor may know of, the latest first. */
export async function selectBodies({ db }: Work, bodyId?: BodyId) {
  let query = db
    .selectFrom('council.body as b')
    .select(['b.id', 'b.line_id', 'b.succeeds_id', 'b.name_ja', 'b.name_en', 'b.rule'])
    .select(['b.first_number', 'b.constituted_at', 'b.ended_at'])
    .orderBy('b.constituted_at', 'desc')
    .orderBy('b.id');
  if (bodyId !== undefined) query = query.where('b.id', '=', bodyId);
  return query.execute();
}
export type BodyRow = Awaited<ReturnType<typeof selectBodies>>[number];

export async function insertBody({ db }: Change, body: Tables['council.body']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.body')
    .values({ ...body, rule: sql`${JSON.stringify(body.rule)}::jsonb` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateEnded({ db, now }: Change, id: BodyId): Promise<void> {
  await db
    .updateTable('council.body')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Until when the actor sees each body by a seat of their own: null for no end. */
export async function selectOwnSight({ db, actor }: Work) {
  return db
    .selectFrom('council.reader')
    .select(['body_id', 'until_at'])
    .where('person_id', '=', actor.id)
    .execute();
}

export async function selectSeats({ db }: Work, bodyId: BodyId) {
  return db
    .selectFrom('council.seat')
    .select(['id', 'body_id', 'place', 'kind', 'basis', 'title_ja', 'title_en', 'organization'])
    .where('body_id', '=', bodyId)
    .orderBy('place')
    .execute();
}

export async function selectSeat({ db }: Work, seatId: SeatId) {
  return db
    .selectFrom('council.seat')
    .select(['id', 'body_id', 'kind', 'basis'])
    .where('id', '=', seatId)
    .executeTakeFirst();
}

/** The next place in a body, whose seats nobody else adds meanwhile. */
export async function lockSeats({ db }: Change, bodyId: BodyId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`council ${bodyId}`}, 0))`.execute(db);
  const { last } = await db
    .selectFrom('council.seat')
    .select((of) => of.fn.coalesce(of.fn.max('place'), sql<number>`0`).as('last'))
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function insertSeat({ db }: Change, seat: Tables['council.seat']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.seat')
    .values(seat)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Terms of a body, the latest first. */
export async function selectTerms({ db }: Work, bodyId: BodyId) {
  const rows = await db
    .selectFrom('council.term')
    .select(['id', 'seat_id', 'person_id', 'name', 'standing', 'begins_at', 'ends_at'])
    .where('body_id', '=', bodyId)
    .orderBy('begins_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ seat_id, person_id, begins_at, ends_at, ...row }) => ({
    ...row,
    ...{ seatId: seat_id, personId: person_id, beginsAt: begins_at, endsAt: ends_at },
  }));
}
export type TermRow = Awaited<ReturnType<typeof selectTerms>>[number];

export async function insertTerm({ db }: Change, term: Tables['council.term']): Promise<void> {
  await db.insertInto('council.term').values(term).execute();
}

export async function updateTermEnd({ db }: Change, id: TermId, endsAt: Date): Promise<void> {
  await db.updateTable('council.term').set({ ends_at: endsAt }).where('id', '=', id).execute();
}

/** Keeps until when somebody sees what a body does. */
export async function upsertReader(
  { db }: Change,
  reader: Tables['council.reader'],
): Promise<void> {
  const { since_at, until_at } = reader;
  await db
    .insertInto('council.reader')
    .values(reader)
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'person_id']).doUpdateSet({ since_at, until_at }),
    )
    .execute();
}

/** Of these persons those whose account is open, each with the body that they belong to. */
export async function selectPersonsAmong({ db }: Work, ids: readonly PersonId[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('access.person')
    .select(['id', 'organization_id'])
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Persons whose account is open, in the order of their names. */
export async function selectPersons({ db }: Work) {
  return db
    .selectFrom('access.person')
    .select(['id', 'name', 'organization_id'])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function selectPersonName({ db }: Work, id: PersonId) {
  const row = await db
    .selectFrom('access.person')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}
