import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { AmendmentId } from '../amendment.ts';

export async function selectChoice({ db }: Work): Promise<string | undefined> {
  return (await db.selectFrom('profiles.choice').select('profile').executeTakeFirst())?.profile;
}

/** Whether it could be written: an installation has one profile. */
export async function insertChoice({ db, actor, now }: Work, profile: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('profiles.choice')
    .values({ profile, chosen_by: actor.id, chosen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type AmendmentRow = Tables['profiles.amendment'];

const columns = [
  'id',
  'kind',
  'family',
  'version',
  'document',
  'timeline',
  'effective_on',
  'reason',
  'proposed_by',
  'proposed_at',
  'decided_by',
  'decided_at',
  'approved',
] as const;

/** Everything that was ever proposed, in the order it was proposed in. */
export async function selectAmendments({ db }: Work): Promise<AmendmentRow[]> {
  return db
    .selectFrom('profiles.amendment')
    .select(columns)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
}

/** What was proposed of the documents of one family, the newest first. */
export async function selectDocuments({ db }: Work, family: string): Promise<AmendmentRow[]> {
  return db
    .selectFrom('profiles.amendment')
    .select(columns)
    .where('kind', '=', 'duties')
    .where('family', '=', family)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute();
}

/** One amendment that waits for a decision, held until the transaction ends. */
export async function selectAmendmentForUpdate({ db }: Work, id: AmendmentId) {
  return db
    .selectFrom('profiles.amendment')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether it could be written: one proposal waits at a time. */
export async function insertAmendment(
  { db }: Work,
  amendment: Insertable<Tables['profiles.amendment']>,
): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : sql`${JSON.stringify(value)}::json`);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('profiles.amendment')
    .values({
      ...amendment,
      document: json(amendment.document),
      timeline: json(amendment.timeline),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateDecided(
  { db, actor, now }: Work,
  id: AmendmentId,
  decided: { readonly approved: boolean; readonly effectiveOn: string },
): Promise<void> {
  await db
    .updateTable('profiles.amendment')
    .set({
      decided_by: actor.id,
      decided_at: now,
      approved: decided.approved,
      effective_on: decided.effectiveOn,
    })
    .where('id', '=', id)
    .execute();
}
