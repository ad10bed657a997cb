import './tables.ts';
import './standing-directive-tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import type { CaseState, Listing, StandingDirectiveId, Terms } from '../standing-directive.ts';
import { json } from './store.ts';

/** Standing directives, those in force first; or the one that is named. */
export async function selectStandings({ db }: Work, id?: StandingDirectiveId) {
  let query = db
    .selectFrom('directives.standing')
    .select(['id', 'version', 'ended_at', 'ended_because'])
    .orderBy(sql`ended_at is not null`)
    .orderBy('id');
  if (id) query = query.where('id', '=', id);
  return query.execute();
}
export type StandingRow = Awaited<ReturnType<typeof selectStandings>>[number];

/** Every version of the terms, the latest first. */
export async function selectTerms({ db }: Work, id?: StandingDirectiveId) {
  let query = db
    .selectFrom('directives.standing_terms')
    .select(['standing_id', 'version', 'title', 'body', 'days', 'sources', 'outcomes', 'scope'])
    .select(['actions', 'cap', 'proposed_by', 'proposed_at', 'approved_by', 'approved_at'])
    .orderBy('version', 'desc');
  if (id) query = query.where('standing_id', '=', id);
  return query.execute();
}
export type TermsRow = Awaited<ReturnType<typeof selectTerms>>[number];

/** Takes a standing directive until the transaction ends, so that two acts on it follow one another. */
export async function lockStanding({ db }: Change, id: StandingDirectiveId): Promise<void> {
  // Not its row: to lock one counts as a change, and a listing that was answered changes nothing.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`standing ${id}`}, 0))`.execute(db);
}

export async function insertStanding({ db }: Change, id: StandingDirectiveId): Promise<void> {
  await db
    .insertInto('directives.standing')
    .values({ id, version: null, ended_at: null, ended_by: null, ended_because: '' })
    .execute();
}

export async function insertTerms(
  { db, actor, now }: Change,
  {
    standingId,
    version,
    terms,
  }: { standingId: StandingDirectiveId; version: number; terms: Terms },
): Promise<void> {
  await db
    .insertInto('directives.standing_terms')
    .values({
      ...terms,
      standing_id: standingId,
      version,
      scope: json(terms.scope),
      actions: json(terms.actions),
      proposed_by: actor.id,
      proposed_at: now,
      approved_by: null,
      approved_at: null,
    })
    .execute();
}

export async function updateApproved(
  { db, actor, now }: Change,
  { id, version }: { readonly id: StandingDirectiveId; readonly version: number },
): Promise<void> {
  await db
    .updateTable('directives.standing_terms')
    .set({ approved_by: actor.id, approved_at: now })
    .where('standing_id', '=', id)
    .where('version', '=', version)
    .execute();
  await db.updateTable('directives.standing').set({ version }).where('id', '=', id).execute();
}

export async function updateEnded(
  { db, actor, now }: Change,
  id: StandingDirectiveId,
  because: string,
): Promise<void> {
  await db
    .updateTable('directives.standing')
    .set({ ended_at: now, ended_by: actor.id, ended_because: because })
    .where('id', '=', id)
    .execute();
}

/** What each standing directive has answered, the latest first. */
export async function selectCases({ db }: Work, id?: StandingDirectiveId) {
  let query = db
    .selectFrom('directives.standing_case as c')
    .leftJoin('directives.directive as d', 'd.id', 'c.directive_id')
    .select(['c.standing_id', 'c.vulnerability_id', 'c.version', 'c.listed_at', 'c.taken_at'])
    .select(['c.late', 'c.addressees', 'c.state', 'c.reason', 'c.directive_id'])
    .select(['d.number', 'd.fiscal_year'])
    .orderBy('c.taken_at', 'desc')
    .orderBy('c.vulnerability_id');
  if (id) query = query.where('c.standing_id', '=', id);
  return query.execute();
}
export type CaseRow = Awaited<ReturnType<typeof selectCases>>[number];

/** Whether a standing directive has answered a vulnerability already. */
export async function selectIsAnswered(
  { db }: Work,
  { standingId, vulnerability }: Omit<Listing, 'listedAt'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('directives.standing_case')
    .select('version')
    .where('standing_id', '=', standingId)
    .where('vulnerability_id', '=', vulnerability)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a standing directive answered about one vulnerability and nobody has decided on yet. */
export async function selectWaiting(
  { db }: Work,
  { standingId, vulnerability }: Omit<Listing, 'listedAt'>,
) {
  return db
    .selectFrom('directives.standing_case')
    .select(['version', 'listed_at'])
    .where('standing_id', '=', standingId)
    .where('vulnerability_id', '=', vulnerability)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
}

type NewCase = Listing & {
  readonly version: number;
  readonly late: boolean;
  readonly addressees: number;
  readonly directiveId: DirectiveId | null;
};

export async function insertCase({ db, now }: Change, of: NewCase): Promise<void> {
  await db
    .insertInto('directives.standing_case')
    .values({
      standing_id: of.standingId,
      vulnerability_id: of.vulnerability,
      version: of.version,
      listed_at: of.listedAt,
      taken_at: now,
      late: of.late,
      addressees: of.addressees,
      state: of.directiveId === null ? 'waiting' : 'issued',
      directive_id: of.directiveId,
      decided_by: null,
      decided_at: null,
      reason: '',
    })
    .execute();
}

type Decided = {
  readonly state: CaseState;
  readonly directiveId: DirectiveId | null;
  readonly reason: string;
};

export async function updateDecided(
  { db, actor, now }: Change,
  { standingId, vulnerability }: Omit<Listing, 'listedAt'>,
  { state, directiveId, reason }: Decided,
): Promise<void> {
  await db
    .updateTable('directives.standing_case')
    .set({ state, directive_id: directiveId, reason, decided_by: actor.id, decided_at: now })
    .where('standing_id', '=', standingId)
    .where('vulnerability_id', '=', vulnerability)
    .execute();
}

/** Puts a draft under a standing directive, so that the program may issue it. */
export async function updateUnder({ db }: Change, id: DirectiveId, standing: StandingDirectiveId) {
  await db
    .updateTable('directives.directive')
    .set({ standing_id: standing })
    .where('id', '=', id)
    .execute();
}

/** Whether any system runs a package; one row is enough, however many run it. */
const isRun = (packageId: RawBuilder<unknown>) => sql`exists (
  select from inventory.version v join inventory.component c on c.version_id = v.id
  where v.package_id = ${packageId})`;

/**
 * What standing directives in force have not answered yet: vulnerabilities that one of their
 * catalogues lists and a system runs, each with the day it was first listed.
 */
export async function selectUnanswered({ db }: Work): Promise<Listing[]> {
  const { rows } = await sql<Listing>`
    with terms as materialized (
      select s.id as standing_id, t.sources
      from directives.standing s
      join directives.standing_terms t on t.standing_id = s.id and t.version = s.version
      where s.ended_at is null
    ),
    listed as materialized (
      select t.standing_id, w.vulnerability_id, min(g.at) as listed_at
      from terms t
      join intake.signal g on g.kind = 'kev' and g.source_id = any (t.sources)
      join intake.record r on r.source_id = g.source_id and r.id = g.record_id
        and r.withdrawn_at is null
      join intake.voice w on w.source_id = g.source_id and w.record_id = g.record_id
      where g.at is not null
        and not exists (select from directives.standing_case c
          where c.standing_id = t.standing_id and c.vulnerability_id = w.vulnerability_id)
      group by 1, 2
    )
    select l.standing_id as "standingId", l.vulnerability_id as vulnerability,
           l.listed_at as "listedAt"
    from listed l
    where exists (
        select from intake.voice w
        join intake.affected a on a.source_id = w.source_id and a.record_id = w.record_id
        where w.vulnerability_id = l.vulnerability_id and ${isRun(sql`a.package_id`)})
      or exists (
        select from intake.voice w
        join intake.operand o on o.source_id = w.source_id and o.record_id = w.record_id
        where w.vulnerability_id = l.vulnerability_id and ${isRun(sql`o.package_id`)})`.execute(db);
  return rows;
}
