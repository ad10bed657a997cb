import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { officialSpeech } from '#features/papers/official.ts';
import type { Speech } from '#features/papers/paper.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Catalogue } from '#kernel/text.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { ProposalId } from '../ballot.ts';
import { canEffect, Effect, EffectId, textOf } from '../effects.ts';
import type * as api from '../floor-api.ts';
import type { ItemId, OutcomeKind } from '../meeting.ts';
import { bodyOf, meetingNumberWords } from '../meeting-words.ts';
import { say } from '../texts.ts';
import { itemNamed, meetingNamed, refuseUnlessOpen, subjectOf } from './agenda.ts';
import { absent } from './bodies.ts';
import type { Place } from './doings.ts';
import * as effects from './effect-store.ts';
import { choicesOf, refuseUnready, take, waitingText } from './effects.ts';
import { makeProposal } from './floor.ts';
import * as floor from './floor-store.ts';
import { type ItemRow, lockMeeting, type MeetingRow } from './meeting-store.ts';
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
  if (!canEffect(item.kind, effect.kind)) {
    throw new Refusal('conflict', say('council.effect.no-decision'));
  }
  await refuseSettled(work, item, meeting);
  await refuseUnready(work, effect);
  await propose(work, itemId, effect);
  const id = newId(EffectId);
  const sha256 = textOf(effect);
  await effects.insertEffect(work, {
    ...{ id, item_id: itemId, body_id: item.body_id, kind: effect.kind },
    ...{ input: Effect.encode(effect), prepared_by: work.actor.id, prepared_at: work.now },
    ...{ done_at: null, subject: null },
  });
  await append(work, {
    act: 'council-item.effect-prepared',
    subject: subjectOf(item),
    organizationId: null,
    facts: {
      ...{ effect: EffectId.encode(id), kind: effect.kind },
      ...(sha256 === undefined ? {} : { sha256 }),
    },
  });
  return { id };
}

async function refuseSettled(work: Change, item: ItemRow, meeting: MeetingRow): Promise<void> {
  if (meeting.closed_at || meeting.cancelled_at) {
    throw new Refusal('conflict', say('council.meeting.over'));
  }
  if ((await floor.selectOutcomes(work, [item.id])).length > 0) {
    throw new Refusal('conflict', say('council.item.settled'));
  }
}

/** Puts the text that an effect adopts to the vote, so that what is adopted is what was voted on. */
async function propose(work: Change, itemId: ItemId, effect: Effect): Promise<void> {
  const text = await waitingText(work, effect);
  if (text === undefined) return;
  if ((await textEffects(work, itemId)).length > 0) {
    throw new Refusal('conflict', say('council.effect.second-text'));
  }
  const proposals = await floor.selectProposals(work, [itemId]);
  const isPut = proposals.some(({ sha256 }) => sha256.toString('hex') === textOf(effect));
  if (!isPut) await makeProposal(work, { itemId, text });
}

/** What of an item adopts a text. */
const textEffects = async (work: Work, itemId: ItemId): Promise<string[]> =>
  (await effects.selectEffects(work, [itemId])).flatMap(
    ({ input }) => textOf(Effect.parse(input)) ?? [],
  );

/** Takes back what was laid down and has not been done, for a reason. */
export async function withdrawEffect(
  work: Change,
  { effectId, reason }: Input<'withdrawEffect'>,
): Promise<null> {
  const effect = await effects.selectEffect(work, effectId);
  if (!effect) throw absent();
  const { item, meeting } = await itemNamed(work, effect.item_id);
  await refuseSettled(work, item, meeting);
  if (!(await effects.updateWithdrawn(work, effectId, reason))) throw absent();
  await append(work, {
    act: 'council-item.effect-withdrawn',
    subject: subjectOf(item),
    organizationId: null,
    facts: { effect: EffectId.encode(effectId), kind: effect.kind, reason },
  });
  return null;
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

/** Refuses a decision whose text is not the one that its effect adopts. */
async function refuseOtherText(work: Change, itemId: ItemId, voted: string): Promise<void> {
  if ((await textEffects(work, itemId)).some((sha256) => sha256 !== voted)) {
    throw new Refusal('conflict', say('council.effect.other-text'));
  }
}

/** A decision is cited elsewhere in the words of the whole program. */
export const decisionDesk = (words: Catalogue) => ({
  declareOutcome: async (
    work: Change,
    { itemId, kind, words: said }: Input<'declareOutcome'>,
  ): Promise<Output<'declareOutcome'>> => {
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
      ...{ item_id: itemId, body_id: item.body_id, kind, words: said, ...text },
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
    if (!text.sha256) return { done: [] };
    await refuseOtherText(work, itemId, text.sha256.toString('hex'));
    const decision = citation(officialSpeech(words, work.actor.language), item, meeting);
    const place = { item, meeting, decision };
    return { done: await carryOut(work, kind === 'decided' ? 'decision' : 'opinion', place) };
  },
});

/** How a decision is cited: of one on a sealed item, only whose it is. */
function citation(
  { speak, language }: Speech,
  { is_sealed: isSealed }: ItemRow,
  { name_ja: bodyJa, name_en: bodyEn, number }: MeetingRow,
): string {
  const body = bodyOf({ bodyJa, bodyEn }, language);
  const meeting = speak(meetingNumberWords(number));
  return speak(
    isSealed
      ? say('council.effect.decision-of', { body })
      : say('council.effect.decision-at', { body, meeting }),
  );
}

/** Does what was laid down, as far as what became of the item is enough for it. */
async function carryOut(
  work: Change,
  made: 'decision' | 'opinion',
  place: Place,
): Promise<Output<'declareOutcome'>['done']> {
  const done: Output<'declareOutcome'>['done'] = [];
  for (const row of await effects.selectEffects(work, [place.item.id])) {
    if (!canEffect(made, row.kind)) continue;
    const subject = await take(work, Effect.parse(row.input), place);
    await effects.updateDone(work, row.id, subject);
    done.push({ kind: row.kind, subject });
  }
  return done;
}

export async function orderTask(
  work: Change,
  { meetingId, ...task }: Input<'orderTask'>,
): Promise<Output<'orderTask'>> {
  const meeting = await meetingNamed(work, meetingId);
  refuseUnlessOpen(meeting);
  return { id: await order(work, meeting, { ...task, itemId: null }) };
}
