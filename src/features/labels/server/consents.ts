import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { CommunityId, type ConsentState } from '../marking.ts';
import { say } from '../texts.ts';
import { selectIsRegistered } from './community-store.ts';
import { insertConsent, selectLatestConsents } from './consent-store.ts';
import { notFound } from './mark.ts';
import { lockSubject, selectConsents } from './store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export async function listConsents(
  work: Work,
  { subject }: Input<'listConsents'>,
): Promise<Output<'listConsents'>> {
  const rows = await selectLatestConsents(work, subject);
  return rows.map(({ sequence: _, ...line }) => line);
}

/**
 * Makes the consent of a reporter a gate before an object: it goes to nobody but the reporter and the
 * headquarters until the reporter has said who may have it.
 */
export async function requireConsent(
  work: Change,
  subject: string,
  reporter: OrganizationId,
  note = '',
): Promise<void> {
  await lockSubject(work, subject);
  if (await lastWord(work, subject, reporter)) {
    throw new Refusal('conflict', say('labels.consent-asked'));
  }
  await enter(work, subject, reporter, { ...nobody, state: 'asked', note, sequence: 1 });
}

const nobody = { organizations: [], communities: [], everybody: false };

export async function askConsent(
  work: Change,
  { subject, organizationId, note }: Input<'askConsent'>,
): Promise<null> {
  if (!(await selectIsRegistered(work, organizationId))) notFound();
  await requireConsent(work, subject, organizationId, note);
  return null;
}

const lastWord = async (work: Work, subject: string, reporter: OrganizationId) =>
  (await selectConsents(work, subject)).find((each) => each.reporter === reporter);

/** The word of the actor's own organization on an object of which it was asked. */
export async function answerConsent(
  work: Change,
  { subject, state, note, ...scope }: Input<'answerConsent'>,
): Promise<null> {
  const reporter = work.actor.organizationId;
  if (reporter === null) notFound();
  await lockSubject(work, subject);
  const last = await lastWord(work, subject, reporter);
  if (!last) notFound();
  if ((state === 'withdrawn' && last.state !== 'given') || isRepeated(state, last.state)) {
    throw new Refusal('conflict', say('labels.consent-order'));
  }
  const names = scope.everybody || scope.organizations.length + scope.communities.length > 0;
  if (names !== (state === 'given')) {
    const faults = [{ path: '/organizations', text: say('labels.consent-scope') }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  await enter(work, subject, reporter, { ...scope, state, note, sequence: last.sequence + 1 });
  return null;
}

/** Withholding what was given would be withdrawing it. */
const isRepeated = (state: ConsentState, last: ConsentState) =>
  state === 'withheld' && (last === 'given' || last === 'withheld');

type Said = {
  readonly state: ConsentState;
  readonly organizations: readonly OrganizationId[];
  readonly communities: readonly CommunityId[];
  readonly everybody: boolean;
  readonly note: string;
  readonly sequence: number;
};

async function enter(work: Change, subject: string, reporter: OrganizationId, said: Said) {
  const { state, organizations, communities, everybody, note, sequence } = said;
  await insertConsent(work, {
    organization_id: reporter,
    subject,
    sequence,
    state,
    organizations: [...organizations],
    communities: [...communities],
    everybody,
    note,
    said_by: work.actor.id,
    said_at: work.now,
  });
  await append(work, {
    act: `consent.${state}`,
    subject,
    organizationId: reporter,
    facts: {
      organizations: organizations.map((each) => OrganizationId.encode(each)),
      communities: communities.map((each) => CommunityId.encode(each)),
      everybody,
    },
  });
}
