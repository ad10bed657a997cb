import { type ClauseOf, keyOf, type Lineage } from './lineage.ts';

/** A finding as far as it matters whether it was there before. */
export type Raised = ClauseOf & {
  readonly id: string;
  readonly organization: string;
  readonly round: string;
  readonly raisedAt: Date;
};

/** Earlier findings of the same thing: at the same body, and at others. */
export type Repeats = {
  readonly sameBody: readonly Raised[];
  readonly otherBodies: readonly Raised[];
};

/**
 * The earlier findings that a finding repeats, the latest first, whatever number its clause had then.
 * Of the same round only other bodies count: there it is common, not repeated.
 */
export function repeatsOf(finding: Raised, all: readonly Raised[], lineage: Lineage): Repeats {
  const kin = lineage.kin(finding);
  const alike = all
    .filter((each) => each.id !== finding.id && kin.has(keyOf(each)))
    .sort((a, b) => b.raisedAt.getTime() - a.raisedAt.getTime());
  const isSame = ({ organization }: Raised) => organization === finding.organization;
  return {
    sameBody: alike.filter(
      (each) => isSame(each) && each.round !== finding.round && each.raisedAt <= finding.raisedAt,
    ),
    otherBodies: alike.filter((each) => !isSame(each)),
  };
}

/** A thing to be said to every body: a clause that many fail, or fail round after round. */
export type AdviceItem = {
  readonly clause: string;
  readonly findings: readonly Raised[];
  readonly bodies: number;
  readonly rounds: number;
};

/**
 * The advice list under the edition in force: clauses found wanting at several bodies or in several
 * rounds at one, the most widespread first. What came of an older clause is counted under the new one.
 */
export function adviceList(
  clauses: Iterable<string>,
  edition: string,
  all: readonly Raised[],
  lineage: Lineage,
): readonly AdviceItem[] {
  const byClause = new Map<string, Raised[]>();
  for (const finding of all) {
    const list = byClause.get(keyOf(finding));
    if (list) list.push(finding);
    else byClause.set(keyOf(finding), [finding]);
  }
  const items: AdviceItem[] = [];
  for (const clause of clauses) {
    const kin = lineage.kin({ edition, clause });
    const findings = [...kin].flatMap((key) => byClause.get(key) ?? []);
    const bodies = new Set(findings.map(({ organization }) => organization)).size;
    const rounds = new Set(findings.map(({ round }) => round)).size;
    if (bodies > 1 || rounds > 1) items.push({ clause, findings, bodies, rounds });
  }
  return items.sort((a, b) => b.bodies - a.bodies || b.rounds - a.rounds);
}
