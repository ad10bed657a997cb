import type { SignalKind } from '#formats/advisory/advisory.ts';

import type { SnapshotId } from './intake.ts';

/** A statement about a vulnerability with its origin: the voice, the record and its snapshot. */
export type Said = {
  readonly kind: SignalKind;
  readonly value: string;
  /** What the source says that a vector comes to, where it does. */
  readonly claimedScore: number | null;
  readonly claimedSeverity: string | null;
  readonly at: Date | null;
  readonly container: string;
  readonly sourceId: string;
  readonly rank: number;
  readonly recordId: string;
  /** The place of the statement in its record. */
  readonly number: number;
  readonly snapshotId: SnapshotId;
  readonly file: string;
  readonly receivedAt: Date;
};

/** What is known of a vulnerability itself. Null where nobody has said it: it is never guessed. */
export type Signals<Statement = Said> = {
  readonly listed: Statement | null;
  /** Calendar days, as the catalogue has them. */
  readonly addedOn: string | null;
  readonly dueOn: string | null;
  readonly ransomware: Statement | null;
  readonly requiredAction: Statement | null;
  readonly exploitation: Statement | null;
  readonly automatable: Statement | null;
  readonly technicalImpact: Statement | null;
  /** Every vector that anybody gives, the best source first. */
  readonly cvss: readonly Statement[];
};

/**
 * One answer from every voice's statements: the source of the smallest rank decides, within it the
 * newest statement, then the first. What belongs to a listing is taken from the record that decides
 * it, so that a due date never stands beside another catalogue's date.
 */
export function signalsFrom<Statement extends Said>(
  said: readonly Statement[],
): Signals<Statement> {
  const sorted = [...said].sort(precedence);
  const best = (kind: SignalKind) => sorted.find((each) => each.kind === kind) ?? null;
  const listed = best('kev');
  const beside = (kind: SignalKind) =>
    sorted.find(
      (each) =>
        each.kind === kind &&
        each.sourceId === listed?.sourceId &&
        each.recordId === listed.recordId &&
        each.container === listed.container,
    ) ?? null;
  return {
    listed,
    addedOn: listed?.at?.toISOString().slice(0, 10) ?? null,
    dueOn: beside('kev.due')?.value ?? null,
    ransomware: beside('kev.ransomware'),
    requiredAction: beside('kev.action'),
    exploitation: best('ssvc.exploitation'),
    automatable: best('ssvc.automatable'),
    technicalImpact: best('ssvc.technicalImpact'),
    cvss: sorted.filter(({ kind }) => kind === 'cvss'),
  };
}

function precedence(a: Said, b: Said): number {
  return (
    a.rank - b.rank ||
    compare(a.sourceId, b.sourceId) ||
    (b.at?.getTime() ?? -Infinity) - (a.at?.getTime() ?? -Infinity) ||
    compare(a.recordId, b.recordId) ||
    a.number - b.number
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
