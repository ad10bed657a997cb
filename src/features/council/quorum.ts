import type { SeatId } from './body.ts';
import { type CouncilRule, leastOf, reaches } from './rule.ts';
import { type Attendee, counts } from './seating.ts';

/** Whether a body can decide: the seats with a vote, those that are taken, and how many are needed. */
export type Quorum = {
  readonly seats: number;
  readonly present: number;
  readonly needed: number;
  readonly isReached: boolean;
};

/**
 * The quorum of a body, of an item where seats are recused from it: who is recused counts neither among
 * the seats nor among those present.
 */
export function quorumOf(
  rule: CouncilRule,
  votingSeats: readonly SeatId[],
  { attendees, recused = [] }: { attendees: readonly Attendee[]; recused?: readonly SeatId[] },
): Quorum {
  const out = new Set(recused);
  const seats = new Set(votingSeats.filter((seat) => !out.has(seat)));
  const taken = new Set(
    attendees
      .filter((each) => seats.has(each.seatId) && counts(each, rule))
      .map(({ seatId }) => seatId),
  );
  return {
    seats: seats.size,
    present: taken.size,
    needed: leastOf(seats.size, rule.quorum),
    isReached: reaches(taken.size, seats.size, rule.quorum),
  };
}
