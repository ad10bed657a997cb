import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { EffectId } from '../effects.ts';
import type { ItemId } from '../meeting.ts';

/** What was laid down for items and not withdrawn, as far as the actor may know of it. */
export async function selectEffects({ db }: Work, itemIds: readonly ItemId[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('council.effect')
    .select(['id', 'item_id', 'kind', 'input', 'prepared_by', 'done_at', 'subject'])
    .where('item_id', 'in', itemIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('prepared_at')
    .orderBy('id')
    .execute();
}

/** What was laid down and neither done nor withdrawn. */
export async function selectEffect({ db }: Work, id: EffectId) {
  return db
    .selectFrom('council.effect')
    .select(['item_id', 'kind'])
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

type EffectInsert = Omit<
  Tables['council.effect'],
  'withdrawn_at' | 'withdrawn_by' | 'withdrawn_for'
>;

export async function insertEffect({ db }: Change, row: EffectInsert): Promise<void> {
  await db
    .insertInto('council.effect')
    .values({ ...row, input: sql`${JSON.stringify(row.input)}::jsonb` })
    .execute();
}

export async function updateDone(
  { db, now }: Change,
  id: EffectId,
  subject: string,
): Promise<void> {
  await db
    .updateTable('council.effect')
    .set({ done_at: now, subject })
    .where('id', '=', id)
    .execute();
}

/** Whether it could be withdrawn: somebody else may have been faster. */
export async function updateWithdrawn(
  { db, now, actor }: Change,
  id: EffectId,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('council.effect')
    .set({ withdrawn_at: now, withdrawn_by: actor.id, withdrawn_for: reason })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Directives with what they are called, whatever their state. */
export async function selectDirectiveHeads({ db }: Work) {
  return db
    .selectFrom('directives.directive as d')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.version', 'd.issued_at', 'd.closed_at', 'w.title'])
    .orderBy('d.drafted_at', 'desc')
    .execute();
}

/** Directives whose retirement was proposed and waits. */
export async function selectRetiring({ db }: Work) {
  return db
    .selectFrom('directives.retirement')
    .select('directive_id')
    .where('decided_at', 'is', null)
    .execute();
}

/** Policies on audits with their day, and whether somebody has decided on them. */
export async function selectPolicyHeads({ db }: Work) {
  return db
    .selectFrom('audits.policy')
    .select(['id', 'effective_on', 'adopted'])
    .orderBy('proposed_at', 'desc')
    .execute();
}
