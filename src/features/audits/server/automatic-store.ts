import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { DirectiveCourse } from '../evidence.ts';

/** What the transaction sees of the database: whoever reads at the same position reads the same. */
export async function selectPosition({ db }: Work): Promise<string> {
  const { rows } = await sql<{ position: string }>`
    select pg_current_snapshot()::text as position`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database did not tell its position.');
  return row.position;
}

/** The systems of a body that are in use: when each was last inventoried, and whether it is exposed. */
export async function selectSystems({ db }: Work, organizationId: OrganizationId) {
  const { rows } = await sql<{ id: string; takenAt: Date | null; exposed: boolean | null }>`
    select id, latest_taken_at as "takenAt", exposed from inventory.system
    where organization_id = ${organizationId} and retired_at is null
    order by id`.execute(db);
  return rows;
}

/** How a body answered each directive that was sent to it, the latest first. */
export async function selectCourses({ db }: Work, organizationId: OrganizationId) {
  const { rows } = await sql<DirectiveCourse>`
    select d.number, a.joined_at as "joinedAt", a.due_at as "dueAt",
      (select min(k.acknowledged_at) from directives.acknowledgement k
        where k.organization_id = a.organization_id and k.directive_id = a.directive_id)
        as "acknowledgedAt",
      min(c.claimed_at) as "claimedAt",
      count(*) filter (where c.outcome = 'verified')::int as verified,
      count(*) filter (where c.outcome = 'contradicted')::int as contradicted
    from directives.addressee a
    join directives.directive d on d.id = a.directive_id
    left join directives.claim c on c.organization_id = a.organization_id
      and c.directive_id = a.directive_id and c.withdrawn_at is null
    where a.organization_id = ${organizationId} and d.issued_at is not null
    group by a.organization_id, a.directive_id, d.number, a.joined_at, a.due_at
    order by a.joined_at desc
    limit 10000`.execute(db);
  return rows;
}

/** Reports of incidents of a body that the actor may read, by duty and stage. */
export async function selectFilings({ db }: Work, organizationId: OrganizationId) {
  const { rows } = await sql<{ duty: string; stage: string; filings: number; lastAt: Date }>`
    select duty, stage, count(*)::int as filings, max(filed_at) as "lastAt"
    from incidents.filing
    where reporter_id = ${organizationId} and kind in ('report', 'correction')
    group by duty, stage order by duty, stage`.execute(db);
  return rows;
}
