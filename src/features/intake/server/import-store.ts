import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { SnapshotId } from '../intake.ts';
import type { Format } from '../source.ts';
import type {
  AffectedRow,
  ConfigurationRow,
  OperandRow,
  RangeRow,
  RecordRow,
  SignalRow,
} from './rows.ts';

/** Makes this transaction the one that imports; others wait here until it ends. */
export async function lockIntake({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('intake.import', 0))`.execute(db);
}

/** Enters a source unless it is known, and says what format it keeps to. */
export async function ensureSource(
  { db }: Work,
  source: Insertable<Tables['intake.source']>,
): Promise<Format> {
  await db
    .insertInto('intake.source')
    .values(source)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { format } = await db
    .selectFrom('intake.source')
    .select('format')
    .where('id', '=', source.id)
    .executeTakeFirstOrThrow();
  return format;
}

/** When the newest edition of a catalogue was released that this source has given; null without. */
export async function selectNewestRelease({ db }: Work, source: string): Promise<Date | null> {
  const { released } = await db
    .selectFrom('intake.snapshot')
    .select(({ fn }) => fn.max('released_at').as('released'))
    .where('source_id', '=', source)
    .executeTakeFirstOrThrow();
  return released;
}

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
  snapshot: Insertable<Tables['intake.snapshot']>,
): Promise<void> {
  await db.insertInto('intake.snapshot').values(snapshot).execute();
}

/** What is kept of the records named, as far as it decides whether they are written anew. */
export async function selectKept({ db }: Work, source: string, ids: readonly string[]) {
  return db
    .selectFrom('intake.record')
    .select(['id', 'digest', 'modified_at', 'aliases'])
    .where('source_id', '=', source)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

/** Where a record belongs: its source and the snapshot it was last written from. */
export type Origin = { readonly source: string; readonly snapshot: SnapshotId };

export async function upsertRecords(
  { db }: Work,
  { source, snapshot }: Origin,
  rows: readonly RecordRow[],
): Promise<void> {
  await sql`
    insert into intake.record (source_id, id, snapshot_id, digest, aliases, carries, related,
      published_at, modified_at, withdrawn_at, title, details, links)
    select ${source}, id, ${snapshot}, decode(digest, 'hex'), aliases, carries, related,
      published_at, modified_at, withdrawn_at, title, details, links
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, digest text,
      aliases text[], carries text[], related text[], published_at timestamptz,
      modified_at timestamptz, withdrawn_at timestamptz, title text, details text, links text[])
    on conflict (source_id, id) do update set
      snapshot_id = excluded.snapshot_id, digest = excluded.digest, aliases = excluded.aliases,
      carries = excluded.carries, related = excluded.related,
      published_at = excluded.published_at, modified_at = excluded.modified_at,
      withdrawn_at = excluded.withdrawn_at, title = excluded.title, details = excluded.details,
      links = excluded.links`.execute(db);
}

/** Takes away what records said, before it is said anew. */
export async function deleteSayings({ db }: Work, source: string, ids: readonly string[]) {
  const tables = [
    ...(['intake.range', 'intake.affected', 'intake.signal'] as const),
    ...(['intake.operand', 'intake.configuration'] as const),
  ];
  for (const table of tables) {
    await db
      .deleteFrom(table)
      .where('source_id', '=', source)
      .where('record_id', '=', sql<string>`any(${ids}::text[])`)
      .execute();
  }
}

/** Keeps what records say of packages, and that the ecosystems of these have a feed. */
export async function insertAffected({ db }: Work, source: string, rows: readonly AffectedRow[]) {
  await sql`
    insert into intake.affected (source_id, record_id, number, package_id, container, path,
      otherwise, conditional, exact, unorderable)
    select ${source}, record_id, number, package_id, container, path, otherwise, conditional,
      exact, unorderable
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(record_id text, number integer,
      package_id bigint, container text, path text, otherwise text, conditional boolean,
      exact text[], unorderable text[])`.execute(db);
  await sql`
    insert into intake.ecosystem (name)
    select distinct ecosystem from inventory.package
    where id = any (${rows.map(({ package_id }) => package_id)}::bigint[])
    on conflict do nothing`.execute(db);
}

export async function insertRanges({ db }: Work, source: string, rows: readonly RangeRow[]) {
  await sql`
    insert into intake.range (source_id, record_id, number, part, package_id, lo, hi, status,
      because, words)
    select ${source}, record_id, number, part, package_id, decode(lo, 'hex'), decode(hi, 'hex'),
      status, because, words
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(record_id text, number integer,
      part integer, package_id bigint, lo text, hi text, status text, because text,
      words text)`.execute(db);
}

/** Keeps what records say of products that are vulnerable only beside others. */
export async function insertConfigurations(
  { db }: Work,
  source: string,
  configurations: readonly ConfigurationRow[],
  operands: readonly OperandRow[],
) {
  if (configurations.length === 0) return;
  await sql`
    insert into intake.configuration (source_id, record_id, number, container, path, clause)
    select ${source}, record_id, number, container, path, clause
    from json_to_recordset(${JSON.stringify(configurations)}::json) as r(record_id text,
      number integer, container text, path text, clause jsonb)`.execute(db);
  await sql`
    insert into intake.operand (source_id, record_id, configuration, number, package_id,
      vulnerable, status, lo, hi, exact, words)
    select ${source}, record_id, configuration, number, package_id, vulnerable, status,
      decode(lo, 'hex'), decode(hi, 'hex'), exact, words
    from json_to_recordset(${JSON.stringify(operands)}::json) as r(record_id text,
      configuration integer, number integer, package_id bigint, vulnerable boolean, status text,
      lo text, hi text, exact text, words text)`.execute(db);
}

export async function insertSignals({ db }: Work, source: string, rows: readonly SignalRow[]) {
  await sql`
    insert into intake.signal (source_id, record_id, number, kind, value, at, container)
    select ${source}, record_id, number, kind, value, at, container
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(record_id text, number integer,
      kind text, value text, at timestamptz, container text)`.execute(db);
}
