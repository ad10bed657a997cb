import { isClearing, type Reason } from '#features/exposure/judgement.ts';

/** A submission as far as a proof asks of it. */
export type Evidence = {
  readonly takenAt: Date;
  /** It lists at least as much as the one before it. */
  readonly isComplete: boolean;
  readonly verdict: 'affected' | 'not-affected' | 'unknown';
  /** Sources in force speak about what it runs now. */
  readonly isSpokenOf: boolean;
};

/**
 * What a later inventory makes of a claim. It verifies when it was taken after the claim, is at
 * least as complete as the one before, and no longer matches what sources in force say; it contradicts
 * when it was taken after the claim and still matches; otherwise the claim stays open, and the first
 * reason is named.
 */
export type Outcome =
  'verified' | 'contradicted' | 'taken-before' | 'shrunken' | 'undecided' | 'unspoken';

export function proof(claimedAt: Date, evidence: Evidence): Outcome {
  if (evidence.takenAt <= claimedAt) return 'taken-before';
  if (evidence.verdict === 'affected') return 'contradicted';
  if (evidence.verdict === 'unknown') return 'undecided';
  if (!evidence.isSpokenOf) return 'unspoken';
  return evidence.isComplete ? 'verified' : 'shrunken';
}

const componentOf = ({ text }: Reason): string => String(text.values?.['component'] ?? '');

/** The components for which a system was named: whatever a source said of them, but that they are not affected. */
export function namedFor(reasons: readonly Reason[]): string[] {
  const saying = reasons.filter((reason) => reason.source !== null && !isClearing(reason));
  return [...new Set(saying.map(componentOf))];
}

/** What an inventory says of the components for which its system was named. */
export type Shown = {
  readonly named: readonly string[];
  /** Of those, the ones that it still lists. */
  readonly listed: readonly string[];
  readonly reasons: readonly Reason[];
  /** Any source in force speaks about the vulnerability at all. */
  readonly isHeard: boolean;
};

/**
 * Whether sources speak about what a system runs now: of every component it was named for one in force
 * says something, or the system runs it no more. An advisory that was withdrawn, or that went with the
 * list an approver took back, makes nobody's claim true.
 */
export function isSpokenOf({ named, listed, reasons, isHeard }: Shown): boolean {
  const said = new Set(reasons.filter(({ source }) => source !== null).map(componentOf));
  if (named.length === 0) return said.size > 0;
  return isHeard && listed.every((component) => said.has(component));
}
