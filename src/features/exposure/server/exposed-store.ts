import './tables.ts';

import { sql } from 'kysely';

import { freshSince } from '#features/inventory/freshness.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { concerned } from './component-store.ts';
import type { Evidence } from './evidence.ts';

/** What each system runs of which something is said: its versions in order, as text. */
const running = (evidence: Evidence, within = sql``) => sql`
  select c.organization_id, c.system_id,
         string_agg(c.version_id::text, ',' order by c.version_id) as versions
  from (${concerned(evidence)}) c ${within} group by 1, 2`;

/** Versions as text, marked where the inventory is whole: who shares it is judged alike. */
const runs = sql`coalesce(r.versions, '') || case when s.latest_whole then 'w' else '' end`;

/** A system with a fresh inventory, and what it runs of which something is said. */
export type Running = readonly [runs: string, id: SystemId, name: string];

export type Fleet = {
  readonly organizationId: OrganizationId;
  /** How many systems it has in use. */
  readonly systems: number;
  /** Those without a fresh inventory. */
  readonly unjudged: number;
  readonly running: readonly Running[];
};

/**
 * The systems in use of each organization in scope: how many, how many cannot be judged, and by name
 * those that run a version of which something is said, or that are named in `apart`.
 *
 * Every system is touched once, in an index alone; what is handed over grows with those that run
 * something of the kind.
 */
export async function selectFleets(
  { db, now }: Work,
  evidence: Evidence,
  apart: readonly SystemId[],
): Promise<Fleet[]> {
  const isFresh = sql`s.latest_taken_at >= ${freshSince(now)}`;
  // Written as JSON by hand: an array of rows is read letter by letter, and json_agg builds each value.
  const { rows } = await sql<Fleet>`
    with running as (${running(evidence)})
    select s.organization_id as "organizationId", count(*)::int as systems,
           (count(*) - count(*) filter (where ${isFresh}))::int as unjudged,
           ('[' || coalesce(string_agg(
             '["' || ${runs} || '","' || s.id::text || '",' || to_json(s.name)::text || ']', ',')
             filter (where ${isFresh} and (r.versions is not null or s.id = any (${apart}::uuid[]))),
             '') || ']')::json as running
    from inventory.system s
    left join running r on r.organization_id = s.organization_id and r.system_id = s.id
    where s.retired_at is null group by 1`.execute(db);
  return rows;
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
