import type { PersonId } from '#kernel/actor.ts';

import { type Basis, hasVote, type SeatId, type SeatKind, type Standing } from './body.ts';
import type { CouncilRule } from './rule.ts';

/** A term of somebody on a seat; it ends right at `endsAt`. */
export type Term = {
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly standing: Standing;
  readonly beginsAt: Date;
  readonly endsAt: Date | null;
};

export type Seat = { readonly id: SeatId; readonly kind: SeatKind; readonly basis: Basis };

/** Whether a term runs at a moment: from its first instant, until the one at which it ends. */
export const runsAt = ({ beginsAt, endsAt }: Term, at: Date): boolean =>
  beginsAt <= at && (endsAt === null || at < endsAt);

/** Who holds each seat at a moment, and who stands in for them. */
export function seatedAt<Row extends Term>(terms: readonly Row[], at: Date) {
  const running = terms.filter((term) => runsAt(term, at));
  return {
    holderOf: (seatId: SeatId) =>
      running.find((term) => term.seatId === seatId && term.standing === 'holder'),
    alternatesOf: (seatId: SeatId) =>
      running.filter((term) => term.seatId === seatId && term.standing === 'alternate'),
    seatsOf: (personId: PersonId) => running.filter((term) => term.personId === personId),
    everybody: [...new Set(running.map(({ personId }) => personId))],
  };
}

/** Seats with a vote that somebody holds at a moment. */
export function votingSeats<Of extends Seat>(
  seats: readonly Of[],
  terms: readonly Term[],
  at: Date,
): Of[] {
  const { holderOf } = seatedAt(terms, at);
  return seats.filter(({ id, kind }) => hasVote(kind) && holderOf(id) !== undefined);
}

/**
 * From when until when somebody sees what a body does: from the begin of the first of their terms to the
 * end of the last, null while one has no end.
 */
export function sightOf(terms: readonly Term[]): { since: Date; until: Date | null } | undefined {
  const [first] = terms.toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime());
  if (!first) return undefined;
  let until: Date | null = first.endsAt;
  for (const { endsAt } of terms) {
    if (endsAt === null) return { since: first.beginsAt, until: null };
    if (until !== null && endsAt > until) until = endsAt;
  }
  // An instant before the term ends is the last that is seen.
  return { since: first.beginsAt, until: until && new Date(until.getTime() - 1) };
}

export type SeatingFault = 'overlap' | 'already-seated' | 'secretary-alternate' | 'ends-before';

/** What stands against a new term on a seat. */
export function seatingFaults(
  term: Term,
  seat: Seat,
  terms: readonly Term[],
): readonly SeatingFault[] {
  const overlaps = (other: Term) =>
    (other.endsAt === null || term.beginsAt < other.endsAt) &&
    (term.endsAt === null || other.beginsAt < term.endsAt);
  const meanwhile = terms.filter(overlaps);
  const holds = ({ seatId, standing }: Term) => seatId === seat.id && standing === 'holder';
  const faults: SeatingFault[] = [];
  if (term.endsAt !== null && term.endsAt <= term.beginsAt) faults.push('ends-before');
  if (term.standing === 'holder' && meanwhile.some(holds)) faults.push('overlap');
  if (meanwhile.some(({ personId, seatId }) => personId === term.personId && seatId === seat.id)) {
    faults.push('already-seated');
  }
  if (term.standing === 'alternate' && !hasVote(seat.kind)) faults.push('secretary-alternate');
  return faults;
}

/** Somebody who is at a meeting, on a seat. */
export type Attendee = {
  readonly seatId: SeatId;
  readonly personId: PersonId;
  readonly standing: Standing;
};

/** Whether somebody’s being there counts for the quorum. */
export const counts = ({ standing }: Attendee, { alternates }: CouncilRule): boolean =>
  standing === 'holder' || alternates.count;
