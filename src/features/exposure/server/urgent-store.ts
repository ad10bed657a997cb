import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { One } from './component-store.ts';
import { isAmong } from './exposed-store.ts';
import { stated } from './fleet-store.ts';
import { isOfModule } from './match-store.ts';
import { sayings } from './saying-store.ts';

/** The vulnerabilities in a catalogue of exploited ones, with when they were listed first. */
export async function selectListed({ db }: Work): Promise<ReadonlyMap<string, Date | null>> {
  const { rows } = await sql<{ id: string; listedOn: Date | null }>`
    select w.vulnerability_id as id, min(g.at) as "listedOn"
    from intake.signal g
    join intake.voice w on w.source_id = g.source_id and w.record_id = g.record_id
    where g.kind = 'kev' group by 1`.execute(db);
  return new Map(rows.map(({ id, listedOn }) => [id, listedOn]));
}

/** What a question is about: every vulnerability, or those named. */
export type Vulnerabilities = 'all' | readonly string[];

// To be joined: as an array it would be gone through anew for each row that an index is asked for.
const of = (column: RawBuilder<unknown>, those: Vulnerabilities) =>
  those === 'all' ? sql`true` : sql`${column} in (select unnest(${those}::text[]))`;

/** Those packages of which a version runs in scope: one probe each, since most that are named run nowhere. */
const runningOf = (packages: RawBuilder<unknown>) => sql`
  select p.id from (select distinct id from (${packages}) named) p
  cross join lateral (
    select from inventory.version v join inventory.component c on c.version_id = v.id
    where v.package_id = p.id limit 1) c`;

/**
 * Those of which stretches alone do not decide: a supplier that is recognised or a body whose word was
 * accepted states something, or a product that runs in scope counts only beside others.
 */
export async function selectWeighed(
  { db, now }: Work,
  those: Vulnerabilities,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with stated as materialized (${stated(now)}),
    joint as materialized (${runningOf(sql`select package_id as id from intake.operand where vulnerable`)}),
    weighed as (
      select v.id from intake.vulnerability v join stated s on s.name = v.id
      union
      select l.vulnerability_id from intake.alias l join stated s on s.name = l.alias
      union
      select w.vulnerability_id
      from joint j join intake.operand o on o.package_id = j.id and o.vulnerable
      join intake.voice w on w.source_id = o.source_id and w.record_id = o.record_id)
    select id from weighed where ${of(sql`id`, those)} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export type Plain = {
  readonly those: Vulnerabilities;
  /** What is weighed is judged by itself and left out here. */
  readonly weighed: readonly string[];
};

/** The packages that are named about vulnerabilities. */
const named = (those: Vulnerabilities) =>
  those === 'all'
    ? sql`select package_id as id from intake.affected`
    : sql`
        select a.package_id as id
        from intake.voice w
        join intake.affected a on a.source_id = w.source_id and a.record_id = w.record_id
        where w.vulnerability_id = any (${those}::text[])`;

/**
 * The versions that stretches call affected, as `bad`. The packages come as an array, so that nothing is gathered
 * of what others say of the many that run nowhere.
 */
const calledBad = ({ those, weighed }: Plain) => sql`
  running as materialized (${runningOf(named(those))}),
  said as materialized (
    ${sayings(sql`${of(sql`w.vulnerability_id`, those)}
      and w.vulnerability_id <> all (${weighed}::text[])
      and a.package_id = any (array(select id from running))`)}),
  bad as materialized (
    select s.vulnerability, v.id, v.package_id from said s
    join inventory.version v on v.package_id = s."packageId"
      and v.key >= s.lo and (s.hi is null or v.key < s.hi)
    where s.shape = 'span' and ${isOfModule(sql`v.text`)} = s."isModular"
    union
    select s.vulnerability, v.id, v.package_id from said s
    join inventory.version v on v.package_id = s."packageId"
    where s.shape = 'whole'
    union
    select s.vulnerability, v.id, v.package_id from said s
    join inventory.version v on v.package_id = s."packageId" and v.key is null
      and v.text = convert_from(s.lo, 'UTF8')
    where s.shape = 'exact' and ${isOfModule(sql`v.text`)} = s."isModular")`;

/** The systems in scope and in use with a fresh inventory that run a version which stretches call affected, as `hit`. */
const hits = ({ now }: Work, plain: Plain) => sql`
  with ${calledBad(plain)},
  hit as (
    select b.vulnerability, c.organization_id, c.system_id
    from bad b join inventory.component c on c.version_id = b.id
    join inventory.system s on s.organization_id = c.organization_id and s.id = c.system_id
    where s.retired_at is null and s.latest_taken_at >= ${freshSince(now)})`;

/** How many systems, and of how many organizations, each affects; those that affect none are left out. */
export async function selectExtents(
  work: Work,
  plain: Plain,
): Promise<ReadonlyMap<string, { readonly organizations: number; readonly systems: number }>> {
  const { rows } = await sql<{
    vulnerability: string;
    organizations: number;
    systems: number;
  }>`${hits(work, plain)}
    select vulnerability, count(distinct organization_id)::int as organizations,
           count(distinct system_id)::int as systems
    from hit group by 1`.execute(work.db);
  return new Map(rows.map(({ vulnerability, ...extent }) => [vulnerability, extent]));
}

/**
 * The versions that a vulnerability affects, as far as their packages run, and those packages: their ids, each as
 * four bytes.
 */
export type Bad = {
  readonly vulnerability: string;
  readonly versions: Buffer;
  readonly packages: Buffer;
};

/** Which versions each vulnerability affects by stretches; without systems, whoever runs them. */
export async function selectBad({ db }: Work, plain: Plain): Promise<readonly Bad[]> {
  const { rows } = await sql<Bad>`
    with ${calledBad(plain)}
    select vulnerability, string_agg(int4send(id::int), ''::bytea) as versions,
           string_agg(distinct int4send(package_id::int), ''::bytea) as packages
    from bad group by 1`.execute(db);
  return rows;
}

type Hit = {
  readonly vulnerability: string;
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
};

/** Which of these systems each affects. */
export async function selectHitsAmong(
  work: Work,
  plain: Plain,
  among: readonly One[],
): Promise<readonly Hit[]> {
  const { rows } = await sql<Hit>`${hits(work, plain)}
    select distinct vulnerability, organization_id as "organizationId", system_id as id
    from hit where ${isAmong(among, sql`organization_id, system_id`)}`.execute(work.db);
  return rows;
}

/** How many systems of each organization any of them affects, but for those of `apart`. */
export async function selectBodies(
  work: Work,
  { apart, ...plain }: Plain & { readonly apart: readonly { readonly id: SystemId }[] },
): Promise<ReadonlyMap<OrganizationId, number>> {
  const { rows } = await sql<{ organizationId: OrganizationId; systems: number }>`
    ${hits(work, plain)}
    select organization_id as "organizationId", count(distinct system_id)::int as systems
    from hit where system_id <> all (${apart.map(({ id }) => id)}::uuid[])
    group by 1`.execute(work.db);
  return new Map(rows.map(({ organizationId, systems }) => [organizationId, systems]));
}

/** What each is called by the source that ranks first of those that name it. */
export async function selectTitles(
  { db }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (w.vulnerability_id) w.vulnerability_id as id, r.title
    from intake.voice w
    join intake.record r on r.source_id = w.source_id and r.id = w.record_id
    join intake.source s on s.id = r.source_id
    where w.vulnerability_id = any (${ids}::text[]) and r.title <> ''
    order by w.vulnerability_id, s.rank, r.id`.execute(db);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
