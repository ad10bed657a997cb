import './tables.ts';

import type { Work } from '#platform/tools.ts';

import type { AuditId } from '../finding.ts';

/** The latest judgement of each clause of an audit under its edition, with who made it and when. */
export async function selectDatedJudgements({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.judgement as j')
    .innerJoin('audits.audit as a', (join) =>
      join
        .onRef('a.organization_id', '=', 'j.organization_id')
        .onRef('a.id', '=', 'j.audit_id')
        .onRef('a.edition_id', '=', 'j.edition_id'),
    )
    .distinctOn('j.clause')
    .select(['j.clause', 'j.result', 'j.note', 'j.carriage', 'j.reason', 'j.carried_from as from'])
    .select(['j.judged_by as by', 'j.judged_at as at'])
    .where('a.id', '=', auditId)
    .orderBy('j.clause')
    .orderBy('j.judged_at', 'desc')
    .orderBy('j.id')
    .execute();
}

/** Of the findings of an audit what no list of them tells. */
export async function selectFindingFacts({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.finding')
    .select(['id', 'marked_urgent', 'system_id', 'cause', 'effect', 'plan_due_on'])
    .where('audit_id', '=', auditId)
    .execute();
}

/** The steps of the findings of an audit, in their order. */
export async function selectStepsOfAudit({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.step as s')
    .innerJoin('audits.finding as f', (join) =>
      join.onRef('f.organization_id', '=', 's.organization_id').onRef('f.id', '=', 's.finding_id'),
    )
    .select(['s.id', 's.finding_id', 's.kind', 's.note', 's.until', 's.taken_by as by'])
    .select('s.taken_at as at')
    .where('f.audit_id', '=', auditId)
    .orderBy('s.taken_at')
    .orderBy('s.id')
    .execute();
}
