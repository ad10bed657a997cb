import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { BallotId, ProposalId } from '../ballot.ts';
import type { SeatId } from '../body.ts';
import type { ItemId, MeetingId } from '../meeting.ts';

/** Who came to a meeting, and left it, in the order of their coming. */
export async function selectAttendance({ db }: Work, meetingId: MeetingId) {
  const rows = await db
    .selectFrom('council.attendance')
    .select(['seat_id', 'person_id', 'name', 'standing', 'manner', 'arrived_at', 'left_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('arrived_at')
    .orderBy('seat_id')
    .execute();
  return rows.map(({ seat_id, person_id, arrived_at, left_at, ...row }) => ({
    ...row,
    ...{ seatId: seat_id, personId: person_id, arrivedAt: arrived_at, leftAt: left_at },
  }));
}

/** Whether the seat was free and the person on no other. */
export async function insertAttendance(
  { db }: Change,
  row: Tables['council.attendance'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.attendance')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether somebody sat there. */
export async function updateLeft(
  { db, now }: Change,
  meetingId: MeetingId,
  seatId?: SeatId,
): Promise<boolean> {
  let query = db
    .updateTable('council.attendance')
    .set({ left_at: now })
    .where('meeting_id', '=', meetingId)
    .where('left_at', 'is', null);
  if (seatId !== undefined) query = query.where('seat_id', '=', seatId);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function selectRecusals({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.recusal')
    .select(['item_id', 'seat_id', 'reason'])
    .where('item_id', 'in', itemIds)
    .orderBy('recorded_at')
    .execute();
}

export async function insertRecusal(
  { db }: Change,
  row: Tables['council.recusal'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.recusal')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function selectStatements({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.statement')
    .select(['item_id', 'seat_id', 'name', 'words', 'made_at'])
    .where('item_id', 'in', itemIds)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

export async function insertStatement(
  { db }: Change,
  row: Tables['council.statement'],
): Promise<void> {
  await db.insertInto('council.statement').values(row).execute();
}

export async function selectProposals({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.proposal')
    .select(['id', 'item_id', 'number', 'amends_id', 'text', 'sha256', 'proposer', 'proposed_at'])
    .where('item_id', 'in', itemIds)
    .orderBy('number')
    .execute();
}

/** The number of another proposal of an item; nobody else adds one meanwhile. */
export async function lockProposals({ db }: Change, itemId: ItemId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`item ${itemId}`}, 0))`.execute(db);
  const { last } = await db
    .selectFrom('council.proposal')
    .select((of) => of.fn.coalesce(of.fn.max('number'), sql<number>`0`).as('last'))
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function insertProposal(
  { db }: Change,
  row: Tables['council.proposal'],
): Promise<void> {
  await db.insertInto('council.proposal').values(row).execute();
}

const ballotColumns = [
  ...(['id', 'item_id', 'body_id', 'proposal_id', 'sha256', 'manner', 'seats'] as const),
  ...(['opened_at', 'closed_at', 'result', 'casting', 'counts'] as const),
] as const;

export async function selectBallots({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.ballot')
    .select(ballotColumns)
    .where('item_id', 'in', itemIds)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}
export type BallotRow = Awaited<ReturnType<typeof selectBallots>>[number];

/**
 * A ballot held until the transaction ends: by many who vote, or by the one who closes it, so that no vote
 * comes after the close.
 */
export async function lockBallot({ db }: Change, id: BallotId, to: 'vote' | 'close') {
  const query = db.selectFrom('council.ballot').select(ballotColumns).where('id', '=', id);
  return (to === 'vote' ? query.forShare() : query.forUpdate()).executeTakeFirst();
}

export async function insertBallot(
  { db }: Change,
  row: Tables['council.ballot'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.ballot')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Closes a ballot, from when on its votes are there to be counted. */
export async function updateClosed({ db, now }: Change, id: BallotId): Promise<void> {
  await db.updateTable('council.ballot').set({ closed_at: now }).where('id', '=', id).execute();
}

export async function updateCounted(
  { db }: Change,
  id: BallotId,
  { result, casting, counts }: Pick<Tables['council.ballot'], 'result' | 'casting' | 'counts'>,
): Promise<void> {
  await db
    .updateTable('council.ballot')
    .set({ result, casting, counts: sql`${JSON.stringify(counts)}::jsonb` })
    .where('id', '=', id)
    .execute();
}

/** Votes that the actor may know of: all of a ballot that is closed, and their own before. */
export async function selectVotes({ db }: Work, ballotIds: readonly BallotId[]) {
  if (ballotIds.length === 0) return [];
  return db
    .selectFrom('council.vote')
    .select(['ballot_id', 'seat_id', 'person_id', 'choice'])
    .where('ballot_id', 'in', ballotIds)
    .orderBy('cast_at')
    .orderBy('seat_id')
    .execute();
}

/** Whether it was the first of its seat and of its person. */
export async function insertVote({ db }: Change, row: Tables['council.vote']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.vote')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function selectOutcomes({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.outcome')
    .select(['item_id', 'kind', 'words', 'proposal_id', 'sha256', 'made_at'])
    .where('item_id', 'in', itemIds)
    .execute();
}

/** Whether it was the first of its item. */
export async function insertOutcome(
  { db }: Change,
  row: Tables['council.outcome'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.outcome')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function selectProposal({ db }: Work, id: ProposalId) {
  return db
    .selectFrom('council.proposal')
    .select(['id', 'item_id', 'number', 'text', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
}
