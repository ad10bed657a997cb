import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Fact } from '../facts.ts';
import type { RecordKind } from '../facts.ts';
import type { IncidentFileId, IncidentId, TimelineId } from '../incident.ts';

/** What the actor is called: what they say is kept under it. */
export async function selectOwnName({ db, actor }: Work): Promise<string | undefined> {
  const row = await db
    .selectFrom('access.person')
    .select('name')
    .where('id', '=', actor.id)
    .executeTakeFirst();
  return row?.name;
}

/** Who reports, as the register calls them, and what whoever speaks for them is called. */
export async function selectReporter({ db, actor }: Work, id: OrganizationId) {
  const row = await db
    .selectFrom('organizations.organization as o')
    .leftJoin('access.person as p', (on) => on.on('p.id', '=', actor.id))
    .select(['o.name_ja as ja', 'o.name_en as en', 'p.name as by'])
    .where('o.id', '=', id)
    .executeTakeFirst();
  return row && { reporter: { id, names: { ja: row.ja, en: row.en } }, by: row.by };
}

/** An organization as it is called, as far as the actor may see it. */
export async function selectBody({ db }: Work, id: OrganizationId) {
  const row = await db
    .selectFrom('organizations.organization')
    .select(['name_ja as ja', 'name_en as en'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id, names: row };
}

const recordColumns = [
  'r.organization_id',
  'r.id',
  'r.kind',
  'r.title',
  'r.opened_at',
  'r.closed_at',
] as const;

/** The records of one body, those still open first, the latest first. */
export async function selectRecords({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('incidents.record as r')
    .leftJoin('access.person as p', 'p.id', 'r.opened_by')
    .select(recordColumns)
    .select('p.name as opened_by')
    .where('r.organization_id', '=', organizationId)
    .orderBy((of) => of('r.closed_at', 'is not', null))
    .orderBy('r.opened_at', 'desc')
    .orderBy('r.id')
    .limit(500)
    .execute();
}
export type RecordRow = Awaited<ReturnType<typeof selectRecords>>[number];

export async function selectRecord({ db }: Work, organizationId: OrganizationId, id: IncidentId) {
  return db
    .selectFrom('incidents.record as r')
    .leftJoin('access.person as p', 'p.id', 'r.opened_by')
    .select(recordColumns)
    .select('p.name as opened_by')
    .where('r.organization_id', '=', organizationId)
    .where('r.id', '=', id)
    .executeTakeFirst();
}

/** Holds a record until the transaction ends, so that two filings of it follow one another. */
export async function lockRecord({ db }: Change, id: IncidentId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`incidents.record ${id}`}, 0))`.execute(
    db,
  );
}

type NewRecord = {
  readonly organizationId: OrganizationId;
  readonly id: IncidentId;
  readonly kind: RecordKind;
  readonly title: string;
};

export async function insertRecord(
  { db, actor, now }: Change,
  { organizationId, id, kind, title }: NewRecord,
) {
  await db
    .insertInto('incidents.record')
    .values({
      ...{ organization_id: organizationId, id, kind, title },
      ...{ opened_by: actor.id, opened_at: now, closed_by: null, closed_at: null },
    })
    .execute();
}

export async function updateRecord(
  { db }: Change,
  { organizationId, id, kind, title }: NewRecord,
): Promise<void> {
  await db
    .updateTable('incidents.record')
    .set({ kind, title })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

type Of = { readonly organizationId: OrganizationId; readonly id: IncidentId };

/** Closes a record, or opens it again. */
export async function updateClosing(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  isClosed: boolean,
): Promise<void> {
  await db
    .updateTable('incidents.record')
    .set({ closed_by: isClosed ? actor.id : null, closed_at: isClosed ? now : null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('closed_at', isClosed ? 'is' : 'is not', null)
    .execute();
}

/** Everything that was said of some records of one body, in the order in which it was said. */
export async function selectFacts(
  { db }: Work,
  organizationId: OrganizationId,
  records: readonly IncidentId[],
) {
  if (records.length === 0) return [];
  return db
    .selectFrom('incidents.fact')
    .select(['record_id', 'field', 'value', 'certainty', 'since', 'firm', 'said_as', 'said_at'])
    .where('organization_id', '=', organizationId)
    .where('record_id', 'in', [...records])
    .orderBy('sequence')
    .execute();
}
export type FactRow = Awaited<ReturnType<typeof selectFacts>>[number];

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

/** Keeps one fact, under the next number. */
export async function insertFact(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  fact: Fact,
): Promise<number> {
  const value = fact.value === null ? null : json(fact.value);
  const { sequence } = await db
    .insertInto('incidents.fact')
    .values({
      ...{ organization_id: organizationId, record_id: id, field: fact.field, value },
      ...{ certainty: fact.certainty, since: fact.since, firm: fact.firm ?? null },
      ...{ said_by: actor.id, said_as: fact.by, said_at: now },
    })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

/** Keeps several facts at once, in their order. */
export async function insertFacts(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  facts: readonly Fact[],
): Promise<void> {
  await db
    .insertInto('incidents.fact')
    .values(
      facts.map((fact) => ({
        ...{ organization_id: organizationId, record_id: id, field: fact.field },
        value: fact.value === null ? null : json(fact.value),
        ...{ certainty: fact.certainty, since: fact.since, firm: fact.firm ?? null },
        ...{ said_by: actor.id, said_as: fact.by, said_at: now },
      })),
    )
    .execute();
}

export async function selectAnswers(
  { db }: Work,
  organizationId: OrganizationId,
  records: readonly IncidentId[],
) {
  if (records.length === 0) return [];
  return db
    .selectFrom('incidents.answer')
    .select(['record_id', 'question', 'answer', 'note', 'said_as', 'said_at'])
    .where('organization_id', '=', organizationId)
    .where('record_id', 'in', [...records])
    .orderBy('sequence')
    .execute();
}

export type NewAnswer = {
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly note: string;
  readonly by: string;
};

export async function insertAnswer(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  { question, answer, note, by }: NewAnswer,
): Promise<void> {
  await db
    .insertInto('incidents.answer')
    .values({
      ...{ organization_id: organizationId, record_id: id, question, answer, note },
      ...{ said_by: actor.id, said_as: by, said_at: now },
    })
    .execute();
}

export async function selectTimeline({ db }: Work, { organizationId, id }: Of) {
  return db
    .selectFrom('incidents.timeline')
    .select(['id', 'happened_at as happenedAt', 'text', 'said_as as by', 'said_at as at'])
    .where('organization_id', '=', organizationId)
    .where('record_id', '=', id)
    .orderBy('happened_at')
    .orderBy('said_at')
    .orderBy('id')
    .execute();
}

export type NewLine = {
  readonly line: TimelineId;
  readonly happenedAt: Date;
  readonly text: string;
  readonly by: string;
};

export async function insertTimeline(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  { line, happenedAt, text, by }: NewLine,
): Promise<void> {
  await db
    .insertInto('incidents.timeline')
    .values({
      ...{ organization_id: organizationId, id: line, record_id: id },
      ...{ happened_at: happenedAt, text, said_by: actor.id, said_as: by, said_at: now },
    })
    .execute();
}

export async function selectFiles({ db }: Work, { organizationId, id }: Of) {
  return db
    .selectFrom('incidents.attachment')
    .select(['id', 'name', 'sha256', 'added_at as at'])
    .select(sql<number>`octet_length(bytes)`.as('size'))
    .where('organization_id', '=', organizationId)
    .where('record_id', '=', id)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function selectFile({ db }: Work, { organizationId, id }: Of, sha256: Uint8Array) {
  return db
    .selectFrom('incidents.attachment')
    .select(['id', 'name', 'bytes'])
    .where('organization_id', '=', organizationId)
    .where('record_id', '=', id)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

export type NewFile = {
  readonly file: IncidentFileId;
  readonly name: string;
  readonly sha256: Uint8Array;
  readonly bytes: Uint8Array;
};

/** Keeps a file; one with the same bytes is there already. */
export async function insertFile(
  { db, actor, now }: Change,
  { organizationId, id }: Of,
  { file, name, sha256, bytes }: NewFile,
): Promise<void> {
  await db
    .insertInto('incidents.attachment')
    .values({
      ...{ organization_id: organizationId, record_id: id, id: file, name },
      ...{ sha256, bytes, added_by: actor.id, added_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a body was on a day: kind, sectors and designations, each dated. */
export async function selectAttributesOn({ db }: Work, organizationId: OrganizationId, on: string) {
  return db
    .selectFrom('organizations.attribute')
    .select(['aspect', 'value'])
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`since <= ${on}::date and (until is null or until > ${on}::date)`)
    .execute();
}

/** Which of some systems are those of a body. */
export async function selectOwnSystems(
  { db }: Work,
  organizationId: OrganizationId,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from inventory.system
    where organization_id = ${organizationId} and id = any (${[...ids]}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
