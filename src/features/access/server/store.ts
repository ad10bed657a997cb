import './tables.ts';

import type { Insertable } from 'kysely';

import type { PersonId } from '#kernel/actor.ts';
import type { Language } from '#kernel/text.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { TokenId } from '../person.ts';

/** Everyone with an account that is not closed, with the organization each speaks for. */
export async function selectPersons({ db }: Work) {
  return db
    .selectFrom('access.person as p')
    .innerJoin('organizations.organization as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'p.login', 'p.name', 'p.role', 'p.language', 'p.organization_id'])
    .select(['o.name_ja', 'o.name_en', 'p.confirmed_by', 'p.created_by', 'p.suspended_at'])
    .where('p.closed_at', 'is', null)
    .orderBy('o.precedence')
    .orderBy('p.login')
    .execute();
}

/** Whether anybody has a seat at all, and be it a closed one. */
export async function selectHasPersons({ db }: Work): Promise<boolean> {
  return (
    (await db.selectFrom('access.person').select('id').limit(1).executeTakeFirst()) !== undefined
  );
}

/** Adds a person; false where another already signs in under that name. */
export async function insertPerson(
  { db }: Work,
  person: Insertable<Tables['access.person']>,
): Promise<boolean> {
  const result = await db
    .insertInto('access.person')
    .values(person)
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes the row that counts a person's wrong passwords until the transaction ends. */
export async function lockPassword({ db }: Work, login: string): Promise<void> {
  await db
    .selectFrom('access.password as w')
    .innerJoin('access.person as p', 'p.id', 'w.person_id')
    .select('w.person_id')
    .where('p.login', '=', login)
    .forUpdate('w')
    .execute();
}

export async function selectLogin({ db }: Work, login: string) {
  return db
    .selectFrom('access.person as p')
    .leftJoin('access.password as w', 'w.person_id', 'p.id')
    .select(['p.id', 'p.organization_id', 'w.hash', 'w.failures', 'w.locked_until'])
    .select(['p.confirmed_by'])
    .where('p.login', '=', login)
    .where('p.closed_at', 'is', null)
    .where('p.suspended_at', 'is', null)
    .executeTakeFirst();
}

export async function updateConfirmed({ db, actor }: Work, id: PersonId) {
  await db
    .updateTable('access.person')
    .set({ confirmed_by: actor.id })
    .where('id', '=', id)
    .where('confirmed_by', 'is', null)
    .execute();
}

export async function updateLanguage({ db }: Work, id: PersonId, language: Language) {
  await db.updateTable('access.person').set({ language }).where('id', '=', id).execute();
}

export async function insertPassword({ db, now }: Work, personId: PersonId, hash: string) {
  await db
    .insertInto('access.password')
    .values({ person_id: personId, hash, changed_at: now, failures: 0, locked_until: null })
    .execute();
}

export async function updateFailures(
  { db }: Work,
  personId: PersonId,
  { failures, lockedUntil }: { failures: number; lockedUntil: Date | null },
) {
  await db
    .updateTable('access.password')
    .set({ failures, locked_until: lockedUntil })
    .where('person_id', '=', personId)
    .execute();
}

export async function insertSession({ db }: Work, session: Insertable<Tables['access.session']>) {
  await db.insertInto('access.session').values(session).execute();
}

/** The session behind a cookie, with the person it belongs to. */
export async function selectSession({ db }: Work, tokenHash: Buffer) {
  return db
    .selectFrom('access.session as s')
    .innerJoin('access.person as p', 'p.id', 's.person_id')
    .select(['s.id', 's.opened_at', 's.used_at', 's.closed_at', 'p.id as person_id'])
    .select(['p.role', 'p.language', 'p.organization_id', 'p.closed_at as person_closed_at'])
    .select('p.suspended_at')
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function updateSessionUsed({ db, now }: Work, tokenHash: Buffer) {
  await db
    .updateTable('access.session')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function updateSessionClosed({ db, now }: Work, id: string) {
  await db.updateTable('access.session').set({ closed_at: now }).where('id', '=', id).execute();
}

export async function insertToken({ db }: Work, token: Insertable<Tables['access.token']>) {
  await db.insertInto('access.token').values(token).execute();
}

export async function selectToken({ db }: Work, tokenHash: Buffer) {
  return db
    .selectFrom('access.token')
    .select(['id', 'organization_id', 'permissions', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function updateTokenRevoked({ db, now }: Work, id: TokenId): Promise<boolean> {
  const result = await db
    .updateTable('access.token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
