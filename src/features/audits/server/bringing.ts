import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { registerSystem } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { clauseFinder } from '../clause.ts';
import type { DocumentId } from '../document.ts';
import type * as api from '../document-api.ts';
import type { Dossier } from '../dossier.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { strangersInPlan } from '../oscal-plan-taken.ts';
import type { Taking } from '../oscal-reading.ts';
import { systemsFrom } from '../oscal-system-taken.ts';
import { takenFrom } from '../oscal-taken.ts';
import { statementOwners } from '../statements.ts';
import {
  type Brought,
  fitting,
  isSameFinding,
  isSameJudgement,
  nothing,
  plansFor,
} from '../taken-beside.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { enterCourse, enterJudgements } from './courses.ts';
import { systemsInDocuments } from './document-systems.ts';
import { dossierOf } from './dossiers.ts';
import { editionNamed } from './editions.ts';
import { ownAudit } from './evidence.ts';
import { assessOneself } from './fieldwork.ts';
import { selectSelfJudgements } from './fieldwork-store.ts';
import { answerFinding } from './findings.ts';
import {
  keepDocument,
  type Keeping,
  keptAlready,
  type Received,
  receivedIn,
  refusedWith,
  titleOf,
} from './kept-documents.ts';
import { todayOf } from './policies.ts';

type Asked = z.output<typeof api.bringDocument.input>;
type Told = z.output<typeof api.bringDocument.output>;

/** Takes a document into an open audit, for one of its auditors; a second time adds nothing. */
export async function bringDocument(
  work: Change,
  asked: Asked,
  content: Uint8Array,
): Promise<Told> {
  await openAudit(work, asked.auditId);
  await refuseStranger(work, asked.auditId);
  return bring(work, { ...asked, byBody: false }, content);
}

/** Takes a document of the audited body into its own open audit. */
export async function handInDocument(
  work: Change,
  asked: Asked,
  content: Uint8Array,
): Promise<Told> {
  await ownAudit(work, asked.auditId);
  return bring(work, { ...asked, byBody: true }, content);
}

/** As many of one kind as are entered at once; no edition has more clauses. */
const mostOfAKind = 5000;

type Bringing = Asked & { readonly byBody: boolean };

async function bring(work: Change, asked: Bringing, content: Uint8Array): Promise<Told> {
  const { auditId, dryRun, byBody, keepOnly } = asked;
  const received = receivedIn(content);
  const { document, model } = received;
  if (byBody && model === 'assessment-results') {
    throw new Refusal('forbidden', say('audits.files.not-of-bodies'));
  }
  const dossier = await dossierOf(work, auditId);
  const brought = keepOnly ? nothing : await broughtBy(work, dossier, { ...asked, ...received });
  const keeping = { organizationId: dossier.body.id, auditId, name: asked.name, byBody };
  const isKept = (await keptAlready(work, keeping, content)) !== undefined;
  const counts = {
    ...{ judgements: brought.judgements.length, findings: brought.findings.length },
    ...{ plans: brought.plans.length, statements: brought.statements.length },
    systems: brought.systems.length,
  };
  const most = Math.max(...Object.values(counts));
  if (most > mostOfAKind) {
    throw new Refusal('too-large', say('audits.files.too-many', { limit: mostOfAKind }));
  }
  if (!dryRun) await enter(work, { dossier, brought, keeping }, { ...received, content });
  await append(work, {
    act: dryRun ? 'audit.document-tried' : 'audit.document-taken',
    subject: AuditId.encode(auditId),
    organizationId: dossier.body.id,
    facts: { ...counts, model, sha256: createHash('sha256').update(content).digest('hex') },
  });
  const { same } = brought;
  return { ...counts, same, model, title: titleOf(document), isDry: dryRun, isKept };
}

/** What an audit knows of clauses and ratings; what names no clause goes to the one that was asked for. */
async function takingFor(work: Work, dossier: Dossier, { clause }: Asked): Promise<Taking> {
  const edition = await editionNamed(work, dossier.edition.id);
  const owners = statementOwners(edition.resolved ?? edition.document);
  const otherwise = clause === undefined ? undefined : clauseFinder(edition.held)(clause);
  if (clause !== undefined && otherwise === undefined) {
    throw new Refusal('invalid', say('audits.files.no-clause', { id: clause }));
  }
  return {
    clauses: dossier.edition.clauses,
    ownerOf: (statement) => owners.get(statement),
    ratings: new Set(dossier.policy.scale.map(({ id }) => id)),
    otherwise,
  };
}

/** What of a document is new to an audit; refused with every place that it cannot take. */
async function broughtBy(
  work: Work,
  dossier: Dossier,
  asked: Bringing & Received,
): Promise<Brought> {
  const { document, model, byBody } = asked;
  const taking = await takingFor(work, dossier, asked);
  if (model === 'assessment-plan') {
    const faults = strangersInPlan(document, taking.clauses);
    if (faults.length > 0) throw refusedWith(faults);
    return nothing;
  }
  if (model === 'system-security-plan' || model === 'component-definition') {
    return systemsBrought(work, dossier, { taking, asked });
  }
  const taken = takenFrom(document, taking);
  if (taken.faults.length > 0) throw refusedWith(taken.faults);
  if (byBody) {
    const plans = plansFor(taken.findings, dossier, await todayOf(work));
    if (plans.faults.length > 0) throw refusedWith(plans.faults);
    return { ...nothing, ...plans };
  }
  const judgements = taken.judgements.filter((each) => !isSameJudgement(dossier, each));
  const findings = taken.findings.filter((each) => !isSameFinding(dossier, each));
  const all = taken.judgements.length + taken.findings.length;
  return { ...nothing, judgements, findings, same: all - judgements.length - findings.length };
}

type Reading = { readonly taking: Taking; readonly asked: Bringing & Received };

/**
 * Systems are the body's to register, and the program's on its host; for an auditor they stay in the
 * document. What a body says of itself only the body says.
 */
async function systemsBrought(
  work: Work,
  { audit, systems: known }: Dossier,
  { taking, asked }: Reading,
): Promise<Brought> {
  const { document, byBody } = asked;
  const found = systemsFrom(document, taking);
  const faults = fitting(found.faults, byBody);
  if (faults.length > 0) throw refusedWith(faults);
  const mayRegister = byBody || work.actor.organizationId === null;
  const names = new Set(known.map(({ name }) => name));
  const listed = mayRegister ? found.systems : [];
  const systems = listed.filter(({ name }) => !names.has(name));
  const said = byBody ? found.statements : [];
  const own = new Map(
    (await selectSelfJudgements(work, audit.id)).map((each) => [each.clause, each]),
  );
  const statements = said.filter(({ clause, result, note }) => {
    const before = own.get(clause);
    return before?.result !== result || before.note !== note;
  });
  const same = listed.length + said.length - systems.length - statements.length;
  return { ...nothing, systems, statements, same };
}

type Entering = {
  readonly dossier: Dossier;
  readonly brought: Brought;
  readonly keeping: Keeping;
};

async function enter(
  work: Change,
  { dossier, brought, keeping }: Entering,
  kept: Received & { readonly content: Uint8Array },
): Promise<void> {
  const documentId: DocumentId = await keepDocument(work, keeping, kept);
  const { organizationId, auditId } = keeping;
  if (brought.systems.length > 0 && !work.actor.permissions.has('inventory.register')) {
    throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  }
  for (const { name, purpose, importance } of brought.systems) {
    await registerSystem(work, { organizationId, name, purpose, importance, owner: '' });
  }
  if (brought.judgements.length > 0) await enterJudgements(work, dossier, brought.judgements);
  const namesSystem = brought.findings.some(({ system }) => system !== null);
  const systems = namesSystem
    ? await systemsInDocuments(work, dossier)
    : new Map<string, SystemId>();
  for (const finding of brought.findings) {
    await enterCourse(work, { auditId, documentId, systems }, finding);
  }
  for (const { findingId, note, until } of brought.plans) {
    await answerFinding(work, { findingId, kind: 'plan', note, until });
  }
  if (brought.statements.length > 0) {
    await assessOneself(work, { auditId, judgements: [...brought.statements] });
  }
}
