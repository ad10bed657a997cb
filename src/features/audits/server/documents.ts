import { createHash } from 'node:crypto';

import type { z } from 'zod';

import type { Destination } from '#features/labels/server/service.ts';
import { headquarters } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { readOscal, writeOscal } from '#formats/oscal/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../file-api.ts';
import { say } from '../file-texts.ts';
import { AuditId } from '../finding.ts';
import { oscalDocument } from '../oscal-documents.ts';
import { fileOf } from '../oscal-frame.ts';
import { dossierOf, refuseHidden } from './dossiers.ts';
import { passAudit, toAsker } from './leaving.ts';

type Asked = z.output<typeof api.takeDocument.input>;
type Form = 'json' | 'yaml';
type Made = { readonly name: string; readonly text: string };

/** A document of an audit as a file in the asker's hands. */
export async function takeDocument(work: Change, asked: Asked) {
  const { name, text } = await make(work, asked, { destination: toAsker(work), as: 'json' });
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A document of an audit handed to the headquarters, as whoever keeps the host asked for it. */
export async function handDocument(work: Change, asked: Asked, as: Form): Promise<Made> {
  const organizationId = await headquarters(work);
  return make(work, asked, { destination: { to: 'organization', organizationId }, as });
}

type Way = { readonly destination: Destination; readonly as: Form };

async function make(
  work: Change,
  { auditId, form }: Asked,
  { destination, as }: Way,
): Promise<Made> {
  const dossier = await dossierOf(work, auditId);
  if (form === 'ar' || form === 'ssp') refuseHidden(work, dossier);
  if (form === 'poam' && dossier.findings.length === 0) {
    throw new Refusal('conflict', say('audits.files.no-findings'));
  }
  const value = oscalDocument(form, { dossier, uuidOf: uuidWithin(auditId) });
  const reading = readOscal(value);
  if (!reading.ok) {
    const [first] = reading.findings;
    throw new Error(`What was written is no OSCAL: ${first?.path ?? ''} ${first?.rule ?? ''}`);
  }
  await passAudit(work, { auditId, organizationId: dossier.body.id }, destination);
  const text = writeOscal(reading.document, as);
  await append(work, {
    act: 'audit.document-made',
    subject: AuditId.encode(auditId),
    organizationId: dossier.body.id,
    facts: { form, sha256: createHash('sha256').update(text).digest('hex') },
  });
  return { name: fileOf(dossier, form), text };
}

/** UUIDs of version 5 (RFC 9562) within one audit: the same name is always the same UUID. */
export function uuidWithin(auditId: AuditId): (name: string) => string {
  const space = Buffer.from(auditId.replaceAll('-', ''), 'hex');
  return (name) => {
    const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [
      ...[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16)],
      ...[hex.slice(16, 20), hex.slice(20)],
    ].join('-');
  };
}
