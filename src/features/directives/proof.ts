/** A submission as far as a proof asks of it. */
export type Evidence = {
  readonly takenAt: Date;
  /** It lists at least as much as the one before it. */
  readonly isComplete: boolean;
  readonly verdict: 'affected' | 'not-affected' | 'unknown';
};

/**
 * What a later inventory makes of a claim. It verifies when it was taken after the claim, is at
 * least as complete as the one before, and no longer matches; it contradicts when it was taken after
 * the claim and still matches; otherwise the claim stays open, and the first reason is named.
 */
export type Outcome = 'verified' | 'contradicted' | 'taken-before' | 'shrunken' | 'undecided';

export function proof(claimedAt: Date, evidence: Evidence): Outcome {
  if (evidence.takenAt <= claimedAt) return 'taken-before';
  if (evidence.verdict === 'affected') return 'contradicted';
  if (evidence.verdict === 'unknown') return 'undecided';
  return evidence.isComplete ? 'verified' : 'shrunken';
}
