import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { ProposalId } from '../ballot.ts';
import { Effect, EffectId } from '../effects.ts';
import type * as api from '../floor-api.ts';
import type { ItemId, OutcomeKind } from '../meeting.ts';
import { say } from '../texts.ts';
import { itemNamed, meetingNamed, refuseUnlessOpen, subjectOf } from './agenda.ts';
import { choicesOf, refuseUnready, take } from './effects.ts';
import * as floor from './floor-store.ts';
import { lockMeeting } from './meeting-store.ts';
import { insertEffect, selectEffects, updateDone } from './task-store.ts';
import { order } from './tasks.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export const listEffectChoices = (work: Work): Promise<Output<'listEffectChoices'>> =>
  choicesOf(work);

export async function prepareEffect(
  work: Change,
  { itemId, effect }: Input<'prepareEffect'>,
): Promise<Output<'prepareEffect'>> {
  const { item, meeting } = await itemNamed(work, itemId);
  if (item.kind !== 'decision') throw new Refusal('conflict', say('council.effect.no-decision'));
  if (meeting.closed_at || meeting.cancelled_at) {
    throw new Refusal('conflict', say('council.meeting.over'));
  }
  if ((await floor.selectOutcomes(work, [itemId])).length > 0) {
    throw new Refusal('conflict', say('council.item.settled'));
  }
  await refuseUnready(work, effect);
  const id = newId(EffectId);
  await insertEffect(work, {
    ...{ id, item_id: itemId, body_id: item.body_id, kind: effect.kind },
    ...{ input: Effect.encode(effect), prepared_by: work.actor.id, prepared_at: work.now },
    ...{ done_at: null, subject: null },
  });
  await append(work, {
    act: 'council-item.effect-prepared',
    subject: subjectOf(item),
    organizationId: null,
    facts: { effect: EffectId.encode(id), kind: effect.kind },
  });
  return { id };
}

/**
 * The text that an item ends with: the one that was adopted last, byte for byte the one voted on. Refused
 * where nothing was adopted.
 */
async function adoptedText(work: Work, itemId: ItemId) {
  const ballots = await floor.selectBallots(work, [itemId]);
  const adopted = ballots.findLast(({ result }) => result === 'adopted');
  if (!adopted) throw new Refusal('conflict', say('council.item.nothing-adopted'));
  return { proposal_id: adopted.proposal_id, sha256: adopted.sha256 };
}

/** Whether an outcome is one of words that were voted on. */
const needsText = (kind: OutcomeKind): boolean => kind === 'decided' || kind === 'opinion';

export async function declareOutcome(
  work: Change,
  { itemId, kind, words }: Input<'declareOutcome'>,
): Promise<Output<'declareOutcome'>> {
  const { item, meeting } = await itemNamed(work, itemId);
  await lockMeeting(work, meeting.id);
  refuseUnlessOpen(meeting);
  const ballots = await floor.selectBallots(work, [itemId]);
  if (ballots.some(({ closed_at }) => closed_at === null)) {
    throw new Refusal('conflict', say('council.ballot.running'));
  }
  const text = needsText(kind)
    ? await adoptedText(work, itemId)
    : { proposal_id: null, sha256: null };
  const isFirst = await floor.insertOutcome(work, {
    ...{ item_id: itemId, body_id: item.body_id, kind, words, ...text },
    ...{ made_by: work.actor.id, made_at: work.now },
  });
  if (!isFirst) throw new Refusal('conflict', say('council.item.settled'));
  await append(work, {
    act: 'council-item.decided',
    subject: subjectOf(item),
    organizationId: null,
    facts: {
      kind,
      proposal: text.proposal_id && ProposalId.encode(text.proposal_id),
      sha256: text.sha256?.toString('hex') ?? null,
    },
  });
  if (kind !== 'decided') return { done: [] };
  const done: Output<'declareOutcome'>['done'] = [];
  for (const row of await selectEffects(work, [itemId])) {
    const subject = await take(work, Effect.parse(row.input), { item, meeting });
    await updateDone(work, row.id, subject);
    done.push({ kind: row.kind, subject });
  }
  return { done };
}

export async function orderTask(
  work: Change,
  { meetingId, ...task }: Input<'orderTask'>,
): Promise<Output<'orderTask'>> {
  const meeting = await meetingNamed(work, meetingId);
  refuseUnlessOpen(meeting);
  return { id: await order(work, meeting, { ...task, itemId: null }) };
}
