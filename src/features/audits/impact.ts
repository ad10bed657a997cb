import { carriageInto, type Passage } from './carry.ts';
import type { Carriage, Result } from './judgement.ts';

/** One audit of one body in one round, with what was judged so far. */
export type JudgedAudit = {
  readonly organization: string;
  readonly round: string;
  /** What is planned or running moves to the later edition; what is closed stays as it was judged. */
  readonly state: 'planned' | 'running' | 'closed';
  readonly results: ReadonlyMap<string, Result>;
};

/** Minutes of an auditor's work for one clause, by what becomes of its judgement. */
export type Effort = {
  readonly weakened: number;
  readonly examine: number;
  readonly new: number;
  readonly minutesPerDay: number;
};

export type Counts = Readonly<Record<Carriage, number>> & {
  /** Judgements on clauses that lead nowhere. */
  readonly ended: number;
};

export type AuditImpact = {
  readonly organization: string;
  readonly round: string;
  readonly state: JudgedAudit['state'];
  readonly counts: Counts;
  /** Work that the revision makes, in days; none for what is closed. */
  readonly days: number;
};

export type Impact = {
  readonly audits: readonly AuditImpact[];
  readonly total: Counts;
  readonly days: number;
  /** Of the clauses of the later edition, how many audits each has to be looked at in again. */
  readonly work: ReadonlyMap<string, number>;
};

/**
 * What a revision does to the audits under way and to those that are closed: which judgements carry
 * over, which are weakened or have to be made again, and how many days that is.
 */
export function impactOf(passage: Passage, audits: readonly JudgedAudit[], effort: Effort): Impact {
  const work = new Map<string, number>();
  const found = audits.map((audit) => auditImpact(passage, audit, effort, work));
  const total = found.reduce<Counts>((sum, { counts }) => added(sum, counts), none);
  const days = found.reduce((sum, each) => sum + each.days, 0);
  return { audits: found, total, days: rounded(days), work };
}

const none: Counts = { preserved: 0, weakened: 0, examine: 0, new: 0, ended: 0 };

function added(one: Counts, other: Counts): Counts {
  return {
    preserved: one.preserved + other.preserved,
    weakened: one.weakened + other.weakened,
    examine: one.examine + other.examine,
    new: one.new + other.new,
    ended: one.ended + other.ended,
  };
}

function auditImpact(
  passage: Passage,
  audit: JudgedAudit,
  effort: Effort,
  work: Map<string, number>,
): AuditImpact {
  const counts = { ...none };
  const { organization, round, state, results } = audit;
  const isMoving = state !== 'closed';
  const resultOf = (clause: string) => results.get(clause);
  for (const clause of passage.clauses) {
    const carriage = carriageInto(clause, passage, resultOf);
    counts[carriage] += 1;
    if (isMoving && carriage !== 'preserved') work.set(clause, (work.get(clause) ?? 0) + 1);
  }
  counts.ended = passage.ended.filter((id) => results.has(id)).length;
  const minutes =
    counts.weakened * effort.weakened + counts.examine * effort.examine + counts.new * effort.new;
  const days = isMoving ? rounded(minutes / effort.minutesPerDay) : 0;
  return { organization, round, state, counts, days };
}

/** To a tenth of a day: an estimate is no more exact than that. */
function rounded(days: number): number {
  return Math.round(days * 10) / 10;
}
