import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { tellAll } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { CampaignId, fiscalYearOf } from '../campaign.ts';
import type * as api from '../campaign-api.ts';
import { EditionId } from '../edition.ts';
import { say as sayField } from '../fieldwork-texts.ts';
import { AuditId } from '../finding.ts';
import { say } from '../texts.ts';
import { campaignNamed } from './campaign-named.ts';
import * as store from './campaign-store.ts';
import { editionNamed } from './editions.ts';
import { policyInForce, policyNamed } from './policies.ts';
import { refuseConflicts } from './staffing.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

export async function listCampaigns(work: Work): Promise<Output<'listCampaigns'>> {
  return store.selectCampaigns(work);
}

export async function openCampaign(
  work: Change,
  input: Input<'openCampaign'>,
): Promise<Output<'openCampaign'>> {
  const { title, kind, editionId, organizations, startsOn, endsOn } = input;
  const held = await policyInForce(work);
  if (!held.policy.kinds.some((each) => each.id === kind)) {
    throw new Refusal('invalid', say('audits.policy.no-kind', { id: kind }));
  }
  if (endsOn < startsOn) throw new Refusal('invalid', say('audits.campaign.backwards'));
  await editionNamed(work, editionId);
  const known = new Set((await listOrganizations(work)).map(({ id }) => id));
  const bodies = [...new Set(organizations)];
  if (!bodies.every((id) => known.has(id))) throw absent();
  const id = newId(CampaignId);
  const fiscalYear = fiscalYearOf(startsOn);
  await store.insertCampaign(work, {
    ...{ id, title, kind, fiscal_year: fiscalYear, policy_id: held.id },
    days_each: input.daysEach ?? null,
    ...{ opened_by: work.actor.id, opened_at: work.now },
  });
  const audits = await insertBodies(work, id, { ...input, organizations: bodies });
  await append(work, {
    act: 'audit-campaign.opened',
    subject: CampaignId.encode(id),
    organizationId: work.actor.organizationId,
    facts: {
      ...{ title, kind, fiscalYear, edition: EditionId.encode(editionId) },
      organizations: bodies.map((each) => OrganizationId.encode(each)),
    },
  });
  await tellOpened(work, input, audits);
  return { id };
}

type Pinned = Pick<Input<'openCampaign'>, 'editionId' | 'startsOn' | 'endsOn' | 'organizations'>;

async function insertBodies(
  work: Change,
  campaignId: CampaignId,
  { editionId, organizations, startsOn, endsOn }: Pinned,
) {
  const audits = organizations.map((organizationId) => ({
    ...{ organization_id: organizationId, id: newId(AuditId), campaign_id: campaignId },
    ...{ edition_id: editionId, starts_on: startsOn, ends_on: endsOn },
    ...{ closed_at: null, closed_by: null },
  }));
  await store.insertAudits(work, audits);
  return audits;
}

/** Adds bodies to a campaign that is open; of them there is none in it yet. */
export async function addBodies(
  work: Change,
  campaignId: CampaignId,
  input: Pinned & { readonly title: string },
): Promise<void> {
  const audits = await insertBodies(work, campaignId, input);
  await append(work, {
    act: 'audit-campaign.body-added',
    subject: CampaignId.encode(campaignId),
    organizationId: work.actor.organizationId,
    facts: { organizations: input.organizations.map((each) => OrganizationId.encode(each)) },
  });
  await tellOpened(work, input, audits);
}

type Opened = readonly { readonly organization_id: OrganizationId; readonly id: AuditId }[];

async function tellOpened(
  work: Change,
  { title, startsOn: starts, endsOn: ends }: Pinned & { readonly title: string },
  audits: Opened,
): Promise<void> {
  const text = sayField('audits.opened.told', { title, starts, ends });
  await tellAll(
    work,
    audits.map(({ organization_id: organizationId, id }) => {
      const subject = AuditId.encode(id);
      const about = { organizationId, subject, text, path: `/working-papers/${subject}` };
      return {
        ...about,
        ...{ kind: 'audit.opened', key: `opened ${subject}`, label: 'TLP:AMBER+STRICT' },
      };
    }),
  );
}

type Row = Awaited<ReturnType<typeof store.selectAudits>>[number];
type Named = Awaited<ReturnType<typeof store.selectAuditors>>;

function auditLine(row: Row, auditors: Named) {
  return {
    ...{ id: row.id, organizationId: row.organization_id, editionId: row.edition_id },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on, closedAt: row.closed_at },
    auditors: auditors
      .filter((each) => each.audit_id === row.id)
      .map(({ person_id, name }) => ({ id: person_id, name: name ?? '' })),
    ...{ judged: row.judged ?? 0, clauses: row.clauses, findings: row.findings ?? 0 },
  };
}

export async function showCampaign(
  work: Work,
  { campaignId }: Input<'showCampaign'>,
): Promise<Output<'showCampaign'>> {
  const campaign = await campaignNamed(work, campaignId);
  const auditors = await store.selectAuditors(work, { campaignId });
  const rows = await store.selectAudits(work, { campaignId });
  // In the official order of bodies, as every list of them.
  const order = new Map((await listOrganizations(work)).map(({ id }, at) => [id, at]));
  const placeOf = (row: Row) => order.get(row.organization_id) ?? order.size;
  const bodies = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { ...campaign, bodies: bodies.map((row) => auditLine(row, auditors)) };
}

export async function listAuditors(work: Work): Promise<Output<'listAuditors'>> {
  return (await store.selectPossibleAuditors(work)).map(({ id, name }) => ({ id, name }));
}

/** An audit in reach that is still open, held until the transaction ends. */
export async function openAudit(work: Change, id: AuditId) {
  const audit = await store.selectAuditForUpdate(work, id);
  if (!audit) throw absent();
  if (audit.closed_at) throw new Refusal('conflict', say('audits.audit.closed'));
  return audit;
}

export async function assignAuditor(
  work: Change,
  { auditId, personId, beyondCapacity = false }: Input<'assignAuditor'>,
): Promise<null> {
  const audit = await openAudit(work, auditId);
  const person = (await store.selectPossibleAuditors(work)).find(({ id }) => id === personId);
  if (!person) throw absent();
  await refuseConflicts(work, audit.campaign_id, { auditId, personId, beyondCapacity });
  const isNew = await store.insertAuditor(work, {
    ...{ organization_id: audit.organization_id, audit_id: auditId, person_id: personId },
    ...{ assigned_by: work.actor.id, assigned_at: work.now },
  });
  if (!isNew) throw new Refusal('conflict', say('audits.audit.assigned'));
  await append(work, {
    act: 'audit.auditor-assigned',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: { person: PersonId.encode(personId) },
  });
  return null;
}

/** Only those named for an audit judge in it, and whoever keeps the host, in the name of the program. */
export async function refuseStranger(work: Work, auditId: AuditId): Promise<void> {
  if (work.actor.organizationId === null) return;
  const named = await store.selectAuditors(work, { auditId });
  if (!named.some(({ person_id }) => person_id === work.actor.id)) {
    throw new Refusal('forbidden', say('audits.audit.not-named'));
  }
}

export async function judgeClauses(
  work: Change,
  { auditId, judgements }: Input<'judgeClauses'>,
): Promise<Output<'judgeClauses'>> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const faults = judgements.flatMap(({ clause }, at) =>
    held.has(clause)
      ? []
      : [
          {
            path: `/judgements/${at}/clause`,
            text: say('audits.mapping.stranger', { id: clause }),
          },
        ],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const latest = new Map(judgements.map((each) => [each.clause, each]));
  await store.insertJudgements(
    work,
    [...latest.values()].map(({ clause, result, note }) => ({
      ...{ organization_id: audit.organization_id, id: randomUUID(), audit_id: auditId },
      ...{ edition_id: audit.edition_id, clause, result, note, carriage: 'judged' as const },
      ...{ reason: null, carried_from: [], judged_by: work.actor.id, judged_at: work.now },
    })),
  );
  await append(work, {
    act: 'audit.judged',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: {
      judgements: [...latest.values()].map(({ clause, result }) => ({
        auditedClause: clause,
        result,
      })),
    },
  });
  return { judged: latest.size };
}

export async function closeAudit(work: Change, { auditId }: Input<'closeAudit'>): Promise<null> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  await store.updateClosed(work, auditId);
  await append(work, {
    act: 'audit.closed',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: { edition: EditionId.encode(audit.edition_id) },
  });
  return null;
}

export async function showWorkingPaper(
  work: Work,
  { auditId }: Input<'showWorkingPaper'>,
): Promise<Output<'showWorkingPaper'>> {
  const [row] = await store.selectAudits(work, { auditId });
  if (!row) throw absent();
  const auditors = await store.selectAuditors(work, { auditId });
  const { held } = await editionNamed(work, row.edition_id);
  const judged = await store.selectJudgements(work, { auditId });
  const byClause = new Map(judged.map((each) => [each.clause, each]));
  const { policyId } = await campaignNamed(work, row.campaign_id);
  const { scale } = await policyNamed(work, policyId);
  const isAuditor = auditors.some(({ person_id }) => person_id === work.actor.id);
  return {
    ...auditLine(row, auditors),
    campaignId: row.campaign_id,
    mayJudge: isAuditor && row.closed_at === null,
    scale,
    lines: [...held.values()].map(({ id, label, title, items }) => {
      const found = byClause.get(id);
      return {
        ...{ clause: id, label, title },
        demand: items.map(({ mark, text }) => `${mark} ${text}`.trim()).join('\n'),
        ...{ result: found?.result ?? null, carriage: found?.carriage ?? 'examine' },
        ...{ reason: found?.reason ?? null, from: found?.carried_from ?? [] },
        note: found?.note ?? '',
      };
    }),
  };
}
