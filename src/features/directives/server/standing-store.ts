import './answer-tables.ts';
import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Evidence } from '../action.ts';
import type { Basis, DirectiveId } from '../directive.ts';

/** One addressee of a directive that is open, with what its standing is made of beside what it owes. */
export type AddresseeFact = {
  readonly directiveId: DirectiveId;
  readonly organizationId: OrganizationId;
  readonly joinedAt: Date;
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly owesInventory: boolean;
  /** Until when all that is asked of it is excepted. */
  readonly exceptedUntil: Date | null;
  /** When it was last shown or said that something is done, as far as that still counts. */
  readonly doneAt: Date | null;
};

/** Things an addressee owes that are alike in all that its standing asks of them, as one. */
export type OwedFact = {
  readonly directiveId: DirectiveId;
  readonly organizationId: OrganizationId;
  readonly evidence: Evidence;
  readonly system: Exclude<Basis, 'named'> | null;
  readonly dueAt: Date;
  readonly isReleased: boolean;
  readonly isAnswered: boolean;
  readonly outcome: 'verified' | 'contradicted' | null;
  readonly exceptedUntil: Date | null;
};

/** Directives that are issued and not closed, or one that is issued. */
const openOnes = (id?: DirectiveId) => sql`
  select id, version from directives.directive
  where issued_at is not null and ${id ? sql`id = ${id}` : sql`closed_at is null`}`;

const claimed = sql`
  select distinct on (c.organization_id, c.directive_id, c.action, c.system_id)
    c.organization_id, c.directive_id, c.action, c.system_id, c.claimed_at, c.outcome, c.judged_at
  from directives.claim c join open on open.id = c.directive_id
  where c.withdrawn_at is null
  order by c.organization_id, c.directive_id, c.action, c.system_id, c.claimed_at desc, c.id`;

const replied = sql`
  select r.organization_id, r.directive_id, min(r.submitted_at) as at
  from directives.reply r join open on open.id = r.directive_id
  where r.submitted_at is not null and not exists (
    select from directives.behalf b
    where b.organization_id = r.organization_id and b.directive_id = r.directive_id
      and b.reply = r.number and b.disputed_at is not null)
  group by 1, 2`;

const excepted = (now: Date) => sql`
  select e.organization_id, e.directive_id, e.assignments, e.granted_until
  from directives.exception e join open on open.id = e.directive_id
  left join directives.exception_end x
    on x.organization_id = e.organization_id and x.exception_id = e.id
  where e.granted and e.granted_until > ${now} and (x.reported_at is null or x.reported_at > ${now})`;

/** Of whom it is asked: one body, one directive, or everybody that an open directive was sent to. */
type Which = {
  readonly directiveId?: DirectiveId;
  readonly organizationId?: OrganizationId;
};

const within = (column: string, { organizationId }: Which) =>
  organizationId ? sql`${sql.ref(column)} = ${organizationId}` : sql`true`;

/** Addressees as far as the actor sees them. */
export async function selectAddresseeFacts(
  { db, now }: Work,
  which: Which = {},
): Promise<AddresseeFact[]> {
  const { rows } = await sql<AddresseeFact>`
    with open as materialized (${openOnes(which.directiveId)}), claimed as (${claimed}), replied as (${replied}),
    excepted as (${excepted(now)}), done as (
      select organization_id, directive_id, max(coalesce(judged_at, claimed_at)) as at
      from claimed where outcome is distinct from 'contradicted' group by 1, 2
    ), acknowledged as (
      -- The latest version that was acknowledged, the body's own word after what was recorded for it.
      select distinct on (organization_id, directive_id) organization_id, directive_id, at from (
        select organization_id, directive_id, version, 1 as own, acknowledged_at as at
        from directives.acknowledgement
        union all
        select organization_id, directive_id, version, 0, recorded_at from directives.behalf
        where about = 'acknowledgement' and disputed_at is null) said
      order by organization_id, directive_id, version desc, own desc
    )
    select a.directive_id as "directiveId", a.organization_id as "organizationId",
      a.joined_at as "joinedAt", a.due_at as "dueAt", a.released_at as "releasedAt",
      (select max(e.granted_until) from excepted e
       where e.organization_id = a.organization_id and e.directive_id = a.directive_id
         and cardinality(e.assignments) = 0) as "exceptedUntil",
      k.at as "acknowledgedAt", greatest(d.at, r.at) as "doneAt",
      a.basis = 'unknown' and not exists (
        select from directives.target t
        where t.organization_id = a.organization_id and t.directive_id = a.directive_id)
      and exists (
        select from directives.action n
        where n.directive_id = a.directive_id and n.version = open.version and n.per = 'system')
      as "owesInventory"
    from directives.addressee a
    join open on open.id = a.directive_id
    left join acknowledged k using (organization_id, directive_id)
    left join done d using (organization_id, directive_id)
    left join replied r using (organization_id, directive_id)
    where ${within('a.organization_id', which)}`.execute(db);
  return rows;
}

/** What those addressees owe: many systems in one state are one row. */
export async function selectOwedFacts(
  { db, now }: Work,
  which: Omit<Which, 'directiveId'> = {},
): Promise<OwedFact[]> {
  const { rows } = await sql<OwedFact>`
    with open as materialized (${openOnes()}), claimed as (${claimed}), replied as (${replied}),
    excepted as (${excepted(now)})
    select distinct s.directive_id as "directiveId", s.organization_id as "organizationId",
      coalesce(n.evidence, 'report') as evidence, t.basis as system, s.due_at as "dueAt",
      coalesce(s.withdrawn_at, t.released_at, a.released_at) is not null as "isReleased",
      case when n.evidence = 'answers' then r.at is not null else c.claimed_at is not null end
        as "isAnswered",
      case when n.evidence = 'answers' then null else c.outcome end as outcome,
      (select max(e.granted_until) from excepted e
       where e.organization_id = s.organization_id and e.directive_id = s.directive_id
         and (cardinality(e.assignments) = 0 or s.id = any (e.assignments))) as "exceptedUntil"
    from directives.assignment s
    join open on open.id = s.directive_id
    join directives.addressee a
      on a.organization_id = s.organization_id and a.directive_id = s.directive_id
    left join directives.action n
      on n.directive_id = s.directive_id and n.version = open.version and n.number = s.action
    left join directives.target t on t.organization_id = s.organization_id
      and t.directive_id = s.directive_id and t.system_id = s.system_id
    left join claimed c on c.organization_id = s.organization_id
      and c.directive_id = s.directive_id and c.action = s.action
      and c.system_id is not distinct from s.system_id
    left join replied r
      on r.organization_id = s.organization_id and r.directive_id = s.directive_id
    where ${within('s.organization_id', which)}`.execute(db);
  return rows;
}
