import { z } from 'zod';

import type { PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';

import type { SeatId } from './body.ts';
import { type CouncilRule, reaches } from './rule.ts';
import type { Attendee } from './seating.ts';

export const ProposalId = id('proposal');
export type ProposalId = z.infer<typeof ProposalId>;
export const BallotId = id('ballot');
export type BallotId = z.infer<typeof BallotId>;

/** Counted alone, or told by name. */
export const ballotManners = ['open', 'named'] as const;
export const BallotManner = z.enum(ballotManners);
export type BallotManner = (typeof ballotManners)[number];

export const choices = ['for', 'against', 'abstain'] as const;
export const Choice = z.enum(choices);
export type Choice = (typeof choices)[number];

export const results = ['adopted', 'rejected', 'no-quorum'] as const;
export type Result = (typeof results)[number];

export const CastingVote = z.enum(['for', 'against']);
export type CastingVote = z.infer<typeof CastingVote>;

export const Counts = z.strictObject({
  for: z.number().int().min(0),
  against: z.number().int().min(0),
  abstain: z.number().int().min(0),
  silent: z.number().int().min(0),
});
export type Counts = z.infer<typeof Counts>;

export type Vote = {
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly choice: Choice;
};

/** The seats that have a vote on an item: taken, not recused, and the chair only where the rule says so. */
export function electorate(
  rule: CouncilRule,
  { voting, chair, attendees, recused }: Floor,
): readonly SeatId[] {
  const out = new Set(recused);
  const seats = new Set(voting);
  return attendees
    .filter(({ seatId, standing }) => {
      if (!seats.has(seatId) || out.has(seatId)) return false;
      if (seatId === chair && rule.chairVotes === 'on-tie') return false;
      return standing === 'holder' || rule.alternates.vote;
    })
    .map(({ seatId }) => seatId);
}

export type Floor = {
  /** Seats with a vote that somebody holds. */
  readonly voting: readonly SeatId[];
  readonly chair: SeatId | undefined;
  readonly attendees: readonly Attendee[];
  readonly recused: readonly SeatId[];
};

export type VoteFault = 'closed' | 'no-vote' | 'seat-voted' | 'person-voted';

/** What stands against a vote on a ballot. */
export function voteFault(
  vote: Vote,
  {
    seats,
    votes,
    isClosed,
  }: { seats: readonly SeatId[]; votes: readonly Vote[]; isClosed: boolean },
): VoteFault | undefined {
  if (isClosed) return 'closed';
  if (!seats.includes(vote.seatId)) return 'no-vote';
  if (votes.some(({ seatId }) => seatId === vote.seatId)) return 'seat-voted';
  return votes.some(({ personId }) => personId === vote.personId) ? 'person-voted' : undefined;
}

/** What the votes come to; seats without a vote in the ballot are not asked. */
export function countVotes(seats: readonly SeatId[], votes: readonly Vote[]): Counts {
  const entitled = new Set(seats);
  const of = new Map<SeatId, Choice>();
  for (const { seatId, choice } of votes) {
    if (entitled.has(seatId) && !of.has(seatId)) of.set(seatId, choice);
  }
  const count = (choice: Choice) => [...of.values()].filter((each) => each === choice).length;
  return {
    ...{ for: count('for'), against: count('against'), abstain: count('abstain') },
    silent: entitled.size - of.size,
  };
}

/** Whether the chair has to decide: as many votes for as against, and a rule that leaves it to the chair. */
export const isTie = (rule: CouncilRule, counts: Counts): boolean =>
  rule.castingVote && counts.for > 0 && counts.for === counts.against;

/** What a ballot came to. A tie that nobody broke is a proposal that fell. */
export function resultOf(
  rule: CouncilRule,
  counts: Counts,
  { isQuorate, casting }: { isQuorate: boolean; casting: CastingVote | null },
): Result {
  if (!isQuorate) return 'no-quorum';
  if (isTie(rule, counts)) return casting === 'for' ? 'adopted' : 'rejected';
  const { for: yes, against, abstain, silent } = counts;
  const base = rule.majority.of === 'cast' ? yes + against : yes + against + abstain + silent;
  return reaches(yes, base, rule.majority) ? 'adopted' : 'rejected';
}
