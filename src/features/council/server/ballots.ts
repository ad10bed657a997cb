import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import {
  BallotId,
  type CastingVote,
  countVotes,
  electorate,
  isTie,
  ProposalId,
  resultOf,
  type Vote,
  type VoteFault,
  voteFault,
} from '../ballot.ts';
import { SeatId } from '../body.ts';
import type * as api from '../floor-api.ts';
import { quorumOf } from '../quorum.ts';
import type { Attendee } from '../seating.ts';
import { say } from '../texts.ts';
import { itemNamed, refuseUnlessOpen, subjectOf } from './agenda.ts';
import { absent, ruleOf } from './bodies.ts';
import { floorOf, quorumIn, speakerOn } from './floor.ts';
import * as store from './floor-store.ts';
import type { ItemRow, MeetingRow } from './meeting-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Opens a ballot on one text of an item. Who has a vote in it stands from then on. */
export async function openBallot(
  work: Change,
  { itemId, proposalId, manner }: Input<'openBallot'>,
): Promise<Output<'openBallot'>> {
  const { item, meeting } = await itemNamed(work, itemId);
  refuseUnlessOpen(meeting);
  refuseAfterClose(work, meeting);
  const proposal = await store.selectProposal(work, proposalId);
  if (proposal?.item_id !== itemId) throw absent();
  if ((await store.selectOutcomes(work, [itemId])).length > 0) {
    throw new Refusal('conflict', say('council.item.settled'));
  }
  const floor = await floorOf(work, meeting, item);
  if (!quorumIn(meeting, floor).isReached) {
    throw new Refusal('conflict', say('council.ballot.no-quorum'));
  }
  const seats = electorate(ruleOf(meeting), floor);
  const id = newId(BallotId);
  const isOpened = await store.insertBallot(work, {
    ...{ id, item_id: itemId, body_id: item.body_id, proposal_id: proposalId },
    ...{ sha256: proposal.sha256, manner, seats: [...seats] },
    ...{ opened_by: work.actor.id, opened_at: work.now, closed_at: null },
    ...{ result: null, casting: null, counts: null },
  });
  if (!isOpened) throw new Refusal('conflict', say('council.ballot.running'));
  await append(work, {
    act: 'council-item.ballot-opened',
    subject: subjectOf(item),
    organizationId: null,
    facts: {
      ...{ ballot: BallotId.encode(id), proposal: ProposalId.encode(proposalId), manner },
      ...{ sha256: proposal.sha256.toString('hex'), seats: seats.length },
    },
  });
  return { id };
}

/** Of a written resolution: votes are taken until its moment and not after. */
function refuseAfterClose({ now }: Work, { closes_at }: MeetingRow): void {
  if (closes_at !== null && now >= closes_at) {
    throw new Refusal('conflict', say('council.ballot.closed'));
  }
}

const faultWords: Readonly<Record<VoteFault, Text>> = {
  closed: say('council.ballot.closed'),
  'no-vote': say('council.ballot.no-vote'),
  'seat-voted': say('council.ballot.seat-voted'),
  'person-voted': say('council.ballot.person-voted'),
};
const refusalFor = (fault: VoteFault) => new Refusal('conflict', faultWords[fault]);

async function ballotNamed(work: Change, id: BallotId, to: 'vote' | 'close') {
  const ballot = await store.lockBallot(work, id, to);
  if (!ballot) throw absent();
  return { ballot, ...(await itemNamed(work, ballot.item_id)) };
}

export async function castVote(
  work: Change,
  { ballotId, seatId, choice }: Input<'castVote'>,
): Promise<null> {
  const { ballot, item, meeting } = await ballotNamed(work, ballotId, 'vote');
  if (ballot.closed_at) throw refusalFor('closed');
  refuseAfterClose(work, meeting);
  const { personId } = await speakerOn(work, meeting, seatId);
  const votes = (await store.selectVotes(work, [ballotId])).map((vote) => ({
    ...{ seatId: vote.seat_id, personId: vote.person_id, choice: vote.choice },
  }));
  const fault = voteFault(
    { seatId, personId, choice },
    { seats: ballot.seats, votes, isClosed: false },
  );
  if (fault) throw refusalFor(fault);
  const isFirst = await store.insertVote(work, {
    ...{ ballot_id: ballotId, seat_id: seatId, body_id: ballot.body_id },
    ...{ person_id: personId, choice },
    ...{ cast_by: work.actor.id, cast_at: work.now },
  });
  // Votes of others are not there to be read; that there is one already, the database knows.
  if (!isFirst) throw refusalFor('seat-voted');
  await append(work, {
    act: 'council-item.voted',
    subject: subjectOf(item),
    organizationId: null,
    // How somebody voted is for the record of the meeting, once the ballot is closed.
    facts: { ballot: BallotId.encode(ballotId), seat: SeatId.encode(seatId) },
  });
  return null;
}

/** Refuses a chair’s word that nobody asked for, and to go on without one where votes are equal. */
function refuseUntied(isEven: boolean, casting: CastingVote | null): void {
  if (isEven && casting === null) throw new Refusal('conflict', say('council.ballot.tie'));
  if (!isEven && casting !== null) throw new Refusal('conflict', say('council.ballot.no-tie'));
}

/** Closes a ballot and counts what was cast. */
export async function closeBallot(
  work: Change,
  { ballotId, casting: word }: Input<'closeBallot'>,
): Promise<Output<'closeBallot'>> {
  const { ballot, item, meeting } = await ballotNamed(work, ballotId, 'close');
  if (ballot.closed_at) throw refusalFor('closed');
  await store.updateClosed(work, ballotId);
  const votes = (await store.selectVotes(work, [ballotId])).map((vote) => ({
    ...{ seatId: vote.seat_id, personId: vote.person_id, choice: vote.choice },
  }));
  const counts = countVotes(ballot.seats, votes);
  if (meeting.closes_at && work.now < meeting.closes_at && counts.silent > 0) {
    throw new Refusal('conflict', say('council.ballot.still-running'));
  }
  const rule = ruleOf(meeting);
  const casting = word ?? null;
  const isQuorate = await canDecide(work, { meeting, item, votes });
  refuseUntied(isQuorate && isTie(rule, counts), casting);
  // Of votes that were sent round, whoever sent none was not there.
  const counted = meeting.kind === 'written' ? { ...counts, silent: 0 } : counts;
  const result = resultOf(rule, counted, { isQuorate, casting });
  await store.updateCounted(work, ballotId, { result, casting, counts });
  const { for: yes, against, abstain, silent } = counts;
  await append(work, {
    act: 'council-item.ballot-closed',
    subject: subjectOf(item),
    organizationId: null,
    facts: {
      ...{ ballot: BallotId.encode(ballotId), result, casting, for: yes, against, abstain, silent },
      sha256: ballot.sha256.toString('hex'),
    },
  });
  return { result, counts };
}

type Closing = {
  readonly meeting: MeetingRow;
  readonly item: ItemRow;
  readonly votes: readonly Vote[];
};

/** Whether the body can decide as the ballot closes: somebody may have left since it was opened. */
async function canDecide(work: Work, { meeting, item, votes }: Closing): Promise<boolean> {
  const floor = await floorOf(work, meeting, item);
  if (meeting.kind === 'session') return quorumIn(meeting, floor).isReached;
  const attendees = votes.map(({ seatId, personId }): Attendee => ({
    seatId,
    personId,
    standing: 'holder',
  }));
  const { voting, recused } = floor;
  return quorumOf(ruleOf(meeting), voting, { attendees, recused }).isReached;
}
