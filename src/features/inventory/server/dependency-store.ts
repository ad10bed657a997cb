import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Facet } from '../dependency.ts';
import type { SystemId } from '../system.ts';

/** A system by what its ledger says. */
export type Held = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly systemName: string;
  readonly facet: Facet;
  readonly value: string;
  readonly folded: string;
  readonly since: Date | null;
};

/** Every folded name of what some folded names mean, themselves included. */
export async function selectNames(
  { db }: Work,
  facetNames: readonly Facet[],
  names: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    with asked as (select unnest(${names}::text[]) as folded),
    meant as (
      select coalesce(a.canonical, asked.folded) as canonical
      from asked left join inventory.alias a
        on a.facet = any (${facetNames}::text[]) and a.folded = asked.folded)
    select folded from asked
    union select canonical from meant
    union select a.folded from inventory.alias a join meant using (canonical)
      where a.facet = any (${facetNames}::text[])`.execute(db);
  return rows.map(({ folded }) => folded);
}

/** Systems in use whose ledger names one of these, by organization and name; one more than the limit. */
export async function selectHolders(
  { db }: Work,
  facetNames: readonly Facet[],
  names: readonly string[],
  limit: number,
): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select d.organization_id as "organizationId", d.system_id as "systemId",
           s.name as "systemName", d.facet, d.value, d.folded, d.since
    from inventory.dependency d
    -- Each looked up by its key: to read every system for the few that are found would take longer.
    cross join lateral (
      select name, retired_at from inventory.system
      where organization_id = d.organization_id and id = d.system_id offset 0) s
    where d.until is null and s.retired_at is null
      and d.facet = any (${facetNames}::text[]) and d.folded = any (${names}::text[])
    order by d.organization_id, s.name, d.system_id, d.facet, d.folded
    limit ${limit + 1}`.execute(db);
  return rows;
}

/** Systems in use whose inventory lists a package of one of these names, with or without its vendor. */
export async function selectRunners(
  { db }: Work,
  names: readonly string[],
  limit: number,
): Promise<Held[]> {
  const { rows } = await sql<Held>`
    with sought as (
      select id, name from inventory.package where name = any (${names}::text[])
      union select id, name from inventory.package
      where substring(name from '[^:/]*$') = any (${names}::text[]))
    select distinct on (c.organization_id, s.name, c.system_id, p.name)
           c.organization_id as "organizationId", c.system_id as "systemId",
           s.name as "systemName", 'product' as facet,
           rtrim(p.name || ' ' || v.text) as value, p.name as folded, null::timestamptz as since
    from sought p
    join inventory.version v on v.package_id = p.id
    join inventory.component c on c.version_id = v.id
    join inventory.system s on s.organization_id = c.organization_id and s.id = c.system_id
    where s.retired_at is null
    order by c.organization_id, s.name, c.system_id, p.name, v.key
    limit ${limit + 1}`.execute(db);
  return rows;
}

export type Engagement = { readonly engaged: string; readonly by: string };

/** Who engages these sub-contractors, by folded name, as the ledgers in scope say. */
export async function selectEngagers(
  { db }: Work,
  names: readonly string[],
): Promise<readonly Engagement[]> {
  const { rows } = await sql<Engagement>`
    select distinct d.folded as engaged, d.via as by
    from inventory.dependency d
    join inventory.system s on s.organization_id = d.organization_id and s.id = d.system_id
    where d.until is null and s.retired_at is null
      and d.facet = 'subcontractor' and d.folded = any (${names}::text[]) and d.via <> ''
    order by 1, 2`.execute(db);
  return rows;
}

export type Linked = {
  readonly from: SystemId;
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly systemName: string;
  readonly value: string;
  readonly since: Date;
};

type Target = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  /** The folded name by which systems of the same organization link to it. */
  readonly name: string;
  /** The folded id by which systems of any organization link to it. */
  readonly reference: string;
};

/** Systems in use that are linked to one of these. */
export async function selectLinked(
  { db }: Work,
  targets: readonly Target[],
): Promise<readonly Linked[]> {
  if (targets.length === 0) return [];
  const { rows } = await sql<Linked>`
    with target as (
      select * from unnest(${targets.map(({ organizationId }) => organizationId)}::uuid[],
                           ${targets.map(({ systemId }) => systemId)}::uuid[],
                           ${targets.map(({ name }) => name)}::text[],
                           ${targets.map(({ reference }) => reference)}::text[])
        as t (organization_id, system_id, name, reference)),
    link as (
      select t.system_id as from_id, d.organization_id, d.system_id, d.value, d.since
      from target t join inventory.dependency d
        on d.organization_id = t.organization_id and d.facet = 'linked-system' and d.folded = t.name
      where d.until is null
      union all
      select t.system_id, d.organization_id, d.system_id, d.value, d.since
      from target t join inventory.dependency d
        on d.facet = 'linked-system' and d.folded = t.reference
      where d.until is null)
    select link.from_id as "from", link.organization_id as "organizationId",
           link.system_id as "systemId", s.name as "systemName", link.value, link.since
    from link cross join lateral (
      select name, retired_at from inventory.system
      where organization_id = link.organization_id and id = link.system_id offset 0) s
    where s.retired_at is null
    order by link.organization_id, s.name, link.system_id, link.from_id`.execute(db);
  return rows;
}

export type Suggestion = {
  readonly facet: Facet;
  readonly value: string;
  readonly systems: number;
};

/** What the ledgers in scope name of a facet, beginning with a text; the most used first. */
export async function selectSuggestions(
  { db }: Work,
  facet: Facet,
  beginning: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  // Names are looked at one by one along the index; each is counted only up to a thousand.
  const { rows } = await sql<Suggestion>`
    with recursive name as (
      (select folded from inventory.dependency
       where facet = ${facet} and until is null and folded >= ${beginning}
       order by folded limit 1)
      union all
      select (select d.folded from inventory.dependency d
              where d.facet = ${facet} and d.until is null and d.folded > name.folded
              order by d.folded limit 1)
      from name where name.folded ^@ ${beginning})
    select ${facet}::text as facet, shown.value, shown.systems
    from (select folded from name where folded ^@ ${beginning} limit 200) name
    cross join lateral (
      select min(held.value) as value, count(*) as systems from (
        select d.value from inventory.dependency d
        where d.facet = ${facet} and d.until is null and d.folded = name.folded limit 1000) held) shown
    where shown.systems > 0
    order by shown.systems desc, name.folded limit ${limit}`.execute(db);
  return rows;
}

export type Alias = {
  readonly facet: Facet;
  readonly value: string;
  readonly means: string;
};

export async function selectAliases({ db }: Work): Promise<readonly Alias[]> {
  return db
    .selectFrom('inventory.alias')
    .select(['facet', 'value', 'canonical_value as means'])
    .orderBy('facet')
    .orderBy('canonical')
    .orderBy('folded')
    .execute();
}

export async function selectAlias({ db }: Work, facet: Facet, folded: string) {
  return db
    .selectFrom('inventory.alias')
    .select(['canonical', 'canonical_value as means'])
    .where('facet', '=', facet)
    .where('folded', '=', folded)
    .executeTakeFirst();
}

type NewAlias = {
  readonly facet: Facet;
  readonly folded: string;
  readonly value: string;
  readonly canonical: string;
  readonly means: string;
};

/** Gives one writing a meaning; whatever meant that writing means the same from now on. */
export async function upsertAlias(
  { db, now, actor }: Work,
  { facet, folded, value, canonical, means }: NewAlias,
) {
  await db
    .updateTable('inventory.alias')
    .set({ canonical, canonical_value: means })
    .where('facet', '=', facet)
    .where('canonical', '=', folded)
    .execute();
  const named = { canonical, canonical_value: means, value, named_by: actor.id, named_at: now };
  await db
    .insertInto('inventory.alias')
    .values({ facet, folded, ...named })
    .onConflict((conflict) => conflict.columns(['facet', 'folded']).doUpdateSet(named))
    .execute();
}

export async function deleteAlias({ db }: Work, facet: Facet, folded: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('inventory.alias')
    .where('facet', '=', facet)
    .where('folded', '=', folded)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
