import './tables.ts';

import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { Named, Voice } from '../merge.ts';

/** Records that bear one of the names, as their id or as an alias. */
export async function selectBearers({ db }: Work, names: readonly string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select source_id as source, id, aliases, carries from intake.record
    where id = any(${names}::text[]) or aliases && ${names}::text[]`.execute(db);
  return rows;
}

/** Every record there is, for a merged view made from nothing. */
export async function selectAllNamed({ db }: Work): Promise<Named[]> {
  return db
    .selectFrom('intake.record')
    .select(['source_id as source', 'id', 'aliases', 'carries'])
    .execute();
}

/** The vulnerabilities that records are heard on now. */
export async function selectHeard({ db }: Work, records: readonly Named[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct v.vulnerability_id as id
    from unnest(${records.map(({ source }) => source)}::text[],
                ${records.map(({ id }) => id)}::text[]) as r(source, id)
    join intake.voice v on v.source_id = r.source and v.record_id = r.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Makes these the only voices of these records. */
export async function replaceVoices(
  { db, now }: Work,
  records: readonly Named[],
  voices: readonly Voice[],
): Promise<void> {
  const columns = {
    vulnerability: voices.map(({ vulnerability }) => vulnerability),
    source: voices.map(({ source }) => source),
    record: voices.map(({ record }) => record),
    relation: voices.map(({ relation }) => relation),
  };
  await sql`
    delete from intake.voice v
    using unnest(${records.map(({ source }) => source)}::text[],
                 ${records.map(({ id }) => id)}::text[]) as r(source, id)
    where v.source_id = r.source and v.record_id = r.id`.execute(db);
  await sql`
    insert into intake.vulnerability (id, merged_at)
    select distinct id, ${now}::timestamptz from unnest(${columns.vulnerability}::text[]) as v(id)
    on conflict do nothing`.execute(db);
  await sql`
    insert into intake.voice (vulnerability_id, source_id, record_id, relation)
    select * from unnest(${columns.vulnerability}::text[], ${columns.source}::text[],
      ${columns.record}::text[], ${columns.relation}::text[])`.execute(db);
}

/** Takes away vulnerabilities among these that nobody speaks of any more. */
export async function deleteUnheard({ db }: Work, ids: readonly string[]): Promise<void> {
  await sql`
    delete from intake.vulnerability u
    where u.id = any(${ids}::text[])
      and not exists (select from intake.voice v where v.vulnerability_id = u.id)`.execute(db);
}

/** What lists show of these vulnerabilities, taken from their voices as they are now. */
export async function updateShown({ db, now }: Work, ids: readonly string[]): Promise<void> {
  await sql`
    update intake.vulnerability u
    set title = coalesce(h.title, ''), published_at = h.published_at,
      modified_at = h.modified_at, withdrawn_at = h.withdrawn_at, listed_at = h.listed_at,
      merged_at = ${now}
    from (
      select v.vulnerability_id,
        (array_agg(left(coalesce(nullif(r.title, ''), r.details), 300)
           order by v.relation = 'same' desc, r.withdrawn_at is null desc, s.rank, r.source_id, r.id)
           filter (where r.title <> '' or r.details <> ''))[1] as title,
        coalesce(min(r.published_at) filter (where v.relation = 'same'), min(r.published_at))
          as published_at,
        max(r.modified_at) as modified_at,
        case when bool_and(r.withdrawn_at is not null) then max(r.withdrawn_at) end as withdrawn_at,
        min(k.at) as listed_at
      from intake.voice v
      join intake.record r on r.source_id = v.source_id and r.id = v.record_id
      join intake.source s on s.id = v.source_id
      left join lateral (
        select min(g.at) as at from intake.signal g
        where g.source_id = v.source_id and g.record_id = v.record_id and g.kind = 'kev'
          and v.relation = 'same' and r.withdrawn_at is null) k on true
      where v.vulnerability_id = any(${ids}::text[])
      group by v.vulnerability_id) h
    where u.id = h.vulnerability_id`.execute(db);
}

/** The names of these vulnerabilities: their own and those of the records about just them. */
export async function replaceAliases({ db }: Work, ids: readonly string[]): Promise<void> {
  await sql`delete from intake.alias where vulnerability_id = any(${ids}::text[])`.execute(db);
  await sql`
    insert into intake.alias (alias, vulnerability_id)
    select id, id from intake.vulnerability where id = any(${ids}::text[])
    union
    select n.name, v.vulnerability_id
    from intake.voice v
    join intake.record r on r.source_id = v.source_id and r.id = v.record_id
    cross join lateral unnest(r.id || r.aliases) as n(name)
    where v.vulnerability_id = any(${ids}::text[]) and v.relation = 'same'
      and n.name !~ '^CVE-[0-9]{4}-[0-9]{4,19}$'`.execute(db);
}
