import './tables.ts';

import type { Insertable } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { CalendarId } from '../calendar.ts';

/** The actor's own calendars that have not ended, the latest first. */
export async function selectCalendars({ db, actor }: Work) {
  return db
    .selectFrom('notices.calendar')
    .select(['id', 'name', 'ceiling', 'made_at as madeAt', 'used_at as usedAt'])
    .where('person_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertCalendar(
  { db }: Change,
  calendar: Insertable<Tables['notices.calendar']>,
) {
  await db.insertInto('notices.calendar').values(calendar).execute();
}

/** Ends one of the actor's own calendars; false where there is none such. */
export async function updateEnded({ db, actor, now }: Change, id: CalendarId): Promise<boolean> {
  const result = await db
    .updateTable('notices.calendar')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The calendar that a secret opens, by its digest. */
export async function selectByToken({ db }: Work, digest: Buffer) {
  return db
    .selectFrom('notices.calendar')
    .select(['organization_id as organizationId', 'id', 'person_id as personId', 'name', 'ceiling'])
    .where('token_hash', '=', digest)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
export type CalendarRow = NonNullable<Awaited<ReturnType<typeof selectByToken>>>;

export async function updateUsed({ db, now }: Work, id: CalendarId): Promise<void> {
  await db.updateTable('notices.calendar').set({ used_at: now }).where('id', '=', id).execute();
}

/** What the exit door has said of a calendar's deadlines since a moment. */
export async function selectVerdicts({ db }: Work, { id }: Pick<CalendarRow, 'id'>, since: Date) {
  return db
    .selectFrom('notices.calendar_item')
    .select(['digest', 'passed'])
    .where('calendar_id', '=', id)
    .where('judged_at', '>', since)
    .execute();
}

export async function upsertVerdict(
  { db, now }: Change,
  { organizationId, id }: Pick<CalendarRow, 'organizationId' | 'id'>,
  { digest, passed }: { digest: Buffer; passed: boolean },
): Promise<void> {
  const verdict = { passed, judged_at: now };
  await db
    .insertInto('notices.calendar_item')
    .values({ organization_id: organizationId, calendar_id: id, digest, ...verdict })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'calendar_id', 'digest']).doUpdateSet(verdict),
    )
    .execute();
}
