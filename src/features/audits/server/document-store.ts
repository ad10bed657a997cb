import './tables.ts';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DocumentId } from '../document.ts';
import type { AuditId } from '../finding.ts';

/** The documents of an audit without their content, the latest first. */
export async function selectDocumentLines({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.document')
    .select(['id', 'model', 'file', 'title', 'version', 'by_body', 'sha256', 'taken_at'])
    .where('audit_id', '=', auditId)
    .orderBy('taken_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The documents of an audit that name its systems, the latest first. */
export async function selectSystemDocuments({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.document')
    .select('content')
    .where('audit_id', '=', auditId)
    .where('model', 'in', ['system-security-plan', 'component-definition'])
    .orderBy('taken_at', 'desc')
    .limit(10)
    .execute();
}

export async function selectDocument({ db }: Work, auditId: AuditId, id: DocumentId) {
  return db
    .selectFrom('audits.document')
    .select(['organization_id', 'file', 'content', 'sha256'])
    .where('audit_id', '=', auditId)
    .where('id', '=', id)
    .executeTakeFirst();
}

type Bytes = Pick<Tables['audits.document'], 'audit_id' | 'by_body' | 'sha256'>;

/** The document that the same bytes are kept as; undefined where they are not. */
export async function selectSameBytes({ db }: Work, { audit_id, by_body, sha256 }: Bytes) {
  return db
    .selectFrom('audits.document')
    .select('id')
    .where('audit_id', '=', audit_id)
    .where('by_body', '=', by_body)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

export async function insertDocument(
  { db }: Change,
  document: Tables['audits.document'],
): Promise<void> {
  await db.insertInto('audits.document').values(document).execute();
}
