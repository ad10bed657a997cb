import './tables.ts';

import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { SheetBody } from '../sheet.ts';

export async function selectOrganizations({ db }: Work) {
  return db
    .selectFrom('organizations.organization')
    .select(['id', 'code', 'name_ja', 'name_en', 'supervisor_id', 'precedence', 'corporate_number'])
    .orderBy('precedence')
    .orderBy('code')
    .execute();
}

export async function selectAttributes({ db }: Work) {
  return db
    .selectFrom('organizations.attribute')
    .select(['organization_id', 'aspect', 'value', 'since', 'until'])
    .orderBy('value')
    .execute();
}

export async function selectContacts({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('organizations.contact')
    .select(['name', 'duty', 'email', 'phone', 'day_and_night'])
    .where('organization_id', '=', organizationId)
    .orderBy('name')
    .execute();
}

/** The organization itself and all that it supervises, however far down. */
export async function selectSubtree({ db }: Work, root: OrganizationId): Promise<OrganizationId[]> {
  const { rows } = await sql<{ id: OrganizationId }>`
    with recursive below as (
      select id from organizations.organization where id = ${root}
      union
      select o.id from organizations.organization o join below b on o.supervisor_id = b.id
    ) select id from below`.execute(db);
  return rows.map(({ id }) => id);
}

/** Writes one body with its attributes and contact; an attribute no longer named ends on that day. */
export async function upsertBody(
  { db, now }: Work,
  body: SheetBody,
  { id, supervisorId }: { id: OrganizationId; supervisorId: OrganizationId | null },
): Promise<void> {
  const values = {
    code: body.code,
    name_ja: body.nameJa,
    name_en: body.nameEn,
    corporate_number: body.corporateNumber,
    supervisor_id: supervisorId,
    precedence: body.precedence,
  };
  await db
    .insertInto('organizations.organization')
    .values({ id, ...values, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  const attributes = [
    { aspect: 'kind' as const, value: body.kind },
    ...body.sectors.map((value) => ({ aspect: 'sector' as const, value })),
    ...body.designations.map((value) => ({ aspect: 'designation' as const, value })),
  ];
  await db
    .updateTable('organizations.attribute')
    .set({ until: body.since })
    .where('organization_id', '=', id)
    .where('until', 'is', null)
    .where('since', '<', body.since)
    .execute();
  await db
    .insertInto('organizations.attribute')
    .values(
      attributes.map((each) => ({
        ...each,
        organization_id: id,
        since: body.since,
        until: null,
        source: 'sheet',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (!body.contact) return;
  const { name, duty, email, phone, dayAndNight } = body.contact;
  await db.deleteFrom('organizations.contact').where('organization_id', '=', id).execute();
  await db
    .insertInto('organizations.contact')
    .values({
      organization_id: id,
      id: randomUUID(),
      name,
      duty,
      email,
      phone,
      day_and_night: dayAndNight,
    })
    .execute();
}
