import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { type Floor, ProposalId } from '../ballot.ts';
import { hasVote, SeatId } from '../body.ts';
import type * as api from '../floor-api.ts';
import { MeetingId } from '../meeting.ts';
import { quorumOf } from '../quorum.ts';
import { type Attendee, seatedAt, votingSeats } from '../seating.ts';
import { say } from '../texts.ts';
import { itemNamed, meetingNamed, refuseUnlessOpen, subjectOf } from './agenda.ts';
import { absent, ruleOf } from './bodies.ts';
import * as bodies from './body-store.ts';
import * as store from './floor-store.ts';
import { type ItemRow, lockMeeting, type MeetingRow } from './meeting-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Somebody on a seat, by name. */
type Sitting = Attendee & { readonly seatId: SeatId; readonly name: string };

/**
 * Who sits where now. A written resolution has nobody in a room: whoever holds a seat with a vote is asked.
 */
export async function sittingAt(work: Work, meeting: MeetingRow): Promise<readonly Sitting[]> {
  if (meeting.kind === 'session') {
    const rows = await store.selectAttendance(work, meeting.id);
    return rows.filter(({ leftAt }) => leftAt === null);
  }
  const seats = await bodies.selectSeats(work, meeting.body_id);
  const seated = seatedAt(await bodies.selectTerms(work, meeting.body_id), work.now);
  return seats.flatMap(({ id, kind }) => {
    const holder = seated.holderOf(id);
    return holder && hasVote(kind) ? [{ ...holder, seatId: id }] : [];
  });
}

/** Everything that decides who votes on an item, and whether the body can. */
export async function floorOf(work: Work, meeting: MeetingRow, item?: ItemRow): Promise<Floor> {
  const seats = await bodies.selectSeats(work, meeting.body_id);
  const terms = await bodies.selectTerms(work, meeting.body_id);
  const recused = item ? await store.selectRecusals(work, [item.id]) : [];
  return {
    voting: votingSeats(seats, terms, work.now).map(({ id }) => id),
    chair: seats.find(({ kind }) => kind === 'chair')?.id,
    attendees: await sittingAt(work, meeting),
    recused: recused.map(({ seat_id }) => seat_id),
  };
}

export const quorumIn = (meeting: MeetingRow, { voting, attendees, recused }: Floor) =>
  quorumOf(ruleOf(meeting), voting, { attendees, recused });

/** Takes a seat for its holder or one who stands in. One person sits on one seat. */
export async function recordArrival(
  work: Change,
  { meetingId, seatId, personId, manner }: Input<'recordArrival'>,
): Promise<null> {
  await lockMeeting(work, meetingId);
  const meeting = await meetingNamed(work, meetingId);
  refuseUnlessOpen(meeting);
  if (meeting.kind === 'written') throw new Refusal('conflict', say('council.floor.written'));
  const terms = await bodies.selectTerms(work, meeting.body_id);
  const seated = seatedAt(terms, work.now).seatsOf(personId);
  const term = seated.find((each) => each.seatId === seatId);
  if (!term) throw new Refusal('invalid', say('council.floor.not-seated'));
  const holds = seated.some((each) => each.standing === 'holder');
  // Whoever holds a seat of their own cannot stand in on another: they would vote on both.
  if (term.standing === 'alternate' && holds) {
    throw new Refusal('conflict', say('council.floor.holds-other'));
  }
  const isSeated = await store.insertAttendance(work, {
    ...{ meeting_id: meetingId, body_id: meeting.body_id, seat_id: seatId, person_id: personId },
    ...{ name: term.name, standing: term.standing, manner },
    ...{ arrived_at: work.now, left_at: null, recorded_by: work.actor.id },
  });
  if (!isSeated) throw new Refusal('conflict', say('council.floor.taken'));
  await append(work, {
    act: 'council-meeting.arrived',
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: { seat: SeatId.encode(seatId), person: PersonId.encode(personId), as: term.standing },
  });
  return null;
}

export async function recordLeaving(
  work: Change,
  { meetingId, seatId }: Input<'recordLeaving'>,
): Promise<null> {
  await lockMeeting(work, meetingId);
  refuseUnlessOpen(await meetingNamed(work, meetingId));
  if (!(await store.updateLeft(work, meetingId, seatId))) throw absent();
  await append(work, {
    act: 'council-meeting.left',
    subject: MeetingId.encode(meetingId),
    organizationId: null,
    facts: { seat: SeatId.encode(seatId) },
  });
  return null;
}

/**
 * Who sits on a seat, where the actor may speak on it: by sitting there, or as the secretariat that records
 * what was said.
 */
export async function speakerOn(work: Work, meeting: MeetingRow, seatId: SeatId): Promise<Sitting> {
  const sitting = (await sittingAt(work, meeting)).find((each) => each.seatId === seatId);
  if (!sitting) throw new Refusal('conflict', say('council.floor.empty-seat'));
  const isOwn = sitting.personId === work.actor.id;
  if (!isOwn && !work.actor.permissions.has('council.prepare')) {
    throw new Refusal('forbidden', say('council.floor.not-yours'));
  }
  return sitting;
}

export async function makeStatement(
  work: Change,
  { itemId, seatId, words }: Input<'makeStatement'>,
): Promise<null> {
  const { item, meeting } = await itemNamed(work, itemId);
  refuseUnlessOpen(meeting);
  const { name } = await speakerOn(work, meeting, seatId);
  await store.insertStatement(work, {
    ...{ id: randomUUID(), item_id: itemId, body_id: item.body_id, seat_id: seatId, name, words },
    ...{ recorded_by: work.actor.id, made_at: work.now },
  });
  await append(work, {
    act: 'council-item.statement-made',
    subject: subjectOf(item),
    organizationId: null,
    facts: { seat: SeatId.encode(seatId) },
  });
  return null;
}

export async function recuseSeat(
  work: Change,
  { itemId, seatId, reason }: Input<'recuseSeat'>,
): Promise<null> {
  const { item, meeting } = await itemNamed(work, itemId);
  refuseUnlessOpen(meeting);
  await speakerOn(work, meeting, seatId);
  const ballots = await store.selectBallots(work, [itemId]);
  if (ballots.some(({ closed_at }) => closed_at === null)) {
    throw new Refusal('conflict', say('council.ballot.running'));
  }
  const isFirst = await store.insertRecusal(work, {
    ...{ item_id: itemId, body_id: item.body_id, seat_id: seatId, reason },
    ...{ recorded_by: work.actor.id, recorded_at: work.now },
  });
  if (!isFirst) throw new Refusal('conflict', say('council.floor.recused'));
  await append(work, {
    act: 'council-item.recused',
    subject: subjectOf(item),
    organizationId: null,
    facts: { seat: SeatId.encode(seatId), reason },
  });
  return null;
}

/** Who puts a text: the seat it is put on, or the secretariat before the meeting. */
async function proposerOf(work: Work, meeting: MeetingRow, seatId: SeatId | undefined) {
  if (seatId !== undefined) {
    refuseUnlessOpen(meeting);
    return (await speakerOn(work, meeting, seatId)).name;
  }
  if (!work.actor.permissions.has('council.prepare')) {
    throw new Refusal('forbidden', say('council.floor.not-yours'));
  }
  if (meeting.closed_at || meeting.cancelled_at) {
    throw new Refusal('conflict', say('council.meeting.over'));
  }
  return (await bodies.selectPersonName(work, work.actor.id)) ?? '';
}

export async function makeProposal(
  work: Change,
  { itemId, seatId, amends, text }: Input<'makeProposal'>,
): Promise<Output<'makeProposal'>> {
  const { item, meeting } = await itemNamed(work, itemId);
  const proposer = await proposerOf(work, meeting, seatId);
  if ((await store.selectOutcomes(work, [itemId])).length > 0) {
    throw new Refusal('conflict', say('council.item.settled'));
  }
  if (amends !== undefined) {
    const amended = await store.selectProposal(work, amends);
    if (amended?.item_id !== itemId) throw absent();
  }
  const number = await store.lockProposals(work, itemId);
  const sha256 = createHash('sha256').update(text).digest();
  const id = newId(ProposalId);
  await store.insertProposal(work, {
    ...{ id, item_id: itemId, body_id: item.body_id, number, amends_id: amends ?? null },
    ...{ text, sha256, proposer, proposed_by: work.actor.id, proposed_at: work.now },
  });
  await append(work, {
    act: 'council-item.proposed',
    subject: subjectOf(item),
    organizationId: null,
    facts: { proposal: ProposalId.encode(id), number, sha256: sha256.toString('hex') },
  });
  return { id, number, sha256: sha256.toString('hex') };
}
