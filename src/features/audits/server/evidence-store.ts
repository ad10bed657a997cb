import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { EvidenceId, RequestId, TrainingRecord } from '../evidence.ts';
import type { AuditId } from '../finding.ts';

/** Every revision of the evidence about a body, without its bytes, the latest first. */
export async function selectRevisions({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('audits.evidence_revision as r')
    .innerJoin('audits.evidence as e', (join) =>
      join.onRef('e.organization_id', '=', 'r.organization_id').onRef('e.id', '=', 'r.evidence_id'),
    )
    .leftJoin('access.person as p', 'p.id', 'r.added_by')
    .select(['e.id', 'e.title', 'e.source', 'r.number', 'r.file', 'r.media_type', 'r.sha256'])
    .select(['r.shows_on', 'r.note', 'r.position', 'r.added_at', 'p.name'])
    .select(sql<number>`octet_length(r.content)`.as('size'))
    .where('r.organization_id', '=', organizationId)
    .orderBy('r.added_at', 'desc')
    .orderBy('e.id')
    .orderBy('r.number', 'desc')
    .execute();
}
export type RevisionRow = Awaited<ReturnType<typeof selectRevisions>>[number];

/** Which audits of a body rest on which revisions, for which clauses. */
export async function selectUses({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('audits.evidence_use')
    .select(['audit_id', 'evidence_id', 'number', 'clause'])
    .where('organization_id', '=', organizationId)
    .orderBy('clause')
    .execute();
}

/** One piece of evidence and its latest revision, held until the transaction ends. */
export async function selectLatest({ db }: Change, organizationId: OrganizationId, id: EvidenceId) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${id}`}, 0))`.execute(db);
  return db
    .selectFrom('audits.evidence as e')
    .innerJoin('audits.evidence_revision as r', 'r.evidence_id', 'e.id')
    .select(['e.id', 'e.source', 'r.number', 'r.sha256'])
    .where('e.organization_id', '=', organizationId)
    .where('e.id', '=', id)
    .orderBy('r.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What was computed of a body before, by its source. */
export async function selectComputed({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('audits.evidence')
    .select(['id', 'source'])
    .where('organization_id', '=', organizationId)
    .where('source', 'not in', ['body', 'auditor'])
    .execute();
}

export async function insertEvidence(
  { db }: Change,
  evidence: Tables['audits.evidence'],
): Promise<void> {
  await db.insertInto('audits.evidence').values(evidence).execute();
}

export async function insertRevision(
  { db }: Change,
  revision: Tables['audits.evidence_revision'],
): Promise<void> {
  await db.insertInto('audits.evidence_revision').values(revision).execute();
}

/** An audit rests on a revision once for each clause. */
export async function insertUses(
  { db }: Change,
  uses: readonly Tables['audits.evidence_use'][],
): Promise<void> {
  if (uses.length === 0) return;
  await db
    .insertInto('audits.evidence_use')
    .values([...uses])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of one revision. */
export async function selectContent(
  { db }: Work,
  { evidenceId, number }: { readonly evidenceId: EvidenceId; readonly number: number },
) {
  return db
    .selectFrom('audits.evidence_revision')
    .select(['organization_id', 'file', 'media_type', 'content'])
    .where('evidence_id', '=', evidenceId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** What the body of an audit was asked for, the latest first. */
export async function selectRequests({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.evidence_request as r')
    .leftJoin('access.person as p', 'p.id', 'r.asked_by')
    .select(['r.id', 'r.clauses', 'r.words', 'r.due_on', 'r.asked_at', 'p.name'])
    .where('r.audit_id', '=', auditId)
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id')
    .execute();
}

export async function selectAnswers({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.request_answer as a')
    .innerJoin('audits.evidence_request as r', 'r.id', 'a.request_id')
    .leftJoin('audits.evidence_revision as v', (join) =>
      join.onRef('v.evidence_id', '=', 'a.evidence_id').onRef('v.number', '=', 'a.number'),
    )
    .leftJoin('access.person as p', 'p.id', 'a.answered_by')
    .select(['a.request_id', 'a.note', 'a.evidence_id', 'a.number', 'a.answered_at'])
    .select(['v.file', 'p.name'])
    .where('r.audit_id', '=', auditId)
    .orderBy('a.answered_at')
    .execute();
}

export async function insertRequest(
  { db }: Change,
  request: Tables['audits.evidence_request'],
): Promise<void> {
  await db.insertInto('audits.evidence_request').values(request).execute();
}

export async function insertAnswer(
  { db }: Change,
  answer: Tables['audits.request_answer'],
): Promise<void> {
  await db.insertInto('audits.request_answer').values(answer).execute();
}

/** Whether an audit asked for something. */
export async function selectIsAsked(
  { db }: Work,
  auditId: AuditId,
  requestId: RequestId,
): Promise<boolean> {
  const found = await db
    .selectFrom('audits.evidence_request')
    .select('id')
    .where('audit_id', '=', auditId)
    .where('id', '=', requestId)
    .executeTakeFirst();
  return found !== undefined;
}

export async function selectTraining({ db }: Work, organizationId?: OrganizationId) {
  let query = db
    .selectFrom('audits.training_record')
    .select(['organization_id as organizationId', 'course', 'held_on as heldOn'])
    .select(['invited', 'attended'])
    .orderBy('held_on', 'desc')
    .orderBy('organization_id')
    .orderBy('course');
  if (organizationId) query = query.where('organization_id', '=', organizationId);
  return query.execute();
}

/** A course is told by its name and day; what was counted otherwise takes the place of what was. */
export async function upsertTraining(
  { db, actor, now }: Change,
  organizationId: OrganizationId,
  records: readonly TrainingRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await db
    .insertInto('audits.training_record')
    .values(
      records.map(({ course, heldOn, invited, attended }) => ({
        ...{ organization_id: organizationId, course, held_on: heldOn, invited, attended },
        ...{ recorded_by: actor.id, recorded_at: now },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'course', 'held_on']).doUpdateSet((of) => ({
        invited: of.ref('excluded.invited'),
        attended: of.ref('excluded.attended'),
        recorded_by: of.ref('excluded.recorded_by'),
        recorded_at: of.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}
