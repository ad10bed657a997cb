import { type Evidence, needsProof } from './action.ts';
import type { Basis } from './directive.ts';

/** What an addressee has said and shown about one thing that is asked of it. */
export type AssignmentFacts = {
  readonly evidence: Evidence;
  /** Whether it is asked of one of its systems, and what is known of that. */
  readonly system: Exclude<Basis, 'named'> | null;
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  /** The latest claim, or the answers submitted, with what came of it. */
  readonly claim: {
    readonly claimedAt: Date;
    readonly outcome: 'verified' | 'contradicted' | null;
  } | null;
};

/** What is known of one addressee. */
export type AddresseeFacts = {
  readonly dueAt: Date;
  readonly exceptedUntil: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly releasedAt: Date | null;
  /** Something is asked of its systems, and it has none listed: it owes an inventory. */
  readonly owesInventory: boolean;
  readonly assignments: readonly AssignmentFacts[];
};

export const standings = [
  'released',
  'excepted',
  'verified',
  'contradicted',
  'claimed',
  'unknown',
  'overdue',
  'acknowledged',
  'pending',
] as const;
export type Standing = (typeof standings)[number];

/** Whether nothing more is due from an addressee in this standing, unless its claim is contradicted. */
export const isAnswered = (standing: Standing): boolean =>
  ['released', 'excepted', 'verified', 'claimed'].includes(standing);

/** Whether a system, or the body itself (null), needs no further answer as things are. */
export const isSettled = (
  assignments: readonly { readonly systemId: string | null; readonly standing: Standing }[],
  systemId: string | null,
): boolean =>
  assignments
    .filter((each) => each.systemId === systemId)
    .every(({ standing }) => isAnswered(standing));

export type Position = {
  readonly standing: Standing;
  /** Something that was due is neither claimed nor proved. */
  readonly overdue: boolean;
  /** An answer that counts came after its deadline. */
  readonly late: boolean;
};

const isOpen = ({ releasedAt }: AssignmentFacts) => releasedAt === null;
const isVerified = ({ claim }: AssignmentFacts) => claim?.outcome === 'verified';
const isContradicted = ({ claim }: AssignmentFacts) => claim?.outcome === 'contradicted';
const hasAnswer = (each: AssignmentFacts) => each.claim !== null && !isContradicted(each);
/** Nothing more is to be shown: proved, or answered where the addressee's word is enough. */
const isEnough = (each: AssignmentFacts) =>
  isVerified(each) || (hasAnswer(each) && !needsProof(each.evidence));

/**
 * Where an addressee stands over all that is asked of it: the first that holds, in the order of
 * `standings`. A claim and its proof are two things; a contradicted claim counts as no answer and
 * reopens what was due.
 */
export function position(addressee: AddresseeFacts, now: Date): Position {
  const open = addressee.assignments.filter(isOpen);
  const answered = open.filter(hasAnswer);
  const isReleased = releasedFrom(addressee, open);
  const isExcepted = addressee.exceptedUntil !== null && now < addressee.exceptedUntil;
  const isDone = isReleased || isExcepted;
  const overdue = !isDone && unansweredDue(addressee, open, now);
  const late = answered.some(({ claim, dueAt }) => claim !== null && claim.claimedAt > dueAt);
  if (isReleased) return { standing: 'released', overdue, late };
  if (isExcepted) return { standing: 'excepted', overdue, late };
  return { standing: standingOf(addressee, open, overdue), overdue, late };
}

const releasedFrom = (
  { releasedAt, assignments }: AddresseeFacts,
  open: readonly AssignmentFacts[],
): boolean => releasedAt !== null || (assignments.length > 0 && open.length === 0);

function standingOf(
  addressee: AddresseeFacts,
  open: readonly AssignmentFacts[],
  overdue: boolean,
): Standing {
  const isKnown = !isBlind(addressee, open);
  if (isKnown && open.some(isVerified) && open.every(isEnough)) return 'verified';
  if (open.some(isContradicted)) return 'contradicted';
  if (isKnown && open.length > 0 && open.every(hasAnswer)) return 'claimed';
  if (!isKnown) return 'unknown';
  if (overdue) return 'overdue';
  return addressee.acknowledgedAt === null ? 'pending' : 'acknowledged';
}

/** Whether something is asked of systems of which nothing can be said, and of no other. */
function isBlind({ owesInventory }: AddresseeFacts, open: readonly AssignmentFacts[]): boolean {
  const systems = open.filter(({ system }) => system !== null);
  return (
    owesInventory || (systems.length > 0 && systems.every(({ system }) => system === 'unknown'))
  );
}

/** Whether a deadline has passed on something unanswered; on the deadline itself it has not. */
function unansweredDue(
  addressee: AddresseeFacts,
  open: readonly AssignmentFacts[],
  now: Date,
): boolean {
  if (addressee.owesInventory && addressee.dueAt < now) return true;
  if (open.length === 0) {
    // An alert that asks for nothing asks to be read.
    return !addressee.owesInventory && addressee.acknowledgedAt === null && addressee.dueAt < now;
  }
  return open.some((each) => !hasAnswer(each) && each.dueAt < now);
}

/** Whether neither the addressee nor the headquarters has anything left to do. */
export function isFinished(
  addressee: AddresseeFacts,
  { standing }: Pick<Position, 'standing'>,
): boolean {
  if (standing === 'released' || standing === 'excepted' || standing === 'verified') return true;
  const open = addressee.assignments.filter(isOpen);
  if (addressee.owesInventory) return false;
  return open.length === 0 ? addressee.acknowledgedAt !== null : open.every(isEnough);
}

/** Where one thing that is asked stands: the standings that make sense of it alone. */
export function assignmentStanding(
  each: AssignmentFacts,
  now: Date,
): Extract<Standing, 'released' | 'verified' | 'contradicted' | 'claimed' | 'overdue' | 'pending'> {
  if (each.releasedAt !== null) return 'released';
  if (isVerified(each)) return 'verified';
  if (isContradicted(each)) return 'contradicted';
  if (each.claim !== null) return 'claimed';
  return each.dueAt < now ? 'overdue' : 'pending';
}
