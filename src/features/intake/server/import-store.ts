import './tables.ts';

import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { SnapshotId } from '../intake.ts';
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

/** What is kept of the records named, as far as it decides whether they are written anew. */
export async function selectKept({ db }: Work, source: string, ids: readonly string[]) {
  return db
    .selectFrom('intake.record')
    .select(['id', 'digest', 'modified_at', 'withdrawn_at', 'gone_at', 'aliases'])
    .where('source_id', '=', source)
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

/** How many records of a source are in force: neither taken back nor gone. */
export async function selectInForceCount({ db }: Work, source: string): Promise<number> {
  const { records } = await db
    .selectFrom('intake.record')
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .where('source_id', '=', source)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return records;
}

/** A record as it is kept, as far as its history and its names need it. */
export type KeptRow = {
  readonly id: string;
  readonly digest: Buffer;
  readonly aliases: string[];
  readonly carries: string[];
  readonly title: string;
  readonly modified_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly gone_at: Date | null;
  readonly snapshot_id: SnapshotId;
};

/** Every record of a source. */
export async function selectRecords({ db }: Work, source: string): Promise<KeptRow[]> {
  return db
    .selectFrom('intake.record')
    .select(['id', 'digest', 'aliases', 'carries', 'title'])
    .select(['modified_at', 'withdrawn_at', 'gone_at', 'snapshot_id'])
    .where('source_id', '=', source)
    .execute();
}

/** Marks records as no longer listed since a moment; what they say stays. */
export async function updateGone(
  { db }: Work,
  source: string,
  rows: readonly { readonly id: string; readonly since: Date }[],
): Promise<void> {
  await sql`
    update intake.record r
    set gone_at = g.since, withdrawn_at = coalesce(r.withdrawn_at, g.since)
    from unnest(${rows.map(({ id }) => id)}::text[],
                ${rows.map(({ since }) => since)}::timestamptz[]) as g(id, since)
    where r.source_id = ${source} and r.id = g.id`.execute(db);
}

/** Takes records out of the present; their editions and documents stay. */
export async function deleteRecords({ db }: Work, source: string, ids: readonly string[]) {
  await db
    .deleteFrom('intake.record')
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
      withdrawn_at = excluded.withdrawn_at, gone_at = null, title = excluded.title, details = excluded.details,
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
    insert into intake.signal (source_id, record_id, number, kind, value, at, container,
      claimed_score, claimed_severity)
    select ${source}, record_id, number, kind, value, at, container, claimed_score, claimed_severity
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(record_id text, number integer,
      kind text, value text, at timestamptz, container text, claimed_score double precision,
      claimed_severity text)`.execute(db);
}
