import './answer-tables.ts';
import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Evidence } from '../action.ts';
import type { Basis, DirectiveId } from '../directive.ts';

/** A moment as JSON gives it. */
type Stamp = string;

export type OwedRow = {
  readonly organizationId: OrganizationId;
  readonly evidence: Evidence;
  readonly system: Exclude<Basis, 'named'> | null;
  readonly joinedAt: Date;
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  readonly claims: readonly {
    readonly claimedAt: Stamp;
    readonly judgedAt: Stamp | null;
    readonly outcome: 'verified' | 'contradicted' | null;
  }[];
};

/** Everything that was owed under a directive and claimed on it; what went alike is one row. */
export async function selectOwedHistory(
  { db }: Work,
  directiveId: DirectiveId,
): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    with claimed as (
      select organization_id, action, system_id, jsonb_agg(jsonb_build_object(
        'claimedAt', claimed_at, 'judgedAt', judged_at, 'outcome', outcome)
        order by claimed_at, id) as claims
      from directives.claim where directive_id = ${directiveId} and withdrawn_at is null
      group by 1, 2, 3
    ), replied as (
      select r.organization_id, jsonb_build_array(jsonb_build_object(
        'claimedAt', min(r.submitted_at), 'judgedAt', null, 'outcome', null)) as claims
      from directives.reply r
      where r.directive_id = ${directiveId} and r.submitted_at is not null and not exists (
        select from directives.behalf b
        where b.organization_id = r.organization_id and b.directive_id = r.directive_id
          and b.reply = r.number and b.disputed_at is not null)
      group by 1
    )
    select distinct s.organization_id as "organizationId",
      coalesce(n.evidence, 'report') as evidence, t.basis as system, s.joined_at as "joinedAt",
      s.due_at as "dueAt", coalesce(s.withdrawn_at, t.released_at) as "releasedAt",
      coalesce(case when n.evidence = 'answers' then r.claims else c.claims end, '[]') as claims
    from directives.assignment s
    join directives.directive d on d.id = s.directive_id
    left join directives.action n
      on n.directive_id = d.id and n.version = d.version and n.number = s.action
    left join directives.target t on t.organization_id = s.organization_id
      and t.directive_id = s.directive_id and t.system_id = s.system_id
    left join claimed c on c.organization_id = s.organization_id and c.action = s.action
      and c.system_id is not distinct from s.system_id
    left join replied r on r.organization_id = s.organization_id
    where s.directive_id = ${directiveId}`.execute(db);
  return rows;
}

export type ExceptedRow = {
  readonly organizationId: OrganizationId;
  readonly from: Date;
  readonly until: Date;
};

/** When all that was asked of an addressee was excepted. */
export async function selectWholeExceptions(
  { db }: Work,
  directiveId: DirectiveId,
): Promise<ExceptedRow[]> {
  const { rows } = await sql<ExceptedRow>`
    select e.organization_id as "organizationId", e.decided_at as "from",
      least(e.granted_until, coalesce(x.reported_at, e.granted_until)) as until
    from directives.exception e
    left join directives.exception_end x
      on x.organization_id = e.organization_id and x.exception_id = e.id
    where e.directive_id = ${directiveId} and e.granted and cardinality(e.assignments) = 0`.execute(
    db,
  );
  return rows;
}
