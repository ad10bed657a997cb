import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import { type CampaignId, fiscalYearOf } from '../campaign.ts';
import type * as api from '../document-api.ts';
import { EditionId } from '../edition.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { planningIn, strangersInPlan, type TakenPlanning } from '../oscal-plan-taken.ts';
import { say as sayAudits } from '../texts.ts';
import { selectAudits, selectCampaigns, selectPossibleAuditors } from './campaign-store.ts';
import { addBodies, assignAuditor, openCampaign } from './campaigns.ts';
import { selectEditionOfDocument } from './edition-store.ts';
import { editionNamed } from './editions.ts';
import { keepDocument, receivedIn, refusedWith } from './kept-documents.ts';
import { policyInForce } from './policies.ts';

type Asked = z.output<typeof api.openFromPlan.input>;
type Told = z.output<typeof api.openFromPlan.output>;

/** All that an audit is opened with. */
type Settled = {
  readonly title: string;
  readonly kind: string;
  readonly editionId: EditionId;
  readonly organizationId: OrganizationId;
  readonly startsOn: string;
  readonly endsOn: string;
};

export async function openFromPlan(work: Change, asked: Asked, content: Uint8Array): Promise<Told> {
  const received = receivedIn(content);
  if (received.model !== 'assessment-plan') {
    throw new Refusal('invalid', say('audits.files.not-plan', { model: received.model }));
  }
  const planning = planningIn(received.document);
  const settled = await settledFor(work, planning, asked);
  const { held } = await editionNamed(work, settled.editionId);
  const strangers = strangersInPlan(received.document, held);
  if (strangers.length > 0) throw refusedWith(strangers);
  const joined = await campaignFor(work, settled);
  const assessors = await assessorsNamed(work, planning);
  const told = {
    ...settled,
    isDry: asked.dryRun,
    assessors: assessors.map(({ name, id }) => ({ name, isKnown: id !== undefined })),
  };
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (asked.dryRun) {
    const { organizationId } = settled;
    const subject = OrganizationId.encode(organizationId);
    await append(work, {
      act: 'audit-campaign.plan-tried',
      ...{ subject, organizationId, facts: { title: settled.title, sha256 } },
    });
    return { ...told, campaignId: joined ?? null, auditId: null };
  }
  const { campaignId, auditId } = await open(work, settled, joined);
  const keeping = { organizationId: settled.organizationId, auditId, name: asked.name };
  await keepDocument(work, { ...keeping, byBody: false }, { ...received, content });
  for (const { id: personId } of assessors) {
    if (personId) await assignAuditor(work, { auditId, personId, beyondCapacity: false });
  }
  await append(work, {
    act: 'audit.document-taken',
    subject: AuditId.encode(auditId),
    organizationId: settled.organizationId,
    facts: { model: received.model, sha256 },
  });
  return { ...told, campaignId, auditId };
}

const metadataPath = '/assessment-plan/metadata';
const tasksPath = '/assessment-plan/tasks';

/** What a plan says and what was said beside it; refused with everything that is still missing. */
async function settledFor(work: Work, planning: TakenPlanning, asked: Asked): Promise<Settled> {
  const bodies = await listOrganizations(work);
  const body =
    asked.organizationId === undefined
      ? bodies.find(({ code }) => planning.bodies.includes(code))
      : bodies.find(({ id }) => id === asked.organizationId);
  const editionId =
    asked.editionId ??
    (planning.edition === null ? undefined : await selectEditionOfDocument(work, planning.edition));
  const kind = asked.kind ?? planning.kind ?? undefined;
  const { policy } = await policyInForce(work);
  const isKind = policy.kinds.some(({ id }) => id === kind);
  const [startsOn, endsOn] = [asked.startsOn ?? planning.startsOn, asked.endsOn ?? planning.endsOn];
  const faults: Fault[] = [
    ...(body ? [] : [{ path: `${metadataPath}/parties`, text: say('audits.plan-file.no-body') }]),
    ...(editionId
      ? []
      : [{ path: `${metadataPath}/props`, text: say('audits.plan-file.no-edition') }]),
    ...(isKind ? [] : [{ path: `${metadataPath}/props`, text: say('audits.plan-file.no-kind') }]),
    ...(startsOn !== null && endsOn !== null
      ? []
      : [{ path: tasksPath, text: say('audits.plan-file.no-days') }]),
    ...((startsOn ?? '') > (endsOn ?? '')
      ? [{ path: tasksPath, text: sayAudits('audits.campaign.backwards') }]
      : []),
  ];
  const isSettled =
    body !== undefined && editionId !== undefined && kind !== undefined && startsOn !== null;
  if (faults.length > 0 || !isSettled || endsOn === null) throw refusedWith(faults);
  const title = planning.title.trim().slice(0, 200);
  return { title, kind, editionId, organizationId: body.id, startsOn, endsOn };
}

/** The campaign that a plan belongs to: of the same title, kind and year, without this body so far. */
async function campaignFor(
  work: Work,
  { title, kind, startsOn, organizationId }: Settled,
): Promise<CampaignId | undefined> {
  const year = fiscalYearOf(startsOn);
  const found = (await selectCampaigns(work)).find(
    (each) => each.title === title && each.kind === kind && each.fiscalYear === year,
  );
  if (!found) return undefined;
  const audits = await selectAudits(work, { campaignId: found.id });
  if (audits.some((each) => each.organization_id === organizationId)) {
    throw new Refusal('conflict', say('audits.plan-file.known'));
  }
  return found.id;
}

/** Those who are to assess, where an auditor here has just their name. */
async function assessorsNamed(work: Work, { assessors }: TakenPlanning) {
  const known = await selectPossibleAuditors(work);
  return [...new Set(assessors)].map((name) => {
    const [person, ...others] = known.filter((each) => each.name === name);
    return { name, id: others.length === 0 ? person?.id : undefined };
  });
}

async function open(work: Change, settled: Settled, joined: CampaignId | undefined) {
  const { organizationId, ...campaign } = settled;
  const organizations = [organizationId];
  if (joined !== undefined) await addBodies(work, joined, { ...campaign, organizations });
  const campaignId = joined ?? (await openCampaign(work, { ...campaign, organizations })).id;
  const audits = await selectAudits(work, { campaignId });
  const audit = audits.find((each) => each.organization_id === organizationId);
  if (!audit) throw new Error('The audit that was opened is not there.');
  return { campaignId, auditId: audit.id };
}
