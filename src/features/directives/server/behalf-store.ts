import './answer-tables.ts';
import './tables.ts';

import type { Insertable } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { BehalfId } from '../behalf.ts';
import type { ClaimId, DirectiveId } from '../directive.ts';

export type Which = {
  readonly directiveId?: DirectiveId | undefined;
  readonly organizationId?: OrganizationId | undefined;
};

/** What was recorded for bodies in scope, the latest first. */
export async function selectBehalf({ db }: Work, which: Which & { readonly id?: BehalfId }) {
  let query = db
    .selectFrom('directives.behalf')
    .select([
      'id',
      'directive_id',
      'organization_id',
      'about',
      'version',
      'claim_id',
      'reply',
      'said_by',
    ])
    .select(['post', 'channel', 'said_at', 'note', 'reference', 'recorded_at', 'disputed_at'])
    .select('dispute')
    .orderBy('recorded_at', 'desc')
    .orderBy('id');
  if (which.directiveId) query = query.where('directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('organization_id', '=', which.organizationId);
  if (which.id) query = query.where('id', '=', which.id);
  return query.execute();
}
export type BehalfRow = Awaited<ReturnType<typeof selectBehalf>>[number];

type NewBehalf = Omit<
  Insertable<Tables['directives.behalf']>,
  'recorded_by' | 'recorded_at' | 'disputed_by' | 'disputed_at' | 'dispute'
>;

/** Keeps what was said; false where an acknowledgement of that version is recorded already. */
export async function insertBehalf({ db, actor, now }: Change, row: NewBehalf): Promise<boolean> {
  const result = await db
    .insertInto('directives.behalf')
    .values({ ...row, recorded_by: actor.id, recorded_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateDisputed({ db, actor, now }: Change, id: BehalfId, dispute: string) {
  await db
    .updateTable('directives.behalf')
    .set({ disputed_by: actor.id, disputed_at: now, dispute })
    .where('id', '=', id)
    .where('disputed_at', 'is', null)
    .execute();
}

/** A claim of a body in scope. */
export async function selectClaim({ db }: Work, id: ClaimId) {
  return db
    .selectFrom('directives.claim')
    .select(['organization_id', 'id', 'directive_id', 'action', 'system_id', 'measure', 'outcome'])
    .select(['claimed_by', 'claimed_at', 'withdrawn_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}
export type OneClaim = NonNullable<Awaited<ReturnType<typeof selectClaim>>>;

/** Takes back a claim that nothing has judged; true when it was still open. */
export async function updateWithdrawn({ db, actor, now }: Change, id: ClaimId): Promise<boolean> {
  const result = await db
    .updateTable('directives.claim')
    .set({ withdrawn_at: now, withdrawn_by: actor.id })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
