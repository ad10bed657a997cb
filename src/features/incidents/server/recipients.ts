import { append } from '#features/ledger/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { isByTree } from '../authority.ts';
import type * as api from '../desk-api.ts';
import type { Body } from '../filing.ts';
import { say } from '../filing-texts.ts';
import type { Rulebook } from '../rulebook.ts';
import { rulebookInForce } from './amendment.ts';
import type { Input, Output } from './ask.ts';
import * as store from './recipient-store.ts';
import { soundRulebooks } from './rulebooks.ts';

const bodyOf = ({ id, ja, en }: Omit<store.Called, 'kind'>): Body => ({ id, names: { ja, en } });

/** Says which organization a recipient of a duty is, for one reporter; undefined where nobody knows. */
export type Finder = (recipient: string) => Body | undefined;

/**
 * Finds the recipients of one reporter. Who supervises it stands in the register; who the others are
 * was set. Both are read beyond the reporter’s reach, for whom it is to tell.
 */
export async function recipientsFor(work: Work, reporter: OrganizationId): Promise<Finder> {
  const found = await store.selectRecipientsOf(work, reporter);
  const above = found.filter((each) => each.recipient === null);
  const others = above.filter(({ kind }) => kind !== 'headquarters');
  const ministry = others.find(({ kind }) => kind === 'ministry') ?? others[0];
  const headquarters = above.at(-1);
  return (recipient) => {
    const byTree = isByTree(recipient)
      ? recipient === 'headquarters'
        ? headquarters
        : ministry
      : undefined;
    const body = byTree ?? found.find((each) => each.recipient === recipient);
    return body && bodyOf(body);
  };
}

/** Everybody that duties are told to, or passed on to, each once; as the last profile calls them. */
const recipientsIn = (rulebooks: readonly Rulebook[]) =>
  new Map(
    rulebooks
      .flatMap(({ duties }) => duties)
      .flatMap(({ value }) => [...value.recipients, ...value.onward])
      .map(({ key, names }) => [key, names]),
  );

/** The recipients of all profiles: an incident may be judged by another than the installation’s own. */
async function knownRecipients(work: Work) {
  const { profile } = await jurisdictionOf(work);
  return recipientsIn([...soundRulebooks().values(), await rulebookInForce(work, profile.id)]);
}

export async function listAuthorities(work: Work): Promise<Output<typeof api.listAuthorities>> {
  const authorities = await store.selectAuthorities(work);
  return [...(await knownRecipients(work))].map(([recipient, names]) => {
    const set = authorities.find((each) => each.recipient === recipient);
    return { recipient, names, isByTree: isByTree(recipient), body: set ? bodyOf(set) : null };
  });
}

export async function setAuthority(
  work: Change,
  { recipient, organizationId }: Input<typeof api.setAuthority>,
): Promise<null> {
  if (!(await knownRecipients(work)).has(recipient)) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  if (isByTree(recipient)) throw new Refusal('conflict', say('incidents.authority.by-tree'));
  if (!(await store.selectExists(work, organizationId))) {
    const faults = [{ path: '/organizationId', text: sayKernel('kernel.not-found') }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  await store.insertAuthority(work, { recipient, organizationId });
  await append(work, {
    act: 'authority.set',
    subject: `authority:${recipient}`,
    organizationId,
    facts: { recipient, organization: OrganizationId.encode(organizationId) },
  });
  return null;
}
