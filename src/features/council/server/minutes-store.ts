import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { MeetingId } from '../meeting.ts';

/** Revisions of the minutes of a meeting, the latest first. */
export async function selectRevisions({ db }: Work, meetingId: MeetingId) {
  return db
    .selectFrom('council.minutes as r')
    .leftJoin('access.person as p', 'p.id', 'r.written_by')
    .select(['r.number', 'r.kind', 'r.reason', 'r.written_by', 'r.written_at', 'r.locked_at'])
    .select(['r.sha256', 'p.name'])
    .where('r.meeting_id', '=', meetingId)
    .orderBy('r.number', 'desc')
    .execute();
}

/**
 * Paragraphs of a revision, as far as the actor knows of what they are about. Those of a sealed item stand
 * until somebody who knows of it writes them anew: whoever revises the rest can neither read nor drop them.
 */
export async function selectParagraphs({ db }: Work, meetingId: MeetingId, number: number) {
  return db
    .selectFrom('council.minutes_paragraph as p')
    .leftJoin('council.item as i', 'i.id', 'p.item_id')
    .select(['p.place', 'p.item_id', 'p.words', 'p.is_public'])
    .where('p.meeting_id', '=', meetingId)
    .where('p.number', '<=', number)
    .where((of) =>
      of.or([
        of('p.number', '=', number),
        of.and([
          of('i.is_sealed', '=', true),
          of(
            'p.number',
            '=',
            of
              .selectFrom('council.minutes_paragraph as q')
              .select((max) => max.fn.max('q.number').as('last'))
              .whereRef('q.meeting_id', '=', 'p.meeting_id')
              .whereRef('q.item_id', '=', 'p.item_id')
              .where('q.number', '<=', number),
          ),
        ]),
      ]),
    )
    .orderBy('p.number', 'desc')
    .orderBy('p.place')
    .execute();
}

/** One revision at a time. */
export async function lockMinutes({ db }: Change, meetingId: MeetingId): Promise<void> {
  const key = `minutes ${meetingId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

export async function insertRevision(
  { db }: Change,
  row: Tables['council.minutes'],
): Promise<void> {
  await db.insertInto('council.minutes').values(row).execute();
}

export async function insertParagraphs(
  { db }: Change,
  rows: readonly Tables['council.minutes_paragraph'][],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('council.minutes_paragraph')
    .values([...rows])
    .execute();
}

export async function updateLocked(
  { db, actor, now }: Change,
  meetingId: MeetingId,
  { number, sha256 }: { readonly number: number; readonly sha256: Buffer },
): Promise<void> {
  await db
    .updateTable('council.minutes')
    .set({ locked_by: actor.id, locked_at: now, sha256 })
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .execute();
}

export async function selectConfirmations({ db }: Work, meetingId: MeetingId, number: number) {
  return db
    .selectFrom('council.confirmation')
    .select(['seat_id', 'name', 'objection', 'confirmed_at'])
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .orderBy('confirmed_at')
    .execute();
}

export async function insertConfirmation(
  { db }: Change,
  row: Tables['council.confirmation'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council.confirmation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
