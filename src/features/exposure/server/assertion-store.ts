import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { AssertionId } from '../assertion.ts';

type Document = { readonly sha256: Buffer; readonly bytes: number; readonly content: Buffer };

/** The driver would write an array as PostgreSQL's own, which is not JSON. */
const asJson = <Row extends { readonly products: unknown }>({ products, ...row }: Row) => ({
  ...row,
  products: sql<never>`${JSON.stringify(products)}::jsonb`,
});

/** Keeps a supplier's document and what it states; answers how many statements are new. */
export async function insertAssertions(
  { db }: Work,
  document: Document,
  rows: readonly Insertable<Tables['exposure.assertion']>[],
): Promise<number> {
  await db
    .insertInto('exposure.vex_document')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return inserted(rows, (part) =>
    db
      .insertInto('exposure.assertion')
      .values(part.map(asJson))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
}

/** Keeps an organization's document; one that came inside an inventory is kept there. */
export async function insertOwnDocument(
  { db }: Work,
  organizationId: OrganizationId,
  document: Document,
): Promise<void> {
  await db
    .insertInto('exposure.own_vex_document')
    .values({ organization_id: organizationId, ...document })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps what an organization states of a system; answers how many statements are new. */
export async function insertOwnAssertions(
  { db }: Work,
  rows: readonly Insertable<Tables['exposure.own_assertion']>[],
): Promise<number> {
  return inserted(rows, (part) =>
    db
      .insertInto('exposure.own_assertion')
      .values(part.map(asJson))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
}

/** A statement has a limited number of parameters. */
const batch = 500;

async function inserted<Row>(
  rows: readonly Row[],
  insert: (
    part: readonly Row[],
  ) => Promise<{ readonly numInsertedOrUpdatedRows?: bigint | undefined } | undefined>,
): Promise<number> {
  let added = 0;
  for (let at = 0; at < rows.length; at += batch) {
    const result = await insert(rows.slice(at, at + batch));
    added += Number(result?.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

const columns = [
  ...(['a.id', 'a.author', 'a.document_id as document'] as const),
  ...(['a.document_version as documentVersion', 'a.issued_at as issuedAt'] as const),
  ...(['a.vulnerability', 'a.status', 'a.justification', 'a.action', 'a.detail'] as const),
  ...(['a.products', 'a.unresolved', 'a.format', 'a.file'] as const),
  'a.received_at as receivedAt',
] as const;

type Part = { readonly offset: number; readonly limit: number };

/** Names by which statements may know a vulnerability. */
const names = (vulnerability: string) => sql<string>`any (array(
  select vulnerability_id from intake.alias where alias = ${vulnerability}
  union select b.alias from intake.alias a
    join intake.alias b on b.vulnerability_id = a.vulnerability_id where a.alias = ${vulnerability}
  union select ${vulnerability}))`;

export async function selectSupplierAssertions(
  { db }: Work,
  { vulnerability, offset, limit }: Part & { readonly vulnerability: string | undefined },
) {
  let query = db
    .selectFrom('exposure.assertion as a')
    .leftJoin('exposure.supplier as s', (on) =>
      on.onRef('s.author', '=', 'a.author').on('s.revoked_at', 'is', null),
    );
  if (vulnerability !== undefined)
    query = query.where('a.vulnerability', '=', names(vulnerability));
  const { count } = await query
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(columns)
    .select(['a.label', sql<boolean>`s.id is not null`.as('recognised')])
    .orderBy('a.issued_at', 'desc')
    .orderBy('a.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: count, rows };
}

type Sought = {
  readonly vulnerability: string | undefined;
  readonly systemId: SystemId | undefined;
};

export async function selectOwnAssertions(
  { db }: Work,
  { vulnerability, systemId, offset, limit }: Part & Sought,
) {
  let query = db
    .selectFrom('exposure.own_assertion as a')
    .innerJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 'a.organization_id').onRef('s.id', '=', 'a.system_id'),
    );
  if (vulnerability !== undefined)
    query = query.where('a.vulnerability', '=', names(vulnerability));
  if (systemId !== undefined) query = query.where('a.system_id', '=', systemId);
  const { count } = await query
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(columns)
    .select(['a.organization_id as organizationId', 'a.system_id as systemId', 's.name as system'])
    .select(sql<boolean>`a.submission_id is not null`.as('embedded'))
    .select(['a.outcome', 'a.reason', 'a.decided_at as decidedAt', 'a.expires_at as expiresAt'])
    .orderBy(sql`a.outcome is not null`)
    .orderBy('a.received_at', 'desc')
    .orderBy('a.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: count, rows };
}

/** A statement of an organization, held until this transaction ends. */
export async function selectOwnForUpdate({ db }: Work, id: AssertionId) {
  return db
    .selectFrom('exposure.own_assertion')
    .select(['organization_id as organizationId', 'system_id as systemId', 'vulnerability'])
    .select(['status', 'outcome', 'received_by as receivedBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDecision(
  { db, now, actor }: Work,
  id: AssertionId,
  decision: {
    readonly outcome: 'accepted' | 'rejected';
    readonly reason: string;
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  const { outcome, reason, expiresAt } = decision;
  await db
    .updateTable('exposure.own_assertion')
    .set({ outcome, reason, decided_by: actor.id, decided_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}

/** The document that a submission was read from, as it was received. */
export async function selectSubmitted({ db }: Work, systemId: SystemId, submissionId: string) {
  return db
    .selectFrom('inventory.submission as u')
    .innerJoin('inventory.document as d', (on) =>
      on.onRef('d.organization_id', '=', 'u.organization_id').onRef('d.sha256', '=', 'u.sha256'),
    )
    .select(['u.organization_id as organizationId', 'u.id', 'u.format', 'd.content'])
    .select(['u.sha256', 'u.submitted_by as submittedBy'])
    .where('u.system_id', '=', systemId)
    .where(sql<boolean>`u.id = ${submissionId}::uuid`)
    .executeTakeFirst();
}

export type SupplierRow = {
  readonly author: string;
  readonly makes: string[];
  readonly reason: string | null;
  readonly recognisedBy: PersonId | null;
  readonly recognisedAt: Date | null;
  readonly assertions: number;
};

/** Every author, recognised ones first. */
export async function selectSuppliers({ db }: Work): Promise<SupplierRow[]> {
  const { rows } = await sql<SupplierRow>`
    select coalesce(s.author, a.author) as author, coalesce(s.makes, '{}') as makes, s.reason,
           s.recognised_by as "recognisedBy", s.recognised_at as "recognisedAt",
           coalesce(a.count, 0)::int as assertions
    from (select author, count(*) as count from exposure.assertion group by author) a
    full join (select * from exposure.supplier where revoked_at is null) s on s.author = a.author
    order by s.author is null, 1
    limit 1000`.execute(db);
  return rows;
}

export async function selectRecognised({ db }: Work, author: string): Promise<boolean> {
  const found = await db
    .selectFrom('exposure.supplier')
    .select('id')
    .where('author', '=', author)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Recognises a supplier; false where the author is recognised already. */
export async function insertSupplier(
  { db }: Work,
  row: Insertable<Tables['exposure.supplier']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('exposure.supplier')
    .values(row)
    .onConflict((conflict) => conflict.column('author').where('revoked_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Takes recognition back; false where the author is not recognised. */
export async function updateRevoked({ db, now, actor }: Work, author: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exposure.supplier')
    .set({ revoked_by: actor.id, revoked_at: now })
    .where('author', '=', author)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Vulnerabilities that an author's statements are about, by the names they use. */
export async function selectNamedBy({ db }: Work, author: string): Promise<string[]> {
  const rows = await db
    .selectFrom('exposure.assertion')
    .select('vulnerability')
    .distinct()
    .where('author', '=', author)
    .execute();
  return rows.map(({ vulnerability }) => vulnerability);
}

/** The vulnerabilities that bear one of these names. */
export async function selectMeant({ db }: Work, aliases: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct vulnerability_id as id from intake.alias
    where alias = any (${aliases}::text[]) order by 1`.execute(db);
  return rows.map(({ id }) => id);
}
