import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { asObject } from '#formats/json/narrow.ts';
import { textIn } from '#formats/oscal/markup.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { DocumentId, type TakenModel, takenModels } from '../document.ts';
import type * as api from '../document-api.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import * as store from './document-store.ts';
import { readLimits, textOf } from './editions.ts';
import { auditInReach } from './evidence.ts';
import { passAudit, toAsker } from './leaving.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export const refusedWith = (faults: readonly Fault[]) =>
  new Refusal('invalid', say('audits.files.refused'), { faults });

/** A sound document of a model that audits take in. */
export type Received = { readonly document: OscalDocument; readonly model: TakenModel };

/** The document in what was sent; refused with every fault where it is none that an audit takes. */
export function receivedIn(content: Uint8Array): Received {
  const reading = readOscalText(textOf(content), readLimits);
  if (!reading.ok) {
    const errors = reading.findings.filter(({ severity }) => severity === 'error');
    throw refusedWith(errors.map(({ path, text }) => ({ path, text })));
  }
  const { document } = reading;
  const model = takenModels.find((each) => each === document.model);
  if (!model) {
    throw new Refusal('invalid', say('audits.files.not-taken', { model: document.model }));
  }
  return { document, model };
}

export const titleOf = ({ root }: OscalDocument): string =>
  (textIn(asObject(root['metadata']) ?? {}, 'title') ?? '').trim().slice(0, 500);

const versionOf = ({ root }: OscalDocument): string =>
  (textIn(asObject(root['metadata']) ?? {}, 'version') ?? '').trim().slice(0, 200);

/** What is to be kept of which audit, and in whose hands it came. */
export type Keeping = {
  readonly organizationId: OrganizationId;
  readonly auditId: AuditId;
  readonly name: string;
  readonly byBody: boolean;
};

/** The document that these bytes are kept as already; undefined where they are not. */
export async function keptAlready(work: Work, { auditId, byBody }: Keeping, content: Uint8Array) {
  const sha256 = createHash('sha256').update(content).digest();
  return store.selectSameBytes(work, { audit_id: auditId, by_body: byBody, sha256 });
}

/** Keeps a document byte for byte; the same bytes once. */
export async function keepDocument(
  work: Change,
  keeping: Keeping,
  { document, model, content }: Received & { readonly content: Uint8Array },
): Promise<DocumentId> {
  const known = await keptAlready(work, keeping, content);
  if (known) return known.id;
  const id = newId(DocumentId);
  const { organizationId, auditId, name, byBody } = keeping;
  await store.insertDocument(work, {
    ...{ organization_id: organizationId, id, audit_id: auditId, model, file: name },
    ...{ title: titleOf(document), version: versionOf(document), by_body: byBody },
    sha256: createHash('sha256').update(content).digest(),
    ...{ content: Buffer.from(content), taken_by: work.actor.id, taken_at: work.now },
  });
  return id;
}

export async function listDocuments(
  work: Work,
  { auditId }: Input<'listDocuments'>,
): Promise<Output<'listDocuments'>> {
  await auditInReach(work, auditId);
  return (await store.selectDocumentLines(work, auditId)).map((row) => ({
    ...{ id: row.id, model: row.model, file: row.file, title: row.title, version: row.version },
    ...{ byBody: row.by_body, sha256: row.sha256.toString('hex'), takenAt: row.taken_at },
  }));
}

/** A document as it came, in the asker's hands. */
export async function takeKeptDocument(
  work: Change,
  { auditId, documentId }: Input<'takeKeptDocument'>,
): Promise<Output<'takeKeptDocument'>> {
  await auditInReach(work, auditId);
  const row = await store.selectDocument(work, auditId, documentId);
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const organizationId = row.organization_id;
  await passAudit(work, { auditId, organizationId }, toAsker(work));
  await append(work, {
    act: 'audit.document-handed-back',
    subject: AuditId.encode(auditId),
    organizationId,
    facts: { file: row.file, sha256: row.sha256.toString('hex') },
  });
  return { name: row.file, bytes: new Uint8Array(row.content) };
}
