import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Fact } from '../facts.ts';
import type { GuestId, GuestInvitationId } from '../guest.ts';
import type { IncidentId } from '../incident.ts';

/** What was said last of the public page; undefined until anything was. */
export async function selectIntake({ db }: Work) {
  return db
    .selectFrom('incidents.intake')
    .select(['organization_id', 'is_open'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertIntake(
  { db, now }: Change,
  organizationId: OrganizationId,
  { isOpen, by }: { readonly isOpen: boolean; readonly by: PersonId },
): Promise<void> {
  await db
    .insertInto('incidents.intake')
    .values({ organization_id: organizationId, is_open: isOpen, set_by: by, set_at: now })
    .execute();
}

const invitationColumns = [
  'organization_id',
  'id',
  'body_name',
  'email',
  'invited_as',
  'invited_at',
  'expires_at',
  'used_at',
  'revoked_at',
] as const;

export async function selectInvitations({ db }: Work, authority: OrganizationId) {
  return db
    .selectFrom('incidents.guest_invitation')
    .select(invitationColumns)
    .where('organization_id', '=', authority)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}
export type InvitationRow = Awaited<ReturnType<typeof selectInvitations>>[number];

export async function selectInvitationByCode({ db }: Work, hash: Uint8Array) {
  return db
    .selectFrom('incidents.guest_invitation')
    .select(invitationColumns)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
}

export async function insertInvitation(
  { db }: Change,
  row: Insertable<Tables['incidents.guest_invitation']>,
): Promise<void> {
  await db.insertInto('incidents.guest_invitation').values(row).execute();
}

/** Uses an invitation up for one report; false where somebody was faster, or it was taken back. */
export async function updateInvitationUsed(
  { db, now }: Change,
  id: GuestInvitationId,
  guest: GuestId,
): Promise<boolean> {
  const result = await db
    .updateTable('incidents.guest_invitation')
    .set({ used_at: now, guest_id: guest })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes an invitation back; false where there is none to be taken. */
export async function updateInvitationRevoked(
  { db, actor, now }: Change,
  authority: OrganizationId,
  id: GuestInvitationId,
): Promise<boolean> {
  const result = await db
    .updateTable('incidents.guest_invitation')
    .set({ revoked_by: actor.id, revoked_at: now })
    .where('organization_id', '=', authority)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const guestColumns = [
  'organization_id',
  'id',
  'invitation_id',
  'body_name',
  'person_name',
  'email',
  'telephone',
  'begun_at',
  'joined_to',
  'record_id',
  'joined_at',
] as const;

const selectGuests = ({ db }: Work) => db.selectFrom('incidents.guest').select(guestColumns);

/** Who told an authority something without an account, the latest first. */
export async function selectGuestsOf(work: Work, authority: OrganizationId) {
  return selectGuests(work)
    .where('organization_id', '=', authority)
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}
export type GuestRow = Awaited<ReturnType<typeof selectGuestsOf>>[number];

export async function selectGuest(work: Work, authority: OrganizationId, id: GuestId) {
  return selectGuests(work)
    .where('organization_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whom nobody has joined to an organization yet, the earliest first. */
export async function selectUnjoined(work: Work) {
  return selectGuests(work)
    .where('joined_at', 'is', null)
    .orderBy('begun_at')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** Whose reports a record of one’s own was made of. */
export async function selectGuestsOfRecord(work: Work, body: OrganizationId, record: IncidentId) {
  return selectGuests(work)
    .where('joined_to', '=', body)
    .where('record_id', '=', record)
    .orderBy('begun_at')
    .execute();
}

/** Whoever bears a code, held until the transaction ends, so that two reports follow one another. */
export async function selectGuestByCode(work: Change, hash: Uint8Array) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`incidents.guest ${Buffer.from(hash).toString('hex')}`}, 0))`.execute(
    work.db,
  );
  return selectGuests(work).where('code_hash', '=', hash).executeTakeFirst();
}

export async function insertGuest(
  { db }: Change,
  row: Insertable<Tables['incidents.guest']>,
): Promise<void> {
  await db.insertInto('incidents.guest').values(row).execute();
}

/** How many came by the public page since a moment. */
export async function countGuestsSince({ db }: Work, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('incidents.guest')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('begun_at', '>', since)
    .where('invitation_id', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Joins a guest to an organization; false where somebody was faster. */
export async function updateGuestJoined(
  { db, now }: Change,
  id: GuestId,
  to: { readonly organizationId: OrganizationId; readonly id: IncidentId; readonly by: PersonId },
): Promise<boolean> {
  const result = await db
    .updateTable('incidents.guest')
    .set({
      ...{ joined_to: to.organizationId, record_id: to.id },
      ...{ joined_by: to.by, joined_at: now },
    })
    .where('id', '=', id)
    .where('joined_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Everything that some guests sent, in order. */
export async function selectGuestReports({ db }: Work, guests: readonly GuestId[]) {
  if (guests.length === 0) return [];
  return db
    .selectFrom('incidents.guest_report')
    .select(['guest_id', 'sequence', 'kind', 'reason', 'document', 'sha256', 'filed_at'])
    .where('guest_id', 'in', [...guests])
    .orderBy('sequence')
    .execute();
}
export type GuestReportRow = Awaited<ReturnType<typeof selectGuestReports>>[number];

export async function insertGuestReport(
  { db }: Change,
  row: Insertable<Tables['incidents.guest_report']>,
): Promise<void> {
  await db.insertInto('incidents.guest_report').values(row).execute();
}

/** The entries of the ledger by which what a guest sent is proven, in its order. */
export async function selectGuestEntries({ db }: Work, subject: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ledger.entry
    where subject = ${subject} and act in ('guest.reported', 'guest.corrected', 'guest.withdrawn')
    order by at`.execute(db);
  return rows.map(({ id }) => id);
}

/** Keeps what a guest said in the record it is now part of, under their name and when they said it. */
export async function insertGuestFacts(
  { db }: Change,
  of: { readonly organizationId: OrganizationId; readonly id: IncidentId },
  guest: GuestRow,
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length === 0) return;
  await db
    .insertInto('incidents.fact')
    .values(
      facts.map((fact) => ({
        ...{ organization_id: of.organizationId, record_id: of.id, field: fact.field },
        value: fact.value === null ? null : sql<never>`${JSON.stringify(fact.value)}::jsonb`,
        ...{ certainty: fact.certainty, since: fact.since, firm: null },
        ...{ said_by: sql<never>`${guest.id}::uuid`, said_as: fact.by, said_at: fact.at },
      })),
    )
    .execute();
}
