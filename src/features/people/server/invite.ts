import { randomBytes } from 'node:crypto';

import type { z } from 'zod';

import { codeBytes, codeKey, codeOf } from '#features/access/secret-code.ts';
import { digest } from '#features/access/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { enqueue } from '#platform/jobs.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { InvitationId, type Letter, type Offer, stateOf } from '../invitation.ts';
import type * as api from '../invitation-api.ts';
import { say } from '../invitation-texts.ts';
import * as store from './invitation-store.ts';
import { lettersFile, passLetters } from './letters.ts';
import { mailJob } from './mail.ts';
import { type Act, offerFault, type Planned, planOffers } from './offers.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const day = 86_400_000;

/** How codes are issued: for how long, and whether they also go by mail. */
export type Terms = { readonly days: number; readonly mail: boolean };

/** A code as it is told, and the digest that is kept. */
function newCode() {
  const code = codeOf(randomBytes(codeBytes));
  return { code, hash: digest(codeKey(code)) };
}

type Issued = { readonly id: InvitationId; readonly offer: Offer; readonly code: string };

/** Does what was planned for a list of offers, and tells the codes of those that got one. */
export async function carryOut(
  work: Change,
  planned: readonly Planned[],
  terms: Terms,
): Promise<readonly Letter[]> {
  const expiresAt = new Date(work.now.getTime() + terms.days * day);
  const issued = [
    ...(await insertNew(work, of(planned, 'added'), expiresAt)),
    ...(await renewOld(work, of(planned, 'renewed'), expiresAt)),
  ];
  for (const { offer, before } of of(planned, 'changed')) {
    if (!before) continue;
    const { name, role, language, email, administers } = offer;
    await store.updateInvitation(work, before.id, { name, role, language, email, administers });
    await enter(work, before.id, { organizationId: offer.organizationId, what: 'changed' });
  }
  if (terms.mail) await post(work, issued);
  return lettersFor(work, issued, { expiresAt, mail: terms.mail });
}

const of = (planned: readonly Planned[], act: Act) => planned.filter((each) => each.act === act);

async function insertNew(work: Change, planned: readonly Planned[], expiresAt: Date) {
  const issued: Issued[] = [];
  const rows = planned.map(({ offer }) => {
    const { code, hash } = newCode();
    const id = newId(InvitationId);
    issued.push({ id, offer, code });
    const { organizationId: organization_id, ...rest } = offer;
    return {
      ...{ ...rest, organization_id, id, code_hash: hash, issue: 1, expires_at: expiresAt },
      ...{ invited_by: work.actor.id, invited_at: work.now },
      ...{ issued_by: work.actor.id, issued_at: work.now, mailed_at: null },
      ...{ used_at: null, person_id: null, revoked_at: null, revoked_by: null },
    };
  });
  await store.insertInvitations(work, rows);
  for (const { id, offer } of issued) {
    await enter(work, id, { organizationId: offer.organizationId, what: 'issued' });
  }
  return issued;
}

async function renewOld(work: Change, planned: readonly Planned[], expiresAt: Date) {
  const issued: Issued[] = [];
  await store.deleteLetters(
    work,
    planned.flatMap(({ before }) => (before ? [before.id] : [])),
  );
  for (const { offer, before } of planned) {
    if (!before) continue;
    const { code, hash } = newCode();
    const { name, role, language, email, administers } = offer;
    await store.updateInvitation(work, before.id, {
      ...{ name, role, language, email, administers, code_hash: hash, issue: before.issue + 1 },
      ...{ issued_by: work.actor.id, issued_at: work.now, expires_at: expiresAt, mailed_at: null },
    });
    issued.push({ id: before.id, offer, code });
    await enter(work, before.id, { organizationId: offer.organizationId, what: 'renewed' });
  }
  return issued;
}

/** Hands codes to the post, for those of whom an address is known. */
async function post(work: Change, issued: readonly Issued[]): Promise<void> {
  const known = issued.filter(({ offer }) => offer.email !== null);
  if (known.length === 0) return;
  const rows = await store.selectForUpdate(
    work,
    known.map(({ id }) => id),
  );
  const issues = new Map(rows.map(({ id, issue }) => [id, issue]));
  await store.insertLetters(
    work,
    known.map(({ id, offer, code }) => ({
      organization_id: offer.organizationId,
      invitation_id: id,
      issue: issues.get(id) ?? 1,
      code,
    })),
  );
  await enqueue(work, mailJob, {});
}

async function lettersFor(
  work: Work,
  issued: readonly Issued[],
  { expiresAt, mail }: { readonly expiresAt: Date; readonly mail: boolean },
): Promise<Letter[]> {
  const names = new Map((await listOrganizations(work)).map((each) => [each.id, each]));
  return issued.map(({ id, offer, code }) => ({
    ...{ id, code, expiresAt, name: offer.name, login: offer.login, role: offer.role },
    ...{ administers: offer.administers, language: offer.language },
    organizationJa: names.get(offer.organizationId)?.nameJa ?? '',
    organizationEn: names.get(offer.organizationId)?.nameEn ?? '',
    email: mail ? offer.email : null,
  }));
}

type Entered = { readonly organizationId: OrganizationId; readonly what: string };

/** Enters what was done with an invitation; never its code, nor an address. */
export async function enter(work: Change, id: InvitationId, { organizationId, what }: Entered) {
  const subject = InvitationId.encode(id);
  await append(work, { act: `people.invitation-${what}`, subject, organizationId, facts: {} });
}

/** Letters leave by the exit door, before anything of them is written. */
async function issue(work: Change, planned: readonly Planned[], terms: Terms) {
  const bodies = planned.map(({ offer }) => offer.organizationId);
  await passLetters(work, [...new Set(bodies)]);
  const letters = await carryOut(work, planned, terms);
  return { letters: [...letters], file: lettersFile(work, letters) };
}

/** Invites one person, where no other seat or invitation stands in the way. */
export async function invitePerson(
  work: Change,
  { days, mail, ...input }: Input<'invitePerson'>,
): Promise<Output<'invitePerson'>> {
  await store.lockInvitations(work);
  const offer: Offer = { ...input, email: input.email === '' ? null : input.email };
  const { planned, faults } = await planOffers(work, [{ line: 0, offer }]);
  const [fault] = faults;
  if (fault) {
    const kept = faults.map(({ column, text }) => ({ path: `/${column}`, text }));
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: kept });
  }
  if (planned.some(({ act }) => act === 'unchanged' || act === 'changed')) {
    throw offerFault('login', say('people.invited-already'));
  }
  return issue(work, planned, { days, mail });
}

/** New codes for invitations that nobody accepted yet. */
export async function renewInvitations(
  work: Change,
  { invitationIds, days, mail }: Input<'renewInvitations'>,
): Promise<Output<'renewInvitations'>> {
  const ids = [...new Set(invitationIds)];
  const rows = await store.selectForUpdate(work, ids);
  if (rows.length < ids.length) throw absent();
  const isOver = rows.some((row) => row.used_at ?? row.revoked_at);
  if (isOver) throw new Refusal('conflict', say('people.not-renewable'));
  const planned = rows.map((before): Planned => ({
    line: 0,
    offer: offerIn(before),
    act: 'renewed',
    before,
  }));
  // Whoever renews answers for the seat as if they offered it now.
  const { faults } = await planOffers(work, planned, { renewing: true });
  const [fault] = faults;
  if (fault) throw new Refusal('forbidden', fault.text);
  return issue(work, planned, { days, mail });
}

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The seat that an invitation offers. */
export const offerIn = (row: store.InvitationRow): Offer => ({
  organizationId: row.organization_id,
  login: row.login,
  name: row.name,
  role: row.role,
  language: row.language,
  email: row.email,
  administers: row.administers,
});

/** Takes an invitation back. One that was accepted is a person, and stays. */
export async function revokeInvitation(
  work: Change,
  { invitationId }: Input<'revokeInvitation'>,
): Promise<null> {
  const [row] = await store.selectForUpdate(work, [invitationId]);
  if (!row) throw absent();
  if (row.used_at ?? row.revoked_at) {
    throw new Refusal('conflict', say('people.not-renewable'));
  }
  await store.deleteLetters(work, [row.id]);
  await store.updateInvitation(work, row.id, { revoked_at: work.now, revoked_by: work.actor.id });
  await enter(work, row.id, { organizationId: row.organization_id, what: 'revoked' });
  return null;
}

/** The invitations that the actor administers, and how many stand in each state. */
export async function listInvitations(
  work: Work,
  { state, offset, limit }: Input<'listInvitations'>,
): Promise<Output<'listInvitations'>> {
  const counted = await store.selectCounts(work);
  const rows = await store.selectInvitations(work, { state, offset, limit });
  const counts = {
    open: counted.get('open') ?? 0,
    used: counted.get('used') ?? 0,
    expired: counted.get('expired') ?? 0,
    revoked: counted.get('revoked') ?? 0,
  };
  const total =
    state === undefined ? Object.values(counts).reduce((a, b) => a + b, 0) : counts[state];
  const invitations = rows.map((row) => ({
    ...{ id: row.id, organizationId: row.organization_id, login: row.login, name: row.name },
    ...{ organizationJa: row.name_ja, organizationEn: row.name_en, role: row.role },
    ...{ administers: row.administers, email: row.email, issuedAt: row.issued_at },
    ...{ expiresAt: row.expires_at, mailedAt: row.mailed_at, mailing: row.written_at !== null },
    state: stateOf(
      { usedAt: row.used_at, revokedAt: row.revoked_at, expiresAt: row.expires_at },
      work.now,
    ),
  }));
  return { total, counts, invitations };
}
