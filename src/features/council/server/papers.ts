import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId } from '#platform/tools.ts';

import { PaperId } from '../meeting.ts';
import type * as api from '../meeting-api.ts';
import { say } from '../texts.ts';
import { itemNamed, refuseOver, subjectOf } from './agenda.ts';
import { absent } from './bodies.ts';
import { toAsker } from './leaving.ts';
import { mediaTypeOf } from './media-type.ts';
import * as store from './meeting-store.ts';
import { insertRelease } from './release-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** The largest paper that is taken. */
export const largestPaper = 20 * 1024 * 1024;

/** The paper that a new version is of, and its place; of a new one the next place of its item. */
async function versionOf(work: Change, { itemId, paperId }: Input<'addPaper'>) {
  if (paperId === undefined) {
    return { id: newId(PaperId), version: 1, place: await store.countPaper(work, itemId) };
  }
  const before = await store.selectPaper(work, paperId);
  if (before?.item_id !== itemId) throw absent();
  return { id: before.id, version: before.version + 1, place: before.place };
}

/** Adds a paper to an item, or a new version of one. */
export async function addPaper(
  work: Change,
  input: Input<'addPaper'>,
  content: Uint8Array,
): Promise<Output<'addPaper'>> {
  const { itemId, title, name, releasedAt = work.now } = input;
  if (content.length === 0) throw new Refusal('invalid', say('council.paper.empty'));
  const { item, meeting } = await itemNamed(work, itemId);
  refuseOver(meeting);
  const { id, version, place } = await versionOf(work, input);
  const sha256 = createHash('sha256').update(content).digest();
  // What was released before this moment would have been there unseen.
  const released_at = releasedAt > work.now ? releasedAt : work.now;
  const isAdded = await store.insertPaper(work, {
    ...{ id, version, item_id: itemId, body_id: item.body_id, place, title, file: name },
    ...{ media_type: mediaTypeOf(name), sha256, content: Buffer.from(content) },
    ...{ released_at, added_by: work.actor.id, added_at: work.now },
  });
  if (!isAdded) throw new Refusal('conflict', say('council.paper.other-version'));
  await insertRelease(work, {
    ...{ paper_id: id, version, item_id: itemId, meeting_id: meeting.id, body_id: item.body_id },
    ...{ is_sealed: item.is_sealed, due_at: released_at, told_at: null },
  });
  await append(work, {
    act: 'council-item.paper-added',
    subject: subjectOf(item),
    organizationId: null,
    // Until its release a paper is no more in the ledger than its hash.
    facts: { paper: PaperId.encode(id), version, sha256: sha256.toString('hex') },
  });
  return { id, version };
}

export async function downloadPaper(
  work: Change,
  { paperId, version }: Input<'downloadPaper'>,
): Promise<Output<'downloadPaper'>> {
  const paper = await store.selectPaper(work, paperId, version);
  if (!paper) throw absent();
  const { item } = await itemNamed(work, paper.item_id);
  const reader = work.actor.organizationId ?? (await headquarters(work));
  const marking = item.is_sealed
    ? { ...marked('TLP:RED', reader), persons: [work.actor.id] }
    : marked('TLP:AMBER+STRICT', reader, [reader]);
  await passExit(work, { subject: subjectOf(item), marking }, toAsker(work));
  const { file: name, media_type: mediaType, content } = paper;
  return { name, mediaType, content: content.toString('base64') };
}
