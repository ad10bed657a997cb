import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { EventId, FilingId, IncidentId, MatterId, MessageId } from '../incident.ts';

/** What one authority has matters of, and of whom. */
export async function selectMatters({ db }: Work, authority: OrganizationId) {
  return db
    .selectFrom('incidents.matter')
    .select(['id', 'record_id', 'reporter_id', 'organization_id'])
    .where('organization_id', '=', authority)
    .execute();
}

export async function selectMatter({ db }: Work, authority: OrganizationId, id: MatterId) {
  return db
    .selectFrom('incidents.matter')
    .select(['id', 'record_id', 'reporter_id', 'organization_id'])
    .where('organization_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The matter that an authority has of a record. */
export async function selectMatterOf({ db }: Work, authority: OrganizationId, record: IncidentId) {
  return db
    .selectFrom('incidents.matter')
    .select('id')
    .where('organization_id', '=', authority)
    .where('record_id', '=', record)
    .executeTakeFirst();
}
export type MatterRow = Awaited<ReturnType<typeof selectMatters>>[number];

/** Makes this transaction the one that writes about something; others wait until it ends. */
export async function lockMatter({ db }: Change, about: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`incidents.matter ${about}`}, 0))`.execute(
    db,
  );
}

function selectMessages({ db }: Work) {
  return db
    .selectFrom('incidents.message as m')
    .select(['m.id', 'm.organization_id', 'm.record_id', 'm.reporter_id', 'm.kind', 'm.about_id'])
    .select(['m.duty', 'm.stage', 'm.due_on', 'm.text', 'm.said_as', 'm.said_at'])
    .select(
      sql<boolean>`exists (select from incidents.message a
        where a.about_id = m.id and a.kind = 'answer')`.as('is_answered'),
    )
    .orderBy('m.said_at')
    .orderBy('m.id');
}

/** What was said between an authority and its reporters. */
export async function selectMessagesOf(work: Work, authority: OrganizationId, record?: IncidentId) {
  let query = selectMessages(work).where('m.organization_id', '=', authority);
  if (record) query = query.where('m.record_id', '=', record);
  return query.execute();
}
export type MessageRow = Awaited<ReturnType<typeof selectMessagesOf>>[number];

/** What was said between a reporter and all authorities about some of its records. */
export async function selectMessagesTo(
  work: Work,
  reporter: OrganizationId,
  records: readonly IncidentId[],
) {
  if (records.length === 0) return [];
  return selectMessages(work)
    .where('m.reporter_id', '=', reporter)
    .where('m.record_id', 'in', [...records])
    .execute();
}

export async function selectMessage(work: Work, id: MessageId) {
  return selectMessages(work).where('m.id', '=', id).executeTakeFirst();
}

export async function insertMessage(
  { db }: Change,
  row: Insertable<Tables['incidents.message']>,
): Promise<void> {
  await db.insertInto('incidents.message').values(row).execute();
}

/** Whether a filing was acknowledged, or a question answered. */
export async function selectIsSettled({ db }: Work, about: FilingId | MessageId): Promise<boolean> {
  const row = await db
    .selectFrom('incidents.message')
    .select('id')
    .where('about_id', '=', about)
    .where('kind', 'in', ['acknowledgement', 'answer'])
    .executeTakeFirst();
  return row !== undefined;
}

/** How an authority judged its matters until a moment, in order; the last judgement holds. */
export async function selectAssessments(
  { db }: Work,
  authority: OrganizationId,
  { record, until }: { readonly record?: IncidentId; readonly until?: Date } = {},
) {
  let query = db
    .selectFrom('incidents.assessment')
    .select(['record_id', 'severity', 'is_confirmed', 'note', 'assessed_as', 'assessed_at'])
    .where('organization_id', '=', authority)
    .orderBy('sequence');
  if (record) query = query.where('record_id', '=', record);
  if (until) query = query.where('assessed_at', '<=', until);
  return query.execute();
}
export type AssessmentRow = Awaited<ReturnType<typeof selectAssessments>>[number];

export async function insertAssessment(
  { db }: Change,
  row: Insertable<Tables['incidents.assessment']>,
): Promise<void> {
  await db.insertInto('incidents.assessment').values(row).execute();
}

/** Which event each matter of an authority was taken for at a moment; one that stood alone has none. */
export async function selectEvents({ db, now }: Work, authority: OrganizationId, at = now) {
  const { rows } = await sql<{ record_id: IncidentId; event_id: EventId | null }>`
    select distinct on (record_id) record_id, event_id from incidents.sameness
    where organization_id = ${authority} and judged_at <= ${at}
    order by record_id, sequence desc`.execute(db);
  return new Map(rows.flatMap((row) => (row.event_id ? [[row.record_id, row.event_id]] : [])));
}

export async function insertSameness(
  { db, actor, now }: Change,
  authority: OrganizationId,
  records: readonly IncidentId[],
  { event, reason }: { readonly event: EventId | null; readonly reason: string },
): Promise<void> {
  await db
    .insertInto('incidents.sameness')
    .values(
      records.map((record) => ({
        ...{ organization_id: authority, record_id: record, event_id: event, reason },
        ...{ judged_by: actor.id, judged_at: now },
      })),
    )
    .execute();
}
