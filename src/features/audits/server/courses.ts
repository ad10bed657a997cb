import { randomUUID } from 'node:crypto';

import type { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import type { Change } from '#platform/tools.ts';

import type { DocumentId } from '../document.ts';
import type { Dossier } from '../dossier.ts';
import { AuditId, FindingId } from '../finding.ts';
import type { TakenFinding, TakenStep } from '../oscal-risk-taken.ts';
import type { TakenJudgement } from '../oscal-taken.ts';
import { insertJudgements } from './campaign-store.ts';
import { judgeClauses, openAudit } from './campaigns.ts';
import { insertStep } from './finding-store.ts';
import { enterFinding } from './findings.ts';

/**
 * An auditor who brings a document judges and finds as of now. Only the program on its host, which moves an
 * audit here from another installation, enters what happened there: how a judgement was carried over, and
 * the course of each finding.
 */
const movesCourses = ({ actor }: Change) => actor.organizationId === null;

export async function enterJudgements(
  work: Change,
  { audit: { id: auditId }, auditors }: Dossier,
  judgements: readonly TakenJudgement[],
): Promise<void> {
  const plain = judgements.map(({ clause, result, note }) => ({ clause, result, note }));
  if (!movesCourses(work)) {
    await judgeClauses(work, { auditId, judgements: plain });
    return;
  }
  const audit = await openAudit(work, auditId);
  const persons = new Map(auditors.map(({ id, name }) => [name, id]));
  await insertJudgements(
    work,
    judgements.map(({ from, by, ...judgement }) => ({
      ...{ organization_id: audit.organization_id, id: randomUUID(), audit_id: auditId },
      ...{ edition_id: audit.edition_id, ...judgement, carried_from: [...from] },
      // The ledger says that the program entered it; who judged is whoever the document names.
      judged_by: (by === null ? undefined : persons.get(by)) ?? work.actor.id,
      judged_at: work.now,
    })),
  );
  await append(work, {
    act: 'audit.judged',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: {
      judgements: plain.map(({ clause, result }) => ({ auditedClause: clause, result })),
    },
  });
}

type Into = {
  readonly auditId: AuditId;
  readonly documentId: DocumentId;
  /** The systems of the body by the UUIDs that documents call them by. */
  readonly systems: ReadonlyMap<string, SystemId>;
};

/** Enters a finding; of one that moves here, on its system and with all that happened to it. */
export async function enterCourse(
  work: Change,
  { auditId, documentId, systems }: Into,
  finding: TakenFinding,
): Promise<void> {
  const audit = await openAudit(work, auditId);
  const { clause, title, rating, isUrgent, cause, effect, system, planDueOn } = finding;
  const systemId = (system !== null && systems.get(system)) || null;
  const moved = movesCourses(work) && planDueOn !== null ? { planDueOn } : {};
  const { id } = await enterFinding(work, audit, {
    ...{ clause, title, rating, isUrgent, cause, effect, systemId, ...moved },
  });
  if (!movesCourses(work) || finding.steps.length === 0) return;
  await insertSteps(work, { audit, documentId, id }, finding.steps);
}

type Moving = {
  readonly audit: Awaited<ReturnType<typeof openAudit>>;
  readonly documentId: DocumentId;
  readonly id: FindingId;
};

async function insertSteps(
  work: Change,
  { audit, documentId, id }: Moving,
  steps: readonly TakenStep[],
): Promise<void> {
  for (const { kind, note, until, at } of steps) {
    await insertStep(work, {
      ...{ organization_id: audit.organization_id, id: randomUUID(), finding_id: id },
      ...{ kind, note, until, taken_by: work.actor.id, document_id: documentId },
      // Nothing was done later than now, whatever the clock of the other installation said.
      taken_at: at > work.now ? work.now : at,
    });
  }
  await append(work, {
    act: 'finding.course-taken',
    subject: FindingId.encode(id),
    organizationId: audit.organization_id,
    facts: { steps: steps.map(({ kind, at }) => ({ kind, at: at.toISOString() })) },
  });
}
