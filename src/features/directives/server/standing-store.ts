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
  /** Who owes it. */
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

/** Moments as one text, seconds since 1970 or nothing for each. */
const moments = (moment: RawBuilder<unknown>) =>
  sql`string_agg(coalesce(date_part('epoch', ${moment})::text, ''), ',')`;
const momentsIn = (text: string): (Date | null)[] =>
  text
    .split(',')
    .map((each) =>
      each === '' ? null : new Date(Math.floor(Math.round(Number(each) * 1e6) / 1e3)),
    );

/** Of whom it is asked: one body, one directive, or everybody that an open directive was sent to. */
type Which = {
  readonly directiveId?: DirectiveId;
  readonly organizationId?: OrganizationId;
};

/** Directives that are issued and not closed, or one that is issued. */
const openOnes = ({ directiveId: id }: Which) => sql`
  select id, version from directives.directive
  where issued_at is not null and ${id ? sql`id = ${id}` : sql`closed_at is null`}`;

const within = (column: string, { organizationId }: Which) =>
  organizationId ? sql`${sql.ref(column)} = ${organizationId}` : sql`true`;

/** The latest claim on each thing: `about` is the system, or the body itself, so that it can be looked up. */
const claimed = (which: Which) => sql`
  select distinct on (c.organization_id, c.directive_id, c.action, about)
    c.organization_id, c.directive_id, c.action, coalesce(c.system_id, c.organization_id) as about,
    c.claimed_at, c.outcome, c.judged_at
  from directives.claim c join open on open.id = c.directive_id
  where c.withdrawn_at is null and ${within('c.organization_id', which)}
  order by c.organization_id, c.directive_id, c.action, about, c.claimed_at desc, c.id`;

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

/** The latest version that was acknowledged, the body's own word after what was recorded for it. */
const acknowledged = sql`
  select distinct on (organization_id, directive_id) organization_id, directive_id, at from (
    select organization_id, directive_id, version, 1 as own, acknowledged_at as at
    from directives.acknowledgement
    union all
    select organization_id, directive_id, version, 0, recorded_at from directives.behalf
    where about = 'acknowledgement' and disputed_at is null) said
  order by organization_id, directive_id, version desc, own desc`;

type Terms = Omit<AddresseeFact, 'organizationId' | 'acknowledgedAt' | 'doneAt'>;
type Grouped = { readonly bodies: string };
/** As they are read: bodies by their places in a list, since so many ids take longer to read than the query. */
type Row =
  | (Grouped & { readonly part: 'bodies' })
  | (Grouped & Omit<OwedFact, 'organizations'> & { readonly part: 'owed' })
  | (Grouped & Terms & { part: 'addressees'; acknowledged: string; done: string });

/** What those addressees owe: whatever is in one state is one row, whoever owes it. */
const owed = (which: Which) => sql`
  with odd as (
    -- As a rule a system is affected and still meant: only those of which else is true are read.
    select organization_id, directive_id, system_id, basis, released_at from directives.target
    where basis <> 'affected' or released_at is not null
  ), each as (
    select excepted.organization_id, assignment as id, max(granted_until) as until
    from excepted, unnest(assignments) assignment group by 1, 2
  ), stated as (
    select distinct s.directive_id, s.organization_id, s.action, s.due_at,
      case when s.system_id is not null then coalesce(t.basis, 'affected') end as system,
      coalesce(s.withdrawn_at, t.released_at) is not null as released,
      c.claimed_at is not null as claimed, c.outcome, e.until
    from directives.assignment s
    join open on open.id = s.directive_id
    left join odd t using (organization_id, directive_id, system_id)
    left join claimed c on c.organization_id = s.organization_id
      and c.directive_id = s.directive_id and c.action = s.action
      and c.about = coalesce(s.system_id, s.organization_id)
    left join each e on e.organization_id = s.organization_id and e.id = s.id
    where ${within('s.organization_id', which)}
  )
  select s.directive_id, s.due_at, s.until, string_agg(b.number::text, ',') as bodies,
    coalesce(n.evidence, 'report') as evidence, s.system, s.released,
    case when n.evidence = 'answers' then r.at is not null else s.claimed end as answered,
    case when n.evidence = 'answers' then null else s.outcome end as outcome
  from stated s
  join open on open.id = s.directive_id
  join body b on b.id = s.organization_id
  left join directives.action n
    on n.directive_id = s.directive_id and n.version = open.version and n.number = s.action
  left join replied r
    on r.organization_id = s.organization_id and r.directive_id = s.directive_id
  group by 1, 2, 3, 5, 6, 7, 8, 9`;

/** Addressees, those whose terms are alike as one row. */
const addressees = (which: Which) => sql`
  with whole as (
    select organization_id, directive_id, max(granted_until) as until from excepted
    where cardinality(assignments) = 0 group by 1, 2
  ), done as (
    select organization_id, directive_id, max(coalesce(judged_at, claimed_at)) as at
    from claimed where outcome is distinct from 'contradicted' group by 1, 2
  ), acknowledged as (${acknowledged})
  select a.directive_id, a.due_at, e.until, string_agg(b.number::text, ',') as bodies,
    a.joined_at, a.released_at,
    a.basis = 'unknown' and not exists (
      select from directives.target t
      where t.organization_id = a.organization_id and t.directive_id = a.directive_id)
    and exists (
      select from directives.action n
      where n.directive_id = a.directive_id and n.version = open.version and n.per = 'system')
      as owes,
    ${moments(sql`k.at`)} as acknowledged, ${moments(sql`greatest(d.at, r.at)`)} as done
  from directives.addressee a
  join open on open.id = a.directive_id
  join body b on b.id = a.organization_id
  left join whole e using (organization_id, directive_id)
  left join acknowledged k using (organization_id, directive_id)
  left join done d using (organization_id, directive_id)
  left join replied r using (organization_id, directive_id)
  where ${within('a.organization_id', which)} group by 1, 2, 3, 5, 6, 7`;

/**
 * The addressees that the actor sees and what they owe, in one question: both rest on the same claims.
 * A release of an addressee itself, or an exception of all, is a fact of the addressee alone.
 */
export async function selectStandingFacts(
  { db, now }: Work,
  which: Which = {},
): Promise<{ readonly addressees: AddresseeFact[]; readonly owed: OwedFact[] }> {
  const { rows } = await sql<Row>`
    with open as materialized (${openOnes(which)}), claimed as materialized (${claimed(which)}),
    replied as materialized (${replied}), excepted as materialized (${excepted(now)}),
    body as materialized (
      select organization_id as id, row_number() over (order by organization_id) - 1 as number
      from (select distinct a.organization_id from directives.addressee a
        join open on open.id = a.directive_id where ${within('a.organization_id', which)}) a
    ), owed as (${owed(which)}), addressees as (${addressees(which)})
    select 'bodies' as part, string_agg(id::text, ',' order by number) as bodies,
      null::uuid as "directiveId", null::timestamptz as "dueAt", null::timestamptz as "exceptedUntil",
      null as evidence, null as system, null::boolean as "isReleased", null::boolean as "isAnswered",
      null as outcome, null::timestamptz as "joinedAt", null::timestamptz as "releasedAt",
      null::boolean as "owesInventory", null as acknowledged, null as done
    from body having count(*) > 0
    union all
    select 'owed', bodies, directive_id, due_at, until, evidence, system, released, answered, outcome,
      null, null, null, null, null from owed
    union all
    select 'addressees', bodies, directive_id, due_at, until, null, null, null, null, null,
      joined_at, released_at, owes, acknowledged, done from addressees`.execute(db);
  const bodies = rows.flatMap((row) => (row.part === 'bodies' ? row.bodies.split(',') : []));
  const named = (row: Grouped) =>
    row.bodies.split(',').map((place) => bodies[Number(place)] as OrganizationId);
  return {
    owed: rows.flatMap((row) => (row.part === 'owed' ? [owedOf(row, named(row))] : [])),
    addressees: rows.flatMap((row) =>
      row.part === 'addressees' ? addresseesOf(row, named(row)) : [],
    ),
  };
}

const owedOf = (
  row: Row & { readonly part: 'owed' },
  organizations: readonly OrganizationId[],
): OwedFact => ({
  organizations,
  ...{ directiveId: row.directiveId, evidence: row.evidence, system: row.system },
  ...{ dueAt: row.dueAt, isReleased: row.isReleased, isAnswered: row.isAnswered },
  ...{ outcome: row.outcome, exceptedUntil: row.exceptedUntil },
});

function addresseesOf(
  row: Row & { readonly part: 'addressees' },
  organizations: readonly OrganizationId[],
): AddresseeFact[] {
  const [acknowledged, done] = [momentsIn(row.acknowledged), momentsIn(row.done)];
  const { directiveId, joinedAt, dueAt, releasedAt, owesInventory, exceptedUntil } = row;
  const terms = { directiveId, joinedAt, dueAt, releasedAt, owesInventory, exceptedUntil };
  return organizations.map((organizationId, at) => ({
    ...{ ...terms, organizationId },
    ...{ acknowledgedAt: acknowledged[at] ?? null, doneAt: done[at] ?? null },
  }));
}
