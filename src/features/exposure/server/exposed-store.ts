import './tables.ts';

import { sql } from 'kysely';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { concerned } from './component-store.ts';
import type { Evidence } from './evidence.ts';
import { systemColumns, type SystemRow } from './match-store.ts';

/** What systems run in common, as text: their versions in order, and whether the inventory is whole. */
const runsKey = sql`
  array_to_string(r.versions, ',') || case when s.latest_whole then 'w' else '' end`;

const running = (evidence: Evidence, within = sql``) => sql`
  select c.organization_id, c.system_id, array_agg(c.version_id order by c.version_id) as versions
  from (${concerned(evidence)}) c ${within} group by 1, 2`;

export type Runs = { readonly runs: string; readonly organizations: readonly OrganizationId[] };

/**
 * Systems in use with a fresh inventory that run a version of which something is said, gathered by
 * what they run, each with its organization. Those named in `apart` are left out.
 */
export async function selectRuns(
  { db, now }: Work,
  evidence: Evidence,
  apart: readonly SystemId[],
): Promise<Runs[]> {
  // One text for the thousands of organizations of a group: an array is read letter by letter.
  const { rows } = await sql<{ runs: string; organizations: string }>`
    with running as (${running(evidence)})
    select ${runsKey} as runs, string_agg(r.organization_id::text, ',') as organizations
    from running r
    join inventory.system s on s.organization_id = r.organization_id and s.id = r.system_id
    where s.retired_at is null and s.latest_taken_at >= ${freshSince(now)}
      and s.id <> all (${apart}::uuid[])
    group by 1`.execute(db);
  return rows.map(({ runs, organizations }) => ({
    runs,
    organizations: organizations.split(',') as OrganizationId[],
  }));
}

export type InUse = {
  readonly organizationId: OrganizationId;
  readonly systems: number;
  /** Those without a fresh inventory. */
  readonly unjudged: number;
};

/** How many systems each organization in scope has in use, and how many cannot be judged. */
export async function selectInUse({ db, now }: Work): Promise<InUse[]> {
  const { rows } = await sql<InUse>`
    select organization_id as "organizationId", count(*)::int as systems,
           (count(*) - count(*) filter (where latest_taken_at >= ${freshSince(now)}))::int as unjudged
    from inventory.system where retired_at is null group by 1`.execute(db);
  return rows;
}

/** Which systems are listed: of these organizations, affected ones first, a part of each. */
export type Wanted = {
  readonly organizations: readonly OrganizationId[];
  /** What those run that are affected, and those of which it is unknown. */
  readonly affected: readonly string[];
  readonly unknown: readonly string[];
  /** Systems judged one by one, by what came of it. */
  readonly apart: { readonly [verdict in 'affected' | 'unknown' | 'cleared']: readonly SystemId[] };
  readonly offset: number;
  readonly limit: number;
};

export type ExposedRow = SystemRow & { readonly runs: string };

/** Affected systems of organizations and those of which it is unknown, a part of each organization's. */
export async function selectExposed(
  { db, now }: Work,
  evidence: Evidence,
  { organizations, affected, unknown, apart, offset, limit }: Wanted,
): Promise<ExposedRow[]> {
  const { rows } = await sql<ExposedRow>`
    with running as (${running(
      evidence,
      sql`where c.organization_id = any (${organizations}::uuid[])`,
    )}),
    ranked as (
      select s.organization_id, s.id, s.name, coalesce(${runsKey}, '') as runs,
        case
          when s.latest_taken_at is null or s.latest_taken_at < ${freshSince(now)} then 1
          when s.id = any (${apart.affected}::uuid[]) then 0
          when s.id = any (${apart.unknown}::uuid[]) then 1
          when s.id = any (${apart.cleared}::uuid[]) then null
          when ${runsKey} = any (${affected}::text[]) then 0
          when ${runsKey} = any (${unknown}::text[]) then 1
        end as rank
      from inventory.system s
      left join running r on r.organization_id = s.organization_id and r.system_id = s.id
      where s.organization_id = any (${organizations}::uuid[]) and s.retired_at is null
    ),
    listed as (
      select organization_id, id, runs, rank,
        row_number() over (partition by organization_id order by rank, name, id) as at
      from ranked where rank is not null
    )
    select ${systemColumns}, l.runs
    from listed l
    join inventory.system s on s.organization_id = l.organization_id and s.id = l.id
    where l.at > ${offset}::bigint and l.at <= ${offset}::bigint + ${limit}::bigint
    order by l.organization_id, l.at`.execute(db);
  return rows;
}
