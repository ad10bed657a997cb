import './tables.ts';

import { type Insertable, sql, type Updateable } from 'kysely';

import type { PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { InvitationId, InvitationState } from '../invitation.ts';

export type InvitationRow = Tables['people.invitation'];

/** Makes this transaction the one that invites: a name is not offered twice at once. */
export async function lockInvitations({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people.invitation', 0))`.execute(db);
}

const columns = [
  ...(['organization_id', 'id', 'login', 'name', 'role', 'language', 'email'] as const),
  ...(['administers', 'invited_by', 'invited_at', 'code_hash', 'issue', 'issued_by'] as const),
  ...(['issued_at', 'expires_at', 'mailed_at', 'used_at', 'person_id'] as const),
  ...(['revoked_at', 'revoked_by'] as const),
] as const;

/** The last invitation under each of these names that the actor administers, and when who took it left. */
export async function selectLatest({ db }: Work, logins: readonly string[]) {
  if (logins.length === 0) return [];
  return db
    .selectFrom('people.invitation as i')
    .leftJoin('access.person as p', 'p.id', 'i.person_id')
    .distinctOn('i.login')
    .select(columns.map((each) => `i.${each}` as const))
    .select('p.closed_at as left_at')
    .where('i.login', 'in', [...logins])
    .orderBy('i.login')
    .orderBy('i.invited_at', 'desc')
    .execute();
}

/** Invitations by id, held until the transaction ends. */
export async function selectForUpdate({ db }: Work, ids: readonly InvitationId[]) {
  return db
    .selectFrom('people.invitation')
    .select(columns)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The invitation that a code opens, held until the transaction ends: of two that come at once, one waits. */
export async function selectByCode({ db }: Work, hash: Buffer): Promise<InvitationRow | undefined> {
  return db
    .selectFrom('people.invitation')
    .select(columns)
    .where('code_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
}

const chunk = 500;

export async function insertInvitations(
  { db }: Work,
  rows: readonly Insertable<InvitationRow>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) {
    await db
      .insertInto('people.invitation')
      .values(rows.slice(at, at + chunk))
      .execute();
  }
}

export async function updateInvitation(
  { db }: Work,
  id: InvitationId,
  changes: Updateable<InvitationRow>,
): Promise<void> {
  await db.updateTable('people.invitation').set(changes).where('id', '=', id).execute();
}

/** Takes back what somebody invited to and nobody has accepted; returns where and what. */
export async function updateRevokedOf({ db, now, actor }: Work, inviter: PersonId) {
  return db
    .updateTable('people.invitation')
    .set({ revoked_at: now, revoked_by: actor.id })
    .where((on) => on.or([on('issued_by', '=', inviter), on('invited_by', '=', inviter)]))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['organization_id', 'id'])
    .execute();
}

type Page = { readonly state?: InvitationState | undefined; offset: number; limit: number };

/** One page of the invitations that the actor administers, the latest first. */
export async function selectInvitations({ db, now }: Work, { state, offset, limit }: Page) {
  return db
    .selectFrom('people.invitation as i')
    .innerJoin('organizations.organization as o', 'o.id', 'i.organization_id')
    .leftJoin('people.letter as l', (join) =>
      join
        .onRef('l.organization_id', '=', 'i.organization_id')
        .onRef('l.invitation_id', '=', 'i.id'),
    )
    .select(['i.id', 'i.organization_id', 'i.login', 'i.name', 'i.role', 'i.administers'])
    .select(['i.email', 'i.issued_at', 'i.expires_at', 'i.mailed_at', 'i.used_at'])
    .select(['i.revoked_at', 'o.name_ja', 'o.name_en', 'l.written_at'])
    .$if(state !== undefined, (query) => query.where(stateIn(now), '=', state ?? ''))
    .orderBy('i.issued_at', 'desc')
    .orderBy('o.precedence')
    .orderBy('i.login')
    .offset(offset)
    .limit(limit)
    .execute();
}

// The rule of invitation.ts once more, for counting in the database; a test holds the two together.
const stateIn = (now: Date) => sql<string>`
  case when i.used_at is not null then 'used'
    when i.revoked_at is not null then 'revoked'
    when i.expires_at > ${now} then 'open'
    else 'expired' end`;

/** How many invitations that the actor administers stand in each state. */
export async function selectCounts({ db, now }: Work): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; count: string }>`
    select ${stateIn(now)} as state, count(*) as count from people.invitation i group by 1`.execute(
    db,
  );
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

export async function insertLetters(
  { db, now }: Work,
  letters: readonly Pick<
    Tables['people.letter'],
    'organization_id' | 'invitation_id' | 'issue' | 'code'
  >[],
): Promise<void> {
  for (let at = 0; at < letters.length; at += chunk) {
    await db
      .insertInto('people.letter')
      .values(letters.slice(at, at + chunk).map((each) => ({ ...each, written_at: now, tries: 0 })))
      .execute();
  }
}

/** Forgets codes that are still on their way. */
export async function deleteLetters({ db }: Work, ids: readonly InvitationId[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('people.letter')
    .where('invitation_id', 'in', [...ids])
    .execute();
}

/** A letter that waits, with what it says; passed over while somebody else hands it in. */
export async function selectLetter({ db }: Work, id: InvitationId) {
  return db
    .selectFrom('people.letter as l')
    .innerJoin('people.invitation as i', (join) =>
      join
        .onRef('i.organization_id', '=', 'l.organization_id')
        .onRef('i.id', '=', 'l.invitation_id'),
    )
    .innerJoin('organizations.organization as o', 'o.id', 'i.organization_id')
    .select(['l.invitation_id', 'l.issue', 'l.code', 'l.tries', 'i.organization_id'])
    .select(['i.name', 'i.login', 'i.role', 'i.administers', 'i.language', 'i.email'])
    .select(['i.expires_at', 'i.used_at', 'i.revoked_at', 'o.name_ja', 'o.name_en'])
    .where('l.invitation_id', '=', id)
    .forUpdate('l')
    .skipLocked()
    .executeTakeFirst();
}

/** The invitations whose letters wait, in order. */
export async function selectWaitingLetters({ db }: Work, limit: number): Promise<InvitationId[]> {
  const rows = await db
    .selectFrom('people.letter')
    .select('invitation_id')
    .orderBy('written_at')
    .orderBy('invitation_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.invitation_id);
}

export async function updateTries({ db }: Work, id: InvitationId, tries: number): Promise<void> {
  await db.updateTable('people.letter').set({ tries }).where('invitation_id', '=', id).execute();
}
