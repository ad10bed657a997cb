import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append, countPlaced } from '#features/ledger/server/service.ts';
import { enquiries, listOrganizations, subtree } from '#features/organizations/server/service.ts';
import { type Actor, type OrganizationId, PersonId, program, type Scope } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Language } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { installation } from '#platform/installation.ts';
import { type Change, newId, type Tools, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { delegatedPermissions } from '../delegation.ts';
import { TokenId } from '../person.ts';
import { needsConfirmation, type Reach, rights, type Role, tokenPermissions } from '../role.ts';
import { isLive, lockedUntil } from '../session.ts';
import { say } from '../texts.ts';
import { digest, hashedPassword, isPassword, newSecret } from './password.ts';
import { selectDelegation } from './seat-store.ts';
import * as store from './store.ts';

export { resetPassword } from './own.ts';
export { digest, hashedPassword } from './password.ts';
export { selectLogins as loginsTaken } from './seat-store.ts';
export {
  appointAlong,
  endSeat,
  granterOf,
  managedOrganizations,
  seatNamed,
  seatsIn,
} from './seats.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Whoever stands at the door: sees what it needs to let somebody in, and holds no permission. */
export const visitor = (language: Language): Actor => program(new Set(), language);

/** Who a session's secret belongs to; undefined when it is unknown, over or closed. */
export async function actorOfSession(tools: Tools, secret: string): Promise<Actor | undefined> {
  return tools.upkeep(visitor('ja'), async (work) => {
    const session = await liveSession(work, secret);
    if (!session) return undefined;
    if (work.now.getTime() - session.used_at.getTime() > 60_000) {
      await store.updateSessionUsed(work, digest(secret));
    }
    return actorIn(work, session);
  });
}

/** The same without using the session: whoever only listens keeps it open no longer. */
export async function actorStillIn(tools: Tools, secret: string): Promise<Actor | undefined> {
  return tools.read(visitor('ja'), async (work) => {
    const session = await liveSession(work, secret);
    return session && actorIn(work, session);
  });
}

type Session = NonNullable<Awaited<ReturnType<typeof store.selectSession>>>;

async function liveSession(work: Work, secret: string): Promise<Session | undefined> {
  const session = await store.selectSession(work, digest(secret));
  if (!session || session.person_closed_at || session.suspended_at) return undefined;
  const { opened_at: openedAt, used_at: usedAt, closed_at: closedAt } = session;
  return isLive({ openedAt, usedAt, closedAt }, work.now) ? session : undefined;
}

async function actorIn(work: Work, session: Session): Promise<Actor> {
  return { ...(await actorFor(work, { ...session, id: session.person_id })), session: session.id };
}

type Speaker = {
  readonly id: PersonId;
  readonly role: Role;
  readonly organization_id: OrganizationId;
  readonly language: Language;
};

async function actorFor(work: Work, person: Speaker): Promise<Actor> {
  const { reach } = rights[person.role];
  return {
    id: person.id,
    organizationId: person.organization_id,
    permissions: new Set(await permissionsOf(work, person)),
    scope: await scopeOf(work, reach, person.organization_id),
    language: person.language,
  };
}

/** What a role lets somebody do, and what they were appointed to beside it. */
async function permissionsOf(work: Work, { id, role }: Pick<Speaker, 'id' | 'role'>) {
  const { permissions } = rights[role];
  const delegation = await selectDelegation(work, id);
  return delegation ? [...new Set([...permissions, ...delegatedPermissions])] : permissions;
}

/**
 * A person as they would act if they were here now, for what they have asked the program to do in
 * their absence; undefined once they may not sign in any more.
 */
export async function actorOfPerson(work: Work, id: PersonId): Promise<Actor | undefined> {
  const person = (await store.selectPersons(work)).find((each) => each.id === id);
  return person?.confirmed_by && !person.suspended_at ? actorFor(work, person) : undefined;
}

async function scopeOf(work: Work, reach: Reach, organizationId: OrganizationId): Promise<Scope> {
  if (reach === 'all') return 'all';
  return reach === 'own' ? [organizationId] : subtree(work, organizationId);
}

/** The machine that a token's secret belongs to; undefined when unknown, expired or revoked. */
export async function actorOfToken(tools: Tools, secret: string): Promise<Actor | undefined> {
  return tools.read(visitor('ja'), async (work) => {
    const token = await store.selectToken(work, digest(secret));
    if (!token || token.revoked_at || token.expires_at <= work.now) return undefined;
    return {
      // A machine acts under its token's id, so that the ledger tells it from any person.
      id: PersonId.parse(`person_${token.id}`),
      organizationId: token.organization_id,
      // Held against what a machine may have today, so that a narrower rule acts at once.
      permissions: new Set(tokenPermissions.filter((each) => token.permissions.includes(each))),
      scope: [token.organization_id],
      language: 'ja',
    };
  });
}

type Opened = { readonly person: PersonId; readonly secret: string };

export async function signIn(work: Change, input: Input<'signIn'>): Promise<Opened> {
  // Held until this attempt is counted: guesses sent at once count one by one.
  await store.lockPassword(work, input.login);
  const found = await store.selectLogin(work, input.login);
  const matches = await isPassword(found?.hash, input.password);
  const locked = (found?.locked_until ?? work.now) > work.now;
  if (!found || !matches || locked || !found.confirmed_by) {
    await refuseAttempt(work, found, locked);
    throw new Refusal('unauthenticated', say('access.sign-in-refused'), { keeps: true });
  }
  await store.updateFailures(work, found.id, { failures: 0, lockedUntil: null });
  return openSession(work, found.id);
}

/** Counts a wrong password; while the door is closed nothing is counted, and nothing opens it. */
async function refuseAttempt(
  work: Change,
  found: { id: PersonId; failures: number | null } | undefined,
  locked: boolean,
) {
  if (found && !locked) {
    const failures = (found.failures ?? 0) + 1;
    await store.updateFailures(work, found.id, {
      failures,
      lockedUntil: lockedUntil(failures, work.now),
    });
  }
  await append(work, {
    act: 'access.sign-in-refused',
    subject: found ? `person_${found.id}` : 'person',
    organizationId: null,
    // Not what was typed: many a password was typed where the name belongs.
    facts: {},
  });
}

export async function signInToDemo(work: Change, input: Input<'signInToDemo'>): Promise<Opened> {
  if ((await installation(work)).mode !== 'demo')
    throw new Refusal('not-found', say('access.no-demo'));
  const person = (await store.selectPersons(work)).find(({ id }) => id === input.person);
  if (!person?.confirmed_by || person.suspended_at) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  return openSession(work, person.id);
}

/** Opens a session for somebody who has just proved who they are; its secret is told this once. */
export async function openSession(work: Change, person: PersonId): Promise<Opened> {
  const secret = newSecret();
  await store.insertSession(work, {
    token_hash: digest(secret),
    id: randomUUID(),
    person_id: person,
    opened_at: work.now,
    used_at: work.now,
    closed_at: null,
    address: work.actor.origin?.address ?? '',
    agent: work.actor.origin?.agent ?? '',
  });
  await append(work, {
    act: 'access.signed-in',
    subject: PersonId.encode(person),
    organizationId: null,
    facts: {},
  });
  return { person, secret };
}

type PersonRow = Awaited<ReturnType<typeof store.selectPersons>>[number];

const personOf = (row: PersonRow) => ({
  id: row.id,
  login: row.login,
  name: row.name,
  role: row.role,
  language: row.language,
  organizationId: row.organization_id,
  organizationJa: row.name_ja,
  organizationEn: row.name_en,
});

export async function showDoor(work: Work): Promise<Output<'showDoor'>> {
  const { mode, clockOffsetSeconds } = await installation(work);
  const everyone = mode === 'demo' ? await store.selectPersons(work) : [];
  const persons = everyone.filter(
    ({ confirmed_by: confirmedBy, suspended_at: suspendedAt }) =>
      confirmedBy !== null && suspendedAt === null,
  );
  const stage = (await store.selectHasPersons(work)) ? 'serving' : 'empty';
  const demo = persons.map(personOf);
  return {
    ...{ methods: ['password'], demo, clockOffsetSeconds, stage, progress: null },
    headquarters: await enquiries(work),
  };
}

export async function showSelf(work: Work): Promise<Output<'showSelf'>> {
  const own = (await store.selectPersons(work)).find(({ id }) => id === work.actor.id);
  if (!own) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const permissions = [...(await permissionsOf(work, own))];
  return { ...personOf(own), permissions, now: work.now, changesFrom: await countPlaced(work) };
}

export async function chooseLanguage(work: Change, { language }: Input<'chooseLanguage'>) {
  await store.updateLanguage(work, work.actor.id, language);
  await append(work, entryOn(work.actor.id, 'access.language-chosen', { language }));
  return { language };
}

export async function signOut(work: Change): Promise<null> {
  if (work.actor.session) await store.updateSessionClosed(work, work.actor.session);
  await append(work, entryOn(work.actor.id, 'access.signed-out', {}));
  return null;
}

const entryOn = (person: PersonId, act: `access.${string}`, facts: Record<string, string>) => ({
  act,
  subject: PersonId.encode(person),
  organizationId: null,
  facts,
});

/** Everybody with an account, and whether they count: confirmed, and not kept from signing in. */
export async function listPersons(work: Work) {
  const rows = await store.selectPersons(work);
  return rows.map((row) => ({
    ...personOf(row),
    confirmed: row.confirmed_by !== null && row.suspended_at === null,
  }));
}

async function organizationNamed(work: Work, organizationId: OrganizationId) {
  const found = (await listOrganizations(work)).find(({ id }) => id === organizationId);
  if (!found) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return found;
}

type Newcomer = Omit<Input<'addPerson'>, 'password'> & {
  readonly nameReading?: string;
  readonly passwordHash: string;
  /** Who proposed the seat, who is not always who fills it in. */
  readonly proposedBy: PersonId;
  /** Offered by the installation itself, when nobody is there who could confirm. */
  readonly isFirst?: boolean;
};

/** Gives somebody a seat. One of the headquarters counts once a second person has confirmed it. */
export async function seatPerson(work: Change, newcomer: Newcomer): Promise<Output<'addPerson'>> {
  const { login, name, role, language, organizationId, proposedBy } = newcomer;
  const { kind } = await organizationNamed(work, organizationId);
  const id = newId(PersonId);
  const waits = needsConfirmation(role, kind) && newcomer.isFirst !== true;
  const isFree = await store.insertPerson(work, {
    id,
    login,
    name,
    name_reading: newcomer.nameReading ?? '',
    role,
    language,
    organization_id: organizationId,
    created_by: proposedBy,
    created_at: work.now,
    confirmed_by: waits ? null : visitor(language).id,
    closed_at: null,
    suspended_at: null,
  });
  if (!isFree) {
    throw new Refusal('conflict', say('access.login-taken', { login }), {
      faults: [{ path: '/login', text: say('access.login-taken', { login }) }],
    });
  }
  await store.insertPassword(work, id, newcomer.passwordHash);
  await append(work, { ...entryOn(id, 'access.person-added', { role }), organizationId });
  return { id, waitsForConfirmation: waits };
}

/** Adds a person with a first password. */
export async function addPerson(
  work: Change,
  { password, ...input }: Input<'addPerson'>,
): Promise<Output<'addPerson'>> {
  const passwordHash = await hashedPassword(password);
  return seatPerson(work, { ...input, passwordHash, proposedBy: work.actor.id });
}

export async function confirmPerson(work: Change, { personId }: Input<'confirmPerson'>) {
  const person = (await store.selectPersons(work)).find(({ id }) => id === personId);
  if (!person || person.confirmed_by) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  if (person.created_by === work.actor.id) {
    throw new Refusal('forbidden', say('access.own-proposal'));
  }
  await store.updateConfirmed(work, personId);
  await append(work, entryOn(personId, 'access.person-confirmed', { role: person.role }));
  return { id: personId };
}

export async function addToken(
  work: Change,
  input: Input<'addToken'>,
): Promise<Output<'addToken'>> {
  const beyond = input.permissions.filter(
    (each) => !(tokenPermissions as readonly string[]).includes(each),
  );
  if (beyond.length > 0) {
    throw new Refusal('invalid', say('access.not-grantable', { permissions: beyond.join(', ') }));
  }
  await organizationNamed(work, input.organizationId);
  const id = newId(TokenId);
  const secret = newSecret();
  const expiresAt = new Date(work.now.getTime() + input.days * 86_400_000);
  await store.insertToken(work, {
    token_hash: digest(secret),
    id,
    organization_id: input.organizationId,
    name: input.name,
    permissions: tokenPermissions.filter((each) => input.permissions.includes(each)),
    created_by: work.actor.id,
    created_at: work.now,
    expires_at: expiresAt,
    revoked_at: null,
    used_at: null,
  });
  await append(work, {
    act: 'access.token-added',
    subject: TokenId.encode(id),
    organizationId: input.organizationId,
    facts: { name: input.name, permissions: input.permissions, expiresAt: expiresAt.toISOString() },
  });
  return { id, secret, expiresAt };
}

export async function revokeToken(work: Change, { tokenId }: Input<'revokeToken'>): Promise<null> {
  if (!(await store.updateTokenRevoked(work, tokenId))) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  await append(work, {
    act: 'access.token-revoked',
    subject: TokenId.encode(tokenId),
    organizationId: null,
    facts: {},
  });
  return null;
}
