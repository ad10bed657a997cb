import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { arrayOf, runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import { openLabels } from '../assertion.ts';

/** The moment of the database that a statement sees, by the transactions that had ended. */
export async function selectPosition({ db }: Work): Promise<string> {
  const { rows } = await sql<{ position: string }>`
    select pg_current_snapshot()::text as position`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database did not tell its position.');
  return row.position;
}

// What was restored from another server may name transactions that this one has yet to begin: whatever is
// seen here was ended here, or is one's own.
export const isUnseen = (position: string | RawBuilder<unknown>) => sql`
  transaction >= pg_snapshot_xmin(${position}::pg_snapshot)
    and not pg_visible_in_snapshot(transaction, ${position}::pg_snapshot)
    and (transaction < pg_snapshot_xmax(pg_current_snapshot())
         or transaction = pg_current_xact_id_if_assigned())`;

const unseen = (position: string) => sql`
  select organization_id, system_id from exposure.change where ${isUnseen(position)}`;

/** The vulnerabilities of which something else is said than a position holds. */
export const unheard = (position: string) => sql`
  select vulnerability_id from exposure.saying_change where ${isUnseen(position)}`;

type Since = { readonly since: string; readonly most: number };

/** Systems in scope that changed since, counted no further than one more than may be. */
const changed = ({ since, most }: Since) =>
  sql`(select count(*)::int from (${unseen(since)} limit ${most + 1}) c)`;

/** How many systems in scope changed that a position does not hold; what this transaction did included. */
export async function selectChanged({ db }: Work, since: Since): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select ${changed(since)} as changed`.execute(db);
  return rows[0]?.changed ?? Infinity;
}

/** What came since a position, beside the moment that the asker's statement saw. */
export type Arrears = {
  readonly position: string;
  readonly changed: number;
  /** The vulnerabilities of which something else is said; no more of them than one more than may be. */
  readonly saidAnew: readonly string[];
};

/** What came since a position, as far as questions about many vulnerabilities must know. */
export async function selectArrears(
  { db }: Work,
  { since, most, mostSaid }: Since & { readonly mostSaid: number },
): Promise<Arrears> {
  const { rows } = await sql<Arrears>`
    select pg_current_snapshot()::text as position, ${changed({ since, most })} as changed,
      array(${unheard(since)} limit ${mostSaid + 1}) as "saidAnew"`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database did not tell what came since.');
  return row;
}

/** How what is asked stands to a position: what of it came since, and whether stretches alone decide it. */
export type Standing = {
  /** The moment that the asker's statement saw. */
  readonly position: string;
  readonly isSaidAnew: boolean;
  /** Statements that may speak, or products that count only beside others, are to be weighed too. */
  readonly isWeighed: boolean;
  readonly changed: number;
};

/**
 * The names of vulnerabilities of which somebody states something that may speak: a supplier that is
 * recognised, openly; or a body whose word was accepted and has not run out.
 */
export const stated = (
  now: Date,
  isAsked: (name: RawBuilder<unknown>) => RawBuilder<unknown> = () => sql`true`,
) => sql`
  select a.vulnerability as name from exposure.assertion a
  join exposure.supplier s on s.author = a.author and s.revoked_at is null
  where (a.label is null or a.label = any (${openLabels}::text[]))
    and ${isAsked(sql`a.vulnerability`)}
  union
  select vulnerability from exposure.own_assertion
  where outcome = 'accepted' and expires_at > ${now} and ${isAsked(sql`vulnerability`)}`;

/** The names by which a vulnerability is known, as `named`. */
const named = (vulnerability: string) => sql`
  named as materialized (
    select alias as name from intake.alias where vulnerability_id = ${vulnerability}
    union select ${vulnerability})`;

/** Whether anything is to be weighed that is said of a vulnerability by a name of `named`. */
const isWeighed = (now: Date, vulnerability: string) => sql`
  exists (${stated(now, (name) => sql`${name} in (select name from named)`)})
    or exists (select from intake.voice w join intake.configuration c
         on c.source_id = w.source_id and c.record_id = w.record_id
         where w.vulnerability_id = ${vulnerability})`;

/** The moment that the first statement of a question saw, and whether stretches alone decide it. */
export async function selectOutset(
  { db, now }: Work,
  vulnerability: string,
): Promise<Pick<Standing, 'position' | 'isWeighed'>> {
  const asking = sql<Pick<Standing, 'position' | 'isWeighed'>>`
    with ${named(vulnerability)}
    select pg_current_snapshot()::text as position, ${isWeighed(now, vulnerability)} as "isWeighed"`;
  const [row] = await runPlanned(db, asking.compile(db));
  if (!row) throw new Error('The database did not tell its position.');
  return row;
}

/** How a question about a vulnerability stands to a position, in one statement. */
export async function selectStanding(
  { db, now }: Work,
  { vulnerability, since, most }: Since & { readonly vulnerability: string },
): Promise<Standing> {
  const asking = sql<Standing>`
    with ${named(vulnerability)}
    select pg_current_snapshot()::text as position,
      ${vulnerability} in (${unheard(since)}) as "isSaidAnew",
      ${isWeighed(now, vulnerability)} as "isWeighed",
      ${changed({ since, most })} as changed`;
  const [row] = await runPlanned(db, asking.compile(db));
  if (!row) throw new Error('The database did not tell how a question stands.');
  return row;
}

/** Whether whatever a transaction changed can be seen by now, by its number. */
export async function selectIsSeen({ db }: Work, transaction: string): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select pg_visible_in_snapshot(${transaction}::xid8, pg_current_snapshot()) as seen`.execute(db);
  return rows[0]?.seen ?? false;
}

/** The triggers that note what changed; without any of them memory would not learn of it. */
const noting = 5;

/** Whether whatever changes is noted, so that memory can follow. */
export async function selectIsNoted({ db }: Work): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`
    select count(*) = ${noting} as noted
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'exposure'
    where t.tgenabled in ('O', 'A') and p.proname like 'note\_%'`.execute(db);
  return rows[0]?.noted ?? false;
}

/** Whose memory is kept: what of a database is in no other, and in no earlier state of it. */
export type Lineage = { readonly cluster: string; readonly entry: string };

/**
 * What there is in this database and in no other, nor in an earlier state of it: numbers of transactions
 * mean something only there. Undefined while nothing was done yet.
 */
export async function selectLineage({ db }: Work): Promise<Lineage | undefined> {
  const { rows } = await sql<Lineage>`
    select ${cluster} as cluster, e.id as entry
    from ledger.entry e order by e.at desc, e.id desc limit 1`.execute(db);
  return rows[0];
}

/** The database as it is written nowhere in it: numbers of transactions mean nothing in another. */
export const cluster = sql`(
  select s.system_identifier || ' ' || c.timeline_id || ' ' || d.oid
  from pg_control_system() s, pg_control_checkpoint() c, pg_database d
  where d.datname = current_database())`;

/** Whether a position is of this database, and of no later state than it is in. */
export async function selectIsOfLineage(
  { db }: Work,
  { lineage, position }: { readonly lineage: Lineage; readonly position: string },
): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select ${cluster} = ${lineage.cluster}
      and exists (select from ledger.entry where id = ${lineage.entry})
      and pg_snapshot_xmax(${position}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
      as ours`.execute(db);
  return rows[0]?.ours ?? false;
}

/** Whether all that a position holds is seen here too: no transaction that it holds is still open to this one. */
export async function selectIsHeld({ db }: Work, position: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_snapshot_xmax(${position}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
      and not exists (
        select from pg_snapshot_xip(pg_current_snapshot()) open (transaction)
        where pg_visible_in_snapshot(transaction, ${position}::pg_snapshot)) as held`.execute(db);
  return rows[0]?.held ?? false;
}

/**
 * Whether what was read of systems at a position may be of a later moment: parts of it stand on other servers,
 * which are looked at afterwards, and a system has changed since.
 */
export async function selectIsReadLate({ db }: Work, position: string): Promise<boolean> {
  const { rows } = await sql<{ late: boolean }>`
    select exists (${unseen(position)}) and exists (
      select from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'inventory.component'::regclass and c.relkind = 'f') as late`.execute(db);
  return rows[0]?.late ?? false;
}

/** Vulnerabilities in the order of their names, from one on by its place. */
export async function selectVulnerabilitiesFrom(
  { db }: Work,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('intake.vulnerability')
    .select('id')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** A system and what it runs: ids of versions, each as four bytes. */
export type FleetRow = {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly name: string;
  readonly takenAt: Date | null;
  readonly components: number;
  readonly isWhole: boolean;
  readonly isRetired: boolean;
  readonly versions: Buffer | null;
};

const columns = sql`
  s.organization_id as "organizationId", s.id, s.name, s.latest_taken_at as "takenAt",
  coalesce(s.latest_components, 0) as components, coalesce(s.latest_whole, false) as "isWhole",
  s.retired_at is not null as "isRetired", r.versions`;

// One row a system, since to hand over each component by itself takes longer than to read it.
const running = sql`
  cross join lateral (
    select string_agg(int4send(c.version_id::int), ''::bytea) as versions
    from inventory.component c
    where c.organization_id = s.organization_id and c.system_id = s.id) r`;

/** The organizations that have a system. */
export async function selectOwners({ db }: Work): Promise<OrganizationId[]> {
  const { rows } = await sql<{ id: OrganizationId }>`
    select distinct organization_id as id from inventory.system order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** Every system of an organization. */
export async function selectFleetOf(
  { db }: Work,
  organizationId: OrganizationId,
): Promise<FleetRow[]> {
  const { rows } = await sql<FleetRow>`
    select ${columns} from inventory.system s ${running}
    where s.organization_id = ${organizationId}`.execute(db);
  return rows;
}

type NewsRow = { position: string } & (FleetRow | { id: null });

/**
 * The systems that changed since a position, as they are now, and the position this is true for. One
 * statement: all of it is of one moment.
 */
export async function selectNews(
  { db }: Work,
  since: string,
): Promise<{ readonly position: string; readonly systems: readonly FleetRow[] }> {
  const asking = sql<NewsRow>`
    select p.position, n.*
    from (select pg_current_snapshot()::text as position) p
    left join (
      select ${columns} from (${unseen(since)}) u
      join inventory.system s on s.organization_id = u.organization_id and s.id = u.system_id
      ${running}) n on true`;
  const rows = await runPlanned(db, asking.compile(db));
  const position = rows[0]?.position;
  if (position === undefined) throw new Error('The database did not tell its position.');
  return { position, systems: rows.filter((row) => row.id !== null) };
}

/** A version as the database has it. */
export type VersionRow = {
  readonly id: number;
  readonly packageId: number;
  readonly key: Buffer | null;
  readonly text: string;
};

/** Versions by their ids. */
export async function selectVersionsById(
  { db }: Work,
  ids: readonly number[],
): Promise<readonly VersionRow[]> {
  if (ids.length === 0) return [];
  const asking = db
    .selectFrom('inventory.version')
    .select(['id', 'package_id as packageId', 'key', 'text'])
    .where('id', '=', sql<number>`any (${arrayOf(ids)}::bigint[])`);
  return runPlanned(db, asking.compile());
}

/** Packages whose versions are read at once. */
export const packagesAtOnce = 20_000;

/** Every version that an inventory or a source has named, in the order of an epoch, part by part. */
export async function* selectVersions({ db }: Work): AsyncGenerator<readonly VersionRow[]> {
  const { most } = await db
    .selectFrom('inventory.package')
    .select((eb) => eb.fn.max('id').as('most'))
    .executeTakeFirstOrThrow();
  for (let from = 0; from <= most; from += packagesAtOnce) {
    yield await db
      .selectFrom('inventory.version')
      .select(['id', 'package_id as packageId', 'key', 'text'])
      .where('package_id', '>=', from)
      .where('package_id', '<', from + packagesAtOnce)
      .orderBy('package_id')
      .orderBy('key', (order) => order.asc().nullsLast())
      .orderBy('text')
      .execute();
  }
}
