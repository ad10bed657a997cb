import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { CommunityId } from '#features/labels/marking.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Action } from '../action.ts';
import type { DirectiveId, Kind } from '../directive.ts';
import type { Question } from '../question.ts';
import type { Scope } from '../scope.ts';

export const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

/** Directives the actor may see, the latest first, each with its current wording. */
export async function selectDirectives({ db }: Work, id?: DirectiveId) {
  let query = db
    .selectFrom('directives.directive as d')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.kind', 'd.fiscal_year', 'd.number', 'd.vulnerability_id', 'd.table_id'])
    .select(['d.days', 'd.version', 'd.drafted_by', 'd.drafted_at', 'd.issued_at', 'd.closed_at'])
    .select(['d.closing', 'd.closing_reason', 'd.supersedes', 'd.mapping'])
    .select(['w.title', 'w.body', 'w.scope'])
    .orderBy('d.fiscal_year', 'desc')
    .orderBy('d.drafted_at', 'desc')
    .orderBy('d.number', 'desc');
  if (id) query = query.where('d.id', '=', id);
  return query.execute();
}
export type DirectiveRow = Awaited<ReturnType<typeof selectDirectives>>[number];

export async function selectWordings({ db }: Work, id: DirectiveId) {
  return db
    .selectFrom('directives.wording')
    .select(['version', 'title', 'written_at as writtenAt', 'issued_at as issuedAt'])
    .where('directive_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** Holds a directive until the transaction ends, so that two acts on it follow one another. */
export async function lockDirective({ db }: Change, id: DirectiveId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directive ${id}`}, 0))`.execute(db);
}

type Series = { readonly kind: Kind; readonly fiscalYear: number };

/** The next number of a series; whoever draws one holds the series until the transaction ends. */
export async function drawNumber({ db }: Change, { kind, fiscalYear }: Series): Promise<number> {
  const series = `directives.number ${kind} ${fiscalYear}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${series}, 0))`.execute(db);
  const last = await db
    .selectFrom('directives.directive')
    .select('number')
    .where('kind', '=', kind)
    .where('fiscal_year', '=', fiscalYear)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

type NewDirective = Omit<
  Insertable<Tables['directives.directive']>,
  | 'closed_at'
  | 'closed_by'
  | 'closing'
  | 'closing_reason'
  | 'swept_at'
  | 'issued_by'
  | 'issued_at'
  | 'standing_id'
>;

export async function insertDirective({ db }: Change, directive: NewDirective) {
  await db
    .insertInto('directives.directive')
    .values({ ...directive, mapping: json(directive.mapping), closing_reason: '' })
    .execute();
}

/** All that a version says. */
export type Version = {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly scope: Scope;
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
};

export async function insertVersion({ db, actor, now }: Change, id: DirectiveId, of: Version) {
  const { version, title, body, scope } = of;
  const key = { directive_id: id, version };
  await db
    .insertInto('directives.wording')
    .values({ ...key, title, body, scope: json(scope), written_by: actor.id, written_at: now })
    .execute();
  if (of.actions.length > 0) {
    const rows = of.actions.map(({ number, text, evidence, per, due, onlyForensic }) => ({
      ...{ ...key, number, text, evidence, per },
      due_by: due.by,
      days: due.by === 'days' ? due.days : null,
      due_at: due.by === 'instant' ? due.at : null,
      only_forensic: onlyForensic,
    }));
    await db.insertInto('directives.action').values(rows).execute();
  }
  if (of.questions.length > 0) {
    const rows = of.questions.map((each) => ({ ...key, ...each, options: json(each.options) }));
    await db.insertInto('directives.question').values(rows).execute();
  }
}

/** A version as it was written: the last one, in force or only proposed, or the one that is named. */
export async function selectVersion(work: Work, id: DirectiveId, named?: number) {
  let query = work.db
    .selectFrom('directives.wording')
    .select(['version', 'title', 'body', 'scope', 'written_by as writtenBy'])
    .select('written_at as writtenAt')
    .where('directive_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1);
  if (named !== undefined) query = query.where('version', '=', named);
  const wording = await query.executeTakeFirstOrThrow();
  const which = { directiveId: id, version: wording.version };
  const actions = (await selectActions(work, which)).get(id) ?? [];
  const questions = (await selectQuestions(work, which)).get(id) ?? [];
  return { ...wording, actions: [...actions], questions: [...questions] };
}

export type WrittenVersion = Awaited<ReturnType<typeof selectVersion>>;

/** The actions of each version in force, or of one version that is named. */
export async function selectActions(
  { db }: Work,
  which: { readonly directiveId?: DirectiveId | undefined; readonly version?: number } = {},
): Promise<ReadonlyMap<DirectiveId, readonly Action[]>> {
  let query = db
    .selectFrom('directives.action as a')
    .innerJoin('directives.directive as d', 'd.id', 'a.directive_id')
    .select(['a.directive_id', 'a.number', 'a.text', 'a.evidence', 'a.per', 'a.due_by', 'a.days'])
    .select(['a.due_at', 'a.only_forensic'])
    .orderBy('a.number');
  if (which.directiveId) query = query.where('d.id', '=', which.directiveId);
  query =
    which.version === undefined
      ? query.whereRef('a.version', '=', 'd.version')
      : query.where('a.version', '=', which.version);
  const rows = (await query.execute()).map((row) => ({
    directiveId: row.directive_id,
    action: actionOf(row),
  }));
  const byDirective = grouped(rows, ({ directiveId }) => directiveId);
  return new Map([...byDirective].map(([id, each]) => [id, each.map(({ action }) => action)]));
}

type ActionRow = Pick<
  Tables['directives.action'],
  'number' | 'text' | 'evidence' | 'per' | 'due_by' | 'days' | 'due_at' | 'only_forensic'
>;

const actionOf = (row: ActionRow): Action => ({
  number: row.number,
  text: row.text,
  evidence: row.evidence,
  per: row.per,
  due:
    row.due_at !== null
      ? { by: 'instant', at: row.due_at }
      : row.days !== null
        ? { by: 'days', days: row.days }
        : { by: 'table' },
  onlyForensic: row.only_forensic,
});

/** The questions of each version in force, or of one version that is named. */
export async function selectQuestions(
  { db }: Work,
  which: { readonly directiveId?: DirectiveId | undefined; readonly version?: number } = {},
): Promise<ReadonlyMap<DirectiveId, readonly Question[]>> {
  let query = db
    .selectFrom('directives.question as q')
    .innerJoin('directives.directive as d', 'd.id', 'q.directive_id')
    .select(['q.directive_id', 'q.number', 'q.text', 'q.help', 'q.type', 'q.options', 'q.unit'])
    .select('q.required')
    .orderBy('q.number');
  if (which.directiveId) query = query.where('d.id', '=', which.directiveId);
  query =
    which.version === undefined
      ? query.whereRef('q.version', '=', 'd.version')
      : query.where('q.version', '=', which.version);
  const byDirective = grouped(await query.execute(), (row) => row.directive_id);
  return new Map(
    [...byDirective].map(([id, rows]) => [
      id,
      rows.map(({ number, text, help, type, options, unit, required }) => ({
        ...{ number, text, help, type, unit, required },
        options: [...options],
      })),
    ]),
  );
}

export async function updateVersion({ db }: Change, id: DirectiveId, version: number) {
  await db.updateTable('directives.directive').set({ version }).where('id', '=', id).execute();
}

type Closing = {
  readonly closing: 'superseded' | 'retired';
  readonly reason: string;
};

export async function updateClosed(
  { db, actor, now }: Change,
  id: DirectiveId,
  { closing, reason }: Closing,
) {
  await db
    .updateTable('directives.directive')
    .set({ closed_at: now, closed_by: actor.id, closing, closing_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** The directives that replace one, issued or drafted. */
export async function selectSuccessors({ db }: Work, id: DirectiveId) {
  return db
    .selectFrom('directives.directive')
    .select(['id', 'kind', 'fiscal_year', 'number', 'issued_at'])
    .where('supersedes', '=', id)
    .execute();
}

/** Puts a draft in force under its number. */
export async function updateIssued(
  { db, actor, now }: Change,
  id: DirectiveId,
  { fiscalYear, number }: { readonly fiscalYear: number; readonly number: number },
) {
  await db
    .updateTable('directives.directive')
    .set({ issued_by: actor.id, issued_at: now, fiscal_year: fiscalYear, number })
    .where('id', '=', id)
    .execute();
}

/** Open directives that were not asked since a moment who falls in their scope, the longest first. */
export async function selectUnswept({ db }: Work, since: Date): Promise<DirectiveId[]> {
  const rows = await db
    .selectFrom('directives.directive')
    .select('id')
    .where('issued_at', '<=', since)
    .where('closed_at', 'is', null)
    .where((eb) => eb.or([eb('swept_at', 'is', null), eb('swept_at', '<=', since)]))
    .orderBy('swept_at', (order) => order.asc().nullsFirst())
    .execute();
  return rows.map(({ id }) => id);
}

export async function updateSwept({ db, now }: Work, id: DirectiveId): Promise<void> {
  await db
    .updateTable('directives.directive')
    .set({ swept_at: now })
    .where('id', '=', id)
    .execute();
}

/** Notes when a version was put in force. */
export async function updateInForce({ db, now }: Change, id: DirectiveId, version: number) {
  await db
    .updateTable('directives.wording')
    .set({ issued_at: now })
    .where('directive_id', '=', id)
    .where('version', '=', version)
    .execute();
}

/** Whether any source still says anything of a vulnerability. */
export async function selectIsHeard({ db }: Work, vulnerability: string): Promise<boolean> {
  const { rows } = await sql<{ heard: boolean }>`
    select exists (
      select from intake.voice w
      join intake.record r on r.source_id = w.source_id and r.id = w.record_id
      where w.vulnerability_id = ${vulnerability} and r.withdrawn_at is null) as heard`.execute(db);
  return rows[0]?.heard ?? false;
}

type Listing = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly components: readonly string[];
};

/** Which of these components a system's inventory lists now, be it without their vendor. */
export async function selectListed(
  { db }: Work,
  { organizationId, systemId, components }: Listing,
): Promise<string[]> {
  if (components.length === 0) return [];
  const { rows } = await sql<{ component: string }>`
    select n.component from unnest(${components}::text[]) n(component)
    where exists (
      select from inventory.component c join inventory.package p on p.id = c.package_id
      where c.organization_id = ${organizationId} and c.system_id = ${systemId}
        and substring(p.name from '[^:/]*$') = substring(n.component from '[^:/]*$'))`.execute(db);
  return rows.map(({ component }) => component);
}

/** Which bodies are in which communities today. */
export async function selectMemberships({ db }: Work) {
  const { rows } = await sql<{ body: OrganizationId; community: CommunityId }>`
    select organization_id as body, community_id as community
    from labels.member where left_at is null`.execute(db);
  return rows;
}
