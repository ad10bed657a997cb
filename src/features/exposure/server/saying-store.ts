import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { shapes } from '../index/stretches.ts';
import { packagesAtOnce, unheard } from './fleet-store.ts';
import { isOfModule } from './match-store.ts';

/** A stretch of versions that a voice calls affected, in the terms of the index. */
export type SayingRow = {
  readonly vulnerability: string;
  readonly packageId: number;
  /** It speaks of builds of modules, which are numbered apart, or of all others. */
  readonly isModular: boolean;
  readonly shape: keyof typeof shapes;
  readonly lo: Buffer;
  readonly hi: Buffer | null;
};

/**
 * What voices call affected, by the rules of `selectSaid`: what depends on other products is told by its
 * configuration, a record that was taken back says nothing, and what covers everything covers versions
 * without order and builds of modules too. Two voices that say the same count once.
 */
export const sayings = (filter: RawBuilder<unknown>) => sql`
  with spoken as materialized (
    select w.vulnerability_id, a.source_id, a.record_id, a.number, a.package_id, a.exact,
           h.is_whole, h.is_modular
    from intake.affected a
    join intake.voice w on w.source_id = a.source_id and w.record_id = a.record_id
    join intake.record r on r.source_id = a.source_id and r.id = a.record_id
      and r.withdrawn_at is null
    cross join lateral (
      select coalesce(bool_or(g.lo = ''::bytea and g.hi is null and g.status = 'affected'), false)
               as is_whole,
             coalesce(bool_or(${isOfModule(sql`g.words`)}), false) as is_modular
      from intake.range g
      where g.source_id = a.source_id and g.record_id = a.record_id and g.number = a.number) h
    where ${filter}
      and not (a.conditional and exists (select from intake.configuration c
        where c.source_id = a.source_id and c.record_id = a.record_id
          and c.container = a.container))
  )
  select vulnerability_id as vulnerability, package_id as "packageId", m as "isModular",
         'whole' as shape, ''::bytea as lo, null::bytea as hi
  from spoken cross join (values (false), (true)) both_kinds (m) where is_whole
  union
  select s.vulnerability_id, s.package_id, s.is_modular, 'span', g.lo, g.hi
  from spoken s
  join intake.range g on g.source_id = s.source_id and g.record_id = s.record_id
    and g.number = s.number and g.status = 'affected'
  where not s.is_whole
  union
  select s.vulnerability_id, s.package_id, s.is_modular, 'exact', convert_to(e.text, 'UTF8'), null
  from spoken s cross join unnest(s.exact) as e (text)
  where not s.is_whole and e.text <> ''`;

/** What is said of one vulnerability. */
export async function selectSayings({ db }: Work, vulnerability: string): Promise<SayingRow[]> {
  const filter = sql`w.vulnerability_id = ${vulnerability}`;
  return (await sql<SayingRow>`${sayings(filter)}`.execute(db)).rows;
}

/** What is said of several vulnerabilities. */
export async function selectSayingsOn(
  { db }: Work,
  vulnerabilities: readonly string[],
): Promise<SayingRow[]> {
  if (vulnerabilities.length === 0) return [];
  const filter = sql`w.vulnerability_id = any (${vulnerabilities}::text[])`;
  return (await sql<SayingRow>`${sayings(filter)}`.execute(db)).rows;
}

/** The vulnerabilities of which something else is said than a position holds, and what is said of them. */
export async function selectSayingNews(
  work: Work,
  position: string,
): Promise<{
  readonly vulnerabilities: readonly string[];
  readonly sayings: readonly SayingRow[];
}> {
  const { rows } = await sql<{ id: string }>`
    select vulnerability_id as id from (${unheard(position)}) u`.execute(work.db);
  const vulnerabilities = rows.map(({ id }) => id);
  return { vulnerabilities, sayings: await selectSayingsOn(work, vulnerabilities) };
}

/** Everything that is said, part by part in the order of packages. */
export async function* selectAllSayings({ db }: Work): AsyncGenerator<readonly SayingRow[]> {
  const { most } = await db
    .selectFrom('inventory.package')
    .select((eb) => eb.fn.max('id').as('most'))
    .executeTakeFirstOrThrow();
  for (let from = 0; from <= most; from += packagesAtOnce) {
    const filter = sql`a.package_id >= ${from} and a.package_id < ${from + packagesAtOnce}`;
    yield (await sql<SayingRow>`${sayings(filter)}`.execute(db)).rows;
  }
}
