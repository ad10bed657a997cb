import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Match } from '../judgement.ts';

/** A system in scope with what its latest submission is worth. */
export type SystemRow = {
  readonly organizationId: OrganizationId;
  readonly id: SystemId;
  readonly name: string;
  readonly exposed: boolean | null;
  readonly exposureOn: string | null;
  readonly takenAt: Date | null;
  readonly components: number;
  readonly isShrunken: boolean;
  readonly submissionId: string | null;
};

type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

const restrict = (
  one: One | undefined,
  organization: RawBuilder<unknown>,
  system: RawBuilder<unknown>,
) =>
  one ? sql`and ${organization} = ${one.organizationId} and ${system} = ${one.systemId}` : sql``;

/** The systems in scope that are in use: all, or one. */
export async function selectSystems({ db }: Work, one?: One): Promise<SystemRow[]> {
  const { rows } = await sql<SystemRow>`
    select s.organization_id as "organizationId", s.id, s.name, s.exposed,
           s.exposure_on as "exposureOn", b.taken_at as "takenAt",
           coalesce(b.components, 0) as components, coalesce(b.shrunken, false) as "isShrunken",
           b.id as "submissionId"
    from inventory.system s
    left join lateral (
      select id, taken_at, components, shrunken from inventory.submission
      where organization_id = s.organization_id and system_id = s.id
      order by number desc limit 1) b on true
    where s.retired_at is null
      ${restrict(one, sql`s.organization_id`, sql`s.id`)}
    order by s.organization_id, s.name`.execute(db);
  return rows;
}

export type MatchRow = Match & One;

/**
 * Of one system's components the planner expects so few that it goes through every version for each
 * of them, unless it is made to find the versions first. For all systems it does well by itself.
 */
const apart = sql`materialized`;

/** Every package that a vulnerability's standing records speak of, entry by entry. */
const saidOf = (vulnerability: string) => sql`
      select a.source_id, a.record_id, a.number, a.package_id, a.container, a.exact, a.otherwise,
             p.ecosystem, p.name,
             exists (select from intake.range g
                     where g.source_id = a.source_id and g.record_id = a.record_id
                       and g.number = a.number and g.lo = ''::bytea and g.hi is null
                       and g.status = 'affected') as is_whole
      from intake.voice w
      join intake.record r on r.source_id = w.source_id and r.id = w.record_id
        and r.withdrawn_at is null
      join intake.affected a on a.source_id = r.source_id and a.record_id = r.id
      join inventory.package p on p.id = a.package_id
      where w.vulnerability_id = ${vulnerability}`;

/**
 * Every component in scope of a package that a vulnerability's records speak of, beside what each
 * voice says of its version; and components of distributions without feed that carry the name of an
 * affected package. A version with a key lies in the half-open stretch `lo <= key < hi`.
 */
export async function selectMatches(
  { db }: Work,
  vulnerability: string,
  one?: One,
): Promise<MatchRow[]> {
  const { rows } = await sql<MatchRow>`
    with said as materialized (
      ${saidOf(vulnerability)}
    ),
    judged as (
      select s.source_id, s.record_id, s.container, s.ecosystem, s.name, v.id as version_id, v.text,
             case
               when g.status = 'unknown' and g.because = 'default' then 'silent'
               when g.status is not null then g.status
               when s.is_whole then 'affected'
               when v.key is not null then 'outside'
               when v.text = '' then 'unstated'
               when v.text = any (s.exact) then 'listed'
               else 'unordered'
             end as status,
             coalesce(g.words, '') as words
      from said s
      join inventory.version v on v.package_id = s.package_id
      left join intake.range g on g.source_id = s.source_id and g.record_id = s.record_id
        and g.number = s.number and v.key >= g.lo and (g.hi is null or v.key < g.hi)
    ),
    strangers as (
      select s.source_id, s.record_id, s.container, p.ecosystem, p.name, v.id as version_id, v.text,
             'no-feed' as status, '' as words
      from said s
      join inventory.package p on p.name = case when s.ecosystem = 'cpe'
        then split_part(s.name, ':', 2) else s.name end
      join inventory.version v on v.package_id = p.id
      where position(':' in p.ecosystem) > 0
        and (position(':' in s.ecosystem) > 0 or s.ecosystem = 'cpe')
        and not exists (
          select from intake.affected a2 join inventory.package p2 on p2.id = a2.package_id
          where p2.ecosystem = p.ecosystem)
    ),
    matched as ${one ? apart : sql``} (
      select * from judged union all select * from strangers
    )
    select c.organization_id as "organizationId", c.system_id as "systemId",
           m.source_id as source, m.record_id as record, m.container, m.ecosystem,
           m.name as component, m.text as version, m.status, m.words
    from matched m
    join inventory.component c on c.version_id = m.version_id
    where true ${restrict(one, sql`c.organization_id`, sql`c.system_id`)}
    order by 1, 2, m.source_id, m.record_id, m.name, m.text`.execute(db);
  return rows;
}

export type UrgentRow = {
  readonly vulnerability: string;
  readonly title: string;
  readonly listedOn: Date | null;
  readonly organizations: number;
  readonly systems: number;
};

/** Vulnerabilities that match a component in scope, most bodies first within listed and unlisted. */
export async function selectUrgent(
  { db }: Work,
  { onlyExploited, limit }: { onlyExploited: boolean; limit: number },
): Promise<UrgentRow[]> {
  const listed = sql`
    select w.vulnerability_id, min(g.at) as listed_on
    from intake.signal g
    join intake.voice w on w.source_id = g.source_id and w.record_id = g.record_id
    where g.kind = 'kev' group by 1`;
  const { rows } = await sql<UrgentRow>`
    with listed as materialized (${listed}),
    hit as (
      select w.vulnerability_id, c.organization_id, c.system_id
      from intake.voice w
      join intake.record r on r.source_id = w.source_id and r.id = w.record_id
        and r.withdrawn_at is null
      join intake.range g on g.source_id = w.source_id and g.record_id = w.record_id
        and g.status = 'affected'
      join inventory.version v on v.package_id = g.package_id
        and v.key >= g.lo and (g.hi is null or v.key < g.hi)
      join inventory.component c on c.version_id = v.id
      where ${onlyExploited ? sql`w.vulnerability_id in (select vulnerability_id from listed)` : sql`true`}
    )
    select h.vulnerability_id as vulnerability, min(l.listed_on) as "listedOn",
           count(distinct h.organization_id)::int as organizations,
           count(distinct h.system_id)::int as systems,
           coalesce((select r.title from intake.voice w
             join intake.record r on r.source_id = w.source_id and r.id = w.record_id
             join intake.source s on s.id = r.source_id
             where w.vulnerability_id = h.vulnerability_id and r.title <> ''
             order by s.rank, r.id limit 1), '') as title
    from hit h left join listed l on l.vulnerability_id = h.vulnerability_id
    group by h.vulnerability_id
    order by (min(l.listed_on) is null), count(distinct h.organization_id) desc,
             count(distinct h.system_id) desc, min(l.listed_on) desc, h.vulnerability_id
    limit ${limit}`.execute(db);
  return rows;
}
