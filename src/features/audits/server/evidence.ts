import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { clauseFinder, type Clauses } from '../clause.ts';
import { ageInDays, EvidenceId, RequestId } from '../evidence.ts';
import type * as api from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import { AuditId } from '../finding.ts';
import { say as sayAudits } from '../texts.ts';
import { selectAudits } from './campaign-store.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { editionNamed } from './editions.ts';
import * as store from './evidence-store.ts';
import { todayOf } from './policies.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** An audit in reach; what is not looks absent. */
export async function auditInReach(work: Work, auditId: AuditId) {
  const [audit] = await selectAudits(work, { auditId });
  if (!audit) throw absent();
  return audit;
}

type Uses = Awaited<ReturnType<typeof store.selectUses>>;
type Seen = { readonly today: string; readonly uses: Uses; readonly auditId: AuditId };

const keyOf = (id: string, number: number) => `${id} ${number}`;

function evidenceLine(row: store.RevisionRow, latest: number, { today, uses, auditId }: Seen) {
  const own = uses.filter((use) => use.evidence_id === row.id);
  const here = own.filter((use) => use.audit_id === auditId && use.number === row.number);
  const elsewhere = own.filter((use) => use.audit_id !== auditId);
  return {
    ...{ evidenceId: row.id, number: row.number, title: row.title, source: row.source },
    ...{ file: row.file, sha256: row.sha256.toString('hex'), size: row.size, note: row.note },
    ...{ showsOn: row.shows_on, age: ageInDays(row.shows_on, today), position: row.position },
    ...{ addedBy: row.name ?? '', addedAt: row.added_at, latest },
    clauses: here.flatMap(({ clause }) => (clause === '' ? [] : [clause])),
    elsewhere: new Set(elsewhere.map((use) => use.audit_id)).size,
  };
}

export async function listEvidence(
  work: Work,
  { auditId }: Input<'listEvidence'>,
): Promise<Output<'listEvidence'>> {
  const audit = await auditInReach(work, auditId);
  const { organization_id: organizationId, edition_id } = audit;
  const { held } = await editionNamed(work, edition_id);
  const rows = await store.selectRevisions(work, organizationId);
  const uses = await store.selectUses(work, organizationId);
  const latest = new Map<string, number>();
  for (const { id, number } of rows) latest.set(id, Math.max(number, latest.get(id) ?? 0));
  const here = new Set(
    uses.filter((use) => use.audit_id === auditId).map((use) => keyOf(use.evidence_id, use.number)),
  );
  const labelOf = (id: string) => held.get(id)?.label ?? id;
  const seen = { today: await todayOf(work), uses, auditId };
  const line = (row: store.RevisionRow) => {
    const made = evidenceLine(row, latest.get(row.id) ?? row.number, seen);
    return { ...made, clauses: made.clauses.map(labelOf) };
  };
  const isHere = ({ id, number }: store.RevisionRow) => here.has(keyOf(id, number));
  return {
    ...{ organizationId, isOpen: audit.closed_at === null },
    evidence: rows.filter(isHere).map(line),
    reusable: rows.filter((row) => !isHere(row) && latest.get(row.id) === row.number).map(line),
    requests: await requestsOf(work, auditId, { today: seen.today, labelOf }),
    clauses: [...held.values()].map(({ id, label, title }) => ({ id, label, title })),
  };
}

type Read = { readonly today: string; readonly labelOf: (id: string) => string };

async function requestsOf(work: Work, auditId: AuditId, { today, labelOf }: Read) {
  const answers = grouped(await store.selectAnswers(work, auditId), (each) => each.request_id);
  return (await store.selectRequests(work, auditId)).map((row) => {
    const own = answers.get(row.id) ?? [];
    return {
      ...{ id: row.id, clauses: row.clauses.map(labelOf), words: row.words, dueOn: row.due_on },
      isOverdue: own.length === 0 && row.due_on < today,
      ...{ askedBy: row.name ?? '', askedAt: row.asked_at },
      answers: own.map((answer) => ({
        ...{ note: answer.note, evidenceId: answer.evidence_id, number: answer.number },
        ...{ file: answer.file, answeredBy: answer.name ?? '', answeredAt: answer.answered_at },
      })),
    };
  });
}

/** Clauses as persons name them, by id or printed number; every one that there is not is a fault. */
export function clausesNamed(names: readonly string[], held: Clauses): string[] {
  const find = clauseFinder(held);
  const ids = names.map((name) => ({ name, id: find(name) }));
  const faults = ids.flatMap(({ name, id }) =>
    id === undefined
      ? [{ path: '/clauses', text: sayAudits('audits.mapping.stranger', { id: name }) }]
      : [],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  return [...new Set(ids.flatMap(({ id }) => id ?? []))];
}

const namesIn = (text: string) =>
  text
    .split(/[、,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What files are, by the ending of their name; anything else is only bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  ...{ pdf: 'application/pdf', csv: 'text/csv', txt: 'text/plain', json: 'application/json' },
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', zip: 'application/zip' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const mediaTypeOf = (name: string) =>
  mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

type Adding = Input<'addEvidence'> & { readonly source: 'body' | 'auditor' };
type Audit = Awaited<ReturnType<typeof openAudit>>;

/** Keeps a file as a revision, and has the audit rest on it. */
async function keep(work: Change, audit: Audit, input: Adding, content: Uint8Array) {
  const { organization_id } = audit;
  const { held } = await editionNamed(work, audit.edition_id);
  const clauses = clausesNamed(namesIn(input.clauses), held);
  if (content.length === 0) throw new Refusal('invalid', say('audits.evidence.empty'));
  if (input.showsOn > (await todayOf(work))) {
    throw new Refusal('invalid', say('audits.evidence.future'));
  }
  const sha256 = createHash('sha256').update(content).digest();
  const evidenceId = input.evidenceId ?? newId(EvidenceId);
  const number = await nextNumber(work, organization_id, { ...input, sha256 });
  if (!input.evidenceId) {
    await store.insertEvidence(work, {
      ...{ organization_id, id: evidenceId, title: input.title, source: input.source },
      ...{ opened_by: work.actor.id, opened_at: work.now },
    });
  }
  await store.insertRevision(work, {
    ...{ organization_id, evidence_id: evidenceId, number, file: input.name, sha256 },
    ...{ media_type: mediaTypeOf(input.name), content: Buffer.from(content), position: null },
    ...{ shows_on: input.showsOn, note: input.note },
    ...{ added_by: work.actor.id, added_at: work.now },
  });
  await use(work, audit, { evidenceId, number, clauses });
  await append(work, {
    act: input.source === 'body' ? 'audit.evidence-handed-in' : 'audit.evidence-added',
    subject: EvidenceId.encode(evidenceId),
    organizationId: organization_id,
    facts: {
      ...{ audit: AuditId.encode(input.auditId), file: input.name, number },
      sha256: sha256.toString('hex'),
    },
  });
  return { evidenceId, number };
}

type Revising = Adding & { readonly sha256: Buffer };

async function nextNumber(work: Change, organizationId: OrganizationId, input: Revising) {
  if (!input.evidenceId) return 1;
  const latest = await store.selectLatest(work, organizationId, input.evidenceId);
  if (!latest) throw absent();
  if (latest.source !== input.source) {
    throw new Refusal('conflict', say('audits.evidence.other-source'));
  }
  if (latest.sha256.equals(input.sha256)) {
    throw new Refusal('conflict', say('audits.evidence.same'));
  }
  return latest.number + 1;
}

type Use = {
  readonly evidenceId: EvidenceId;
  readonly number: number;
  readonly clauses: readonly string[];
};

async function use(work: Change, audit: Audit, { evidenceId, number, clauses }: Use) {
  await store.insertUses(
    work,
    (clauses.length === 0 ? [''] : clauses).map((clause) => ({
      ...{ organization_id: audit.organization_id, audit_id: audit.id, clause },
      ...{ evidence_id: evidenceId, number, used_by: work.actor.id, used_at: work.now },
    })),
  );
}

export async function addEvidence(
  work: Change,
  input: Input<'addEvidence'>,
  content: Uint8Array,
): Promise<Output<'addEvidence'>> {
  const audit = await openAudit(work, input.auditId);
  await refuseStranger(work, input.auditId);
  return keep(work, audit, { ...input, source: 'auditor' }, content);
}

/** An audit of the actor's own body that is still open. */
export async function ownAudit(work: Change, auditId: AuditId) {
  const { closed_at, organization_id, edition_id, campaign_id, id } = await auditInReach(
    work,
    auditId,
  );
  if (organization_id !== work.actor.organizationId) {
    throw new Refusal('forbidden', say('audits.evidence.not-own'));
  }
  if (closed_at) throw new Refusal('conflict', sayAudits('audits.audit.closed'));
  return { id, organization_id, edition_id, campaign_id, closed_at };
}

export async function handInEvidence(
  work: Change,
  { requestId, ...input }: Input<'handInEvidence'>,
  content: Uint8Array,
): Promise<Output<'handInEvidence'>> {
  const audit = await ownAudit(work, input.auditId);
  if (requestId && !(await store.selectIsAsked(work, audit.id, requestId))) throw absent();
  const kept = await keep(work, audit, { ...input, source: 'body' }, content);
  if (requestId) await answer(work, audit, { requestId, note: input.note, ...kept });
  return kept;
}

type Answer = {
  readonly requestId: RequestId;
  readonly note: string;
  readonly evidenceId: EvidenceId | null;
  readonly number: number | null;
};

async function answer(work: Change, { organization_id }: Audit, of: Answer): Promise<void> {
  await store.insertAnswer(work, {
    ...{ organization_id, id: randomUUID(), request_id: of.requestId, note: of.note },
    ...{ evidence_id: of.evidenceId, number: of.number },
    ...{ answered_by: work.actor.id, answered_at: work.now },
  });
}

export async function answerRequest(
  work: Change,
  { auditId, requestId, note }: Input<'answerRequest'>,
): Promise<null> {
  const audit = await ownAudit(work, auditId);
  if (!(await store.selectIsAsked(work, audit.id, requestId))) throw absent();
  await answer(work, audit, { requestId, note, evidenceId: null, number: null });
  await append(work, {
    act: 'audit.request-answered',
    subject: RequestId.encode(requestId),
    organizationId: audit.organization_id,
    facts: { note },
  });
  return null;
}

export async function useEvidence(
  work: Change,
  { auditId, evidenceId, number, clauses }: Input<'useEvidence'>,
): Promise<null> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const rows = await store.selectRevisions(work, audit.organization_id);
  const isThere = rows.some((row) => row.id === evidenceId && row.number === number);
  if (!isThere) throw absent();
  await use(work, audit, { evidenceId, number, clauses: clausesNamed(clauses, held) });
  await append(work, {
    act: 'audit.evidence-used',
    subject: EvidenceId.encode(evidenceId),
    organizationId: audit.organization_id,
    facts: { audit: AuditId.encode(auditId), number },
  });
  return null;
}

export async function requestEvidence(
  work: Change,
  { auditId, clauses: names, words, dueOn }: Input<'requestEvidence'>,
): Promise<Output<'requestEvidence'>> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { held } = await editionNamed(work, audit.edition_id);
  const clauses = clausesNamed(names, held);
  if (dueOn < (await todayOf(work))) {
    throw new Refusal('invalid', say('audits.evidence.day-passed'));
  }
  const id = newId(RequestId);
  const { organization_id: organizationId } = audit;
  await store.insertRequest(work, {
    ...{ organization_id: organizationId, id, audit_id: auditId, clauses, words, due_on: dueOn },
    ...{ asked_by: work.actor.id, asked_at: work.now },
  });
  const subject = RequestId.encode(id);
  const audited = AuditId.encode(auditId);
  await append(work, {
    act: 'audit.evidence-requested',
    ...{ subject, organizationId },
    facts: { audit: audited, dueOn },
  });
  await tell(work, {
    kind: 'audit.evidence-asked',
    ...{ key: `requested ${subject}`, organizationId, subject },
    text: say('audits.evidence.told', { day: dueOn }),
    path: `/working-papers/${audited}/evidence`,
    label: 'TLP:AMBER+STRICT',
  });
  return { id };
}

export async function downloadEvidence(
  work: Change,
  { auditId, ...revision }: Input<'downloadEvidence'>,
): Promise<Output<'downloadEvidence'>> {
  const audit = await auditInReach(work, auditId);
  const found = await store.selectContent(work, revision);
  if (!found || found.organization_id !== audit.organization_id) throw absent();
  const reader = work.actor.organizationId ?? (await headquarters(work));
  const subject = EvidenceId.encode(revision.evidenceId);
  const marking = marked('TLP:AMBER+STRICT', reader, [found.organization_id]);
  await passExit(work, { subject, marking }, { to: 'organization', organizationId: reader });
  const { file: name, media_type: mediaType, content } = found;
  return { name, mediaType, content: content.toString('base64') };
}
