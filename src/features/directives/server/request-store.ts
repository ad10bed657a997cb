import './answer-tables.ts';
import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { AssignmentId, DirectiveId } from '../directive.ts';
import type { ExceptionId } from '../exception.ts';
import { type ExtensionId, extensionRule } from '../extension.ts';

type Place = { readonly organizationId: OrganizationId; readonly directiveId: DirectiveId };
export type Which = { readonly [Key in keyof Place]?: Place[Key] | undefined };

/** Takes what a body asks of one directive until the transaction ends: requests follow one another. */
export async function lockRequests({ db }: Change, { organizationId, directiveId }: Place) {
  const key = `directives.request ${organizationId} ${directiveId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

/** What is still ordered of bodies in scope, each with the system it is about. */
export async function selectAssigned({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.assignment as a')
    .leftJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 'a.organization_id').onRef('s.id', '=', 'a.system_id'),
    )
    .select(['a.organization_id', 'a.directive_id', 'a.id', 'a.action', 'a.due_at'])
    .select(['a.system_id', 's.name as system'])
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.action')
    .orderBy('s.name');
  if (which.directiveId) query = query.where('a.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('a.organization_id', '=', which.organizationId);
  return query.execute();
}
export type AssignedRow = Awaited<ReturnType<typeof selectAssigned>>[number];

/** The deadline of a body as a whole, where nothing more particular is ordered of it. */
export async function selectDue({ db }: Work, { organizationId, directiveId }: Place) {
  return db
    .selectFrom('directives.addressee')
    .select('due_at')
    .where('organization_id', '=', organizationId)
    .where('directive_id', '=', directiveId)
    .executeTakeFirst();
}

type NewExtension = Omit<
  Insertable<Tables['directives.extension']>,
  | 'requested_by'
  | 'requested_at'
  | 'granted'
  | 'new_due_at'
  | 'rule'
  | 'decision'
  | 'decided_by'
  | 'decided_at'
  | 'assignments'
> & { readonly assignments: readonly AssignmentId[] };

export async function insertExtension({ db, actor, now }: Change, row: NewExtension) {
  await db
    .insertInto('directives.extension')
    .values({ ...row, requested_by: actor.id, requested_at: now })
    .execute();
}

export async function selectExtensions(
  { db }: Work,
  which: Which & { readonly id?: ExtensionId; readonly isOpen?: boolean | undefined },
) {
  let query = db
    .selectFrom('directives.extension as e')
    .innerJoin('organizations.organization as o', 'o.id', 'e.organization_id')
    .innerJoin('directives.directive as d', 'd.id', 'e.directive_id')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .select(['e.id', 'e.organization_id', 'e.directive_id', 'e.assignments', 'e.reason'])
    .select(['e.due_at', 'e.wanted_until', 'e.requested_by', 'e.requested_at', 'e.granted'])
    .select(['e.new_due_at', 'e.rule', 'e.decision', 'e.decided_at'])
    .select(['o.name_ja', 'o.name_en', 'd.kind', 'd.fiscal_year', 'd.number', 'w.title'])
    .orderBy(sql`e.granted is not null`)
    .orderBy('e.requested_at', 'desc')
    .orderBy('e.id')
    .limit(2000);
  if (which.id) query = query.where('e.id', '=', which.id);
  if (which.directiveId) query = query.where('e.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('e.organization_id', '=', which.organizationId);
  if (which.isOpen !== undefined) {
    query = query.where('e.granted', which.isOpen ? 'is' : 'is not', null);
  }
  return query.execute();
}
export type ExtensionRow = Awaited<ReturnType<typeof selectExtensions>>[number];

export type Decision =
  | { readonly granted: true; readonly until: Date; readonly words: string }
  | { readonly granted: false; readonly words: string };

/** Decides a request; false where somebody else has decided it meanwhile. */
export async function updateExtension(
  { db, actor, now }: Change,
  id: ExtensionId,
  decision: Decision,
): Promise<boolean> {
  const result = await db
    .updateTable('directives.extension')
    .set({
      granted: decision.granted,
      new_due_at: decision.granted ? decision.until : null,
      rule: decision.granted ? extensionRule : null,
      decision: decision.words,
      decided_by: actor.id,
      decided_at: now,
    })
    .where('id', '=', id)
    .where('granted', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

type Moved = Place & {
  readonly id: ExtensionId;
  readonly assignments: readonly AssignmentId[];
  readonly until: Date;
};

/** Moves every deadline that an extension names and that lies before it; what it was is kept. */
export async function updateDeadlines(
  { db, actor, now }: Change,
  { organizationId, directiveId, id, assignments, until }: Moved,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      select a.organization_id, a.id, a.due_at from directives.assignment a
      where a.organization_id = ${organizationId} and a.directive_id = ${directiveId}
        and a.withdrawn_at is null and a.due_at < ${until}
        and (${assignments.length === 0} or a.id = any (${[...assignments]}::uuid[]))
      for update
    ), noted as (
      insert into directives.deadline_change (organization_id, assignment_id, number, due_before,
        due_after, version, changed_by, changed_at, extension_id)
      select m.organization_id, m.id, 1 + coalesce((
          select max(c.number) from directives.deadline_change c
          where c.organization_id = m.organization_id and c.assignment_id = m.id), 0),
        m.due_at, ${until}, null, ${actor.id}, ${now}, ${id}
      from moved m
    )
    update directives.assignment a set due_at = ${until}, due_rule = ${extensionRule}
    from moved m where a.organization_id = m.organization_id and a.id = m.id
    returning a.id`.execute(db);
  if (assignments.length === 0) {
    await db
      .updateTable('directives.addressee')
      .set({ due_at: until })
      .where('organization_id', '=', organizationId)
      .where('directive_id', '=', directiveId)
      .where('due_at', '<', until)
      .execute();
  }
  return rows.length;
}

type NewException = Omit<
  Insertable<Tables['directives.exception']>,
  | 'requested_by'
  | 'requested_at'
  | 'granted'
  | 'granted_until'
  | 'decision'
  | 'decided_by'
  | 'decided_at'
>;

export async function insertException({ db, actor, now }: Change, row: NewException) {
  await db
    .insertInto('directives.exception')
    .values({ ...row, requested_by: actor.id, requested_at: now })
    .execute();
}

/** The exception ledger, the latest request first. */
export async function selectExceptions({ db }: Work, which: Which & { readonly id?: ExceptionId }) {
  let query = db
    .selectFrom('directives.exception as e')
    .innerJoin('organizations.organization as o', 'o.id', 'e.organization_id')
    .innerJoin('directives.directive as d', 'd.id', 'e.directive_id')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .leftJoin('directives.exception_end as x', (on) =>
      on.onRef('x.organization_id', '=', 'e.organization_id').onRef('x.exception_id', '=', 'e.id'),
    )
    .leftJoin('access.person as p', 'p.id', 'e.decided_by')
    .select(['e.id', 'e.organization_id', 'e.directive_id', 'e.assignments', 'e.initiated_by'])
    .select(['e.applicant', 'e.clause', 'e.reason', 'e.substitute', 'e.wanted_until', 'e.renews'])
    .select(['e.requested_by', 'e.requested_at', 'e.granted', 'e.granted_until', 'e.decision'])
    .select(['e.decided_at', 'p.name as reviewer', 'x.report', 'x.reported_at'])
    .select(['o.name_ja', 'o.name_en', 'd.kind', 'd.fiscal_year', 'd.number', 'w.title'])
    .orderBy('e.requested_at', 'desc')
    .orderBy('e.id')
    .limit(2000);
  if (which.id) query = query.where('e.id', '=', which.id);
  if (which.directiveId) query = query.where('e.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('e.organization_id', '=', which.organizationId);
  return query.execute();
}
export type ExceptionRow = Awaited<ReturnType<typeof selectExceptions>>[number];

/** Exceptions that were granted, as far as a standing asks of them. */
export async function selectGranted({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.exception as e')
    .leftJoin('directives.exception_end as x', (on) =>
      on.onRef('x.organization_id', '=', 'e.organization_id').onRef('x.exception_id', '=', 'e.id'),
    )
    .select(['e.organization_id', 'e.directive_id', 'e.assignments', 'e.granted'])
    .select(['e.granted_until as grantedUntil', 'x.reported_at as endedAt'])
    .where('e.granted', '=', true);
  if (which.directiveId) query = query.where('e.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('e.organization_id', '=', which.organizationId);
  return query.execute();
}
export type GrantedRow = Awaited<ReturnType<typeof selectGranted>>[number];

export async function updateException(
  { db, actor, now }: Change,
  id: ExceptionId,
  decision: Decision,
): Promise<boolean> {
  const result = await db
    .updateTable('directives.exception')
    .set({
      granted: decision.granted,
      granted_until: decision.granted ? decision.until : null,
      decision: decision.words,
      decided_by: actor.id,
      decided_at: now,
    })
    .where('id', '=', id)
    .where('granted', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

type Ended = {
  readonly organizationId: OrganizationId;
  readonly id: ExceptionId;
  readonly report: string;
};

/** Keeps the report on an exception's end; false where there is one already. */
export async function insertEnd(
  { db, actor, now }: Change,
  { organizationId, id, report }: Ended,
): Promise<boolean> {
  const result = await db
    .insertInto('directives.exception_end')
    .values({
      organization_id: organizationId,
      exception_id: id,
      report,
      reported_by: actor.id,
      reported_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
