import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

/** A body above another, and what it is today. */
export type Above = {
  readonly id: OrganizationId;
  readonly ja: string;
  readonly en: string;
  readonly kind: string | null;
};

/** Everybody above a body, the nearest first. */
export async function selectAbove({ db, now }: Work, body: OrganizationId) {
  const { rows } = await sql<Above>`
    with recursive above as (
      select o.supervisor_id as id, 1 as distance
      from organizations.organization o where o.id = ${body}
      union all
      select o.supervisor_id, a.distance + 1
      from organizations.organization o join above a on o.id = a.id where a.distance < 20
    )
    select o.id, o.name_ja as ja, o.name_en as en, (
      select k.value from organizations.attribute k
      where k.organization_id = o.id and k.aspect = 'kind' and k.since <= ${now}::date
        and (k.until is null or k.until > ${now}::date) limit 1) as kind
    from above a join organizations.organization o on o.id = a.id
    order by a.distance`.execute(db);
  return rows;
}

/** The organizations that recipients are said to be, by recipient. */
export async function selectAuthorities({ db }: Work) {
  const { rows } = await sql<{ recipient: string } & Omit<Above, 'kind'>>`
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
