import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { BodyId } from '../body.ts';
import type { ItemId, MeetingId, PaperId } from '../meeting.ts';

type Which = {
  readonly meetingId?: MeetingId;
  readonly bodyId?: BodyId;
  readonly from?: Date;
  readonly before?: Date;
};

/** Meetings that the actor may know of, the earliest first. */
export async function selectMeetings({ db }: Work, which: Which = {}) {
  let query = db
    .selectFrom('council.meeting as m')
    .innerJoin('council.body as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.body_id', 'm.kind', 'm.number', 'm.title', 'm.place', 'm.begins_at'])
    .select(['m.closes_at', 'm.notified_at', 'm.opened_at', 'm.closed_at', 'm.cancelled_at'])
    .select(['b.name_ja', 'b.name_en', 'b.rule', 'b.first_number', 'b.line_id', 'b.ended_at'])
    .orderBy('m.begins_at')
    .orderBy('m.id');
  if (which.meetingId !== undefined) query = query.where('m.id', '=', which.meetingId);
  if (which.bodyId !== undefined) query = query.where('m.body_id', '=', which.bodyId);
  if (which.from !== undefined) query = query.where('m.begins_at', '>=', which.from);
  if (which.before !== undefined) query = query.where('m.begins_at', '<', which.before);
  return query.execute();
}
export type MeetingRow = Awaited<ReturnType<typeof selectMeetings>>[number];

/** A meeting held until the transaction ends, so that it comes to one state at a time. */
export async function lockMeeting({ db }: Change, id: MeetingId): Promise<void> {
  await db
    .selectFrom('council.meeting')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertMeeting(
  { db }: Change,
  meeting: Tables['council.meeting'],
): Promise<void> {
  await db.insertInto('council.meeting').values(meeting).execute();
}

type Move = Partial<
  Pick<
    Tables['council.meeting'],
    | 'number'
    | 'begins_at'
    | 'closes_at'
    | 'place'
    | 'notified_at'
    | 'opened_at'
    | 'closed_at'
    | 'cancelled_at'
  >
>;

export async function updateMeeting({ db }: Change, id: MeetingId, move: Move): Promise<void> {
  await db.updateTable('council.meeting').set(move).where('id', '=', id).execute();
}

/** Numbers that were given in a body; nobody else gives one meanwhile. */
export async function lockNumbers({ db }: Change, bodyId: BodyId): Promise<number[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`council ${bodyId}`}, 0))`.execute(db);
  const rows = await db
    .selectFrom('council.meeting')
    .select('number')
    .where('body_id', '=', bodyId)
    .where('number', 'is not', null)
    .execute();
  return rows.flatMap(({ number }) => number ?? []);
}

/** Items of meetings that the actor knows of. */
export async function selectItems({ db }: Work, which: { meetingId?: MeetingId; itemId?: ItemId }) {
  let query = db
    .selectFrom('council.item')
    .select(['id', 'meeting_id', 'body_id', 'parent_id', 'place', 'kind', 'title', 'words'])
    .select(['is_sealed', 'papers', 'added_by', 'added_at'])
    .orderBy('place')
    .orderBy('id');
  if (which.meetingId !== undefined) query = query.where('meeting_id', '=', which.meetingId);
  if (which.itemId !== undefined) query = query.where('id', '=', which.itemId);
  return query.execute();
}
export type ItemRow = Awaited<ReturnType<typeof selectItems>>[number];

/** Of these meetings and items those that the actor knows of. */
export async function selectKnown({ db }: Work, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from council.meeting where id = any (${ids}::uuid[])
    union all select id from council.item where id = any (${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/**
 * The place of a new item, after all that its adder knows of. What they do not know of may have the same:
 * open items and sealed ones are counted apart.
 */
export async function nextPlace({ db }: Work, meetingId: MeetingId): Promise<number> {
  const { last } = await db
    .selectFrom('council.item')
    .select((of) => of.fn.coalesce(of.fn.max('place'), sql<number>`0`).as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function insertItem({ db }: Change, item: Tables['council.item']): Promise<void> {
  // What was just written is not read back: it shows itself only once its insiders stand.
  await db.insertInto('council.item').values(item).execute();
}

export async function insertInsiders(
  { db }: Change,
  rows: readonly Tables['council.insider'][],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('council.insider')
    .values([...rows])
    .execute();
}

/** Who knows of a sealed item, as far as the actor named them. */
export async function selectInsiders({ db }: Work, itemId: ItemId) {
  return db
    .selectFrom('council.insider')
    .select('person_id')
    .where('item_id', '=', itemId)
    .execute();
}

/** Versions of papers that the actor may see by now, without their bytes. */
export async function selectPapers({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.paper')
    .select(['id', 'version', 'item_id', 'place', 'title', 'file', 'sha256', 'released_at'])
    .select(['added_by', sql<number>`octet_length(content)`.as('size')])
    .where('item_id', 'in', itemIds)
    .orderBy('place')
    .orderBy('version')
    .execute();
}

export async function selectPaper({ db }: Work, id: PaperId, version?: number) {
  let query = db
    .selectFrom('council.paper')
    .select(['id', 'version', 'item_id', 'place', 'title', 'file', 'media_type', 'content'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1);
  if (version !== undefined) query = query.where('version', '=', version);
  return query.executeTakeFirst();
}

/** The place of another paper of an item; who counts need not see the others. */
export async function countPaper({ db }: Change, itemId: ItemId): Promise<number> {
  const { papers } = await db
    .updateTable('council.item')
    .set((of) => ({ papers: of('papers', '+', 1) }))
    .where('id', '=', itemId)
    .returning('papers')
    .executeTakeFirstOrThrow();
  return papers;
}

export async function insertPaper(
  { db }: Change,
  paper: Tables['council.paper'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.paper')
    .values(paper)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether a ballot of a meeting is still open, as far as the actor knows of it. */
export async function selectHasOpenBallot({ db }: Work, meetingId: MeetingId): Promise<boolean> {
  const row = await db
    .selectFrom('council.ballot as b')
    .innerJoin('council.item as i', 'i.id', 'b.item_id')
    .select('b.id')
    .where('i.meeting_id', '=', meetingId)
    .where('b.closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
