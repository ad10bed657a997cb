import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { arrayOf, runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { One } from './component-store.ts';
import { uuidAt } from './exposed-store.ts';
import { cluster, isUnseen } from './fleet-store.ts';

/** A system that changed since it was packed, and its place if it was there. */
export type Changed = One & { readonly place: number | null };

/** Which packing there is, and what changed since. */
export type PackingRow = {
  readonly number: string;
  readonly changed: readonly Changed[];
};

const unseen = sql`
  select c.organization_id, c.system_id from exposure.change c
  where ${isUnseen(sql`(select position from packing)`)}`;

/**
 * The packing of this database, unless more systems changed since than may be; undefined too for whoever may
 * not read it. Of a database that was copied from another it holds nothing that is to be relied on.
 */
export async function selectPacking({ db }: Work, most: number): Promise<PackingRow | undefined> {
  const asking = sql<PackingRow>`
    with packing as materialized (
      select number, position from exposure.packing where cluster = ${cluster}),
    changed as materialized (${unseen} limit ${most + 1})
    select p.number, (
      select coalesce(json_agg(json_build_object('organizationId', c.organization_id,
               'systemId', c.system_id, 'place', s.place)), '[]')
      from changed c left join exposure.packed_system s on s.system_id = c.system_id) as changed
    from packing p`;
  const [row] = await runPlanned(db, asking.compile(db));
  return row && row.changed.length <= most ? row : undefined;
}

/** How many systems changed since the packing of this database; undefined where there is none. */
export async function selectSincePacking({ db }: Work, most: number): Promise<number | undefined> {
  const { rows } = await sql<{ changed: number }>`
    with packing as materialized (
      select position from exposure.packing where cluster = ${cluster})
    select (select count(*)::int from (${unseen} limit ${most}) c) as changed
    from packing`.execute(db);
  return rows[0]?.changed;
}

/** What is known of each system by its place, as bytes of numbers, the lowest of each number first. */
export type ColumnsRow = {
  readonly systems: number;
  readonly organizations: readonly OrganizationId[];
  /** The place of each system's organization among them, four bytes each. */
  readonly owners: Buffer;
  /** When its inventory was taken, eight bytes each. */
  readonly taken: Buffer;
  /** One byte each: whether its inventory is whole. */
  readonly wholes: Buffer;
};

/** The systems of a packing; undefined where it was replaced. */
export async function selectColumns({ db }: Work, number: string): Promise<ColumnsRow | undefined> {
  return db
    .selectFrom('exposure.packing')
    .select(['systems', 'organizations', 'owners', 'taken', 'wholes'])
    .where('number', '=', number)
    .executeTakeFirst();
}

/** What is packed of packages, as far as any version of them runs; undefined where the packing was replaced. */
export async function selectPackages(
  { db }: Work,
  number: string,
  packages: readonly number[],
): Promise<readonly Buffer[] | undefined> {
  const asking = sql<{ runs: Buffer | null }>`
    select q.runs from exposure.packing p
    left join exposure.packed_package q on q.package_id = any (${arrayOf(packages)}::bigint[])
    where p.number = ${number}`;
  const rows = await runPlanned(db, asking.compile(db));
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ runs }) => (runs ? [runs] : []));
}

/** The places of systems, as far as they were there. */
export async function selectPlaces(
  { db }: Work,
  ids: readonly SystemId[],
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('exposure.packed_system')
    .select('place')
    .where('system_id', 'in', ids)
    .execute();
  return rows.map(({ place }) => place);
}

type Placed = { readonly place: number; readonly organizationId: OrganizationId };

/** A system by its place, and what it is called. */
export type PlacedRow = Placed & { readonly id: SystemId; readonly name: string };

/** The ids and names of systems, which are given in the order of their places; undefined where the packing was replaced. */
export async function selectPlaced(
  { db }: Work,
  number: string,
  placed: readonly Placed[],
): Promise<readonly PlacedRow[] | undefined> {
  if (placed.length === 0) return [];
  const owners = [...new Set(placed.map(({ organizationId }) => organizationId))];
  // In one row: to hand over thousands would take longer than to find them.
  const { rows } = await sql<{ ids: Buffer; names: string }>`
    select string_agg(uuid_send(id), '') as ids,
           '[' || string_agg(to_json(name)::text, ',') || ']' as names
    from (
      select s.id, s.name
      from exposure.packed_system k
      join inventory.system s on s.id = k.system_id and s.organization_id = any (${owners}::uuid[])
      where k.place = any (${arrayOf(placed.map(({ place }) => place))}::int[])
        and exists (select from exposure.packing where number = ${number})
      order by k.place) placed
    having count(*) = ${placed.length}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const digits = row.ids.toString('hex');
  const names = JSON.parse(row.names) as readonly string[];
  return placed.map((each, at) => ({
    ...{ ...each, id: uuidAt(digits, at) as SystemId, name: names[at] ?? '' },
  }));
}

const turn = sql`hashtextextended('exposure.packing', 0)`;

/** Whether nobody else packs; until this transaction ends nobody will. */
export async function takePacking({ db }: Work): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${turn}) as taken`.execute(db);
  return rows[0]?.taken ?? false;
}

/** From now on nothing is packed; whoever packs just now is waited for, or what comes of it would stay. */
export async function deletePacking({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turn})`.execute(db);
  for (const table of [
    'exposure.packing',
    'exposure.packed_system',
    'exposure.packed_package',
  ] as const) {
    await db.deleteFrom(table).execute();
  }
}

export type NewPacking = ColumnsRow & {
  readonly number: string;
  readonly position: string;
  readonly ids: readonly SystemId[];
};

/** Keeps the systems of a packing; what runs on them follows package by package. */
export async function insertPacking({ db }: Work, { ids, ...packing }: NewPacking): Promise<void> {
  await sql`
    insert into exposure.packing
      (number, cluster, position, systems, organizations, owners, taken, wholes)
    values (${packing.number}, ${cluster}, ${packing.position}, ${packing.systems},
      ${packing.organizations}::uuid[], ${packing.owners}, ${packing.taken}, ${packing.wholes})`.execute(
    db,
  );
  await sql`
    insert into exposure.packed_system (place, system_id)
    select place - 1, id from unnest(${ids}::uuid[]) with ordinality as each (id, place)`.execute(
    db,
  );
}

/** Packages one after another in one value, and how long each is. */
export type Batch = {
  readonly packages: readonly number[];
  readonly lengths: readonly number[];
  readonly bytes: Buffer;
};

export async function insertPackages(
  { db }: Work,
  { packages, lengths, bytes }: Batch,
): Promise<void> {
  await sql`
    insert into exposure.packed_package (package_id, runs)
    select id, substring(${bytes}::bytea from (until - length + 1)::int for length)
    from (
      select id, length, sum(length) over (order by place) as until
      from unnest(${packages}::bigint[], ${lengths}::int[]) with ordinality
        as each (id, length, place)) each`.execute(db);
}
