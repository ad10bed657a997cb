import './tables.ts';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ItemId } from '../meeting.ts';

/** Notes that members are to be told once a paper is out. */
export async function insertRelease({ db }: Change, row: Tables['council.release']) {
  await db.insertInto('council.release').values(row).execute();
}

/**
 * Papers that are out by now and that nobody was told of, the earliest first. What lay there openly when
 * its meeting was called is told with that.
 */
export async function selectDueReleases({ db, now }: Work) {
  return db
    .selectFrom('council.release as r')
    .innerJoin('council.meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.paper_id', 'r.version', 'r.item_id', 'r.meeting_id', 'r.is_sealed', 'r.due_at'])
    .where('r.told_at', 'is', null)
    .where('r.due_at', '<=', now)
    .where('m.notified_at', 'is not', null)
    .where('m.cancelled_at', 'is', null)
    .where((where) =>
      where.or([
        where('r.is_sealed', '=', true),
        where('r.due_at', '>', where.ref('m.notified_at')),
      ]),
    )
    .orderBy('r.due_at')
    .orderBy('r.paper_id')
    .limit(500)
    .execute();
}
export type DueRelease = Awaited<ReturnType<typeof selectDueReleases>>[number];

export async function updateTold(
  { db, now }: Change,
  released: readonly DueRelease[],
): Promise<void> {
  for (const { paper_id, version } of released) {
    await db
      .updateTable('council.release')
      .set({ told_at: now })
      .where('paper_id', '=', paper_id)
      .where('version', '=', version)
      .execute();
  }
}

/** Who knows of a sealed item and is told of its papers; the program learns nothing else of it. */
export async function selectToldOf({ db }: Work, itemId: ItemId) {
  const rows = await db
    .selectFrom('council.insider')
    .select('person_id')
    .where('item_id', '=', itemId)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
