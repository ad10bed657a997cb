import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

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
const unseen = (position: string) => sql`
  select organization_id, system_id from exposure.change
  where transaction >= pg_snapshot_xmin(${position}::pg_snapshot)
    and not pg_visible_in_snapshot(transaction, ${position}::pg_snapshot)
    and (transaction < pg_snapshot_xmax(pg_current_snapshot())
         or transaction = pg_current_xact_id_if_assigned())`;

/** Whether any system in scope changed that a position does not hold; what this transaction did included. */
export async function selectIsBehind({ db }: Work, position: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (${unseen(position)}) as some`.execute(db);
  return rows[0]?.some ?? true;
}

/** A system and what it runs: ids of versions, each as four bytes, and as many of their packages. */
export type FleetRow = {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly name: string;
  readonly takenAt: Date | null;
  readonly components: number;
  readonly isWhole: boolean;
  readonly isRetired: boolean;
  readonly versions: Buffer | null;
  readonly packages: Buffer | null;
};

const columns = sql`
  s.organization_id as "organizationId", s.id, s.name, s.latest_taken_at as "takenAt",
  coalesce(s.latest_components, 0) as components, coalesce(s.latest_whole, false) as "isWhole",
  s.retired_at is not null as "isRetired", r.versions, r.packages`;

// One row a system, since to hand over each component by itself takes longer than to read it.
const running = sql`
  cross join lateral (
    select string_agg(int4send(c.version_id::int), ''::bytea) as versions,
           string_agg(int4send(c.package_id::int), ''::bytea) as packages
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
  const { rows } = await sql<NewsRow>`
    select p.position, n.*
    from (select pg_current_snapshot()::text as position) p
    left join (
      select ${columns} from (${unseen(since)}) u
      join inventory.system s on s.organization_id = u.organization_id and s.id = u.system_id
      ${running}) n on true`.execute(db);
  const position = rows[0]?.position;
  if (position === undefined) throw new Error('The database did not tell its position.');
  return { position, systems: rows.filter((row) => row.id !== null) };
}

type VersionRow = {
  readonly id: number;
  readonly packageId: number;
  readonly key: Buffer | null;
  readonly text: string;
};

/** Packages whose versions are read at once. */
const packagesAtOnce = 20_000;

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
