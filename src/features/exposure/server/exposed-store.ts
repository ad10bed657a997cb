import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Verdict } from '../judgement.ts';
import { type Concern, concerned, type One } from './component-store.ts';
import { type Ran, ranIn } from './ran.ts';

/** Those that are asked about: all in scope, or those named. */
export type Organizations = 'all' | readonly OrganizationId[];

const of = (column: RawBuilder<unknown>, organizations: Organizations) =>
  organizations === 'all' ? sql`true` : sql`${column} = any (${organizations}::uuid[])`;

/**
 * What each system runs of which something is said: its versions, in whatever order they were found.
 * Two orders of the same versions are judged twice, which costs less than sorting them all. Grouped by
 * system first: in the order of their key PostgreSQL would sort the rows, for a join that then reads
 * longer than hashing takes.
 */
const running = (
  concern: Concern,
  { organizations = 'all', among }: { organizations?: Organizations; among?: Among } = {},
) => sql`
  select c.organization_id, c.system_id, array_agg(c.version_id) as versions
  from (${concerned(concern)}) c
  where ${of(sql`c.organization_id`, organizations)}
    and ${isAmong(among, sql`c.organization_id, c.system_id`)}
  group by 2, 1`;

/** What is asked about, and the systems that are judged by themselves. */
export type Asked = { readonly concern: Concern; readonly apart: readonly One[] };

/** Of all systems in scope only these. */
export type Among = readonly One[] | undefined;

/** Whether columns of an organization and a system name one of them. */
export const isAmong = (among: Among, columns: RawBuilder<unknown>) =>
  among
    ? sql`(${columns}) in (
        select * from unnest(
          ${among.map(({ organizationId }) => organizationId)}::uuid[],
          ${among.map(({ systemId }) => systemId)}::uuid[]))`
    : sql`true`;

/** The systems in use without a fresh inventory; two reads, so that an index serves each. */
const unjudged = (now: Date) => sql`
  select organization_id, id from inventory.system
  where retired_at is null and latest_taken_at < ${freshSince(now)}
  union all
  select organization_id, id from inventory.system
  where retired_at is null and latest_taken_at is null`;

/** How many systems in use of each organization cannot be judged for want of a fresh inventory. */
export async function selectUnjudged({
  db,
  now,
}: Work): Promise<ReadonlyMap<OrganizationId, number>> {
  const asking = sql<{ organizationId: OrganizationId; systems: number }>`
    select organization_id as "organizationId", count(*)::int as systems
    from (${unjudged(now)}) s group by 1`;
  const rows = await runPlanned(db, asking.compile(db));
  return new Map(rows.map(({ organizationId, systems }) => [organizationId, systems]));
}

/** Those of the organizations that have a system in use. */
export async function selectInUse(
  { db }: Work,
  organizations: readonly OrganizationId[],
): Promise<OrganizationId[]> {
  if (organizations.length === 0) return [];
  const { rows } = await sql<{ id: OrganizationId }>`
    select o.id from unnest(${organizations}::uuid[]) as o (id)
    where exists (
      select from inventory.system s
      where s.organization_id = o.id and s.retired_at is null)`.execute(db);
  return rows.map(({ id }) => id);
}

type Those = { readonly organizations: Organizations; readonly among?: Among };

/** What is run, and the systems of `apart` whatever they run. */
function runningOr({ concern, apart, ...those }: Asked & Those) {
  const { organizations } = those;
  if (apart.length === 0) return running(concern, those);
  return sql`
    select organization_id, system_id, max(versions) as versions
    from (${running(concern, those)} union all
          select s.organization_id, s.id, null from inventory.system s
          where s.id = any (${idsOf(apart)}::uuid[]) and ${of(sql`s.organization_id`, organizations)}) r
    group by 1, 2`;
}

const idsOf = (those: readonly One[]): readonly SystemId[] => those.map(({ systemId }) => systemId);

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
const runs = sql`coalesce(array_to_string(r.versions, ','), '')
  || case when s.latest_whole then 'w' else '' end`;

/** How many systems of one organization are affected, and of how many it is unknown. */
export type Tally = { readonly affected: number; readonly unknown: number };
export type Tallies = ReadonlyMap<OrganizationId, Tally>;

/** What is asked, and what it means for whoever runs just this: asked once for all who run the same. */
export type Judged = Asked & { readonly verdictOf: (ran: Ran) => Verdict };

/**
 * Of each organization with systems in use and with a fresh inventory that run a version of which something
 * is said, but for those of `apart`: how many. What is read grows with them, not with the fleet: of the others
 * only those that are no longer in use or not fresh.
 */
export async function countVerdicts(
  { db, now }: Work,
  { concern, apart, verdictOf, among }: Judged & { readonly among?: Among },
): Promise<Tallies> {
  const { isAlone } = concern;
  const system = sql`
    join inventory.system s on s.organization_id = r.organization_id and s.id = r.system_id`;
  const { rows } = await sql<{ runs: string; organizations: string }>`
    with running as (${running(concern, { among })}),
    left_out as materialized (
      ${unjudged(now)}
      union all
      select organization_id, id from inventory.system where retired_at is not null
      union all
      select organization_id, id from inventory.system where id = any (${idsOf(apart)}::uuid[]))
    select ${isAlone ? sql`array_to_string(r.versions, ',')` : runs} as runs,
           string_agg(r.organization_id::text, ',') as organizations
    from running r ${isAlone ? sql`` : system}
    where not exists (
      select from left_out l where l.organization_id = r.organization_id and l.id = r.system_id)
    group by ${isAlone ? sql`r.versions` : sql`1`}`.execute(db);
  const tallies = new Map<OrganizationId, Tally>();
  for (const { runs: text, organizations } of rows) {
    const verdict = verdictOf(ranIn(text));
    for (const id of organizations.split(',') as OrganizationId[]) addTo(tallies, id, [verdict, 1]);
  }
  return tallies;
}

/** Counts so many more systems of an organization on which there is a verdict. */
export function addTo(
  tallies: Map<OrganizationId, Tally>,
  id: OrganizationId,
  [verdict, systems]: readonly [Verdict, number],
): void {
  const { affected, unknown } = tallies.get(id) ?? { affected: 0, unknown: 0 };
  tallies.set(id, {
    affected: affected + (verdict === 'affected' ? systems : 0),
    unknown: unknown + (verdict === 'unknown' ? systems : 0),
  });
}

/** What several counted of different systems. */
export function sumOf(several: readonly Tallies[]): Tallies {
  const sum = new Map<OrganizationId, Tally>();
  for (const tallies of several) {
    for (const [id, { affected, unknown }] of tallies) {
      addTo(sum, id, ['affected', affected]);
      addTo(sum, id, ['unknown', unknown]);
    }
  }
  return sum;
}

/** Systems with fresh inventories that run just the same, by name. */
export type Named = {
  readonly runs: string;
  readonly systems: readonly Pick<StaleRow, 'organizationId' | 'id' | 'name'>[];
};

type NamedRow = { runs: string; places: Buffer; names: string };

/**
 * Of the organizations named, the systems in use with a fresh inventory that run a version of which
 * something is said, or that are of `apart`.
 */
export async function selectNamed(
  { db, now }: Work,
  { concern, apart, among }: Asked & { readonly among?: Among },
  organizations: Organizations,
): Promise<readonly Named[]> {
  if (organizations.length === 0) return [];
  // What many systems run is written once, and of each its two ids as bytes: to send thousands of rows,
  // or to put each into words, would take a third of the time that it takes to find them.
  const { rows } = await sql<NamedRow>`
    with running as (${runningOr({ concern, apart, organizations, among })})
    select ${runs} as runs,
           string_agg(uuid_send(s.organization_id) || uuid_send(s.id), '') as places,
           '[' || string_agg(to_json(s.name)::text, ',') || ']' as names
    from running r
    join inventory.system s on s.organization_id = r.organization_id and s.id = r.system_id
    where s.retired_at is null and s.latest_taken_at >= ${freshSince(now)}
    group by r.versions, s.latest_whole`.execute(db);
  return rows.map(namedOf);
}

function namedOf({ runs: text, places, names }: NamedRow): Named {
  const digits = places.toString('hex');
  const systems = (JSON.parse(names) as readonly string[]).map((name, at) => ({
    organizationId: uuidAt(digits, 2 * at) as OrganizationId,
    id: uuidAt(digits, 2 * at + 1) as SystemId,
    name,
  }));
  return { runs: text, systems };
}

/** The uuid at a place among several, written as hexadecimal digits one after another (RFC 9562). */
export function uuidAt(digits: string, place: number): string {
  const uuid = digits.slice(32 * place, 32 * place + 32);
  return [[0, 8], [8, 12], [12, 16], [16, 20], [20]].map((part) => uuid.slice(...part)).join('-');
}

/** A system without a fresh inventory, and what it ran of which something is said. */
export type StaleRow = {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly name: string;
  readonly takenAt: Date | null;
  readonly components: number;
  readonly runs: string;
};

/** The systems in use of these organizations that have no fresh inventory. */
export async function selectStale(
  { db, now }: Work,
  concern: Concern,
  organizations: Organizations,
): Promise<StaleRow[]> {
  if (organizations.length === 0) return [];
  const { rows } = await sql<StaleRow>`
    with running as (${running(concern, { organizations })})
    select s.organization_id as "organizationId", s.id, s.name, s.latest_taken_at as "takenAt",
           coalesce(s.latest_components, 0) as components, ${runs} as runs
    from inventory.system s
    left join running r on r.organization_id = s.organization_id and r.system_id = s.id
    where ${of(sql`s.organization_id`, organizations)} and s.retired_at is null
      and (s.latest_taken_at is null or s.latest_taken_at < ${freshSince(now)})`.execute(db);
  return rows;
}

/** Who answers where something runs: these statements, or what answers just the same. */
export type Reader = {
  readonly answeredBy: 'memory' | 'database';
  countVerdicts(work: Work, judged: Judged): Promise<Tallies>;
  selectNamed(work: Work, asked: Asked, organizations: Organizations): Promise<readonly Named[]>;
  selectStale(
    work: Work,
    concern: Concern,
    organizations: readonly OrganizationId[],
  ): Promise<readonly StaleRow[]>;
  selectUnjudged(work: Work): Promise<ReadonlyMap<OrganizationId, number>>;
  selectInUse(
    work: Work,
    organizations: readonly OrganizationId[],
  ): Promise<readonly OrganizationId[]>;
};

/** The database itself, row by row. */
export const database: Reader = {
  answeredBy: 'database',
  ...{ countVerdicts, selectInUse, selectNamed, selectStale, selectUnjudged },
};
