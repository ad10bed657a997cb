import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { LoweringId, LoweringOutcome } from '../marking.ts';

/**
 * Requests to lower a label, the open ones first and then the latest. Of what is TLP:RED, only those
 * of objects that name the actor.
 */
export async function selectLowerings({ db }: Work, id?: LoweringId) {
  let query = db
    .selectFrom('labels.lowering as l')
    .select(['l.organization_id', 'l.id', 'l.subject', 'l.version', 'l.label', 'l.persons'])
    .select(['l.organizations', 'l.communities', 'l.reason', 'l.requested_by', 'l.requested_at'])
    .select(['l.outcome', 'l.decided_at'])
    .where(
      sql<boolean>`not exists (select from labels.marking m
        where m.subject = l.subject and m.version = l.version and m.label = 'TLP:RED'
          and (select platform.actor()) <> all (m.persons))`,
    )
    .orderBy(sql`l.outcome is not null`)
    .orderBy('l.requested_at', 'desc')
    .orderBy('l.id')
    .limit(200);
  if (id) query = query.where('l.id', '=', id);
  return query.execute();
}
export type LoweringRow = Awaited<ReturnType<typeof selectLowerings>>[number];

/** Adds a request; false where the subject has one that is open. */
export async function insertLowering(
  { db }: Change,
  row: Insertable<Tables['labels.lowering']>,
): Promise<boolean> {
  const result = await db
    .insertInto('labels.lowering')
    .values(row)
    .onConflict((conflict) => conflict.column('subject').where('outcome', 'is', null).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateLowering(
  { db, actor, now }: Change,
  id: LoweringId,
  outcome: LoweringOutcome,
) {
  await db
    .updateTable('labels.lowering')
    .set({ outcome, decided_by: actor.id, decided_at: now })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}
