import { randomBytes } from 'node:crypto';

import type { z } from 'zod';

import { needsConfirmation } from '#features/access/role.ts';
import { codeBytes, codeKey, codeOf } from '#features/access/secret-code.ts';
import {
  digest,
  hashedPassword,
  openSession,
  resetPassword,
  seatNamed,
} from '#features/access/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { RecoveryId, recoveryLife, recoveryState } from '../recovery.ts';
import type * as api from '../recovery-api.ts';
import { say } from '../recovery-texts.ts';
import * as store from './recovery-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

const stateIn = (row: store.RecoveryRow, now: Date) =>
  recoveryState(
    {
      needsSecond: row.needs_second,
      confirmedAt: row.confirmed_at,
      usedAt: row.used_at,
      endedAt: row.ended_at,
      expiresAt: row.expires_at,
      tries: row.tries,
    },
    now,
  );

/**
 * Opens a way back for somebody whose identity was checked. To a seat of the headquarters it opens once
 * an approver agrees, so that no administrator becomes an approver by it.
 */
export async function issueRecovery(
  work: Change,
  { personId, method, evidence }: Input<'issueRecovery'>,
): Promise<Output<'issueRecovery'>> {
  const seat = await seatNamed(work, personId);
  if (seat.state !== 'in-force') throw new Refusal('conflict', say('people.recovery-not-in-force'));
  const bodies = await listOrganizations(work);
  const kind = bodies.find((each) => each.id === seat.organizationId)?.kind ?? '';
  const needsSecond = needsConfirmation(seat.role, kind);
  await store.updateEndedOf(work, personId);
  const code = codeOf(randomBytes(codeBytes));
  const id = newId(RecoveryId);
  const expiresAt = new Date(work.now.getTime() + recoveryLife);
  await store.insertRecovery(work, {
    ...{ organization_id: seat.organizationId, id, person_id: personId, method, evidence },
    ...{ code_hash: hashOf(personId, code), issued_by: work.actor.id, issued_at: work.now },
    ...{ expires_at: expiresAt, needs_second: needsSecond, confirmed_by: null, confirmed_at: null },
    ...{ tries: 0, used_at: null, ended_at: null },
  });
  await enter(work, { id, organization_id: seat.organizationId }, 'issued', {
    person: PersonId.encode(personId),
    method,
    evidence,
  });
  return { id, code, expiresAt, waitsForConfirmation: needsSecond };
}

// Bound to its person, so that a code opens no other account.
const hashOf = (person: PersonId, code: string) => digest(`${person}:${codeKey(code)}`);

type Named = Pick<store.RecoveryRow, 'id' | 'organization_id'>;

async function enter(
  work: Change,
  { id, organization_id: organizationId }: Named,
  what: string,
  facts: Readonly<Record<string, string | number>> = {},
) {
  const subject = RecoveryId.encode(id);
  await append(work, { act: `people.recovery-${what}`, subject, organizationId, facts });
}

export async function confirmRecovery(
  work: Change,
  { recoveryId }: Input<'confirmRecovery'>,
): Promise<null> {
  const row = await store.selectRecovery(work, recoveryId);
  if (!row || stateIn(row, work.now) !== 'waiting') throw absent();
  const isOwn = row.issued_by === work.actor.id || row.person_id === work.actor.id;
  if (isOwn) throw new Refusal('forbidden', say('people.own-recovery'));
  await store.updateRecovery(work, recoveryId, {
    confirmed_by: work.actor.id,
    confirmed_at: work.now,
  });
  await enter(work, row, 'confirmed');
  return null;
}

export async function endRecovery(
  work: Change,
  { recoveryId }: Input<'endRecovery'>,
): Promise<null> {
  const row = await store.selectRecovery(work, recoveryId);
  const state = row && stateIn(row, work.now);
  if (!row || (state !== 'waiting' && state !== 'open')) throw absent();
  await seatNamed(work, row.person_id);
  await store.updateRecovery(work, recoveryId, { ended_at: work.now });
  await enter(work, row, 'ended');
  return null;
}

type Listed = Awaited<ReturnType<typeof store.selectRecoveries>>[number];

const lineOf = (row: Listed, { actor, now }: Work) => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  login: row.login,
  role: row.role,
  organizationJa: row.name_ja,
  organizationEn: row.name_en,
  method: row.method,
  evidence: row.evidence,
  issuedBy: row.issuer ?? '',
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  state: stateIn(row, now),
  mayConfirm: row.issued_by !== actor.id && row.person_id !== actor.id,
});

export async function listRecoveries(
  work: Work,
  { personId }: Input<'listRecoveries'>,
): Promise<Output<'listRecoveries'>> {
  return (await store.selectRecoveries(work, personId)).map((row) => lineOf(row, work));
}

export async function listWaitingRecoveries(work: Work): Promise<Output<'listWaitingRecoveries'>> {
  const rows = await store.selectRecoveries(work, 'waiting');
  return rows.map((row) => lineOf(row, work)).filter(({ state }) => state === 'waiting');
}

/**
 * Takes a way back. Whatever is amiss, the answer and the work it costs are the same: nobody learns here
 * whether there is such an account, or whether a way back was opened for it.
 */
export async function recover(
  work: Change,
  { login, code, password }: Input<'recover'>,
): Promise<Output<'recover'> & { readonly secret: string }> {
  const found = await store.selectOpenOf(work, login);
  const isOpen = found !== undefined && stateIn(found, work.now) === 'open';
  if (!isOpen || !found.code_hash.equals(hashOf(found.person_id, code))) {
    await hashedPassword(password);
    await refuse(work, found);
    throw new Refusal('unauthenticated', say('people.recovery-refused'), { keeps: true });
  }
  await resetPassword(work, found.person_id, password);
  await store.updateRecovery(work, found.id, { used_at: work.now });
  await enter(work, found, 'used');
  const { secret } = await openSession(work, found.person_id);
  return { person: found.person_id, secret };
}

/** Counts a wrong code against the way back it was tried on. */
async function refuse(work: Change, found: store.RecoveryRow | undefined): Promise<void> {
  if (!found) {
    const subject = 'people';
    await append(work, {
      act: 'people.recovery-refused',
      subject,
      organizationId: null,
      facts: {},
    });
    return;
  }
  await store.updateRecovery(work, found.id, { tries: found.tries + 1 });
  await enter(work, found, 'refused', { tries: found.tries + 1 });
}
