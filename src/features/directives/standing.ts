/** What an addressee has said and shown about one system that a directive names. */
export type TargetFacts = {
  readonly basis: 'affected' | 'unknown';
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  /** The latest claim on the system, with what came of it. */
  readonly claim: {
    readonly claimedAt: Date;
    readonly outcome: 'verified' | 'contradicted' | null;
  } | null;
};

/** What is known of one addressee. A body without any system listed has no targets. */
export type AddresseeFacts = {
  readonly dueAt: Date;
  readonly exceptedUntil: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly targets: readonly TargetFacts[];
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

/** Whether a system needs no further answer as things are: released, claimed, or proved. */
export const isSettled = (target: {
  readonly releasedAt: Date | null;
  readonly claims: readonly { readonly outcome: string | null }[];
}): boolean =>
  target.releasedAt !== null || target.claims.some(({ outcome }) => outcome !== 'contradicted');

export type Position = {
  readonly standing: Standing;
  /** Something that was due is neither claimed nor proved. */
  readonly overdue: boolean;
  /** An answer that counts came after its deadline. */
  readonly late: boolean;
};

const isOpen = ({ releasedAt }: TargetFacts) => releasedAt === null;
const isVerified = ({ claim }: TargetFacts) => claim?.outcome === 'verified';
const isContradicted = ({ claim }: TargetFacts) => claim?.outcome === 'contradicted';
const hasAnswer = (target: TargetFacts) => target.claim !== null && !isContradicted(target);

/**
 * Where an addressee stands: the first that holds, in the order of `standings`. A claim and its
 * proof are two things; a contradicted claim counts as no answer and reopens what was due.
 */
export function position(addressee: AddresseeFacts, now: Date): Position {
  const open = addressee.targets.filter(isOpen);
  const answered = open.filter(hasAnswer);
  const isReleased = addressee.targets.length > 0 && open.length === 0;
  const isExcepted = addressee.exceptedUntil !== null && now < addressee.exceptedUntil;
  const isDone = isReleased || isExcepted;
  const overdue = !isDone && unansweredDue(addressee, open, now);
  const late = answered.some(({ claim, dueAt }) => claim !== null && claim.claimedAt > dueAt);
  if (isReleased) return { standing: 'released', overdue, late };
  if (isExcepted) return { standing: 'excepted', overdue, late };
  return { standing: standingOf(addressee, open, overdue), overdue, late };
}

function standingOf(
  addressee: AddresseeFacts,
  open: readonly TargetFacts[],
  overdue: boolean,
): Standing {
  const isKnown = open.some(({ basis }) => basis === 'affected');
  if (isKnown && open.every(isVerified)) return 'verified';
  if (open.some(isContradicted)) return 'contradicted';
  if (isKnown && open.every(hasAnswer)) return 'claimed';
  if (!isKnown) return 'unknown';
  if (overdue) return 'overdue';
  return addressee.acknowledgedAt === null ? 'pending' : 'acknowledged';
}

/** Whether a deadline has passed on something unanswered; on the deadline itself it has not. */
function unansweredDue(
  addressee: AddresseeFacts,
  open: readonly TargetFacts[],
  now: Date,
): boolean {
  if (open.length === 0) return addressee.dueAt < now;
  return open.some((target) => !hasAnswer(target) && target.dueAt < now);
}
