import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { BodyId } from '../body.ts';
import {
  canBecome,
  ItemId,
  MeetingId,
  type MeetingKind,
  type MeetingState,
  SealedItemId,
  stateOf,
} from '../meeting.ts';
import type * as api from '../meeting-api.ts';
import { say as sayTold } from '../notice-texts.ts';
import { nextNumber } from '../numbering.ts';
import { votingSeats } from '../seating.ts';
import { say } from '../texts.ts';
import { absent, bodyNamed, ruleOf } from './bodies.ts';
import { selectSeats, selectTerms } from './body-store.ts';
import { updateLeft } from './floor-store.ts';
import * as store from './meeting-store.ts';
import { calledText, tellMeeting, valuesOf } from './telling.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** How an item is called in the ledger: of a sealed one nobody reads there who does not know of it. */
export const subjectOf = ({ id, is_sealed }: Pick<store.ItemRow, 'id' | 'is_sealed'>): string =>
  is_sealed ? `${SealedItemId.prefix}_${id}` : ItemId.encode(id);

/** A meeting that the actor may know of; what is not looks absent. */
export async function meetingNamed(work: Work, meetingId: MeetingId): Promise<store.MeetingRow> {
  const [meeting] = await store.selectMeetings(work, { meetingId });
  if (!meeting) throw absent();
  return meeting;
}

/** An item that the actor may know of, and its meeting; what is not looks absent. */
export async function itemNamed(work: Work, itemId: ItemId) {
  const [item] = await store.selectItems(work, { itemId });
  if (!item) throw absent();
  return { item, meeting: await meetingNamed(work, item.meeting_id) };
}

/** The state of a meeting as somebody knows it whose sight ends, or does not. */
export const stateIn = (
  { notified_at, opened_at, closed_at, cancelled_at }: store.MeetingRow,
  until: Date | null,
): MeetingState =>
  stateOf(
    {
      ...{ notifiedAt: notified_at, openedAt: opened_at },
      ...{ closedAt: closed_at, cancelledAt: cancelled_at },
    },
    until,
  );

/** Refuses what can be done only while a meeting is on. */
export function refuseUnlessOpen(meeting: store.MeetingRow): void {
  if (stateIn(meeting, null) !== 'open') {
    throw new Refusal('conflict', say('council.meeting.not-open'));
  }
}

type Times = { readonly beginsAt: Date; readonly closesAt: Date | undefined };

/** Refuses a written resolution without a close after its begin, and a meeting that has one. */
function refuseUnframed(kind: MeetingKind, { beginsAt, closesAt }: Times): void {
  const isFramed = (kind === 'written') === (closesAt !== undefined);
  if (isFramed && (closesAt === undefined || closesAt > beginsAt)) return;
  throw new Refusal('invalid', say('council.meeting.closes-before'), {
    faults: [{ path: '/closesAt', text: say('council.meeting.closes-before') }],
  });
}

export async function planMeeting(
  work: Change,
  { bodyId, kind, title, place, beginsAt, closesAt }: Input<'planMeeting'>,
): Promise<Output<'planMeeting'>> {
  const body = await bodyNamed(work, bodyId);
  if (body.ended_at) throw new Refusal('conflict', say('council.body.ended'));
  if (kind === 'written' && !ruleOf(body).written) {
    throw new Refusal('conflict', say('council.meeting.no-written'));
  }
  refuseUnframed(kind, { beginsAt, closesAt });
  const id = newId(MeetingId);
  await store.insertMeeting(work, {
    ...{ id, body_id: bodyId, kind, number: null, title, place, begins_at: beginsAt },
    ...{ closes_at: closesAt ?? null, planned_by: work.actor.id, planned_at: work.now },
    ...{ notified_at: null, opened_at: null, closed_at: null, cancelled_at: null },
  });
  await append(work, {
    act: 'council-meeting.planned',
    subject: MeetingId.encode(id),
    organizationId: null,
    facts: { body: BodyId.encode(bodyId), kind, at: beginsAt.toISOString() },
  });
  return { id };
}

const acts = {
  notified: 'council-meeting.notified',
  open: 'council-meeting.opened',
  closed: 'council-meeting.closed',
  cancelled: 'council-meeting.cancelled',
} as const;

export async function moveMeeting(
  work: Change,
  { meetingId, to }: Input<'moveMeeting'>,
): Promise<Output<'moveMeeting'>> {
  await store.lockMeeting(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  if (!canBecome(stateIn(meeting, null), to)) {
    throw new Refusal('conflict', say('council.meeting.wrong-state'));
  }
  const number = to === 'notified' ? await notify(work, meeting) : meeting.number;
  if (to === 'open') await store.updateMeeting(work, meetingId, { opened_at: work.now });
  if (to === 'closed') await close(work, meeting);
  if (to === 'cancelled') await store.updateMeeting(work, meetingId, { cancelled_at: work.now });
  await append(work, {
    act: acts[to],
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: { number },
  });
  const text = newsOf({ ...meeting, number }, to);
  if (text) await tellMeeting(work, meeting, text);
  return { number };
}

/** What members are told of a move, which begins once they know of the meeting. */
function newsOf(meeting: store.MeetingRow, to: Input<'moveMeeting'>['to']) {
  if (to === 'notified') {
    return { kind: 'council.meeting-notified', text: calledText(meeting) } as const;
  }
  if (to !== 'cancelled' || !meeting.notified_at) return undefined;
  const text = sayTold('council.told.cancelled', valuesOf(meeting));
  return { kind: 'council.meeting-cancelled', text } as const;
}

/** Puts a meeting that has not begun to another time or place; its members are told if they know of it. */
export async function rescheduleMeeting(
  work: Change,
  { meetingId, beginsAt, closesAt, place }: Input<'rescheduleMeeting'>,
): Promise<null> {
  await store.lockMeeting(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  if (!['planned', 'notified'].includes(stateIn(meeting, null))) {
    throw new Refusal('conflict', say('council.meeting.begun'));
  }
  refuseUnframed(meeting.kind, { beginsAt, closesAt });
  const moved = { begins_at: beginsAt, closes_at: closesAt ?? null, place };
  await store.updateMeeting(work, meetingId, moved);
  await append(work, {
    act: 'council-meeting.rescheduled',
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: {
      ...{ at: beginsAt.toISOString(), until: closesAt?.toISOString() ?? null, place },
      ...{ before: meeting.begins_at.toISOString(), placeBefore: meeting.place },
    },
  });
  if (!meeting.notified_at) return null;
  const text = sayTold('council.told.moved', valuesOf({ ...meeting, ...moved }));
  await tellMeeting(work, { ...meeting, ...moved }, { kind: 'council.meeting-moved', text });
  return null;
}

/** Calls a meeting, which gives it its number. Refused without an agenda, or where nobody could vote. */
async function notify(work: Change, { id, body_id, first_number }: store.MeetingRow) {
  const terms = await selectTerms(work, body_id);
  const seats = await selectSeats(work, body_id);
  if (votingSeats(seats, terms, work.now).length === 0) {
    throw new Refusal('conflict', say('council.meeting.nobody'));
  }
  if ((await store.selectItems(work, { meetingId: id })).length === 0) {
    throw new Refusal('conflict', say('council.meeting.no-agenda'));
  }
  const number = nextNumber(first_number, await store.lockNumbers(work, body_id));
  await store.updateMeeting(work, id, { number, notified_at: work.now });
  return number;
}

async function close(work: Change, { id }: store.MeetingRow): Promise<void> {
  if (await store.selectHasOpenBallot(work, id)) {
    throw new Refusal('conflict', say('council.meeting.ballot-open'));
  }
  await updateLeft(work, id);
  await store.updateMeeting(work, id, { closed_at: work.now });
}

/**
 * Who alone may know of a new item: those of the sealed one above it, or those named; undefined for
 * everybody. Only whoever made a sealed item adds below it.
 */
async function insidersFor(work: Work, { meetingId, parentId, insiders }: Input<'addItem'>) {
  if (parentId === undefined) return insiders;
  const { item: parent } = await itemNamed(work, parentId);
  if (parent.meeting_id !== meetingId) throw absent();
  if (!parent.is_sealed) return insiders;
  if (parent.added_by !== work.actor.id) {
    throw new Refusal('forbidden', say('council.item.not-yours'));
  }
  return (await store.selectInsiders(work, parent.id)).map(({ person_id }) => person_id);
}

/** Refuses to add anything to a meeting that is over. */
export function refuseOver({ closed_at, cancelled_at }: store.MeetingRow): void {
  if (closed_at || cancelled_at) throw new Refusal('conflict', say('council.meeting.over'));
}

export async function addItem(work: Change, input: Input<'addItem'>): Promise<Output<'addItem'>> {
  const { meetingId, parentId = null, kind, title, words } = input;
  await store.lockMeeting(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  refuseOver(meeting);
  const named = await insidersFor(work, input);
  const id = newId(ItemId);
  const item = { id, is_sealed: named !== undefined };
  await store.insertItem(work, {
    ...{ ...item, meeting_id: meetingId, body_id: meeting.body_id, parent_id: parentId },
    ...{ place: await store.nextPlace(work, meetingId), kind, title, words, papers: 0 },
    ...{ added_by: work.actor.id, added_at: work.now },
  });
  await store.insertInsiders(
    work,
    [...new Set(named)].map((person_id) => ({
      ...{ item_id: id, person_id, added_by: work.actor.id, added_at: work.now },
    })),
  );
  await append(work, {
    act: 'council-item.added',
    subject: subjectOf(item),
    organizationId: null,
    facts: { meeting: MeetingId.encode(meetingId), kind, title },
  });
  return { id };
}
