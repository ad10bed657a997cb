import './tables.ts';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ObligationId } from '../obligation.ts';
import type { ReviewOutcome } from '../revision.ts';

type Mark = Pick<
  Tables['laws.review'],
  'obligation_id' | 'instrument_id' | 'version' | 'reasons' | 'marked_by' | 'marked_at'
>;

export async function insertReviews({ db }: Change, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await db
    .insertInto('laws.review')
    .values([...marks])
    .execute();
}

/** Obligations that wait to be reviewed, with the version that brought it about and who took that in; the latest last. */
export async function selectOpenReviews({ db }: Work) {
  return db
    .selectFrom('laws.review as r')
    .leftJoin('access.person as p', 'p.id', 'r.marked_by')
    .select(['r.obligation_id', 'r.version', 'r.reasons', 'r.marked_by', 'r.marked_at', 'p.name'])
    .where('r.outcome', 'is', null)
    .orderBy('r.version')
    .execute();
}

export async function updateReviewed(
  { db, actor, now }: Change,
  id: ObligationId,
  { outcome, note }: { readonly outcome: ReviewOutcome; readonly note: string },
): Promise<void> {
  await db
    .updateTable('laws.review')
    .set({ outcome, note, decided_by: actor.id, decided_at: now })
    .where('obligation_id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}
