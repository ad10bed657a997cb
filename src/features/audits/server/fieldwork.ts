import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Clauses } from '../clause.ts';
import type * as api from '../fieldwork-api.ts';
import { say } from '../fieldwork-texts.ts';
import { AuditId } from '../finding.ts';
import { drawSample } from '../sampling.ts';
import { say as sayAudits } from '../texts.ts';
import { campaignNamed } from './campaign-named.ts';
import { selectAuditors, selectJudgements } from './campaign-store.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { editionNamed } from './editions.ts';
import { auditInReach, clausesNamed, ownAudit } from './evidence.ts';
import * as store from './fieldwork-store.ts';
import { policyNamed } from './policies.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

type Pinned = Pick<Awaited<ReturnType<typeof auditInReach>>, 'campaign_id'>;

/** What the policy of an audit says of sampling for its kind. */
async function ruleFor(work: Work, { campaign_id }: Pinned) {
  const { policyId, kind } = await campaignNamed(work, campaign_id);
  const { sampling } = await policyNamed(work, policyId);
  return sampling.find((each) => each.kind === kind) ?? null;
}

export async function drawSystems(
  work: Change,
  { auditId }: Input<'drawSystems'>,
): Promise<Output<'drawSystems'>> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const rule = await ruleFor(work, audit);
  if (!rule) throw new Refusal('conflict', say('audits.sample.no-rule'));
  const systems = await store.selectSystems(work, audit.organization_id);
  if (systems.length === 0) throw new Refusal('conflict', say('audits.sample.no-systems'));
  // Nobody chooses the seed, and anybody can draw again from it.
  const seed = `${AuditId.encode(auditId)} ${randomUUID()}`;
  const sample = drawSample(
    systems.map(({ id }) => SystemId.encode(id)),
    rule,
    { seed, digest },
  );
  const bare = (ids: readonly string[]) => ids.map((id) => SystemId.decode(id));
  const isNew = await store.insertSample(work, {
    ...{ organization_id: audit.organization_id, audit_id: auditId, seed },
    ...{ percent: rule.percent, least: rule.least, drawn: bare(sample.drawn) },
    population: bare(sample.population),
    ...{ drawn_by: work.actor.id, drawn_at: work.now },
  });
  if (!isNew) throw new Refusal('conflict', say('audits.sample.drawn-already'));
  const counts = { drawn: sample.drawn.length, population: sample.population.length };
  await append(work, {
    act: 'audit.systems-drawn',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: { seed, ...counts },
  });
  return counts;
}

export async function assessOneself(
  work: Change,
  { auditId, judgements }: Input<'assessOneself'>,
): Promise<Output<'assessOneself'>> {
  const audit = await ownAudit(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const faults = judgements.flatMap(({ clause }, at) =>
    held.has(clause)
      ? []
      : [
          {
            path: `/judgements/${at}/clause`,
            text: sayAudits('audits.mapping.stranger', { id: clause }),
          },
        ],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const latest = [...new Map(judgements.map((each) => [each.clause, each])).values()];
  await store.insertSelfJudgements(
    work,
    latest.map(({ clause, result, note }) => ({
      ...{ organization_id: audit.organization_id, id: randomUUID(), audit_id: auditId },
      ...{ edition_id: audit.edition_id, clause, result, note },
      ...{ said_by: work.actor.id, said_at: work.now },
    })),
  );
  await append(work, {
    act: 'audit.self-assessed',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: {
      judgements: latest.map(({ clause, result }) => ({ auditedClause: clause, result })),
    },
  });
  return { judged: latest.length };
}

export async function makeRemark(
  work: Change,
  { auditId, clause, words, interview }: Input<'makeRemark'>,
): Promise<null> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const [named = ''] = clause === undefined ? [] : clausesNamed([clause], held);
  const kind = interview ? 'interview' : 'comment';
  await store.insertRemark(work, {
    ...{ organization_id: audit.organization_id, id: randomUUID(), audit_id: auditId },
    ...{ clause: named, kind, words },
    ...{ with_whom: interview?.withWhom ?? null, held_on: interview?.heldOn ?? null },
    ...{ made_by: work.actor.id, made_at: work.now },
  });
  await append(work, {
    act: interview ? 'audit.interviewed' : 'audit.commented',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: { auditedClause: named },
  });
  return null;
}

export async function showFieldwork(
  work: Work,
  { auditId }: Input<'showFieldwork'>,
): Promise<Output<'showFieldwork'>> {
  const audit = await auditInReach(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const auditors = await selectAuditors(work, { auditId });
  const rule = await ruleFor(work, audit);
  const remarks = await store.selectRemarks(work, auditId);
  return {
    ...{ organizationId: audit.organization_id, isOpen: audit.closed_at === null },
    isAuditor: auditors.some(({ person_id }) => person_id === work.actor.id),
    rule: rule && { percent: rule.percent, least: rule.least },
    sample: await sampleOf(work, auditId),
    lines: await selfLines(work, auditId, held),
    remarks: remarks.map((row) => ({
      ...{ label: held.get(row.clause)?.label ?? row.clause, kind: row.kind, words: row.words },
      ...{ withWhom: row.with_whom, heldOn: row.held_on },
      ...{ madeBy: row.name ?? '', madeAt: row.made_at },
    })),
  };
}

async function sampleOf(work: Work, auditId: AuditId) {
  const row = await store.selectSample(work, auditId);
  if (!row) return null;
  const names = new Map(
    (await store.selectSystemNames(work, row.drawn)).map(({ id, name }) => [id, name]),
  );
  return {
    ...{ seed: row.seed, percent: row.percent, least: row.least, drawnAt: row.drawn_at },
    population: row.population.length,
    systems: row.drawn.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

/** What a body says of itself beside what was found of it. */
async function selfLines(work: Work, auditId: AuditId, held: Clauses) {
  const own = new Map(
    (await store.selectSelfJudgements(work, auditId)).map((each) => [each.clause, each]),
  );
  const audited = new Map(
    (await selectJudgements(work, { auditId })).map((each) => [each.clause, each.result]),
  );
  return [...held.values()].map(({ id, label, title }) => {
    const [said, found] = [own.get(id), audited.get(id) ?? null];
    return {
      ...{ clause: id, label, title, own: said?.result ?? null, note: said?.note ?? '' },
      ...{ audited: found, differs: said !== undefined && found !== null && said.result !== found },
    };
  });
}
