import './tables.ts';

import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';

/** The last proposal to retire a directive, decided or not. */
export async function selectRetirement({ db }: Work, id: DirectiveId) {
  return db
    .selectFrom('directives.retirement')
    .select(['number', 'reason', 'proposed_by as proposedBy', 'proposed_at as proposedAt'])
    .select(['decided_at as decidedAt', 'agreed'])
    .where('directive_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRetirement(
  { db, actor, now }: Change,
  id: DirectiveId,
  { number, reason }: { readonly number: number; readonly reason: string },
) {
  await db
    .insertInto('directives.retirement')
    .values({
      ...{ directive_id: id, number, reason, proposed_by: actor.id, proposed_at: now },
      ...{ decided_by: null, decided_at: null, agreed: null },
    })
    .execute();
}

export async function updateDecided(
  { db, actor, now }: Change,
  id: DirectiveId,
  { number, agreed }: { readonly number: number; readonly agreed: boolean },
) {
  await db
    .updateTable('directives.retirement')
    .set({ decided_by: actor.id, decided_at: now, agreed })
    .where('directive_id', '=', id)
    .where('number', '=', number)
    .execute();
}
