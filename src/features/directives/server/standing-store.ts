import './answer-tables.ts';
import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

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

/** Things that addressees owe, alike in all that a standing asks of them, as one. */
export type OwedFact = {
  readonly directiveId: DirectiveId;
  /** Who owes it: an organization as often as it does. */
  readonly organizations: readonly OrganizationId[];
  readonly evidence: Evidence;
  readonly system: Exclude<Basis, 'named'> | null;
  readonly dueAt: Date;
  readonly isReleased: boolean;
  readonly isAnswered: boolean;
  readonly outcome: 'verified' | 'contradicted' | null;
  /** Until when just this is excepted; what excepts all that is asked of a body is a fact of the body. */
  readonly exceptedUntil: Date | null;
};

/** Ids as one text: so many rows, or an array of them, take longer to read than the query. */
const listed = (column: string) => sql`string_agg(${sql.ref(column)}::text, ',')`;
const organizationsIn = (text: string) => text.split(',') as OrganizationId[];

/** Moments as one text, seconds since 1970 or nothing for each. */
const moments = (moment: RawBuilder<unknown>) =>
  sql`string_agg(coalesce(date_part('epoch', ${moment})::text, ''), ',')`;
const momentsIn = (text: string): (Date | null)[] =>
  text
    .split(',')
    .map((each) =>
      each === '' ? null : new Date(Math.floor(Math.round(Number(each) * 1e6) / 1e3)),
    );

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

/** Exceptions in force: of all that is asked of a body, or of the assignments they name. */
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

/** Addressees as they are read: those whose terms are alike as one row. */
type Terms = Omit<AddresseeFact, 'organizationId' | 'acknowledgedAt' | 'doneAt'> & {
  readonly organizations: string;
  readonly acknowledged: string;
  readonly done: string;
};

/** Addressees as far as the actor sees them. */
export async function selectAddresseeFacts(
  { db, now }: Work,
  which: Which = {},
): Promise<AddresseeFact[]> {
  const { rows } = await sql<Terms>`
    with open as materialized (${openOnes(which.directiveId)}), claimed as (${claimed}), replied as (${replied}),
    excepted as (
      select organization_id, directive_id, max(granted_until) as until from (${excepted(now)}) e
      where cardinality(assignments) = 0 group by 1, 2
    ), done as (
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
    select a.directive_id as "directiveId", a.joined_at as "joinedAt", a.due_at as "dueAt",
      a.released_at as "releasedAt", e.until as "exceptedUntil",
      a.basis = 'unknown' and not exists (
        select from directives.target t
        where t.organization_id = a.organization_id and t.directive_id = a.directive_id)
      and exists (
        select from directives.action n
        where n.directive_id = a.directive_id and n.version = open.version and n.per = 'system')
      as "owesInventory",
      ${listed('a.organization_id')} as organizations, ${moments(sql`k.at`)} as acknowledged,
      ${moments(sql`greatest(d.at, r.at)`)} as done
    from directives.addressee a
    join open on open.id = a.directive_id
    left join excepted e using (organization_id, directive_id)
    left join acknowledged k using (organization_id, directive_id)
    left join done d using (organization_id, directive_id)
    left join replied r using (organization_id, directive_id)
    where ${within('a.organization_id', which)} group by 1, 2, 3, 4, 5, 6`.execute(db);
  return rows.flatMap(({ organizations, acknowledged, done, ...terms }) => {
    const [acknowledgedAt, doneAt] = [momentsIn(acknowledged), momentsIn(done)];
    return organizationsIn(organizations).map((organizationId, at) => ({
      ...{ ...terms, organizationId },
      ...{ acknowledgedAt: acknowledgedAt[at] ?? null, doneAt: doneAt[at] ?? null },
    }));
  });
}

/**
 * What those addressees owe: whatever is in one state is one row, whoever owes it. A release of the
 * addressee itself, or an exception of all, is a fact of the addressee and not told here.
 */
export async function selectOwedFacts(
  { db, now }: Work,
  which: Omit<Which, 'directiveId'> = {},
): Promise<OwedFact[]> {
  const { rows } = await sql<Omit<OwedFact, 'organizations'> & { organizations: string }>`
    with open as materialized (${openOnes()}), claimed as (${claimed}), replied as (${replied}),
    excepted as (
      select organization_id, assignment, max(granted_until) as until
      from (${excepted(now)}) e, unnest(assignments) assignment group by 1, 2
    ), odd as (
      -- As a rule a system is affected and still meant: only those of which else is true are read.
      select organization_id, directive_id, system_id, basis, released_at from directives.target
      where basis <> 'affected' or released_at is not null
    )
    select s.directive_id as "directiveId", coalesce(n.evidence, 'report') as evidence,
      case when s.system_id is not null then coalesce(t.basis, 'affected') end as system,
      s.due_at as "dueAt", coalesce(s.withdrawn_at, t.released_at) is not null as "isReleased",
      case when n.evidence = 'answers' then r.at is not null else c.claimed_at is not null end
        as "isAnswered",
      case when n.evidence = 'answers' then null else c.outcome end as outcome,
      e.until as "exceptedUntil", ${listed('s.organization_id')} as organizations
    from directives.assignment s
    join open on open.id = s.directive_id
    left join directives.action n
      on n.directive_id = s.directive_id and n.version = open.version and n.number = s.action
    left join odd t on t.organization_id = s.organization_id
      and t.directive_id = s.directive_id and t.system_id = s.system_id
    left join claimed c on c.organization_id = s.organization_id
      and c.directive_id = s.directive_id and c.action = s.action
      -- Equal, not merely not distinct, so that it can be looked up.
      and coalesce(c.system_id, c.organization_id) = coalesce(s.system_id, s.organization_id)
    left join replied r
      on r.organization_id = s.organization_id and r.directive_id = s.directive_id
    left join excepted e on e.organization_id = s.organization_id and e.assignment = s.id
    where ${within('s.organization_id', which)} group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(db);
  return rows.map((row) => ({ ...row, organizations: organizationsIn(row.organizations) }));
}
