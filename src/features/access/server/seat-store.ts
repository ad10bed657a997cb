import './tables.ts';

import { type Expression, sql, type SqlBool } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Role } from '../role.ts';

/** What somebody is appointed to administer; undefined for nothing. */
export async function selectDelegation({ db }: Work, id: PersonId) {
  return db
    .selectFrom('access.delegation')
    .select(['organization_id', 'reaches_below'])
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Which seats are looked for: of some organizations, of one, by words. */
export type Sought = {
  /** The organizations whose people the actor administers; `all` for every one. */
  readonly managed: 'all' | readonly OrganizationId[];
  readonly organizationId?: OrganizationId | undefined;
  /** Words in the name, its reading or the sign-in name. */
  readonly text?: string | undefined;
  readonly personId?: PersonId | undefined;
  readonly waiting?: boolean | undefined;
};

function seats({ db }: Work, { managed, organizationId, text, personId, waiting }: Sought) {
  return db
    .selectFrom('access.person as p')
    .innerJoin('organizations.organization as o', 'o.id', 'p.organization_id')
    .where('p.closed_at', 'is', null)
    .where((on) => {
      const all: Expression<SqlBool>[] = [];
      if (managed !== 'all') all.push(sql`p.organization_id = any (${[...managed]}::uuid[])`);
      if (organizationId) all.push(on('p.organization_id', '=', organizationId));
      if (personId) all.push(on('p.id', '=', personId));
      if (waiting) all.push(on('p.confirmed_by', 'is', null));
      if (text) {
        const part = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
        all.push(
          on.or([
            on('p.name', 'ilike', part),
            on('p.name_reading', 'ilike', part),
            on('p.login', 'ilike', part),
          ]),
        );
      }
      return on.and(all);
    });
}

/** One page of seats, in the order of the organizations, with how many there are. */
export async function selectSeats(
  work: Work,
  sought: Sought,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await seats(work, sought)
    .leftJoin('access.delegation as d', (join) =>
      join.onRef('d.person_id', '=', 'p.id').on('d.ended_at', 'is', null),
    )
    .select(['p.id', 'p.login', 'p.name', 'p.name_reading', 'p.role', 'p.organization_id'])
    .select(['p.confirmed_by', 'p.created_by', 'p.suspended_at', 'o.name_ja', 'o.name_en'])
    .select('d.reaches_below')
    .orderBy('o.precedence')
    .orderBy('o.code')
    .orderBy('p.login')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await seats(work, sought)
    .select((on) => on.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** Which of these names are signed in under by somebody the actor can see, and where. */
export async function selectLogins({ db }: Work, logins: readonly string[]) {
  if (logins.length === 0) return [];
  return db
    .selectFrom('access.person')
    .select(['id', 'login', 'organization_id', 'closed_at'])
    .where('login', 'in', [...logins])
    .execute();
}

/** Takes a seat until the transaction ends, so that what was read of it stays true. */
export async function lockSeat({ db }: Work, id: PersonId): Promise<void> {
  await db.selectFrom('access.person').select('id').where('id', '=', id).forUpdate().execute();
}

/** How many others hold a role of the headquarters in force; held until the transaction ends. */
export async function selectOthersInRole({ db }: Work, role: Role, id: PersonId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access.person', 0))`.execute(db);
  const { count } = await db
    .selectFrom('access.person')
    .select((on) => on.fn.countAll<string>().as('count'))
    .where('role', '=', role)
    .where('id', '<>', id)
    .where('confirmed_by', 'is not', null)
    .where('closed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function updateSuspended({ db }: Work, id: PersonId, at: Date | null) {
  await db.updateTable('access.person').set({ suspended_at: at }).where('id', '=', id).execute();
}

export async function updateRole({ db }: Work, id: PersonId, role: Role) {
  await db.updateTable('access.person').set({ role }).where('id', '=', id).execute();
}

export async function updateClosed({ db, now }: Work, id: PersonId) {
  await db.updateTable('access.person').set({ closed_at: now }).where('id', '=', id).execute();
}

type Appointment = {
  readonly personId: PersonId;
  readonly organizationId: OrganizationId;
  readonly reachesBelow: boolean;
  readonly appointedBy: PersonId;
};

export async function insertDelegation({ db, now }: Work, appointment: Appointment) {
  await db
    .insertInto('access.delegation')
    .values({
      organization_id: appointment.organizationId,
      person_id: appointment.personId,
      appointed_at: now,
      appointed_by: appointment.appointedBy,
      reaches_below: appointment.reachesBelow,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** Ends what somebody is appointed to; how many appointments that were. */
export async function updateDelegationEnded({ db, now, actor }: Work, id: PersonId) {
  const { numUpdatedRows } = await db
    .updateTable('access.delegation')
    .set({ ended_at: now, ended_by: actor.id })
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Ends the sessions of somebody, but for one of their own; how many there were. */
export async function updateSessionsClosed(
  { db, now }: Work,
  id: PersonId,
  { but }: { readonly but?: string | undefined } = {},
): Promise<number> {
  let update = db
    .updateTable('access.session')
    .set({ closed_at: now })
    .where('person_id', '=', id)
    .where('closed_at', 'is', null);
  if (but) update = update.where('id', '<>', but);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Ends one session of somebody; false where it is not theirs or over. */
export async function updateSessionClosedOf({ db, now }: Work, person: PersonId, id: string) {
  const { numUpdatedRows } = await db
    .updateTable('access.session')
    .set({ closed_at: now })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The sessions of somebody that were not ended, the latest used first. */
export async function selectSessions({ db }: Work, person: PersonId) {
  return db
    .selectFrom('access.session')
    .select(['id', 'opened_at', 'used_at', 'closed_at', 'address', 'agent'])
    .where('person_id', '=', person)
    .where('closed_at', 'is', null)
    .orderBy('used_at', 'desc')
    .execute();
}

export async function selectOwnPassword({ db, actor }: Work) {
  return db
    .selectFrom('access.password')
    .select(['hash', 'failures', 'locked_until'])
    .where('person_id', '=', actor.id)
    .forUpdate()
    .executeTakeFirst();
}

/** Puts another password in the place of the one there was; what was counted against it is forgotten. */
export async function updatePassword({ db, now }: Work, person: PersonId, hash: string) {
  await db
    .updateTable('access.password')
    .set({ hash, changed_at: now, failures: 0, locked_until: null })
    .where('person_id', '=', person)
    .execute();
}

/** Revokes the tokens that somebody issued; how many there were. */
export async function updateTokensRevoked({ db, now }: Work, issuer: PersonId): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('access.token')
    .set({ revoked_at: now })
    .where('created_by', '=', issuer)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
