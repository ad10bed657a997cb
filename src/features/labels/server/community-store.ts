import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { CommunityId } from '../marking.ts';

/** Communities in reach, the open ones first, each with the members in reach. */
export async function selectCommunities({ db }: Work) {
  return db
    .selectFrom('labels.community as c')
    .select(['c.id', 'c.name_ja as nameJa', 'c.name_en as nameEn', 'c.purpose'])
    .select(['c.founded_at as foundedAt', 'c.closed_at as closedAt'])
    .select(
      sql<OrganizationId[]>`array(select m.organization_id from labels.member m
        join organizations.organization o on o.id = m.organization_id
        where m.community_id = c.id and m.left_at is null
        order by o.precedence, o.code)`.as('members'),
    )
    .orderBy(sql`c.closed_at is not null`)
    .orderBy('c.name_ja')
    .execute();
}

/** Founds a community; false where another has one of its names. */
export async function insertCommunity(
  { db }: Change,
  row: Insertable<Tables['labels.community']>,
): Promise<boolean> {
  const result = await db
    .insertInto('labels.community')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Makes this transaction the one that changes a community; true where it is open. */
export async function lockCommunity({ db }: Change, id: CommunityId): Promise<boolean> {
  const row = await db
    .selectFrom('labels.community')
    .select('id')
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateClosed({ db, now }: Change, id: CommunityId): Promise<void> {
  await db.updateTable('labels.community').set({ closed_at: now }).where('id', '=', id).execute();
}

/** Whether the register knows a body in reach. */
export async function selectIsRegistered({ db }: Work, body: OrganizationId): Promise<boolean> {
  const row = await db
    .selectFrom('organizations.organization')
    .select('id')
    .where('id', '=', body)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a member; false where it is one. */
export async function insertMember(
  { db }: Change,
  row: Insertable<Tables['labels.member']>,
): Promise<boolean> {
  const result = await db
    .insertInto('labels.member')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'organization_id'])
        .where('left_at', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a membership; false where there is none. */
export async function updateLeft(
  { db, now }: Change,
  id: CommunityId,
  body: OrganizationId,
): Promise<boolean> {
  const result = await db
    .updateTable('labels.member')
    .set({ left_at: now })
    .where('community_id', '=', id)
    .where('organization_id', '=', body)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
