import './answer-tables.ts';
import './tables.ts';

import { sql } from 'kysely';

import type { Reason } from '#features/exposure/judgement.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Addressee, Assignment, Target } from '../addressees.ts';
import type { AssignmentId, DirectiveId } from '../directive.ts';
import { json } from './store.ts';

/** A part of the addressees: those of one directive, of one body, or one of both. */
export type Which = {
  readonly directiveId?: DirectiveId | undefined;
  readonly organizationId?: OrganizationId | undefined;
};

/** A target or assignment with whose it is. */
type Owned<Thing> = Thing & { readonly organizationId: OrganizationId };

/**
 * Freezes addressees with their systems, the evidence for each, and what falls on them: as many as
 * there are in three statements. Answers with those who were not addressees before.
 */
export async function insertAddressees(
  work: Change,
  directiveId: DirectiveId,
  addressees: readonly Addressee[],
): Promise<OrganizationId[]> {
  const rows = addressees.map(({ organizationId, basis, reasons, dueAt }) => ({
    ...{ organizationId, basis, reasons, dueAt },
  }));
  const { rows: added } = await sql<{ id: OrganizationId }>`
    insert into directives.addressee
      (organization_id, directive_id, basis, reasons, joined_at, due_at)
    select a."organizationId", ${directiveId}, a.basis, a.reasons, ${work.now}, a."dueAt"
    from jsonb_to_recordset(${json(rows)}) as
      a("organizationId" uuid, basis text, reasons jsonb, "dueAt" timestamptz)
    on conflict do nothing
    returning organization_id as id`.execute(work.db);
  const isNew = new Set(added.map(({ id }) => id));
  const fresh = addressees.filter(({ organizationId }) => isNew.has(organizationId));
  await upsertTargets(
    work,
    directiveId,
    owned(fresh, ({ targets }) => targets),
  );
  await upsertAssignments(
    work,
    directiveId,
    owned(fresh, ({ assignments }) => assignments),
  );
  return [...isNew];
}

function owned<Thing>(
  addressees: readonly Addressee[],
  of: (addressee: Addressee) => readonly Thing[],
): Owned<Thing>[] {
  return addressees.flatMap((addressee) =>
    of(addressee).map((each) => ({ ...each, organizationId: addressee.organizationId })),
  );
}

/** Names systems in a directive; one of which nothing was known before is now known. */
export async function upsertTargets(
  { db, now }: Change,
  directiveId: DirectiveId,
  targets: readonly Owned<Target>[],
): Promise<void> {
  if (targets.length === 0) return;
  await sql`
    insert into directives.target as t
      (organization_id, directive_id, system_id, basis, evidence, outcome, joined_at, table_due_at,
       submission_id)
    select r."organizationId", ${directiveId}, r."systemId", r.basis, r.reasons, r.outcome, ${now},
           r."tableDueAt", r."submissionId"
    from jsonb_to_recordset(${json(targets)}) as
      r("organizationId" uuid, "systemId" uuid, basis text, reasons jsonb, outcome text,
        "tableDueAt" timestamptz, "submissionId" uuid)
    on conflict (organization_id, directive_id, system_id) do update
      set basis = excluded.basis, evidence = excluded.evidence, outcome = excluded.outcome,
          joined_at = excluded.joined_at, table_due_at = excluded.table_due_at,
          submission_id = excluded.submission_id, released_at = null, release_evidence = null`.execute(
    db,
  );
}

/** Puts actions on systems and bodies; where one lies already, its clock starts anew. */
export async function upsertAssignments(
  { db, now }: Change,
  directiveId: DirectiveId,
  assignments: readonly Owned<Assignment>[],
): Promise<void> {
  if (assignments.length === 0) return;
  await sql`
    insert into directives.assignment
      (organization_id, directive_id, action, system_id, joined_at, due_at, due_rule)
    select r."organizationId", ${directiveId}, r.action, r."systemId", ${now}, r."dueAt", r."dueRule"
    from jsonb_to_recordset(${json(assignments)}) as
      r("organizationId" uuid, action integer, "systemId" uuid, "dueAt" timestamptz, "dueRule" text)
    on conflict (organization_id, directive_id, action, system_id) do update
      set joined_at = excluded.joined_at, due_at = excluded.due_at, due_rule = excluded.due_rule,
          withdrawn_at = null`.execute(db);
}

type Named = {
  readonly organizationId: OrganizationId;
  readonly directiveId: DirectiveId;
  readonly systemId: SystemId;
};

export async function updateReleased(
  { db, now }: Change,
  { organizationId, directiveId, systemId }: Named,
  reasons: readonly Reason[],
) {
  await db
    .updateTable('directives.target')
    .set({ released_at: now, release_evidence: json(reasons) })
    .where('organization_id', '=', organizationId)
    .where('directive_id', '=', directiveId)
    .where('system_id', '=', systemId)
    .execute();
}

/** A body of which nothing was known, or that was released, is now known to be affected. */
export async function updateBasis(
  { db }: Change,
  { organizationId, directiveId }: Omit<Named, 'systemId'>,
) {
  await db
    .updateTable('directives.addressee')
    .set((eb) => ({
      basis: eb
        .case()
        .when('basis', '=', 'unknown')
        .then(sql<'affected'>`'affected'`)
        .else(eb.ref('basis'))
        .end(),
      released_at: null,
      release_evidence: null,
    }))
    .where('organization_id', '=', organizationId)
    .where('directive_id', '=', directiveId)
    .execute();
}

export async function updateBodyReleased(
  { db, now }: Change,
  { organizationId, directiveId }: Omit<Named, 'systemId'>,
  reasons: readonly Reason[],
) {
  await db
    .updateTable('directives.addressee')
    .set({ released_at: now, release_evidence: json(reasons) })
    .where('organization_id', '=', organizationId)
    .where('directive_id', '=', directiveId)
    .where('released_at', 'is', null)
    .execute();
}

export async function selectAddressees({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.addressee as a')
    .innerJoin('organizations.organization as o', 'o.id', 'a.organization_id')
    .leftJoin('directives.opening as p', (on) =>
      on
        .onRef('p.organization_id', '=', 'a.organization_id')
        .onRef('p.directive_id', '=', 'a.directive_id'),
    )
    .select(['a.directive_id', 'a.organization_id', 'a.basis', 'a.reasons', 'a.joined_at'])
    .select([
      'a.due_at',
      'a.released_at',
      'o.code',
      'o.name_ja',
      'o.name_en',
      'a.via_id',
      'p.opened_at',
    ])
    .orderBy('o.precedence')
    .orderBy('o.code');
  if (which.directiveId) query = query.where('a.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('a.organization_id', '=', which.organizationId);
  return query.execute();
}
export type AddresseeRow = Awaited<ReturnType<typeof selectAddressees>>[number];

export async function selectTargets({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.target as t')
    .innerJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 't.organization_id').onRef('s.id', '=', 't.system_id'),
    )
    .select(['t.directive_id', 't.organization_id', 't.system_id', 's.name as system', 't.basis'])
    .select(['t.evidence', 't.outcome', 't.table_due_at', 't.submission_id', 't.released_at'])
    .orderBy('s.name');
  if (which.directiveId) query = query.where('t.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('t.organization_id', '=', which.organizationId);
  return query.execute();
}
export type TargetRow = Awaited<ReturnType<typeof selectTargets>>[number];

/** What falls on addressees, the earliest deadline first. */
export async function selectAssignments({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.assignment')
    .select(['directive_id', 'organization_id', 'id', 'action', 'system_id', 'joined_at'])
    .select(['due_at', 'due_rule', 'withdrawn_at'])
    .orderBy('due_at')
    .orderBy('action');
  if (which.directiveId) query = query.where('directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('organization_id', '=', which.organizationId);
  return query.execute();
}
export type AssignmentRow = Awaited<ReturnType<typeof selectAssignments>>[number];

/** Each deadline that was moved, the earliest move first. */
export async function selectDeadlineChanges({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.deadline_change as c')
    .innerJoin('directives.assignment as a', (on) =>
      on.onRef('a.organization_id', '=', 'c.organization_id').onRef('a.id', '=', 'c.assignment_id'),
    )
    .select(['c.organization_id', 'c.assignment_id', 'c.due_before', 'c.due_after', 'c.version'])
    .select('c.changed_at')
    .orderBy('c.number');
  if (which.directiveId) query = query.where('a.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('a.organization_id', '=', which.organizationId);
  return query.execute();
}

/** What an amendment takes away is asked no longer. */
export async function updateWithdrawn(
  { db, now }: Change,
  directiveId: DirectiveId,
  actions: readonly number[],
) {
  if (actions.length === 0) return;
  await db
    .updateTable('directives.assignment')
    .set({ withdrawn_at: now })
    .where('directive_id', '=', directiveId)
    .where('action', 'in', [...actions])
    .where('withdrawn_at', 'is', null)
    .execute();
}

type Moved = {
  readonly organizationId: OrganizationId;
  readonly id: AssignmentId;
  readonly dueBefore: Date;
  readonly dueAt: Date;
  readonly dueRule: string;
};

/** Moves deadlines, each keeping what it was and by which version it was moved. */
export async function updateDue(
  { db, actor, now }: Change,
  moved: readonly Moved[],
  version: number | null,
) {
  if (moved.length === 0) return;
  const rows = sql`jsonb_to_recordset(${json(moved)}) as
    r("organizationId" uuid, id uuid, "dueBefore" timestamptz, "dueAt" timestamptz, "dueRule" text)`;
  await sql`
    insert into directives.deadline_change
      (organization_id, assignment_id, number, due_before, due_after, version, changed_by, changed_at)
    select r."organizationId", r.id,
           1 + coalesce((select max(c.number) from directives.deadline_change c
                         where c.organization_id = r."organizationId" and c.assignment_id = r.id), 0),
           r."dueBefore", r."dueAt", ${version}::integer, ${actor.id}::uuid, ${now}
    from ${rows} where r."dueBefore" <> r."dueAt"`.execute(db);
  await sql`
    update directives.assignment a set due_at = r."dueAt", due_rule = r."dueRule"
    from ${rows} where a.organization_id = r."organizationId" and a.id = r.id`.execute(db);
}
