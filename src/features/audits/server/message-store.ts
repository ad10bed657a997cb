import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { RequestId } from '../evidence.ts';
import type { AuditId, FindingId } from '../finding.ts';
import type { ReminderMoment } from '../reminder.ts';

export async function insertMessage(
  { db }: Change,
  message: Tables['audits.message'],
): Promise<void> {
  await db.insertInto('audits.message').values(message).execute();
}

/** All that was written on an audit, the earliest first. */
export async function selectMessages({ db }: Work, auditId: AuditId) {
  return db
    .selectFrom('audits.message as m')
    .leftJoin('access.person as p', 'p.id', 'm.said_by')
    .select(['m.id', 'm.clause', 'm.finding_id', 'm.by_body', 'm.words', 'm.said_at', 'p.name'])
    .where('m.audit_id', '=', auditId)
    .orderBy('m.said_at')
    .orderBy('m.id')
    .execute();
}

/** The audit that a finding was raised in; undefined for none in reach. */
export async function selectAuditOfFinding({ db }: Work, id: FindingId) {
  const found = await db
    .selectFrom('audits.finding')
    .select('audit_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.audit_id;
}

/** Something with a day, and of what moments of it people were reminded. */
export type Reminded<Subject> = {
  readonly subject: Subject;
  readonly organizationId: OrganizationId;
  readonly auditId: AuditId;
  readonly title: string;
  readonly dueOn: string;
  readonly moments: readonly ReminderMoment[];
};

const momentsOf = (subject: string, dueOn: string) => sql<ReminderMoment[]>`
  array(select r.moment from audits.reminder r
    where r.subject = ${sql.ref(subject)} and r.due_on = ${sql.ref(dueOn)})`;

/** Requests that nobody answered, of open audits, due by a day; those reminded of for good are left out. */
export async function selectWaitingRequests(
  { db }: Work,
  by: string,
): Promise<Reminded<RequestId>[]> {
  return db
    .selectFrom('audits.evidence_request as q')
    .innerJoin('audits.audit as a', (join) =>
      join.onRef('a.organization_id', '=', 'q.organization_id').onRef('a.id', '=', 'q.audit_id'),
    )
    .select(['q.id as subject', 'q.organization_id as organizationId', 'q.audit_id as auditId'])
    .select(['q.due_on as dueOn', sql<string>`''`.as('title')])
    .select(momentsOf('q.id', 'q.due_on').as('moments'))
    .where('a.closed_at', 'is', null)
    .where('q.due_on', '<=', by)
    .where(
      sql<boolean>`not exists (select from audits.request_answer w
      where w.organization_id = q.organization_id and w.request_id = q.id)`,
    )
    .where(
      sql<boolean>`not exists (select from audits.reminder r
      where r.subject = q.id and r.due_on = q.due_on and r.moment = 'after')`,
    )
    .orderBy('q.due_on')
    .orderBy('q.id')
    .execute();
}

/** The last acceptance of each finding that is not closed, ending by a day. */
export async function selectEndingAcceptances(
  { db }: Work,
  by: string,
): Promise<Reminded<FindingId>[]> {
  return db
    .selectFrom('audits.finding as f')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('audits.step as s')
          .select('s.until')
          .whereRef('s.organization_id', '=', 'f.organization_id')
          .whereRef('s.finding_id', '=', 'f.id')
          .where('s.kind', '=', 'risk-accepted')
          .orderBy('s.taken_at', 'desc')
          .orderBy('s.id')
          .limit(1)
          .as('accepted'),
      (join) => join.onTrue(),
    )
    .select(['f.id as subject', 'f.organization_id as organizationId', 'f.audit_id as auditId'])
    .select(['f.title', sql<string>`accepted.until`.as('dueOn')])
    .select(momentsOf('f.id', 'accepted.until').as('moments'))
    .where('accepted.until', '<=', by)
    .where(
      sql<boolean>`not exists (select from audits.step c where c.finding_id = f.id
      and c.organization_id = f.organization_id and c.kind = 'reaudit-passed')`,
    )
    .where(
      sql<boolean>`not exists (select from audits.reminder r
      where r.subject = f.id and r.due_on = accepted.until and r.moment = 'after')`,
    )
    .orderBy('accepted.until')
    .orderBy('f.id')
    .execute();
}

/** Whether it could be written: each moment of a day is reminded of once. */
export async function insertReminder(
  { db }: Change,
  reminder: Tables['audits.reminder'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audits.reminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
