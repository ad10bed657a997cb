import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { browserOf } from '../browser.ts';
import type * as api from '../self-api.ts';
import { isLive, lockedUntil } from '../session.ts';
import { say } from '../texts.ts';
import { hashedPassword, isPassword } from './password.ts';
import * as seats from './seat-store.ts';
import { updateFailures } from './store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** One's own sessions that count, the one that asks first. */
export async function listSessions(work: Work): Promise<Output<'listSessions'>> {
  const rows = await seats.selectSessions(work, work.actor.id);
  return rows
    .filter(({ opened_at: openedAt, used_at: usedAt, closed_at: closedAt }) =>
      isLive({ openedAt, usedAt, closedAt }, work.now),
    )
    .map(({ id, opened_at: openedAt, used_at: usedAt, address, agent }) => ({
      ...{ id, openedAt, usedAt, address, browser: browserOf(agent) },
      current: id === work.actor.session,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one of one's own sessions; somebody else's looks exactly like none. */
export async function endSession(work: Change, { sessionId }: Input<'endSession'>): Promise<null> {
  if (!(await seats.updateSessionClosedOf(work, work.actor.id, sessionId))) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  await enter(work, 'session-ended', {});
  return null;
}

/** Ends every session of one's own but the one that asks. */
export async function endOtherSessions(work: Change): Promise<Output<'endOtherSessions'>> {
  const { id, session } = work.actor;
  const count = await seats.updateSessionsClosed(work, id, { but: session });
  await enter(work, 'other-sessions-ended', { count });
  return { count };
}

/**
 * Changes one's own password, once the old one is proved; every other session ends. Wrong tries count
 * as they do at the door, so that an unattended screen is no place to guess.
 */
export async function changePassword(work: Change, input: Input<'changePassword'>): Promise<null> {
  const kept = await seats.selectOwnPassword(work);
  const isLocked = (kept?.locked_until ?? work.now) > work.now;
  const matches = await isPassword(kept?.hash, input.current);
  if (!kept || isLocked || !matches) {
    const failures = (kept?.failures ?? 0) + 1;
    const counted = { failures, lockedUntil: lockedUntil(failures, work.now) };
    if (!isLocked) await updateFailures(work, work.actor.id, counted);
    await enter(work, 'password-misproved', {});
    const text = say('access.wrong-password');
    const faults = [{ path: '/current', text }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults, keeps: true });
  }
  await seats.updatePassword(work, work.actor.id, await hashedPassword(input.password));
  const sessions = await seats.updateSessionsClosed(work, work.actor.id, {
    but: work.actor.session,
  });
  await enter(work, 'password-changed', { sessions });
  return null;
}

/** Gives somebody another password at the door, after they proved who they are; every session ends. */
export async function resetPassword(work: Change, id: PersonId, password: string): Promise<void> {
  await seats.updatePassword(work, id, await hashedPassword(password));
  await seats.updateSessionsClosed(work, id);
}

async function enter(work: Change, what: string, facts: Readonly<Record<string, number>>) {
  const subject = PersonId.encode(work.actor.id);
  await append(work, { act: `access.${what}`, subject, organizationId: null, facts });
}
