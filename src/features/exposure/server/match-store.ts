import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { SnapshotId } from '#features/intake/intake.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { distributions } from '#formats/inventory/distribution.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { arrayOf, runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Match, MatchStatus } from '../judgement.ts';

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
  /** It calls itself complete and names platforms: what it leaves out is absent. */
  readonly isWhole: boolean;
  readonly submissionId: SubmissionId | null;
};

type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

const restrict = (
  one: One | undefined,
  organization: RawBuilder<unknown>,
  system: RawBuilder<unknown>,
) =>
  one ? sql`and ${organization} = ${one.organizationId} and ${system} = ${one.systemId}` : sql``;

/** The columns of a system row, of `inventory.system` as `s`. */
export const systemColumns = sql`
  s.organization_id as "organizationId", s.id, s.name, s.exposed, s.exposure_on as "exposureOn",
  s.latest_taken_at as "takenAt", coalesce(s.latest_components, 0) as components,
  coalesce(s.latest_shrunken, false) as "isShrunken",
  coalesce(s.latest_whole, false) as "isWhole", s.latest_id as "submissionId"`;

/** The systems in scope that are in use: all, or one. */
export async function selectSystems({ db }: Work, one?: One): Promise<SystemRow[]> {
  const { rows } = await sql<SystemRow>`
    select ${systemColumns} from inventory.system s
    where s.retired_at is null
      ${restrict(one, sql`s.organization_id`, sql`s.id`)}
    order by s.organization_id, s.name`.execute(db);
  return rows;
}

/** Versions of distributions without feed whose package bears the name of one that is `said`. */
const strangers = (versions: readonly number[] | undefined) => sql`
    named as (
      select distinct source_id, record_id, container, bare_name as name from said
      where bare_name is not null
      union
      select distinct source_id, record_id, container, full_name from said
      where full_name is not null
    ),
    strangers as (
      select s.source_id, s.record_id, s.container, p.ecosystem, p.name, p.id as package_id,
             v.id as version_id, v.text, 'no-feed' as status, '' as words
      from named s
      join inventory.package p on p.name = s.name
      join inventory.version v on v.package_id = p.id and ${isOne(versions)}
      where split_part(p.ecosystem, ':', 1) = any (${distributions})
        and not exists (select from intake.ecosystem e where e.name = p.ecosystem)
    )`;

/**
 * Whether a version, or a bound, is that of a module's build (RPM modularity). Of thousands of versions hardly one
 * is, and to look for a few letters takes less than for a pattern.
 */
export const isOfModule = (text: RawBuilder<unknown>) =>
  sql`(${text} like '%.module%' and ${text} ~ '[.]module[_+]el')`;

/** Those of some versions, or of all. */
const isOne = (versions: readonly number[] | undefined) =>
  versions ? sql`v.id = any (${arrayOf(versions)}::bigint[])` : sql`true`;

/**
 * What each voice about a vulnerability says of known versions of the packages it speaks of, as `judged`; and
 * versions from distributions without feed whose package carries the name of an affected one, as
 * `strangers`. A version with a key lies in the half-open stretch `lo <= key < hi`.
 */
const judged = (vulnerability: string, versions?: readonly number[]) => sql`
    said as materialized (
      select a.source_id, a.record_id, a.number, a.package_id, a.container, a.exact,
             p.ecosystem, p.name,
             -- The bare name is made where it is read: a policy keeps an index from whatever is computed in
             -- the join, since that might tell of rows that must not be seen.
             case when p.ecosystem = 'cpe' then split_part(p.name, ':', 2)
                  when split_part(p.ecosystem, ':', 1) = any (${distributions}) then p.name
             end as bare_name,
             case when p.ecosystem = 'cpe' then p.name end as full_name,
             h.is_whole, h.is_modular
      from intake.voice w
      join intake.record r on r.source_id = w.source_id and r.id = w.record_id
        and r.withdrawn_at is null
      join intake.affected a on a.source_id = r.source_id and a.record_id = r.id
      join inventory.package p on p.id = a.package_id
      cross join lateral (
        select coalesce(bool_or(g.lo = ''::bytea and g.hi is null and g.status = 'affected'), false)
                 as is_whole,
               coalesce(bool_or(${isOfModule(sql`g.words`)}), false) as is_modular
        from intake.range g
        where g.source_id = a.source_id and g.record_id = a.record_id and g.number = a.number) h
      where w.vulnerability_id = ${vulnerability}
        -- What depends on other products is told by its configuration, where one is kept.
        and not (a.conditional and exists (select from intake.configuration c
          where c.source_id = a.source_id and c.record_id = a.record_id
            and c.container = a.container))
    ),
    judged as (
      select s.source_id, s.record_id, s.container, s.ecosystem, s.name, s.package_id,
             v.id as version_id, v.text,
             case
               when g.status = 'unknown' and g.because = 'default' then 'silent'
               -- A build of a module and one of none are numbered apart in one distribution.
               when s.is_modular <> ${isOfModule(sql`v.text`)} and not s.is_whole then 'silent'
               when g.status is not null then g.status
               when s.is_whole then 'affected'
               when v.key is not null then 'outside'
               when v.text = '' then 'unstated'
               when v.text = any (s.exact) then 'listed'
               else 'unordered'
             end as status,
             coalesce(g.words, '') as words
      from said s
      join inventory.version v on v.package_id = s.package_id and ${isOne(versions)}
      left join intake.range g on g.source_id = s.source_id and g.record_id = s.record_id
        and g.number = s.number and v.key >= g.lo and (g.hi is null or v.key < g.hi)
    ),
    ${strangers(versions)}`;

/** What one voice says of one version; the version is known, but perhaps no system runs it. */
export type SaidRow = Omit<Match, 'snapshot'> & {
  readonly versionId: number;
  readonly packageId: number;
};

/** What each voice about a vulnerability says of every known version, or of some. */
export async function selectSaid(
  { db }: Work,
  vulnerability: string,
  versions?: readonly number[],
): Promise<readonly SaidRow[]> {
  const asking = sql<SaidRow>`
    with ${judged(vulnerability, versions)}
    select version_id as "versionId", package_id as "packageId", source_id as source,
           record_id as record, container, ecosystem, name as component, text as version, status, words
    from (select * from judged union all select * from strangers) m
    order by source_id, record_id, name, text`;
  return runPlanned(db, asking.compile(db));
}

/** The versions of one package that any voice calls so: their ids, each as four bytes. */
export type CalledRow = {
  readonly packageId: number;
  readonly status: MatchStatus;
  readonly versions: Buffer;
};

/** The same of every version, without who says it and in which words. */
export async function selectCalled(
  { db }: Work,
  vulnerability: string,
): Promise<readonly CalledRow[]> {
  const asking = sql<CalledRow>`
    with ${judged(vulnerability)}
    select package_id as "packageId", status,
           string_agg(int4send(version_id::int), ''::bytea) as versions
    from (select package_id, version_id, status from judged
          union all select package_id, version_id, status from strangers) m
    group by 1, 2`;
  return runPlanned(db, asking.compile(db));
}

export type SnapshotRow = {
  readonly source: string;
  readonly record: string;
  readonly id: SnapshotId;
  readonly file: string;
  readonly receivedAt: Date;
  /** Whether the record keeps what holds only beside other products. */
  readonly hasConfigurations: boolean;
};

/** The snapshot that each record about a vulnerability was last read from. */
export async function selectSnapshots(
  { db }: Work,
  vulnerability: string,
): Promise<readonly SnapshotRow[]> {
  const asking = db
    .selectFrom('intake.voice as w')
    .innerJoin('intake.record as r', (on) =>
      on.onRef('r.source_id', '=', 'w.source_id').onRef('r.id', '=', 'w.record_id'),
    )
    .innerJoin('intake.snapshot as n', 'n.id', 'r.snapshot_id')
    .select(['r.source_id as source', 'r.id as record', 'n.id', 'n.file'])
    .select('n.received_at as receivedAt')
    .select(
      sql<boolean>`exists (select from intake.configuration c
        where c.source_id = r.source_id and c.record_id = r.id)`.as('hasConfigurations'),
    )
    .where('w.vulnerability_id', '=', vulnerability);
  return runPlanned(db, asking.compile());
}
