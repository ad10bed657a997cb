import { createHash, randomInt } from 'node:crypto';

import { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { showOrganization } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { admit, egressPolicy } from '#platform/egress.ts';
import { enqueue } from '#platform/jobs.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { ChannelId } from '../channel.ts';
import type { Purpose } from '../delivery.ts';
import { say } from '../texts.ts';
import * as store from './channel-store.ts';
import { deliveryJob } from './deliver.ts';
import { insertDelivery } from './delivery-store.ts';
import { newSigningKey } from './hook.ts';
import { isOwn, notFound, ownerOf, ownersOf, ownerWord } from './owner.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const mostChannels = 20;
const day = 86_400_000;
const codeLife = 60 * 60 * 1000;
const mostTries = 5;

export async function listChannels(work: Work): Promise<Output<'listChannels'>> {
  const lists = await Promise.all(ownersOf(work).map((owner) => store.selectChannels(work, owner)));
  return lists.flat().map((row) => ({
    id: row.id,
    owner: ownerWord(row),
    kind: row.kind,
    name: row.name,
    shown: row.shown,
    ceiling: row.ceiling,
    language: row.language,
    madeAt: row.made_at,
    verifiedAt: row.verified_at,
  }));
}

const faulty = (path: string, text: Text) =>
  new Refusal('invalid', sayKernel('kernel.invalid'), { faults: [{ path, text }] });

/** Where a new channel leads, checked, and what of it may be shown. */
async function targetOf(work: Change, input: Input<'addChannel'>, body: OrganizationId) {
  if (input.kind !== 'email') {
    const { host } = admit(input.target, egressPolicy());
    return { target: input.target, shown: host };
  }
  if (!z.email().max(254).safeParse(input.target).success) {
    throw faulty('/target', say('notices.not-an-address'));
  }
  if (input.owner === 'organization') {
    const { contacts } = await showOrganization(work, { organizationId: body });
    const wanted = input.target.toLowerCase();
    if (!contacts.some(({ email }) => email.toLowerCase() === wanted)) {
      throw faulty('/target', say('notices.not-a-contact'));
    }
  }
  return { target: input.target, shown: input.target };
}

/** Nothing of a body's own may be RED: that is for persons. A person's own way is a mailbox. */
function refuseUnfit({ owner, kind, ceiling }: Input<'addChannel'>): void {
  if (owner === 'organization' && ceiling === 'TLP:RED') {
    throw faulty('/ceiling', say('notices.red-is-personal'));
  }
  if (owner === 'self' && kind !== 'email') throw faulty('/kind', say('notices.own-is-mail'));
}

/** Adds a way out and sends a code there. It carries nothing until the code has come back. */
export async function addChannel(
  work: Change,
  input: Input<'addChannel'>,
): Promise<Output<'addChannel'>> {
  const owner = ownerOf(work, input.owner);
  refuseUnfit(input);
  await store.lockAdditions(work);
  const since = new Date(work.now.getTime() - day);
  const isMany =
    (await store.selectChannels(work, owner)).length >= mostChannels ||
    (await store.selectAddedCount(work, since)) >= mostChannels;
  if (isMany) throw new Refusal('too-many', say('notices.too-many', { count: mostChannels }));
  const { target, shown } = await targetOf(work, input, owner.organizationId);
  const id = newId(ChannelId);
  const code = String(randomInt(10 ** 8)).padStart(8, '0');
  const signingKey = input.kind === 'webhook' ? newSigningKey() : null;
  const { organizationId: organization_id, personId: person_id } = owner;
  const { kind, name, ceiling, language } = input;
  await store.insertChannel(
    work,
    {
      ...{ organization_id, id, person_id, kind, name, shown, ceiling, language },
      made_by: work.actor.id,
      made_at: work.now,
      code_hash: hashOf(id, code),
      code_until: new Date(work.now.getTime() + codeLife),
      code_tries: 0,
      verified_at: null,
      ended_at: null,
    },
    { organization_id, channel_id: id, target, signing_key: signingKey, code },
  );
  await send(work, { organization_id, id }, 'verification');
  await enter(work, { organization_id, id }, 'added', { kind, name, ceiling, shown });
  return { id, secret: signingKey };
}

// Bound to its channel, so that a code proves no other.
const hashOf = (id: ChannelId, code: string) =>
  createHash('sha256').update(`${id}:${code}`).digest();

type Named = Pick<store.ChannelRow, 'organization_id' | 'id'>;

async function send(work: Change, { organization_id, id }: Named, purpose: Purpose) {
  const delivery = await insertDelivery(work, {
    organizationId: organization_id,
    channelId: id,
    purpose,
    state: 'queued',
    dueAt: work.now,
  });
  await enqueue(work, deliveryJob, {});
  return delivery;
}

async function enter(
  work: Change,
  { organization_id, id }: Named,
  what: 'added' | 'verified' | 'misproved' | 'tested' | 'changed' | 'ended',
  facts: Readonly<Record<string, string | number>>,
) {
  await append(work, {
    act: `notice-channel.${what}`,
    subject: ChannelId.encode(id),
    organizationId: organization_id,
    facts,
  });
}

/** A channel that the actor may act on; any other looks absent. */
async function ownChannel(work: Change, id: ChannelId): Promise<store.ChannelRow> {
  const channel = await store.lockChannel(work, id);
  if (!channel || !isOwn(work, channel)) throw notFound();
  return channel;
}

/** Takes the code that was sent to a channel; after five wrong ones it is worth nothing. */
export async function verifyChannel(
  work: Change,
  { channelId, code }: Input<'verifyChannel'>,
): Promise<null> {
  const channel = await ownChannel(work, channelId);
  if (channel.verified_at !== null) throw new Refusal('conflict', say('notices.verified-before'));
  const { code_hash: hash, code_until: until, code_tries: tries } = channel;
  if (hash === null || until === null || until < work.now || tries >= mostTries) {
    throw new Refusal('conflict', say('notices.code-over'));
  }
  if (!hash.equals(hashOf(channelId, code))) {
    await store.updateChannel(work, channelId, { code_tries: tries + 1 });
    await enter(work, channel, 'misproved', {});
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: [{ path: '/code', text: say('notices.code-wrong') }],
      keeps: true,
    });
  }
  await store.updateChannel(work, channelId, { verified_at: work.now });
  await enter(work, channel, 'verified', {});
  return null;
}

export async function testChannel(
  work: Change,
  { channelId }: Input<'testChannel'>,
): Promise<Output<'testChannel'>> {
  const channel = await ownChannel(work, channelId);
  if (channel.verified_at === null) throw new Refusal('conflict', say('notices.not-verified'));
  const id = await send(work, channel, 'test');
  await enter(work, channel, 'tested', {});
  return { id };
}

export async function changeCeiling(
  work: Change,
  { channelId, ceiling }: Input<'changeCeiling'>,
): Promise<null> {
  const channel = await ownChannel(work, channelId);
  if (channel.person_id === null && ceiling === 'TLP:RED') {
    throw faulty('/ceiling', say('notices.red-is-personal'));
  }
  await store.updateChannel(work, channelId, { ceiling });
  await enter(work, channel, 'changed', { ceiling, before: channel.ceiling });
  return null;
}

/** Ends a channel, with the rules that lead into it. What was already made for it does not leave. */
export async function endChannel(work: Change, { channelId }: Input<'endChannel'>): Promise<null> {
  const channel = await ownChannel(work, channelId);
  await store.updateChannel(work, channelId, { ended_at: work.now });
  await store.updateRulesOfChannel(work, channelId);
  await enter(work, channel, 'ended', {});
  return null;
}
