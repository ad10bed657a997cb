import type { Fault } from '#kernel/refusal.ts';

import type { Dossier, DossierFinding } from './dossier.ts';
import { say } from './file-texts.ts';
import type { FindingId } from './finding.ts';
import type { TakenFinding } from './oscal-risk-taken.ts';
import type { TakenStatement, TakenSystem } from './oscal-system-taken.ts';
import type { TakenJudgement } from './oscal-taken.ts';
import { say as sayAudits } from './texts.ts';

/** An improvement plan for a finding that there is. */
export type BroughtPlan = {
  readonly findingId: FindingId;
  readonly note: string;
  readonly until: string;
};

/** What of a document is new to an audit, and how much stands there already. */
export type Brought = {
  readonly judgements: readonly TakenJudgement[];
  readonly findings: readonly TakenFinding[];
  readonly plans: readonly BroughtPlan[];
  readonly statements: readonly TakenStatement[];
  readonly systems: readonly TakenSystem[];
  readonly same: number;
};

export const nothing: Brought = {
  ...{ judgements: [], findings: [], plans: [], statements: [], systems: [] },
  same: 0,
};

/** Whether a clause is judged just so already. */
export const isSameJudgement = (
  { judgements }: Dossier,
  { clause, result, note }: TakenJudgement,
): boolean =>
  judgements.some((each) => each.clause === clause && each.result === result && each.note === note);

/** What this program wrote has the id of its finding; what another did is known by what it says. */
function findingFor(findings: readonly DossierFinding[], taken: TakenFinding) {
  return (
    findings.find(({ id }) => String(id) === taken.uuid) ??
    findings.find(
      ({ clause, title, cause, effect }) =>
        clause === taken.clause &&
        title === taken.title &&
        cause === taken.cause &&
        effect === taken.effect,
    )
  );
}

export const isSameFinding = ({ findings }: Dossier, taken: TakenFinding): boolean =>
  findingFor(findings, taken) !== undefined;

/**
 * The improvement plans in a plan of action of the body, each for its finding. Refused are plans for what
 * was not found or is closed, and days that have passed.
 */
export function plansFor(
  taken: readonly TakenFinding[],
  { findings }: Dossier,
  today: string,
): Pick<Brought, 'plans' | 'same'> & { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const plans: BroughtPlan[] = [];
  let same = 0;
  for (const each of taken) {
    const { plan, path } = each;
    if (plan === null) continue;
    const finding = findingFor(findings, each);
    const last = finding?.steps.findLast(({ kind }) => kind === 'plan');
    if (finding && last?.note === plan.note && last.until === plan.until) same += 1;
    else if (!finding) faults.push({ path, text: say('audits.files.no-finding') });
    else if (finding.state === 'closed') {
      faults.push({ path, text: sayAudits('audits.step.is-closed') });
    } else if (plan.until < today) {
      faults.push({ path: `${path}/remediations`, text: sayAudits('audits.step.day-passed') });
    } else plans.push({ findingId: finding.id, ...plan });
  }
  return { plans, same, faults };
}

/** Faults of what is not entered keep nobody from keeping a document: an auditor enters no statements. */
export const fitting = (faults: readonly Fault[], byBody: boolean): readonly Fault[] =>
  byBody ? faults : faults.filter(({ path }) => !path.includes('/control-implementation/'));
