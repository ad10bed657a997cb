import { createHash } from 'node:crypto';

import { z } from 'zod';

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

type Settled = z.output<typeof Settled>;

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

/** What a plan says and what was said beside it, as far as it is known here. */
async function toldBy(work: Work, planning: TakenPlanning, asked: Asked) {
  const bodies = await listOrganizations(work);
  const body =
    asked.organizationId === undefined
      ? bodies.find(({ code }) => planning.bodies.includes(code))
      : bodies.find(({ id }) => id === asked.organizationId);
  const { policy } = await policyInForce(work);
  const kind = policy.kinds.find(({ id }) => id === (asked.kind ?? planning.kind))?.id;
  const named = planning.edition ?? undefined;
  const found = named === undefined ? undefined : await selectEditionOfDocument(work, named);
  const [startsOn, endsOn] = [
    asked.startsOn ?? planning.startsOn ?? undefined,
    asked.endsOn ?? planning.endsOn ?? undefined,
  ];
  return {
    ...{ title: planning.title.trim().slice(0, 200), kind, organizationId: body?.id },
    ...{ editionId: asked.editionId ?? found, startsOn, endsOn },
  };
}

const metadata = '/assessment-plan/metadata';

const noDays: Fault = {
  path: '/assessment-plan/tasks',
  text: say('audits.plan-file.no-days'),
};

/** Where a plan says each thing, and what to do where it does not. */
const missing = {
  title: { path: `${metadata}/title`, text: say('audits.files.no-title') },
  organizationId: { path: `${metadata}/parties`, text: say('audits.plan-file.no-body') },
  editionId: { path: `${metadata}/props`, text: say('audits.plan-file.no-edition') },
  kind: { path: `${metadata}/props`, text: say('audits.plan-file.no-kind') },
  startsOn: noDays,
  endsOn: noDays,
} as const satisfies Readonly<Record<keyof Settled, Fault>>;

const Settled = z.object({
  title: z.string().min(1),
  kind: z.string(),
  editionId: z.custom<EditionId>((value) => typeof value === 'string'),
  organizationId: z.custom<OrganizationId>((value) => typeof value === 'string'),
  startsOn: z.string(),
  endsOn: z.string(),
});

/** All that an audit is opened with; refused with everything that is still missing. */
async function settledFor(work: Work, planning: TakenPlanning, asked: Asked): Promise<Settled> {
  const told = Settled.safeParse(await toldBy(work, planning, asked));
  if (!told.success) {
    const lacking = new Set(told.error.issues.map(({ path: [name] }) => name));
    const faults = Object.entries(missing).flatMap(([name, fault]) =>
      lacking.has(name) ? [fault] : [],
    );
    // That the days are missing is one fault.
    throw refusedWith([...new Set(faults)]);
  }
  if (told.data.endsOn < told.data.startsOn) {
    throw refusedWith([
      { path: missing.endsOn.path, text: sayAudits('audits.campaign.backwards') },
    ]);
  }
  return told.data;
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
