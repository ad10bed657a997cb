import './tables.ts';

import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { Said } from '../signal.ts';

/** Text to compare the beginning of names with: its own `%`, `_` and `\` mean themselves. */
const beginning = (search: string) => `${search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;

export type Wanted = {
  readonly search: string;
  readonly only: 'all' | 'listed';
  readonly page: number;
  readonly pageSize: number;
};

/** Vulnerabilities by the beginning of an alias, of a record's id or of the title. */
function matching({ db }: Work, { search, only }: Wanted) {
  let query = db.selectFrom('intake.vulnerability as u');
  if (only === 'listed') query = query.where('u.listed_at', 'is not', null);
  if (search === '') return query;
  const like = beginning(search);
  return query.where(
    sql<boolean>`u.id in (
      select t.id from intake.vulnerability t where lower(t.title) like ${like}
      union
      select a.vulnerability_id from intake.alias a where lower(a.alias) like ${like}
      union
      select v.vulnerability_id from intake.record r
      join intake.voice v on v.source_id = r.source_id and v.record_id = r.id
      where lower(r.id) like ${like})`,
  );
}

const lineColumns = [
  'u.id',
  'u.title',
  'u.published_at as publishedAt',
  'u.modified_at as modifiedAt',
  'u.listed_at as listedAt',
  'u.withdrawn_at as withdrawnAt',
] as const;

export async function selectVulnerabilities(work: Work, wanted: Wanted) {
  return matching(work, wanted)
    .select(lineColumns)
    .orderBy('u.published_at', (order) => order.desc().nullsLast())
    .orderBy('u.id', 'desc')
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
}

export async function selectVulnerabilityCount(work: Work, wanted: Wanted): Promise<number> {
  const { total } = await matching(work, wanted)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function selectVulnerability({ db }: Work, id: string) {
  return db
    .selectFrom('intake.vulnerability as u')
    .select([...lineColumns, 'u.merged_at as mergedAt'])
    .where('u.id', '=', id)
    .executeTakeFirst();
}

/** The vulnerabilities that a name stands for, whatever its capitals. */
export async function selectNamed({ db }: Work, name: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.vulnerability_id as id from intake.alias a where lower(a.alias) = lower(${name})
    union
    select v.vulnerability_id from intake.record r
    join intake.voice v on v.source_id = r.source_id and v.record_id = r.id
    where lower(r.id) = lower(${name})
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function selectAliases({ db }: Work, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('intake.alias')
    .select('alias')
    .where('vulnerability_id', '=', id)
    .where('alias', '<>', id)
    .orderBy('alias')
    .execute();
  return rows.map(({ alias }) => alias);
}

/** The records heard on a vulnerability, those about it alone first, each source by its rank. */
export async function selectVoices({ db }: Work, id: string) {
  return db
    .selectFrom('intake.voice as v')
    .innerJoin('intake.record as r', (on) =>
      on.onRef('r.source_id', '=', 'v.source_id').onRef('r.id', '=', 'v.record_id'),
    )
    .innerJoin('intake.source as s', 's.id', 'v.source_id')
    .innerJoin('intake.snapshot as n', 'n.id', 'r.snapshot_id')
    .select(['v.source_id as source', 'v.record_id as record', 'v.relation'])
    .select(['n.id as snapshotId', 'n.file', 'n.received_at as receivedAt'])
    .select(['r.title', 'r.details', 'r.links', 'r.aliases'])
    .select(['r.published_at as publishedAt', 'r.modified_at as modifiedAt'])
    .select(['r.withdrawn_at as withdrawnAt', 'r.gone_at as goneAt'])
    .where('v.vulnerability_id', '=', id)
    .orderBy('v.relation', 'desc')
    .orderBy('s.rank')
    .orderBy('v.source_id')
    .orderBy('v.record_id')
    .execute();
}

/** How many packages each record heard on a vulnerability names. */
export async function selectPackageCounts({ db }: Work, id: string) {
  return db
    .selectFrom('intake.voice as v')
    .innerJoin('intake.affected as a', (on) =>
      on.onRef('a.source_id', '=', 'v.source_id').onRef('a.record_id', '=', 'v.record_id'),
    )
    .select(['v.source_id as source', 'v.record_id as record'])
    .select(({ fn }) => fn.countAll<number>().as('packages'))
    .where('v.vulnerability_id', '=', id)
    .groupBy(['v.source_id', 'v.record_id'])
    .execute();
}

/** What the records heard on a vulnerability say of packages, up to `most` of each record. */
export async function selectAffected({ db }: Work, id: string, most: number) {
  return db
    .selectFrom('intake.voice as v')
    .innerJoin('intake.affected as a', (on) =>
      on.onRef('a.source_id', '=', 'v.source_id').onRef('a.record_id', '=', 'v.record_id'),
    )
    .innerJoin('inventory.package as p', 'p.id', 'a.package_id')
    .select(['a.source_id as source', 'a.record_id as record', 'a.number', 'a.container'])
    .select(['p.ecosystem', 'p.name as package', 'a.otherwise', 'a.conditional'])
    .select(['a.exact', 'a.unorderable'])
    .where('v.vulnerability_id', '=', id)
    .where('a.number', '<', most)
    .orderBy('a.source_id')
    .orderBy('a.record_id')
    .orderBy('a.number')
    .execute();
}

export async function selectRanges({ db }: Work, id: string, most: number) {
  return db
    .selectFrom('intake.voice as v')
    .innerJoin('intake.range as a', (on) =>
      on.onRef('a.source_id', '=', 'v.source_id').onRef('a.record_id', '=', 'v.record_id'),
    )
    .select(['a.source_id as source', 'a.record_id as record', 'a.number'])
    .select(['a.words', 'a.status', 'a.because'])
    .where('v.vulnerability_id', '=', id)
    .where('a.number', '<', most)
    .orderBy('a.lo')
    .orderBy('a.part')
    .execute();
}

/** Statements about a vulnerability itself, from records about it alone that were not taken back. */
export async function selectSaid({ db }: Work, id: string): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select g.kind, g.value, g.claimed_score as "claimedScore",
      g.claimed_severity as "claimedSeverity", g.at, g.container, g.number, v.source_id as "sourceId",
      v.record_id as "recordId", s.rank, n.id as "snapshotId", n.file,
      n.received_at as "receivedAt"
    from intake.voice v
    join intake.record r on r.source_id = v.source_id and r.id = v.record_id
    join intake.signal g on g.source_id = r.source_id and g.record_id = r.id
    join intake.source s on s.id = v.source_id
    join intake.snapshot n on n.id = r.snapshot_id
    where v.vulnerability_id = ${id} and v.relation = 'same' and r.withdrawn_at is null`.execute(
    db,
  );
  return rows;
}

/** Every source with its last snapshot in force, by rank. */
export async function selectFeeds({ db }: Work) {
  return db
    .selectFrom('intake.source as s')
    .leftJoin('intake.snapshot as n', (on) =>
      on.onRef('n.source_id', '=', 's.id').on('n.standing', 'in', ['taken', 'released', 'older']),
    )
    .distinctOn(['s.rank', 's.id'])
    .select(['s.id as source', 's.format', 's.rank', 's.whole', 's.prefixes'])
    .select(['s.cadence_hours', 's.created_at', 's.removed_percent', 's.removed_count'])
    .select(['s.changed_percent', 's.grown_percent', 's.refused_percent'])
    .select(['n.id', 'n.file', 'n.sha256', 'n.received_at', 'n.released_at'])
    .select(['n.accepted', 'n.refused', 'n.changed'])
    .orderBy('s.rank')
    .orderBy('s.id')
    .orderBy('n.number', (order) => order.desc().nullsLast())
    .execute();
}

/** How many scores each source of scores has in force. */
export async function selectScoreCounts({ db }: Work) {
  return db
    .selectFrom('intake.score')
    .select('source_id as source')
    .select(({ fn }) => fn.countAll<number>().as('scores'))
    .groupBy('source_id')
    .execute();
}

export async function selectRecordCounts({ db }: Work) {
  return db
    .selectFrom('intake.record')
    .select('source_id as source')
    .select(({ fn }) => [
      fn.countAll<number>().as('records'),
      fn.count<number>('withdrawn_at').as('withdrawn'),
    ])
    .groupBy('source_id')
    .execute();
}

export async function selectSnapshotCounts({ db }: Work) {
  return db
    .selectFrom('intake.snapshot')
    .select('source_id as source')
    .select(({ fn }) => [
      fn.countAll<number>().as('snapshots'),
      fn.countAll<number>().filterWhere('standing', '=', 'waiting').as('waiting'),
    ])
    .groupBy('source_id')
    .execute();
}
