import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { say as sayEvidence } from '../evidence-texts.ts';
import { AuditId, FindingId } from '../finding.ts';
import type * as api from '../message-api.ts';
import { say } from '../message-texts.ts';
import { refuseStranger } from './campaigns.ts';
import { editionNamed } from './editions.ts';
import { auditInReach, clausesNamed } from './evidence.ts';
import * as store from './message-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Writes to the audited body, as one of its auditors; after the audit has ended, too, about its findings. */
export async function writeToBody(work: Change, input: Input<'writeToBody'>): Promise<null> {
  const audit = await auditInReach(work, input.auditId);
  await refuseStranger(work, input.auditId);
  return write(work, { ...input, byBody: false, to: audit.organization_id });
}

/** Writes to the auditors, as the audited body. */
export async function writeToAuditors(
  work: Change,
  input: Input<'writeToAuditors'>,
): Promise<null> {
  const audit = await auditInReach(work, input.auditId);
  if (audit.organization_id !== work.actor.organizationId) {
    throw new Refusal('forbidden', sayEvidence('audits.evidence.not-own'));
  }
  return write(work, { ...input, byBody: true, to: await headquarters(work) });
}

type Writing = Input<'writeToBody'> & { readonly byBody: boolean; readonly to: OrganizationId };

async function write(
  work: Change,
  { auditId, clause, findingId, words, byBody, to }: Writing,
): Promise<null> {
  const audit = await auditInReach(work, auditId);
  if (clause !== undefined && findingId !== undefined) {
    throw new Refusal('invalid', say('audits.message.both'));
  }
  if (findingId !== undefined && (await store.selectAuditOfFinding(work, findingId)) !== auditId) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  const { held } = await editionNamed(work, audit.edition_id);
  const [named = ''] = clause === undefined ? [] : clausesNamed([clause], held);
  const id = randomUUID();
  await store.insertMessage(work, {
    ...{ organization_id: audit.organization_id, id, audit_id: auditId, clause: named },
    ...{ finding_id: findingId ?? null, by_body: byBody, words },
    ...{ said_by: work.actor.id, said_at: work.now },
  });
  const audited = AuditId.encode(auditId);
  await append(work, {
    act: 'audit.message-written',
    subject: audited,
    organizationId: audit.organization_id,
    facts: {
      auditedClause: named,
      ...(findingId === undefined ? {} : { finding: FindingId.encode(findingId) }),
      byBody,
    },
  });
  await tell(work, {
    kind: 'audit.message',
    ...{ key: `message ${id}`, organizationId: to, subject: audited, label: 'TLP:AMBER+STRICT' },
    text: say('audits.message.told'),
    path:
      findingId === undefined
        ? `/working-papers/${audited}/field-work#exchange`
        : `/findings/${FindingId.encode(findingId)}#exchange`,
  });
  return null;
}

export async function listMessages(
  work: Work,
  { auditId }: Input<'listMessages'>,
): Promise<Output<'listMessages'>> {
  const audit = await auditInReach(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  return (await store.selectMessages(work, auditId)).map((row) => ({
    ...{ id: row.id, label: held.get(row.clause)?.label ?? row.clause, findingId: row.finding_id },
    ...{ byBody: row.by_body, words: row.words, saidBy: row.name ?? '', saidAt: row.said_at },
  }));
}
