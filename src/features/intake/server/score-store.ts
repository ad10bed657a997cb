import './tables.ts';

import { sql } from 'kysely';

import type { EpssScore } from '#formats/epss/epss.ts';
import type { Work } from '#platform/tools.ts';

import type { SnapshotId } from '../intake.ts';

export type Origin = { readonly source: string; readonly snapshot: SnapshotId };

/** Every score of a source as it is in force. */
export async function selectScores({ db }: Work, source: string): Promise<EpssScore[]> {
  return db
    .selectFrom('intake.score')
    .select(['cve', 'score', 'percentile'])
    .where('source_id', '=', source)
    .execute();
}

const columnsOf = (rows: readonly EpssScore[]) => ({
  cves: rows.map(({ cve }) => cve),
  scores: rows.map(({ score }) => score),
  percentiles: rows.map(({ percentile }) => percentile),
});

export async function upsertScores(
  { db }: Work,
  { source, snapshot }: Origin,
  rows: readonly EpssScore[],
): Promise<void> {
  const { cves, scores, percentiles } = columnsOf(rows);
  await sql`
    insert into intake.score (source_id, cve, score, percentile, snapshot_id)
    select ${source}, cve, score, percentile, ${snapshot}
    from unnest(${cves}::text[], ${scores}::float8[], ${percentiles}::float8[])
      as r(cve, score, percentile)
    on conflict (source_id, cve) do update set score = excluded.score,
      percentile = excluded.percentile, snapshot_id = excluded.snapshot_id`.execute(db);
}

export async function insertScoreEditions(
  { db }: Work,
  { source, snapshot }: Origin,
  rows: readonly EpssScore[],
): Promise<void> {
  const { cves, scores, percentiles } = columnsOf(rows);
  await sql`
    insert into intake.score_edition (source_id, cve, snapshot_id, score, percentile)
    select ${source}, cve, ${snapshot}, score, percentile
    from unnest(${cves}::text[], ${scores}::float8[], ${percentiles}::float8[])
      as r(cve, score, percentile)`.execute(db);
}

/** Takes away scores that are no longer listed; their history says since when. */
export async function deleteScores(
  { db }: Work,
  { source, snapshot }: Origin,
  cves: readonly string[],
): Promise<void> {
  await sql`
    with gone as (
      delete from intake.score where source_id = ${source} and cve = any(${cves}::text[])
      returning cve)
    insert into intake.score_edition (source_id, cve, snapshot_id)
    select ${source}, cve, ${snapshot} from gone`.execute(db);
}

/** What each source of scores says of a CVE, as of its last snapshot in force. */
export async function selectScoresOf({ db }: Work, cve: string) {
  return db
    .selectFrom('intake.score as c')
    .innerJoin('intake.source as s', 's.id', 'c.source_id')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('intake.snapshot as m')
          .select(['m.id', 'm.model', 'm.released_at'])
          .whereRef('m.source_id', '=', 's.id')
          .where('m.standing', 'in', ['taken', 'released'])
          .orderBy('m.number', 'desc')
          .limit(1)
          .as('n'),
      (on) => on.onTrue(),
    )
    .select(['c.source_id as source', 'c.score', 'c.percentile', 'n.model'])
    .select(['n.id as snapshotId', 'n.released_at as scoredAt'])
    .where('c.cve', '=', cve)
    .orderBy('s.rank')
    .orderBy('c.source_id')
    .execute();
}

/** How the scores of a CVE changed, the newest first. */
export async function selectScoreHistory({ db }: Work, cve: string) {
  return db
    .selectFrom('intake.score_edition as e')
    .innerJoin('intake.snapshot as n', 'n.id', 'e.snapshot_id')
    .select(['e.source_id as source', 'e.score', 'e.percentile', 'n.model'])
    .select(['n.id as snapshotId', 'n.released_at as scoredAt'])
    .where('e.cve', '=', cve)
    .orderBy('n.number', 'desc')
    .limit(1000)
    .execute();
}
