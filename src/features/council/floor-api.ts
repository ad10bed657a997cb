import { z } from 'zod';

import { longestText } from '#features/plans/paragraph.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day } from '#kernel/instant.ts';

import {
  BallotId,
  BallotManner,
  CastingVote,
  Choice,
  Counts,
  ProposalId,
  results,
} from './ballot.ts';
import { SeatId } from './body.ts';
import { Effect, EffectId, effectKinds } from './effects.ts';
import { ItemId, Manner, MeetingId, OutcomeKind } from './meeting.ts';

/** Has a seat taken at a meeting that is open: by whoever holds it, or who stands in for them. */
export const recordArrival = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/arrivals',
  permission: 'council.prepare',
  input: z.strictObject({
    meetingId: MeetingId,
    seatId: SeatId,
    personId: PersonId,
    manner: Manner,
  }),
  output: z.null(),
});

export const recordLeaving = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/leavings',
  permission: 'council.prepare',
  input: z.strictObject({ meetingId: MeetingId, seatId: SeatId }),
  output: z.null(),
});

/** What was said on a seat: by whoever sits there, or as the secretary records it. */
export const makeStatement = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/statements',
  permission: 'council.attend',
  input: z.strictObject({
    itemId: ItemId,
    seatId: SeatId,
    words: z.string().trim().min(1).max(8000),
  }),
  output: z.null(),
});

/** Whoever has an interest of their own in an item is out of it. */
export const recuseSeat = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/recusals',
  permission: 'council.attend',
  input: z.strictObject({
    itemId: ItemId,
    seatId: SeatId,
    reason: z.string().trim().min(1).max(2000),
  }),
  output: z.null(),
});

/** A text to vote on, kept byte for byte; an amendment is another text in place of one. */
export const makeProposal = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/proposals',
  permission: 'council.attend',
  input: z.strictObject({
    itemId: ItemId,
    /** On which seat; absent where the secretariat puts it before the meeting. */
    seatId: SeatId.optional(),
    amends: ProposalId.optional(),
    text: z.string().min(1).max(longestText),
  }),
  output: z.object({ id: ProposalId, number: z.number(), sha256: z.string() }),
});

export const openBallot = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/ballots',
  permission: 'council.prepare',
  input: z.strictObject({ itemId: ItemId, proposalId: ProposalId, manner: BallotManner }),
  output: z.object({ id: BallotId }),
});

/** A vote on a seat: once for the seat and once for the person, before the ballot is closed. */
export const castVote = endpoint({
  method: 'POST',
  path: '/api/council-ballots/:ballotId/votes',
  permission: 'council.attend',
  input: z.strictObject({ ballotId: BallotId, seatId: SeatId, choice: Choice }),
  output: z.null(),
});

/** Closes a ballot and counts. Where votes are equal the chair’s word is asked for. */
export const closeBallot = endpoint({
  method: 'POST',
  path: '/api/council-ballots/:ballotId/close',
  permission: 'council.prepare',
  input: z.strictObject({ ballotId: BallotId, casting: CastingVote.optional() }),
  output: z.object({ result: z.enum(results), counts: Counts }),
});

/** Lays down beforehand what a decision on an item will do. */
export const prepareEffect = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/effects',
  permission: 'council.prepare',
  input: z.strictObject({ itemId: ItemId, effect: Effect }),
  output: z.object({ id: EffectId }),
});

/** Takes back what was laid down, for a reason, before the decision is made. */
export const withdrawEffect = endpoint({
  method: 'POST',
  path: '/api/council-effects/:effectId/withdrawal',
  permission: 'council.prepare',
  input: z.strictObject({ effectId: EffectId, reason: z.string().trim().min(1).max(1000) }),
  output: z.null(),
});

/** What could be laid down for a decision, of what waits for a second person. */
export const listEffectChoices = endpoint({
  method: 'GET',
  path: '/api/council-effect-choices',
  permission: 'council.prepare',
  input: z.strictObject({}),
  output: z.array(z.object({ effect: Effect, about: z.string() })),
});

/** Declares what became of an item. What was decided does what was laid down for it, or nothing happens. */
export const declareOutcome = endpoint({
  method: 'POST',
  path: '/api/council-items/:itemId/outcome',
  permission: 'council.decide',
  input: z.strictObject({
    itemId: ItemId,
    kind: OutcomeKind,
    words: z.string().trim().max(8000).default(''),
  }),
  output: z.object({
    done: z.array(z.object({ kind: z.enum(effectKinds), subject: z.string() })),
  }),
});

/** What the chair orders a body to do, beside what was decided. */
export const orderTask = endpoint({
  method: 'POST',
  path: '/api/council-meetings/:meetingId/tasks',
  permission: 'council.decide',
  input: z.strictObject({
    meetingId: MeetingId,
    organizationId: OrganizationId,
    words: z.string().trim().min(1).max(4000),
    dueOn: day,
  }),
  output: z.object({ id: z.string() }),
});
