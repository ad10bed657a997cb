import { createHash, randomBytes } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { CalendarId } from '../calendar.ts';
import { say } from '../texts.ts';
import * as store from './calendar-store.ts';
import { notFound } from './owner.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const mostCalendars = 10;

export const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

export async function listCalendars(work: Work): Promise<Output<'listCalendars'>> {
  return store.selectCalendars(work);
}

export async function addCalendar(
  work: Change,
  { name, ceiling }: Input<'addCalendar'>,
): Promise<Output<'addCalendar'>> {
  const { id: personId, organizationId } = work.actor;
  if (organizationId === null) throw notFound();
  if ((await store.selectCalendars(work)).length >= mostCalendars) {
    throw new Refusal('too-many', say('notices.too-many', { count: mostCalendars }));
  }
  const id = newId(CalendarId);
  const secret = randomBytes(32).toString('base64url');
  await store.insertCalendar(work, {
    organization_id: organizationId,
    id,
    person_id: personId,
    token_hash: digestOf(secret),
    name,
    ceiling,
    made_at: work.now,
    used_at: null,
    ended_at: null,
  });
  await enter(work, id, 'added');
  return { id, secret };
}

export async function endCalendar(
  work: Change,
  { calendarId }: Input<'endCalendar'>,
): Promise<null> {
  if (!(await store.updateEnded(work, calendarId))) throw notFound();
  await enter(work, calendarId, 'ended');
  return null;
}

async function enter(work: Change, id: CalendarId, what: 'added' | 'ended') {
  await append(work, {
    act: `notice-calendar.${what}`,
    subject: CalendarId.encode(id),
    organizationId: work.actor.organizationId,
    facts: {},
  });
}
