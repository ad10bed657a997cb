import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { EditionKind, SnapshotId } from '../intake.ts';

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

export async function insertDocument(
  { db }: Work,
  document: Insertable<Tables['intake.document']>,
): Promise<void> {
  await db
    .insertInto('intake.document')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSnapshot(
  { db }: Work,
  { reasons, sample, ...snapshot }: Insertable<Tables['intake.snapshot']>,
): Promise<void> {
  await db
    .insertInto('intake.snapshot')
    .values({ ...snapshot, reasons: json(reasons), sample: json(sample) })
    .execute();
}

/** A snapshot, locked against another decision on it. */
export async function selectSnapshotForUpdate({ db }: Work, id: SnapshotId) {
  return db
    .selectFrom('intake.snapshot')
    .select(['id', 'source_id', 'file', 'sha256', 'number', 'standing', 'received_by'])
    .select(['received_at', 'released_at', 'model', 'accepted', 'refused', 'sample'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

const shownColumns = [
  ...(['n.id', 'n.source_id as source', 'n.file', 'n.sha256', 'n.number', 'n.standing'] as const),
  ...(['n.received_at as receivedAt', 'n.released_at as releasedAt', 'n.model'] as const),
  ...(['n.accepted', 'n.refused', 'n.added', 'n.changed', 'n.removed', 'n.restores'] as const),
  ...(['n.reasons', 'n.sample', 'n.decided_at as decidedAt', 'n.decision'] as const),
  ...(['n.received_by as receivedBy', 'n.decided_by as decidedBy'] as const),
] as const;

export async function selectSnapshots(
  { db }: Work,
  { source, limit }: { readonly source: string | undefined; readonly limit: number },
) {
  let query = db.selectFrom('intake.snapshot as n').select(shownColumns);
  if (source !== undefined) query = query.where('n.source_id', '=', source);
  return query.orderBy('n.number', 'desc').limit(limit).execute();
}

export async function selectSnapshot({ db }: Work, id: SnapshotId) {
  return db
    .selectFrom('intake.snapshot as n')
    .select(shownColumns)
    .where('n.id', '=', id)
    .executeTakeFirst();
}

/** The last snapshot of a source that took force, and a waiting one of the same bytes. */
export async function selectLatest({ db }: Work, source: string) {
  return db
    .selectFrom('intake.snapshot')
    .select(['id', 'number', 'sha256', 'received_at', 'released_at'])
    .where('source_id', '=', source)
    .where('standing', 'in', ['taken', 'released'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** When the catalogue in force was published; null where it does not say so. */
export async function selectRelease({ db }: Work, source: string): Promise<Date | null> {
  const row = await db
    .selectFrom('intake.snapshot')
    .select('released_at')
    .where('source_id', '=', source)
    .where('standing', 'in', ['taken', 'released'])
    .where('released_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.released_at ?? null;
}

export async function selectWaiting({ db }: Work, source: string, sha256: Buffer) {
  return db
    .selectFrom('intake.snapshot')
    .select('id')
    .where('source_id', '=', source)
    .where('standing', '=', 'waiting')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** The bytes of a snapshot as they are kept: packed with gzip. */
export async function selectContent({ db }: Work, id: SnapshotId) {
  return db
    .selectFrom('intake.snapshot as n')
    .innerJoin('intake.document as d', 'd.sha256', 'n.sha256')
    .select(['n.source_id as source', 'n.file', 'n.received_at as receivedAt', 'd.content'])
    .where('n.id', '=', id)
    .executeTakeFirst();
}

type Decision = Pick<Tables['intake.snapshot'], 'standing' | 'decided_at' | 'decision'> &
  Partial<Pick<Tables['intake.snapshot'], 'added' | 'changed' | 'removed'>>;

export async function updateDecision(
  { db, actor }: Work,
  id: SnapshotId,
  decision: Decision,
): Promise<void> {
  await db
    .updateTable('intake.snapshot')
    .set({ ...decision, decided_by: actor.id })
    .where('id', '=', id)
    .execute();
}

export type EditionRow = {
  readonly record_id: string;
  readonly kind: EditionKind;
  /** In hexadecimal. */
  readonly digest: string;
  readonly content_id: SnapshotId;
  readonly title: string;
  readonly modified_at: Date | null;
  readonly since: Date;
};

export async function insertEditions(
  { db }: Work,
  { source, snapshot }: { readonly source: string; readonly snapshot: SnapshotId },
  rows: readonly EditionRow[],
): Promise<void> {
  await sql`
    insert into intake.edition (source_id, record_id, snapshot_id, kind, digest, content_id, title,
      modified_at, since)
    select ${source}, record_id, ${snapshot}, kind, decode(digest, 'hex'), content_id,
      left(title, 300), modified_at, since
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(record_id text, kind text,
      digest text, content_id uuid, title text, modified_at timestamptz,
      since timestamptz)`.execute(db);
}

export type StateRow = Omit<EditionRow, 'digest'> & { readonly digest: Buffer };

/** What was in force of each record of a source after a snapshot, the lost ones included. */
export async function selectStateAt(
  { db }: Work,
  source: string,
  number: number,
): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select distinct on (e.record_id) e.record_id, e.kind, e.digest, e.content_id, e.title,
      e.modified_at, e.since
    from intake.edition e join intake.snapshot n on n.id = e.snapshot_id
    where e.source_id = ${source} and n.number <= ${number}
    order by e.record_id, n.number desc`.execute(db);
  return rows;
}

/** Every edition of a record, the newest first. */
export async function selectEditions({ db }: Work, source: string, record: string) {
  return db
    .selectFrom('intake.edition as e')
    .innerJoin('intake.snapshot as n', 'n.id', 'e.snapshot_id')
    .select(['e.kind', 'e.title', 'e.modified_at as modifiedAt', 'e.since'])
    .select(['e.snapshot_id as snapshotId', 'e.content_id as contentId', 'n.file'])
    .select('n.received_at as receivedAt')
    .where('e.source_id', '=', source)
    .where('e.record_id', '=', record)
    .orderBy('n.number', 'desc')
    .limit(1000)
    .execute();
}
