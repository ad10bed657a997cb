import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { CommunityId } from '../marking.ts';
import { say } from '../texts.ts';
import * as store from './community-store.ts';
import { notFound } from './mark.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export async function listCommunities(work: Work): Promise<Output<'listCommunities'>> {
  return store.selectCommunities(work);
}

type Entered = {
  readonly act: `community.${string}`;
  readonly id: CommunityId;
  readonly organizationId: OrganizationId | null;
  readonly facts: Record<string, string>;
};

const enter = (work: Change, { act, id, organizationId, facts }: Entered) =>
  append(work, { act, subject: CommunityId.encode(id), organizationId, facts });

export async function foundCommunity(
  work: Change,
  { nameJa, nameEn, purpose }: Input<'foundCommunity'>,
): Promise<Output<'foundCommunity'>> {
  const id = newId(CommunityId);
  const isFree = await store.insertCommunity(work, {
    id,
    name_ja: nameJa,
    name_en: nameEn,
    purpose,
    founded_by: work.actor.id,
    founded_at: work.now,
    closed_at: null,
  });
  if (!isFree) throw new Refusal('conflict', say('labels.community-taken'));
  await enter(work, {
    act: 'community.founded',
    id,
    organizationId: null,
    facts: { nameJa, nameEn },
  });
  return { id };
}

/** From here on the body has what is shared in the community, what was shared before included. */
export async function addMember(
  work: Change,
  { communityId, organizationId }: Input<'addMember'>,
): Promise<null> {
  const isOpen = await store.lockCommunity(work, communityId);
  if (!isOpen || !(await store.selectIsRegistered(work, organizationId))) notFound();
  const isNew = await store.insertMember(work, {
    organization_id: organizationId,
    community_id: communityId,
    joined_at: work.now,
    added_by: work.actor.id,
    left_at: null,
  });
  if (!isNew) throw new Refusal('conflict', say('labels.member-already'));
  await enter(work, { act: 'community.joined', id: communityId, organizationId, facts: {} });
  return null;
}

export async function removeMember(
  work: Change,
  { communityId, organizationId }: Input<'removeMember'>,
): Promise<null> {
  if (!(await store.updateLeft(work, communityId, organizationId))) notFound();
  await enter(work, { act: 'community.left', id: communityId, organizationId, facts: {} });
  return null;
}

export async function closeCommunity(
  work: Change,
  { communityId, reason }: Input<'closeCommunity'>,
): Promise<null> {
  if (!(await store.lockCommunity(work, communityId))) notFound();
  await store.updateClosed(work, communityId);
  await enter(work, {
    act: 'community.closed',
    id: communityId,
    organizationId: null,
    facts: { reason },
  });
  return null;
}
