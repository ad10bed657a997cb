import './tables.ts';

import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Aspect } from '../organization.ts';
import { attributesOf, type SheetBody } from '../sheet.ts';

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

/** Makes this transaction the one that registers; what it read stays true until it ends. */
export async function lockRegister({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organizations', 0))`.execute(db);
}

/** Contacts of every organization in scope, or of one. */
export async function selectContacts({ db }: Work, organizationId?: OrganizationId) {
  let query = db
    .selectFrom('organizations.contact')
    .select(['organization_id', 'name', 'duty', 'email', 'phone', 'day_and_night'])
    .orderBy('name');
  if (organizationId) query = query.where('organization_id', '=', organizationId);
  return query.execute();
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

type Registering = {
  readonly id: OrganizationId;
  readonly supervisorId: OrganizationId | null;
  /** Whether its kind, sectors or designations change on the sheet's day. */
  readonly isDated: boolean;
};

/** Writes one body with its attributes and contact; an attribute no longer named ends on that day. */
export async function upsertBody(
  { db, now }: Work,
  body: SheetBody,
  { id, supervisorId, isDated }: Registering,
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
  if (isDated) await updateAttributes({ db }, id, body);
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

/** Ends what the sheet no longer names on its day, and begins what it newly names; the rest goes on. */
async function updateAttributes({ db }: Pick<Work, 'db'>, id: OrganizationId, body: SheetBody) {
  const said = attributesOf(body);
  const open = await db
    .selectFrom('organizations.attribute')
    .select(['aspect', 'value'])
    .where('organization_id', '=', id)
    .where('until', 'is', null)
    .execute();
  const isIn = (list: readonly Named[], one: Named) =>
    list.some(({ aspect, value }) => aspect === one.aspect && value === one.value);
  for (const { aspect, value } of open.filter((each) => !isIn(said, each))) {
    await db
      .updateTable('organizations.attribute')
      .set({ until: body.since })
      .where('organization_id', '=', id)
      .where('aspect', '=', aspect)
      .where('value', '=', value)
      .where('until', 'is', null)
      .where('since', '<', body.since)
      .execute();
  }
  const begun = said.filter((each) => !isIn(open, each));
  if (begun.length === 0) return;
  const row = { organization_id: id, since: body.since, until: null, source: 'sheet' };
  await db
    .insertInto('organizations.attribute')
    .values(begun.map((each) => ({ ...each, ...row })))
    .execute();
}

type Named = { readonly aspect: Aspect; readonly value: string };
