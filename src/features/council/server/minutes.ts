import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { officialSpeech } from '#features/papers/official.ts';
import { canonicalText } from '#formats/json/canonical.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Catalogue } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { SeatId } from '../body.ts';
import { ItemId, MeetingId } from '../meeting.ts';
import { agreedAt, canLock, draftOf, type Paragraph } from '../minutes.ts';
import type * as api from '../minutes-api.ts';
import { say } from '../texts.ts';
import { meetingNamed, stateIn } from './agenda.ts';
import { absent, ruleOf } from './bodies.ts';
import { selectAttendance } from './floor-store.ts';
import { type MeetingRow, selectItems } from './meeting-store.ts';
import * as store from './minutes-store.ts';
import { showMeeting } from './view.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Paragraphs of a revision as far as the actor knows of what they are about. */
export async function paragraphsOf(
  work: Work,
  meetingId: MeetingId,
  number: number,
): Promise<Paragraph[]> {
  const rows = await store.selectParagraphs(work, meetingId, number);
  return rows.map(({ item_id, words, is_public }) => ({
    ...{ itemId: item_id, words, isPublic: is_public },
  }));
}

/** Items of a meeting that few know of, as far as the actor does. */
async function sealedItems(work: Work, meetingId: MeetingId): Promise<ReadonlySet<string>> {
  const items = await selectItems(work, { meetingId });
  return new Set(items.filter(({ is_sealed }) => is_sealed).map(({ id }) => id));
}

/** SHA-256 of what of minutes everybody who may read them reads alike: all but sealed items. */
function digestOf(paragraphs: readonly Paragraph[], sealed: ReadonlySet<string>): Buffer {
  const open = paragraphs
    .filter(({ itemId }) => itemId === null || !sealed.has(itemId))
    .map(({ itemId, words, isPublic }) => ({
      ...{ item: itemId && ItemId.encode(itemId), words, public: isPublic },
    }));
  return createHash('sha256').update(canonicalText(open)).digest();
}

/** What there is of the minutes of a meeting and who still has to answer; undefined where nothing is. */
async function standOf(work: Work, meeting: MeetingRow) {
  const revisions = await store.selectRevisions(work, meeting.id);
  const [latest] = revisions;
  if (!latest) return undefined;
  const confirmations = await store.selectConfirmations(work, meeting.id, latest.number);
  const came = new Set((await selectAttendance(work, meeting.id)).map(({ seatId }) => seatId));
  const answered = new Set(confirmations.map(({ seat_id }) => seat_id));
  const waiting = [...came].filter((seat) => !answered.has(seat));
  const objections = confirmations.filter(({ objection }) => objection !== '').length;
  const agreed = agreedAt(latest.written_at, ruleOf(meeting).minutesDays);
  const state = { waiting: waiting.length, objections, isLocked: latest.locked_at !== null };
  const isReady = canLock(state, agreed, work.now);
  return { revisions, latest, confirmations, waiting, agreed, isReady };
}

export async function showMinutes(
  work: Work,
  { meetingId }: Input<'showMinutes'>,
): Promise<Output<'showMinutes'>> {
  const stand = await standOf(work, await meetingNamed(work, meetingId));
  if (!stand) {
    return {
      ...{ paragraphs: [], revisions: [], confirmations: [], waiting: [] },
      ...{ agreedAt: null, canLock: false },
    };
  }
  const { revisions, latest, confirmations, waiting, agreed, isReady } = stand;
  return {
    paragraphs: await paragraphsOf(work, meetingId, latest.number),
    revisions: revisions.map((row) => ({
      ...{ number: row.number, kind: row.kind, reason: row.reason, writtenBy: row.name ?? '' },
      ...{ writtenAt: row.written_at, lockedAt: row.locked_at },
      sha256: row.sha256?.toString('hex') ?? null,
    })),
    confirmations: confirmations.map(({ seat_id, name, objection, confirmed_at }) => ({
      ...{ seatId: seat_id, name, objection, confirmedAt: confirmed_at },
    })),
    ...{ waiting, agreedAt: latest.locked_at ? null : agreed, canLock: isReady },
  };
}

type Written = {
  readonly kind: 'draft' | 'correction';
  readonly reason: string;
  readonly paragraphs: readonly Paragraph[];
};

async function write(work: Change, meeting: MeetingRow, number: number, written: Written) {
  const { kind, reason, paragraphs } = written;
  const head = { meeting_id: meeting.id, body_id: meeting.body_id, number };
  await store.insertRevision(work, {
    ...{ ...head, kind, reason, written_by: work.actor.id, written_at: work.now },
    ...{ locked_by: null, locked_at: null, sha256: null },
  });
  await store.insertParagraphs(
    work,
    paragraphs.map(({ itemId, words, isPublic }, at) => ({
      ...{ ...head, place: at + 1, item_id: itemId, words, is_public: isPublic },
      written_at: work.now,
    })),
  );
  const digest = digestOf(paragraphs, await sealedItems(work, meeting.id));
  await append(work, {
    act: kind === 'draft' ? 'council-minutes.drafted' : 'council-minutes.corrected',
    subject: MeetingId.encode(meeting.id),
    organizationId: null,
    facts: { number, reason, sha256: digest.toString('hex') },
  });
  return { number };
}

/** Words are written in the language of whoever drafts, from the words of the whole program. */
export const minutesDesk = (words: Catalogue) => ({
  draftMinutes: async (
    work: Change,
    { meetingId }: Input<'draftMinutes'>,
  ): Promise<Output<'draftMinutes'>> => {
    await store.lockMinutes(work, meetingId);
    const meeting = await meetingNamed(work, meetingId);
    if (stateIn(meeting, null) !== 'closed') {
      throw new Refusal('conflict', say('council.minutes.not-closed'));
    }
    if ((await store.selectRevisions(work, meetingId)).length > 0) {
      throw new Refusal('conflict', say('council.minutes.drafted'));
    }
    const view = await showMeeting(work, { meetingId });
    const speech = officialSpeech(words, work.actor.language);
    const paragraphs = draftOf(view, speech);
    return write(work, meeting, 1, { kind: 'draft', reason: '', paragraphs });
  },
});

/** Refuses paragraphs about items that the writer does not know of, or that are another meeting’s. */
function refuseStrangers(paragraphs: readonly Paragraph[], known: ReadonlySet<string>): void {
  const faults = paragraphs.flatMap(({ itemId }, at) =>
    itemId === null || known.has(itemId)
      ? []
      : [{ path: `/paragraphs/${at}/itemId`, text: sayKernel('kernel.not-found') }],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
}

export async function reviseMinutes(
  work: Change,
  { meetingId, number, paragraphs, reason }: Input<'reviseMinutes'>,
): Promise<Output<'reviseMinutes'>> {
  await store.lockMinutes(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  const [latest] = await store.selectRevisions(work, meetingId);
  if (!latest) throw absent();
  if (latest.number !== number) throw new Refusal('conflict', say('council.minutes.other'));
  const isLocked = latest.locked_at !== null;
  const isCorrection = isLocked || latest.kind === 'correction';
  if (isCorrection && reason === '') {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: [{ path: '/reason', text: say('council.minutes.reason') }],
    });
  }
  const items = await selectItems(work, { meetingId });
  refuseStrangers(paragraphs, new Set(items.map(({ id }) => id)));
  return write(work, meeting, number + 1, {
    ...{ kind: isCorrection ? 'correction' : 'draft', paragraphs },
    reason: isCorrection ? reason : '',
  });
}

export async function confirmMinutes(
  work: Change,
  { meetingId, number, seatId, objection }: Input<'confirmMinutes'>,
): Promise<null> {
  await store.lockMinutes(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  const [latest] = await store.selectRevisions(work, meetingId);
  if (!latest) throw absent();
  if (latest.number !== number) throw new Refusal('conflict', say('council.minutes.other'));
  if (latest.locked_at) throw new Refusal('conflict', say('council.minutes.locked'));
  const came = await selectAttendance(work, meetingId);
  const own = came.find((each) => each.seatId === seatId && each.personId === work.actor.id);
  if (!own) throw new Refusal('forbidden', say('council.minutes.not-there'));
  const isFirst = await store.insertConfirmation(work, {
    ...{ meeting_id: meetingId, body_id: meeting.body_id, number, seat_id: seatId },
    ...{ name: own.name, objection, confirmed_by: work.actor.id, confirmed_at: work.now },
  });
  if (!isFirst) throw new Refusal('conflict', say('council.minutes.answered'));
  await append(work, {
    act: objection === '' ? 'council-minutes.confirmed' : 'council-minutes.objected',
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: { number, seat: SeatId.encode(seatId) },
  });
  return null;
}

export async function lockMinutes(
  work: Change,
  { meetingId, number }: Input<'lockMinutes'>,
): Promise<Output<'lockMinutes'>> {
  await store.lockMinutes(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  const stand = await standOf(work, meeting);
  if (!stand) throw absent();
  if (stand.latest.number !== number) throw new Refusal('conflict', say('council.minutes.other'));
  if (stand.latest.locked_at) throw new Refusal('conflict', say('council.minutes.locked'));
  if (!stand.isReady) throw new Refusal('conflict', say('council.minutes.unconfirmed'));
  const paragraphs = await paragraphsOf(work, meetingId, number);
  const sha256 = digestOf(paragraphs, await sealedItems(work, meetingId));
  await store.updateLocked(work, meetingId, { number, sha256 });
  await append(work, {
    act: 'council-minutes.locked',
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: { number, sha256: sha256.toString('hex') },
  });
  return { sha256: sha256.toString('hex') };
}
