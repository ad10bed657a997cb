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
