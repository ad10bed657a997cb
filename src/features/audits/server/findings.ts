import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { plusDays, sameDateAfter } from '#features/profiles/day.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { demandOf } from '../clause.ts';
import type { EditionId } from '../edition.ts';
import { ageInDays } from '../evidence.ts';
import type { StepKind } from '../finding.ts';
import { AuditId, FindingId, findingStanding, type Step, stepObstacle } from '../finding.ts';
import type * as api from '../finding-api.ts';
import { isUrgent } from '../policy.ts';
import { adviceList, type Raised, repeatsOf } from '../repeat.ts';
import { say as sayTaking } from '../taking-texts.ts';
import { say } from '../texts.ts';
import { adviceSince, campaignNamed } from './campaign-named.ts';
import { selectHasAdvised } from './campaign-store.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { editionNamed, type HeldEdition } from './editions.ts';
import * as store from './finding-store.ts';
import { kinshipAt } from './kinship.ts';
import { lineageAt } from './lineages.ts';
import { policyNamed, todayOf } from './policies.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));
const hour = 3_600_000;

type Row = Awaited<ReturnType<typeof store.selectFindings>>[number];
type StepRow = Awaited<ReturnType<typeof store.selectSteps>>[number];

const raisedOf = (row: Row): Raised => ({
  ...{ id: row.id, organization: row.organization_id, round: String(row.fiscal_year) },
  ...{ edition: row.edition_id, clause: row.clause, raisedAt: row.raised_at },
});

const stepsOf = (rows: readonly StepRow[]): Step[] =>
  rows.map(({ kind, taken_by, taken_at, until }) => ({ kind, by: taken_by, at: taken_at, until }));

export async function raiseFinding(
  work: Change,
  input: Input<'raiseFinding'>,
): Promise<Output<'raiseFinding'>> {
  const { auditId, clause, systemId, title, cause, effect } = input;
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  if (!held.has(clause)) {
    throw new Refusal('invalid', say('audits.mapping.stranger', { id: clause }));
  }
  if (systemId && !(await store.selectIsOwnSystem(work, audit.organization_id, systemId))) {
    throw absent();
  }
  const rating = input.rating ?? null;
  const { id, urgent } = await enterFinding(work, audit, {
    ...{ clause, rating, title, cause, effect, isUrgent: input.isUrgent },
    systemId: systemId ?? null,
  });
  const { sameBody } = await repeatsFor(work, id);
  return { id, urgent, repeats: sameBody.length };
}

type Audit = Awaited<ReturnType<typeof openAudit>>;

/** The policy that an audit began under. */
export async function policyOfAudit(work: Work, { campaign_id }: Pick<Audit, 'campaign_id'>) {
  const { policyId } = await campaignNamed(work, campaign_id);
  return policyNamed(work, policyId);
}

type Entering = {
  readonly clause: string;
  readonly systemId: Row['system_id'];
  readonly rating: string | null;
  readonly isUrgent: boolean;
  readonly title: string;
  readonly cause: string;
  readonly effect: string;
  /** Of a finding that was raised elsewhere; otherwise the policy says. */
  readonly planDueOn?: string;
};

/** Enters a finding on a clause and a system there are; of what is urgent, the body is told at once. */
export async function enterFinding(work: Change, audit: Audit, entering: Entering) {
  const { rating, title, clause, isUrgent: isMarked } = entering;
  const policy = await policyOfAudit(work, audit);
  if (rating !== null && !policy.scale.some((each) => each.id === rating)) {
    throw new Refusal('invalid', say('audits.policy.no-rating', { id: rating }));
  }
  const urgent = isUrgent(policy, rating, isMarked);
  const id = newId(FindingId);
  const due = urgent ? new Date(work.now.getTime() + policy.urgent.answerHours * hour) : null;
  const { organization_id: organizationId } = audit;
  await store.insertFinding(work, {
    ...{ organization_id: organizationId, id, audit_id: audit.id, clause, rating, urgent, title },
    ...{ edition_id: audit.edition_id, system_id: entering.systemId, marked_urgent: isMarked },
    ...{ cause: entering.cause, effect: entering.effect },
    ...{ raised_by: work.actor.id, raised_at: work.now, answer_due_at: due },
    plan_due_on: entering.planDueOn ?? plusDays(await todayOf(work), policy.followUp.planDays),
  });
  const subject = FindingId.encode(id);
  await append(work, {
    act: urgent ? 'finding.raised-urgent' : 'finding.raised',
    ...{ subject, organizationId },
    facts: { audit: AuditId.encode(audit.id), auditedClause: clause, rating, urgent, title },
  });
  if (due) {
    await tell(work, {
      kind: 'finding.urgent',
      ...{ key: `urgent ${subject}`, organizationId, subject, dueAt: due },
      text: sayTaking('audits.urgent.told', { title }),
      ...{ path: `/findings/${subject}`, label: 'TLP:AMBER+STRICT' },
    });
  }
  return { id, urgent };
}

async function repeatsFor(work: Work, id: FindingId) {
  const all = (await store.selectFindings(work)).map(raisedOf);
  const found = all.find((each) => each.id === id);
  if (!found) throw absent();
  return repeatsOf(found, all, await lineageAt(work));
}

type Standing = { readonly today: string; readonly repeats: number };

function findingLine(row: Row, steps: readonly StepRow[], { today, repeats }: Standing) {
  const { state, until, isOverdue } = findingStanding(stepsOf(steps), row.plan_due_on, today);
  return {
    ...{ id: row.id, organizationId: row.organization_id, auditId: row.audit_id },
    ...{ editionId: row.edition_id, clause: row.clause, title: row.title, rating: row.rating },
    ...{ urgent: row.urgent, raisedAt: row.raised_at, answerDueAt: row.answer_due_at },
    ...{ state, until, isOverdue, fiscalYear: row.fiscal_year, repeats },
    age: state === 'closed' ? null : ageInDays(row.raised_at.toISOString().slice(0, 10), today),
  };
}

export async function listFindings(
  work: Work,
  { auditId }: Input<'listFindings'>,
): Promise<Output<'listFindings'>> {
  const rows = await store.selectFindings(work);
  const steps = grouped(await store.selectSteps(work), (each) => each.finding_id);
  const all = rows.map(raisedOf);
  const lineage = await lineageAt(work);
  const today = await todayOf(work);
  return rows
    .filter((row) => auditId === undefined || row.audit_id === auditId)
    .map((row) => {
      const { sameBody } = repeatsOf(raisedOf(row), all, lineage);
      return findingLine(row, steps.get(row.id) ?? [], { today, repeats: sameBody.length });
    });
}

/** The numbers that the clauses of findings are printed with, each in its own edition. */
async function labelsOf(work: Work, rows: Iterable<Row>) {
  const editions = new Map<EditionId, HeldEdition>();
  for (const { edition_id: id } of rows) {
    if (!editions.has(id)) editions.set(id, await editionNamed(work, id));
  }
  return (row: Row) => editions.get(row.edition_id)?.held.get(row.clause)?.label ?? row.clause;
}

const earlierLine = (row: Row, label: string) => ({
  ...{ id: row.id, organizationId: row.organization_id, clause: label },
  ...{ title: row.title, fiscalYear: row.fiscal_year },
});

/** Rows again, in the order of what was found in them. */
function linesOf(
  found: readonly Raised[],
  rows: ReadonlyMap<string, Row>,
  labelOf: (row: Row) => string,
) {
  return found.flatMap(({ id }) => {
    const row = rows.get(id);
    return row ? [earlierLine(row, labelOf(row))] : [];
  });
}

export async function showFinding(
  work: Work,
  { findingId }: Input<'showFinding'>,
): Promise<Output<'showFinding'>> {
  const rows = new Map((await store.selectFindings(work)).map((row) => [String(row.id), row]));
  const row = rows.get(findingId);
  if (!row) throw absent();
  const steps = await store.selectSteps(work, findingId);
  const { sameBody, otherBodies } = await repeatsFor(work, findingId);
  const clause = (await editionNamed(work, row.edition_id)).held.get(row.clause);
  const labelOf = await labelsOf(work, rows.values());
  const standing = { today: await todayOf(work), repeats: sameBody.length };
  return {
    ...findingLine(row, steps, standing),
    ...{ cause: row.cause, effect: row.effect, systemId: row.system_id },
    ...{ label: clause?.label ?? row.clause, demand: clause ? demandOf(clause) : '' },
    steps: steps.map(({ kind, note, until, name, taken_at }) => ({
      ...{ kind, note, until, takenBy: name ?? '', takenAt: taken_at },
    })),
    sameBody: linesOf(sameBody, rows, labelOf),
    otherBodies: linesOf(otherBodies, rows, labelOf),
  };
}

type Taking = {
  readonly findingId: FindingId;
  readonly kind: StepKind;
  readonly note: string;
  readonly until: string | null;
};

async function take(work: Change, { findingId, kind, note, until }: Taking): Promise<null> {
  const [row] = await store.selectFindings(work, findingId);
  if (!row) throw absent();
  await store.lockFinding(work, findingId);
  const steps = stepsOf(await store.selectSteps(work, findingId));
  const policy = await policyNamed(work, row.policy_id);
  const today = await todayOf(work);
  const since = await adviceSince(work, row.campaign_id);
  const { id: by } = work.actor;
  const obstacle = stepObstacle(
    steps,
    {
      ...{
        kind,
        by,
        until,
        isOfBody: (await kinshipAt(work))(work.actor.organizationId, row.organization_id),
      },
      hasAdvised: await selectHasAdvised(work, by, row.organization_id, since),
    },
    { today, latestAcceptance: sameDateAfter(today, policy.followUp.acceptanceMonths).day },
  );
  if (obstacle) throw new Refusal('conflict', say(`audits.step.${obstacle}`));
  await store.insertStep(work, {
    ...{ organization_id: row.organization_id, id: randomUUID(), finding_id: findingId },
    ...{ kind, note, until, taken_by: by, taken_at: work.now, document_id: null },
  });
  await append(work, {
    act: `finding.${kind}`,
    subject: FindingId.encode(findingId),
    organizationId: row.organization_id,
    facts: { note, until },
  });
  return null;
}

/** Only the body itself answers; whoever supervises it reads along. */
export async function answerFinding(
  work: Change,
  { findingId, kind, note, until }: Input<'answerFinding'>,
): Promise<null> {
  const [row] = await store.selectFindings(work, findingId);
  if (!row) throw absent();
  if (row.organization_id !== work.actor.organizationId) {
    throw new Refusal('forbidden', say('audits.step.other-body'));
  }
  if (kind !== 'plan' && until !== undefined) {
    throw new Refusal('invalid', say('audits.step.needless-day'));
  }
  return take(work, { findingId, kind, note, until: until ?? null });
}

export async function followFinding(work: Change, input: Input<'followFinding'>): Promise<null> {
  return take(work, { ...input, until: null });
}

export async function reauditFinding(
  work: Change,
  { findingId, passed, note }: Input<'reauditFinding'>,
): Promise<null> {
  const kind = passed ? 'reaudit-passed' : 'reaudit-failed';
  return take(work, { findingId, note, kind, until: null });
}

export async function acceptRisk(work: Change, input: Input<'acceptRisk'>): Promise<null> {
  return take(work, { ...input, kind: 'risk-accepted' });
}

export async function listAdvice(
  work: Work,
  { editionId }: Input<'listAdvice'>,
): Promise<Output<'listAdvice'>> {
  const { held } = await editionNamed(work, editionId);
  const rows = new Map((await store.selectFindings(work)).map((row) => [String(row.id), row]));
  const all = [...rows.values()].map(raisedOf);
  const items = adviceList(held.keys(), editionId, all, await lineageAt(work));
  const labelOf = await labelsOf(work, rows.values());
  return items.flatMap(({ clause, bodies, rounds, findings }) => {
    const found = held.get(clause);
    if (!found) return [];
    const { label, title } = found;
    return [{ clause, label, title, bodies, rounds, findings: linesOf(findings, rows, labelOf) }];
  });
}
