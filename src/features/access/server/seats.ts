import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { type OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { type Administers, type Granter, isWithinReach, mayGrant } from '../delegation.ts';
import type * as api from '../people-api.ts';
import type { Seat, SeatState } from '../person.ts';
import { type Role } from '../role.ts';
import { say } from '../texts.ts';
import * as store from './seat-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** Whoever administers people here: an administrator, the program on their behalf, or somebody appointed. */
export async function granterOf(work: Work): Promise<Granter | 'program'> {
  const { organizationId, id } = work.actor;
  if (organizationId === null) return 'program';
  const { rows } = await store.selectSeats(work, { managed: 'all', personId: id }, first);
  const [own] = rows;
  if (!own) throw absent();
  return { role: own.role, administers: administersIn(own.reaches_below), organizationId };
}

const first = { offset: 0, limit: 1 } as const;

/** The organizations whose people the actor administers. */
export async function managedOrganizations(work: Work): Promise<'all' | readonly OrganizationId[]> {
  const { actor } = work;
  if (actor.organizationId === null || actor.permissions.has('access.manage')) return 'all';
  const delegation = await store.selectDelegation(work, actor.id);
  if (!delegation || actor.scope === 'all') return [];
  const { organization_id: own, reaches_below: below } = delegation;
  return below ? actor.scope : actor.scope.filter((each) => each === own);
}

const administersIn = (reachesBelow: boolean | null): Administers =>
  reachesBelow === null ? 'nobody' : reachesBelow ? 'below' : 'own';

type SeatRow = Awaited<ReturnType<typeof store.selectSeats>>['rows'][number];

const stateOf = ({ confirmed_by: by, suspended_at: at }: SeatRow): SeatState =>
  at !== null ? 'suspended' : by === null ? 'waiting' : 'in-force';

/** What an organization is, by its id; an empty text where the actor does not see it. */
async function kindsSeen(work: Work): Promise<(id: OrganizationId) => string> {
  const kinds = new Map((await listOrganizations(work)).map(({ id, kind }) => [id, kind]));
  return (id) => kinds.get(id) ?? '';
}

const seatOf = (row: SeatRow, mine: boolean): Seat => ({
  id: row.id,
  login: row.login,
  name: row.name,
  nameReading: row.name_reading,
  role: row.role,
  organizationId: row.organization_id,
  organizationJa: row.name_ja,
  organizationEn: row.name_en,
  state: stateOf(row),
  administers: administersIn(row.reaches_below),
  mine,
});

type Page = { readonly offset: number; readonly limit: number };

/** Seats that the actor administers, and which of them they may change. */
export async function seatsIn(work: Work, sought: Omit<store.Sought, 'managed'>, page: Page) {
  const granter = await granterOf(work);
  const kindOf = await kindsSeen(work);
  const managed = await managedOrganizations(work);
  const { rows, total } = await store.selectSeats(work, { ...sought, managed }, page);
  const seats = rows.map((row) => {
    const standing = { role: row.role, administers: administersIn(row.reaches_below) };
    const mine =
      row.id !== work.actor.id &&
      (granter === 'program' || mayGrant(granter, standing, kindOf(row.organization_id)));
    return seatOf(row, mine);
  });
  return { seats, total };
}

export async function listPeople(
  work: Work,
  { offset, limit, ...sought }: Input<'listPeople'>,
): Promise<Output<'listPeople'>> {
  return seatsIn(work, sought, { offset, limit });
}

/** The seats of the headquarters' own roles that a second person has not confirmed yet. */
export async function listUnconfirmed(work: Work): Promise<Output<'listUnconfirmed'>> {
  const sought = { managed: 'all', waiting: true } as const;
  const { rows } = await store.selectSeats(work, sought, { offset: 0, limit: 500 });
  return rows.map((row) => seatOf(row, row.created_by !== work.actor.id));
}

/**
 * A seat that the actor may act on. One outside of what they administer looks absent; their own, and
 * one that holds more than they do, is refused.
 */
export async function seatNamed(work: Change, personId: PersonId): Promise<Seat> {
  await store.lockSeat(work, personId);
  const { seats } = await seatsIn(work, { personId }, first);
  const [seat] = seats;
  if (!seat) throw absent();
  if (seat.id === work.actor.id) throw new Refusal('forbidden', say('access.not-oneself'));
  if (!seat.mine) throw new Refusal('forbidden', say('access.above-oneself'));
  return seat;
}

const lastWords = {
  administrator: say('access.last-administrator'),
  approver: say('access.last-approver'),
};

/** The last person in force who administers, or who approves, stays: nobody could follow them. */
async function refuseLast(work: Work, { id, role, state }: Seat): Promise<void> {
  if (state !== 'in-force' || (role !== 'administrator' && role !== 'approver')) return;
  if ((await store.selectOthersInRole(work, role, id)) > 0) return;
  throw new Refusal('conflict', lastWords[role]);
}

/** Keeps somebody from signing in until they are restored; their sessions end at once. */
export async function suspendPerson(work: Change, input: Input<'suspendPerson'>): Promise<null> {
  const seat = await seatNamed(work, input.personId);
  if (seat.state === 'suspended') throw new Refusal('conflict', say('access.suspended-already'));
  await refuseLast(work, seat);
  await store.updateSuspended(work, seat.id, work.now);
  const sessions = await store.updateSessionsClosed(work, seat.id);
  await enter(work, seat, 'person-suspended', { reason: input.reason, sessions });
  return null;
}

export async function restorePerson(work: Change, input: Input<'restorePerson'>): Promise<null> {
  const seat = await seatNamed(work, input.personId);
  if (seat.state !== 'suspended') throw new Refusal('conflict', say('access.not-suspended'));
  await store.updateSuspended(work, seat.id, null);
  await enter(work, seat, 'person-restored', {});
  return null;
}

/** Whether the actor may give a seat in an organization that they administer. */
export async function refuseUngrantable(
  work: Work,
  seat: { readonly role: Role; readonly administers: Administers },
  organizationId: OrganizationId,
): Promise<void> {
  const managed = await managedOrganizations(work);
  if (managed !== 'all' && !managed.includes(organizationId)) throw absent();
  const granter = await granterOf(work);
  const kind = (await kindsSeen(work))(organizationId);
  if (kind === '') throw absent();
  if (!isWithinReach(seat)) throw new Refusal('invalid', say('access.below-needs-reach'));
  if (granter === 'program' || mayGrant(granter, seat, kind)) return;
  throw new Refusal('forbidden', say('access.above-oneself'));
}

/** Changes a role within what the granter holds. A role of the headquarters is proposed anew instead. */
export async function changeRole(work: Change, input: Input<'changeRole'>): Promise<null> {
  const seat = await seatNamed(work, input.personId);
  const isLocal = (role: Role) => role === 'ministry' || role === 'operator';
  if (!isLocal(seat.role) || !isLocal(input.role)) {
    throw new Refusal('invalid', say('access.role-proposed-anew'));
  }
  if (seat.role === input.role) throw new Refusal('conflict', say('access.role-already'));
  const next = { role: input.role, administers: seat.administers };
  await refuseUngrantable(work, next, seat.organizationId);
  await store.updateRole(work, seat.id, input.role);
  await enter(work, seat, 'role-changed', { before: seat.role, after: input.role });
  return null;
}

/** Appoints somebody to administer people, or ends that. */
export async function appoint(work: Change, input: Input<'appoint'>): Promise<null> {
  const seat = await seatNamed(work, input.personId);
  const { administers } = input;
  if (seat.administers === administers) {
    throw new Refusal('conflict', say('access.appointed-already'));
  }
  await refuseUngrantable(work, { role: seat.role, administers }, seat.organizationId);
  await store.updateDelegationEnded(work, seat.id);
  if (administers !== 'nobody') await give(work, seat, { administers, by: work.actor.id });
  await enter(work, seat, 'appointed', { before: seat.administers, after: administers });
  return null;
}

type Given = { readonly administers: 'own' | 'below'; readonly by: PersonId };

const give = (
  work: Change,
  { id, organizationId }: Pick<Seat, 'id' | 'organizationId'>,
  { administers, by }: Given,
) =>
  store.insertDelegation(work, {
    personId: id,
    organizationId,
    reachesBelow: administers === 'below',
    appointedBy: by,
  });

/** Appoints whoever takes a seat that was offered with the appointment, in the name of who offered it. */
export async function appointAlong(
  work: Change,
  seat: Pick<Seat, 'id' | 'organizationId'>,
  given: Given,
): Promise<void> {
  await give(work, seat, given);
  await enter(work, seat, 'appointed', { before: 'nobody', after: given.administers });
}

/** What ended with an account. */
export type Ended = { readonly sessions: number; readonly tokens: number };

/** Closes an account for good: sessions, tokens and appointment end, and the history keeps the name. */
export async function endSeat(work: Change, seat: Seat): Promise<Ended> {
  await refuseLast(work, seat);
  const sessions = await store.updateSessionsClosed(work, seat.id);
  const tokens = await store.updateTokensRevoked(work, seat.id);
  await store.updateDelegationEnded(work, seat.id);
  await store.updateClosed(work, seat.id);
  await enter(work, seat, 'person-closed', { sessions, tokens });
  return { sessions, tokens };
}

async function enter(
  work: Change,
  { id, organizationId }: Pick<Seat, 'id' | 'organizationId'>,
  what: string,
  facts: Readonly<Record<string, string | number>>,
) {
  const subject = PersonId.encode(id);
  await append(work, { act: `access.${what}`, subject, organizationId, facts });
}
