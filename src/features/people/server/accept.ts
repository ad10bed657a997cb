import type { z } from 'zod';

import { codeKey } from '#features/access/secret-code.ts';
import {
  appointAlong,
  digest,
  hashedPassword,
  openSession,
  seatPerson,
} from '#features/access/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import { InvitationId, stateOf } from '../invitation.ts';
import type * as api from '../invitation-api.ts';
import { say } from '../invitation-texts.ts';
import * as store from './invitation-store.ts';
import { enter } from './invite.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** The invitation that a code opens. One that is unknown, used, lapsed or taken back is refused alike. */
async function invitationFor(work: Change, code: string): Promise<store.InvitationRow> {
  const found = await store.selectByCode(work, digest(codeKey(code)));
  const isOpen =
    found &&
    stateOf(
      { usedAt: found.used_at, revokedAt: found.revoked_at, expiresAt: found.expires_at },
      work.now,
    ) === 'open';
  if (isOpen) return found;
  await append(work, {
    act: 'people.code-refused',
    subject: found ? InvitationId.encode(found.id) : 'people',
    organizationId: found?.organization_id ?? null,
    // Not what was typed: it may be somebody's code with one sign amiss.
    facts: {},
  });
  throw new Refusal('not-found', say('people.code-refused'), { keeps: true });
}

/** What a code invites to. */
export async function openInvitation(
  work: Change,
  { code }: Input<'openInvitation'>,
): Promise<Output<'openInvitation'>> {
  const found = await invitationFor(work, code);
  await enter(work, found.id, { organizationId: found.organization_id, what: 'opened' });
  const bodies = await listOrganizations(work);
  const body = bodies.find(({ id }) => id === found.organization_id);
  const { name, login, role, administers, language, expires_at: expiresAt } = found;
  return {
    ...{ name, login, role, administers, language, expiresAt },
    organizationJa: body?.nameJa ?? '',
    organizationEn: body?.nameEn ?? '',
  };
}

/**
 * Takes the seat that a code offers, under a password of one's own; the code is worth nothing from then
 * on. Whoever takes a seat of the headquarters waits for the second person, everybody else is signed in.
 */
export async function acceptInvitation(
  work: Change,
  { code, login, name, nameReading, language, password }: Input<'acceptInvitation'>,
): Promise<Output<'acceptInvitation'> & { readonly secret?: string }> {
  const found = await invitationFor(work, code);
  const { organization_id: organizationId, role, administers } = found;
  const seat = await seatPerson(work, {
    ...{ login, name, nameReading, language, role, organizationId },
    passwordHash: await hashedPassword(password),
    proposedBy: found.issued_by,
    // What the installation offers by itself, at its beginning or from the host's console, has no second.
    isFirst: found.issued_by === work.actor.id,
  });
  if (administers !== 'nobody') {
    await appointAlong(work, { id: seat.id, organizationId }, { administers, by: found.issued_by });
  }
  await store.deleteLetters(work, [found.id]);
  await store.updateInvitation(work, found.id, { used_at: work.now, person_id: seat.id });
  await enter(work, found.id, { organizationId, what: 'accepted' });
  const answer = { person: seat.id, waitsForConfirmation: seat.waitsForConfirmation };
  if (seat.waitsForConfirmation) return answer;
  const { secret } = await openSession(work, seat.id);
  return { ...answer, secret };
}
