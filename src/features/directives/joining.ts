import type { Reason } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';

import type { Candidate } from './addressees.ts';

/** A system as a directive named it when it joined. */
export type Named = {
  readonly basis: 'affected' | 'unknown';
  readonly releasedAt: Date | null;
  /** The submission that its judgement rested on. */
  readonly submissionId: SubmissionId | null;
};

const isMerelyStale = (reasons: readonly Reason[]): boolean =>
  reasons[0]?.text.key === 'exposure.reason.stale-inventory';

/** Whether any source says of the system that it is not affected; silence is no evidence. */
const isSaid = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ source }) => source !== null);

/**
 * What becomes of a system of an open directive as things stand now. One that is newly affected
 * joins, as does one never judged before; an inventory that has only grown old makes nothing new. One
 * of which nothing was known is released by what it shows. One that was affected is released only
 * where the sources changed their mind about the very inventory it joined with: what the body does
 * itself is a claim to be proved. Where every source has fallen silent, as when an advisory is
 * withdrawn, nobody is released.
 */
export function joining(
  candidate: Candidate,
  named: Named | undefined,
): 'join' | 'release' | 'stay' {
  const { verdict, reasons } = candidate;
  switch (verdict) {
    case 'affected':
      return !named || named.releasedAt !== null || named.basis === 'unknown' ? 'join' : 'stay';
    case 'unknown':
      return named || isMerelyStale(reasons) ? 'stay' : 'join';
    case 'not-affected':
      return named && isCleared(candidate, named) ? 'release' : 'stay';
  }
}

function isCleared({ reasons, submissionId }: Candidate, named: Named): boolean {
  const isSameInventory = submissionId !== null && submissionId === named.submissionId;
  return named.releasedAt === null && isSameInventory && isSaid(reasons);
}
