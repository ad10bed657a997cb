import './tables.ts';

import { sql } from 'kysely';

import type { Kind } from '#features/directives/directive.ts';
import type { Change, Work } from '#platform/tools.ts';

import { newsActs } from '../news.ts';

/** How far somebody has looked; undefined where they never did. */
export async function selectLook({ db, actor }: Work) {
  return db
    .selectFrom('situation.look')
    .select(['position', 'looked_at as lookedAt'])
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
}

/** Says how far somebody has looked; never less far than before. */
export async function upsertLook({ db, actor, now }: Change, position: number): Promise<void> {
  await db
    .insertInto('situation.look')
    .values({ person_id: actor.id, position, looked_at: now })
    .onConflict((on) =>
      on.column('person_id').doUpdateSet({
        position: sql`greatest(situation.look.position, excluded.position)`,
        looked_at: now,
      }),
    )
    .execute();
}

/** The place in the ledger of an entry that the actor may see. */
export async function selectPosition({ db }: Work, entry: string): Promise<number | undefined> {
  const { rows } = await sql<{ position: number }>`
    select l.position from ledger.leaf l join ledger.entry e on e.id = l.entry_id
    where e.id = ${entry}`.execute(db);
  return rows[0]?.position;
}

type Numbered = { readonly kind: Kind; readonly fiscalYear: number; readonly number: number };

export type NewsRow = {
  readonly act: string;
  readonly subject: string;
  readonly nameJa: string | null;
  readonly nameEn: string | null;
  readonly directive: (Numbered & { readonly title: string }) | null;
  readonly name: string | null;
  readonly organizations: number;
  readonly count: number;
  readonly at: Date;
  /** The latest of all that was found, and how many lines there are. */
  readonly through: string;
  readonly lines: number;
};

type Since = { readonly position: number; readonly at: Date };

/**
 * What others did since, that is news and that the actor may see, the latest first: acts of one kind on
 * one thing as one. Only what has its place, so that what is marked as seen is what was shown. Counted by
 * body first: to count bodies apart, everything would be sorted.
 */
export async function selectNews({ db, actor }: Work, since: Since, limit: number) {
  const { rows } = await sql<NewsRow>`
    with each as (
      select e.act, e.subject, e.organization_id, max(e.at) as at, max(l.position) as position,
        count(*) as count
      from ledger.entry e join ledger.leaf l on l.entry_id = e.id
      where e.at >= ${since.at} and l.position > ${since.position}
        and e.act = any (${newsActs}::text[]) and e.actor_id <> ${actor.id}
      group by 1, 2, 3
    ), lines as (
      select act, subject, max(at) as at, max(position) as position, sum(count)::int as count,
        count(organization_id)::int as organizations,
        (array_agg(organization_id) filter (where organization_id is not null))[1] as one
      from each group by 1, 2
    ), shown as (select * from lines order by position desc limit ${limit})
    select n.act, n.subject, n.at, n.count, n.organizations,
      case when n.organizations = 1 then o.name_ja end as "nameJa",
      case when n.organizations = 1 then o.name_en end as "nameEn",
      (select entry_id from ledger.leaf
        where position = (select max(position) from lines)) as through,
      (select count(*) from lines)::int as lines,
      case when d.id is not null then jsonb_build_object('kind', d.kind,
        'fiscalYear', d.fiscal_year, 'number', d.number, 'title', w.title) end as directive,
      coalesce(s.name, p.source_id) as name
    from shown n left join organizations.organization o on o.id = n.one
    -- Compared as text: a subject need not be an id.
    left join directives.directive d on 'directive_' || d.id = n.subject
    left join directives.wording w on w.directive_id = d.id and w.version = d.version
    left join inventory.system s on n.subject like 'system\\_%'
      and s.organization_id = n.one and 'system_' || s.id = n.subject
    left join intake.snapshot p on 'snapshot_' || p.id = n.subject
    order by n.position desc`.execute(db);
  return rows;
}

/** Drafts and amendments that somebody else wrote and a second person has to issue. */
export async function selectIssuable({ db, actor }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from directives.directive d
    where d.closed_at is null and (
      (d.issued_at is null and d.drafted_by <> ${actor.id})
      or (d.issued_at is not null and exists (
        select from directives.wording w where w.directive_id = d.id and w.version > d.version
          and w.written_by <> ${actor.id})))`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Requests for more time and for exceptions that nobody has decided on. */
export async function selectRequests({ db }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from directives.extension where granted is null)
      + (select count(*) from directives.exception where granted is null))::int as count`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

export async function selectReviews({ db, actor }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from directives.review
    where reviewer_id = ${actor.id} and verdict is null`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Snapshots that wait, and that somebody else brought in. */
export async function selectWaiting({ db, actor }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from intake.snapshot
    where standing = 'waiting' and received_by is distinct from ${actor.id}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Questions to the actor's own body that wait for its answer. */
export async function selectQuestions({ db, actor }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from exposure.question
    where closed_at is null and organization_id = ${actor.organizationId}`.execute(db);
  return rows[0]?.count ?? 0;
}
