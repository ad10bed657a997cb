import { type RawBuilder, sql } from 'kysely';

import type { DirectiveId, Kind } from '#features/directives/directive.ts';
import type { Format } from '#features/intake/source.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Cited } from '../cited.ts';

/** What is looked for, in the form it is compared in, and which part of what is found. */
export type Sought = {
  readonly words: readonly string[];
  readonly offset: number;
  readonly limit: number;
};

/** A part of what was found, best first, and how much there is. */
export type Part<Row> = { readonly total: number; readonly rows: readonly Row[] };

/** The words of a query as they are compared; those that nothing is left of are dropped. */
export async function selectFolded({ db }: Work, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from (select platform.fold(said) as word, place
      from unnest(${words}::text[]) with ordinality as typed (said, place)) folded
    where word <> '' order by place`.execute(db);
  return rows.map(({ word }) => word);
}

/** The last rank of all. */
const worst = sql.lit(4);

/** Every word is somewhere in it. */
export const holds = (folded: RawBuilder<unknown>, { words }: Sought) =>
  sql.join(
    words.map((word) => sql`strpos(${folded}, ${word}::text) > 0`),
    sql` and `,
  );

/** More bytes than these are not kept in an index. */
const longest = sql.lit(2000);

/**
 * The rows of a large table that can hold the words, with these columns. A word that is not plain ASCII
 * can only be in a text that is not: migration 0034 keeps an index of just those texts, and one of the
 * texts too long for it, and each is read by the condition that it is kept under.
 */
function rowsFor({ words }: Sought, table: string, columns: readonly string[]) {
  const all = sql`
    select ${sql.join([...columns, 'folded'].map((column) => sql.ref(column)))}
    from ${sql.table(table)}`;
  if (words.every((word) => /^[ -~]*$/.test(word))) return sql`(${all})`;
  return sql`(
    ${all} where octet_length(folded) > char_length(folded) and octet_length(folded) <= ${longest}
    union all ${all} where octet_length(folded) > ${longest})`;
}

/**
 * How well it fits what begins with an id or a name: 0 where it is called just that, 1 where it is called
 * something that begins so, 2 where that is a whole word of it, 3 where it begins one, 4 where it is
 * somewhere. An id is folded without hyphens, so words that were typed apart may be one of it.
 */
export function rank(folded: RawBuilder<unknown>, { words }: Sought) {
  const whole = words.join(' ');
  const ways = [...new Set([whole, words.join('')])];
  const any = (holding: (way: string) => RawBuilder<unknown>) =>
    sql.join(ways.map(holding), sql` or `);
  // What is compared with is put together here: joining texts for each row costs more than comparing.
  return sql<number>`case
    when ${any((way) => sql`starts_with(${folded}, ${way}::text)`)} then
      case when ${any(
        (way) => sql`${folded} = ${way}::text or starts_with(${folded}, ${`${way} `}::text)`,
      )} then 0 else 1 end
    when strpos(${folded}, ${` ${whole}`}::text) > 0 then
      case when strpos(${folded} || ' ', ${` ${whole} `}::text) > 0 then 2 else 3 end
    else ${worst} end`;
}

/**
 * The part asked for of what `found` gives (key, rank, at, and what `top` needs), with its particulars from `top`. What is
 * found is gone through once, for the count and the order alike.
 */
export async function part<Row>(
  { db }: Work,
  { offset, limit }: Sought,
  found: RawBuilder<unknown>,
  particulars: RawBuilder<unknown>,
): Promise<Part<Row>> {
  const { rows } = await sql<{ total: number; row: Row | null }>`
    with found as materialized (${found}),
    top as (
      select found.* from found
      order by rank, at desc nulls last, key limit ${limit} offset ${offset})
    select t.total, case when p.key is not null then to_jsonb(p) end as row
    from (select count(*)::int as total from found) t
    left join (${particulars}) p on true
    order by p.rank, p.at desc nulls last, p.key`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap(({ row }) => (row === null ? [] : [row])),
  };
}

/** A row as it comes out of `part`: JSON, so a moment is a text. */
export type Row<More> = More & { readonly key: string; readonly at: string | null };

/** Vulnerabilities by their id, an alias, the title that was merged, or the title of any source. */
export async function selectVulnerabilities(work: Work, sought: Sought) {
  const [own, alias, record] = [sql`u.folded`, sql`a.folded`, sql`r.folded`];
  return part<Row<{ title: string }>>(
    work,
    sought,
    sql`
      select u.id as key, min(heard.rank) as rank, u.published_at as at
      from (
        select u.id, ${rank(own, sought)} as rank
        from ${rowsFor(sought, 'intake.vulnerability', ['id'])} u
        where ${holds(own, sought)}
        union all
        select a.vulnerability_id, ${rank(alias, sought)}
        from ${rowsFor(sought, 'intake.alias', ['vulnerability_id'])} a
        where ${holds(alias, sought)}
        union all
        select v.vulnerability_id, greatest(2, ${rank(record, sought)})
        from ${rowsFor(sought, 'intake.record', ['source_id', 'id'])} r
        join intake.voice v on v.source_id = r.source_id and v.record_id = r.id
        where ${holds(record, sought)}
      ) heard join intake.vulnerability u on u.id = heard.id group by u.id`,
    sql`select top.*, u.title from top join intake.vulnerability u on u.id = top.key`,
  );
}

export type DirectiveRow = Row<{
  readonly id: DirectiveId;
  readonly kind: Kind;
  readonly fiscalYear: number;
  readonly number: number;
  readonly title: string;
  readonly issued: boolean;
  readonly closing: 'superseded' | 'retired' | null;
}>;

/** Directives by their number, or by the title and body of the version that holds. */
export async function selectDirectives(work: Work, sought: Sought, by: Cited | undefined) {
  const folded = sql`w.folded`;
  const named = by
    ? sql`(d.number = ${by.number}
        and (${by.kind}::text is null or d.kind = ${by.kind})
        and (${by.fiscalYear}::int is null or d.fiscal_year = ${by.fiscalYear}))`
    : sql`false`;
  return part<DirectiveRow>(
    work,
    sought,
    sql`
      select d.id::text as key, coalesce(d.issued_at, d.drafted_at) as at,
        case when ${named} then 0 else ${rank(folded, sought)} end as rank
      from directives.directive d
      join directives.wording w on w.directive_id = d.id and w.version = d.version
      where ${named} or (${holds(folded, sought)})`,
    sql`
      select top.*, d.id, d.kind, d.fiscal_year as "fiscalYear", d.number, w.title,
        d.issued_at is not null as issued, d.closing
      from top join directives.directive d on d.id = top.key::uuid
      join directives.wording w on w.directive_id = d.id and w.version = d.version`,
  );
}

type Names = { readonly nameJa: string; readonly nameEn: string };

/** Systems in use, and after them those that were retired, by name and purpose. */
export async function selectSystems(work: Work, sought: Sought) {
  const folded = sql`s.folded`;
  return part<Row<{ id: SystemId; name: string; retired: boolean } & Names>>(
    work,
    sought,
    sql`
      select s.id::text as key, s.created_at as at,
        ${rank(folded, sought)} + case when s.retired_at is null then 0 else ${worst} + 1 end as rank
      from ${rowsFor(sought, 'inventory.system', ['id', 'created_at', 'retired_at'])} s
      where ${holds(folded, sought)}`,
    sql`
      select top.*, s.id, s.name, s.retired_at is not null as retired,
        o.name_ja as "nameJa", o.name_en as "nameEn"
      from top join inventory.system s on s.id = top.key::uuid
      join organizations.organization o on o.id = s.organization_id`,
  );
}

/** Organizations by their code, their names and their corporate number, in the order of the register. */
export async function selectOrganizations(work: Work, sought: Sought) {
  const folded = sql`o.folded`;
  return part<Row<{ id: OrganizationId; code: string } & Names>>(
    work,
    sought,
    sql`
      select o.id::text as key, null::timestamptz as at,
        ${rank(folded, sought)} * 1000000::bigint + o.precedence as rank
      from organizations.organization o where ${holds(folded, sought)}`,
    sql`
      select top.*, o.id, o.code, o.name_ja as "nameJa", o.name_en as "nameEn"
      from top join organizations.organization o on o.id = top.key::uuid`,
  );
}

/** Components that a system in reach runs, by the name of the package. */
export async function selectComponents(work: Work, sought: Sought) {
  const folded = sql`p.folded`;
  return part<Row<{ name: string; ecosystem: string }>>(
    work,
    sought,
    sql`
      select p.id::text as key, null::timestamptz as at, ${rank(folded, sought)} as rank
      from ${rowsFor(sought, 'inventory.package', ['id'])} p
      where ${holds(folded, sought)}
        and exists (
          select from inventory.version v join inventory.component c on c.version_id = v.id
          where v.package_id = p.id)`,
    sql`
      select top.*, p.name, p.ecosystem
      from top join inventory.package p on p.id = top.key::bigint`,
  );
}

export async function selectSources(work: Work, sought: Sought) {
  const folded = sql`s.folded`;
  return part<Row<{ format: Format }>>(
    work,
    sought,
    sql`
      select s.id as key, s.created_at as at, ${rank(folded, sought)} as rank
      from intake.source s where ${holds(folded, sought)}`,
    sql`select top.*, s.format from top join intake.source s on s.id = top.key`,
  );
}

export async function selectCommunities(work: Work, sought: Sought) {
  const folded = sql`c.folded`;
  return part<Row<{ purpose: string } & Names>>(
    work,
    sought,
    sql`
      select c.id::text as key, c.founded_at as at, ${rank(folded, sought)} as rank
      from labels.community c where ${holds(folded, sought)}`,
    sql`
      select top.*, c.purpose, c.name_ja as "nameJa", c.name_en as "nameEn"
      from top join labels.community c on c.id = top.key::uuid`,
  );
}

/** Persons who hold an account, by their name and the one they sign in under. */
export async function selectPersons(work: Work, sought: Sought) {
  const folded = sql`p.folded`;
  return part<Row<{ name: string } & Names>>(
    work,
    sought,
    sql`
      select p.id::text as key, p.created_at as at, ${rank(folded, sought)} as rank
      from access.person p where p.closed_at is null and ${holds(folded, sought)}`,
    sql`
      select top.*, p.name, o.name_ja as "nameJa", o.name_en as "nameEn"
      from top join access.person p on p.id = top.key::uuid
      join organizations.organization o on o.id = p.organization_id`,
  );
}
