import './tables.ts';

import { sql } from 'kysely';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { concerned } from './component-store.ts';
import type { Evidence } from './evidence.ts';

/**
 * What each system runs of which something is said: its versions as text, in whatever order they were
 * found. Two orders of the same versions are judged twice, which costs less than sorting them all.
 */
const running = (evidence: Evidence, within = sql``) => sql`
  select c.organization_id, c.system_id, string_agg(c.version_id::text, ',') as versions
  from (${concerned(evidence)}) c ${within} group by 1, 2`;

/** The same, and the systems of `apart` whatever they run. */
function runningOr(evidence: Evidence, apart: readonly SystemId[]) {
  if (apart.length === 0) return running(evidence);
  return sql`
    select organization_id, system_id, max(versions) as versions
    from (${running(evidence)} union all
          select organization_id, id, null from inventory.system where id = any (${apart}::uuid[])) r
    group by 1, 2`;
}

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
const runs = sql`coalesce(r.versions, '') || case when s.latest_whole then 'w' else '' end`;

/** A system with a fresh inventory, and what it runs of which something is said. */
export type Running = readonly [runs: string, id: SystemId, name: string];

export type InUse = {
  readonly organizationId: OrganizationId;
  /** How many systems it has in use. */
  readonly systems: number;
  /** Those without a fresh inventory. */
  readonly unjudged: number;
};

/**
 * How many systems each organization in scope has in use, and how many of them cannot be judged. All
 * are counted in an index alone.
 */
export async function selectInUse({ db, now }: Work): Promise<InUse[]> {
  const { rows } = await sql<InUse>`
    select organization_id as "organizationId", count(*)::int as systems,
           (count(*) - count(*) filter (where latest_taken_at >= ${freshSince(now)}))::int as unjudged
    from inventory.system where retired_at is null group by 1`.execute(db);
  return rows;
}

/**
 * By organization, the systems in use with a fresh inventory that run a version of which something is
 * said, or that are named in `apart`. What is read grows with them, not with the fleet.
 */
export async function selectRunning(
  { db, now }: Work,
  evidence: Evidence,
  apart: readonly SystemId[],
): Promise<ReadonlyMap<OrganizationId, readonly Running[]>> {
  // Written as JSON by hand: an array of rows is read letter by letter, and json_agg builds each
  // value. Handed over as text: as json the server would read again what it has just written.
  const { rows } = await sql<{ organizationId: OrganizationId; running: string }>`
    with running as (${runningOr(evidence, apart)})
    select s.organization_id as "organizationId",
           '[' || string_agg(
             '["' || ${runs} || '","' || s.id::text || '",' || to_json(s.name)::text || ']', ',')
             || ']' as running
    from running r
    join inventory.system s on s.organization_id = r.organization_id and s.id = r.system_id
    where s.retired_at is null and s.latest_taken_at >= ${freshSince(now)} group by 1`.execute(db);
  return new Map(
    rows.map((row) => [row.organizationId, JSON.parse(row.running) as readonly Running[]]),
  );
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
  evidence: Evidence,
  organizations: readonly OrganizationId[],
): Promise<StaleRow[]> {
  if (organizations.length === 0) return [];
  const { rows } = await sql<StaleRow>`
    with running as (${running(
      evidence,
      sql`where c.organization_id = any (${organizations}::uuid[])`,
    )})
    select s.organization_id as "organizationId", s.id, s.name, s.latest_taken_at as "takenAt",
           coalesce(s.latest_components, 0) as components, ${runs} as runs
    from inventory.system s
    left join running r on r.organization_id = s.organization_id and r.system_id = s.id
    where s.organization_id = any (${organizations}::uuid[]) and s.retired_at is null
      and (s.latest_taken_at is null or s.latest_taken_at < ${freshSince(now)})`.execute(db);
  return rows;
}
