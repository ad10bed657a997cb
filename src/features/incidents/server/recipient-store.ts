import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

/** An organization as it is called, and what it is today. */
export type Called = {
  readonly id: OrganizationId;
  readonly ja: string;
  readonly en: string;
  readonly kind: string | null;
};

/**
 * Everybody above a body, the nearest first, and whom recipients are said to be; read beyond the reach of
 * whoever asks, for whom it is to tell.
 */
export async function selectRecipientsOf({ db, now }: Work, body: OrganizationId) {
  const { rows } = await sql<Called & { recipient: string | null }>`
    select recipient, id, ja, en, kind
    from incidents.recipients_of(${body}, ${now}) order by distance, recipient`.execute(db);
  return rows;
}

/** The organizations that recipients are said to be, by recipient. */
export async function selectAuthorities({ db }: Work) {
  const { rows } = await sql<{ recipient: string } & Omit<Called, 'kind'>>`
    select distinct on (a.recipient) a.recipient, o.id, o.name_ja as ja, o.name_en as en
    from incidents.authority a join organizations.organization o on o.id = a.organization_id
    order by a.recipient, a.sequence desc`.execute(db);
  return rows;
}

export async function insertAuthority(
  { db, actor, now }: Change,
  { recipient, organizationId }: { recipient: string; organizationId: OrganizationId },
): Promise<void> {
  await db
    .insertInto('incidents.authority')
    .values({ organization_id: organizationId, recipient, set_by: actor.id, set_at: now })
    .execute();
}

export async function selectExists({ db }: Work, id: OrganizationId): Promise<boolean> {
  const row = await db
    .selectFrom('organizations.organization')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
