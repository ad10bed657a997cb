import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Reason } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Addressee } from '../addressees.ts';
import type { ClaimId, DirectiveId } from '../directive.ts';

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

/** Directives the actor may see, the latest first, each with its current wording. */
export async function selectDirectives({ db }: Work, id?: DirectiveId) {
  let query = db
    .selectFrom('directives.directive as d')
    .innerJoin('directives.wording as w', (on) =>
      on.onRef('w.directive_id', '=', 'd.id').onRef('w.version', '=', 'd.version'),
    )
    .select(['d.id', 'd.number', 'd.vulnerability_id', 'd.table_id', 'd.days', 'd.version'])
    .select(['d.drafted_by', 'd.drafted_at', 'd.issued_at', 'w.title', 'w.body'])
    .orderBy('d.number', 'desc');
  if (id) query = query.where('d.id', '=', id);
  return query.execute();
}
export type DirectiveRow = Awaited<ReturnType<typeof selectDirectives>>[number];

export async function selectWordings({ db }: Work, id: DirectiveId) {
  return db
    .selectFrom('directives.wording')
    .select(['version', 'title', 'written_at as writtenAt'])
    .where('directive_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** The last version written, in force or only proposed. */
export async function selectLatestWording({ db }: Work, id: DirectiveId) {
  return db
    .selectFrom('directives.wording')
    .select(['version', 'title', 'body', 'written_by as writtenBy'])
    .where('directive_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Takes the row of a directive until the transaction ends, so that two acts on it follow one another. */
export async function lockDirective({ db }: Change, id: DirectiveId): Promise<void> {
  await db
    .selectFrom('directives.directive')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** The next number; whoever draws one holds the series until the transaction ends. */
export async function drawNumber({ db }: Change): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('directives.number', 0))`.execute(db);
  const last = await db
    .selectFrom('directives.directive')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

export async function insertDirective(
  { db }: Change,
  directive: Insertable<Tables['directives.directive']>,
) {
  await db.insertInto('directives.directive').values(directive).execute();
}

export async function insertWording(
  { db }: Change,
  wording: Insertable<Tables['directives.wording']>,
) {
  await db.insertInto('directives.wording').values(wording).execute();
}

export async function updateVersion({ db }: Change, id: DirectiveId, version: number) {
  await db.updateTable('directives.directive').set({ version }).where('id', '=', id).execute();
}

export async function updateIssued({ db, actor, now }: Change, id: DirectiveId) {
  await db
    .updateTable('directives.directive')
    .set({ issued_by: actor.id, issued_at: now })
    .where('id', '=', id)
    .execute();
}

/** Freezes one addressee with its systems and the evidence for each. */
export async function insertAddressee(
  { db, now }: Change,
  directiveId: DirectiveId,
  { organizationId, basis, dueAt, targets }: Addressee,
) {
  await db
    .insertInto('directives.addressee')
    .values({
      organization_id: organizationId,
      directive_id: directiveId,
      basis,
      joined_at: now,
      due_at: dueAt,
    })
    .execute();
  for (const target of targets)
    await upsertTarget({ db, now }, { organizationId, directiveId, target });
}

type Placed = {
  readonly organizationId: OrganizationId;
  readonly directiveId: DirectiveId;
  readonly target: Addressee['targets'][number];
};

/** Names a system in a directive, or gives a system of which nothing was known its own clock. */
export async function upsertTarget(
  { db, now }: Pick<Change, 'db' | 'now'>,
  { organizationId, directiveId, target }: Placed,
) {
  const values = {
    basis: target.basis,
    evidence: json(target.reasons),
    outcome: target.outcome,
    joined_at: now,
    due_at: target.dueAt,
    due_rule: target.dueRule,
    table_due_at: target.tableDueAt,
  };
  await db
    .insertInto('directives.target')
    .values({
      ...values,
      organization_id: organizationId,
      directive_id: directiveId,
      system_id: target.systemId,
      released_at: null,
      release_evidence: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'directive_id', 'system_id']).doUpdateSet(values),
    )
    .execute();
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

export type Which = {
  readonly directiveId?: DirectiveId;
  readonly organizationId?: OrganizationId;
};

export async function selectAddressees({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.addressee as a')
    .innerJoin('organizations.organization as o', 'o.id', 'a.organization_id')
    .select(['a.directive_id', 'a.organization_id', 'a.basis', 'a.joined_at', 'a.due_at'])
    .select(['o.code', 'o.name_ja', 'o.name_en'])
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
    .select(['t.evidence', 't.outcome', 't.due_at', 't.due_rule', 't.table_due_at'])
    .select(['t.released_at'])
    .orderBy('s.name');
  if (which.directiveId) query = query.where('t.directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('t.organization_id', '=', which.organizationId);
  return query.execute();
}
export type TargetRow = Awaited<ReturnType<typeof selectTargets>>[number];

/** Claims, the latest first. */
export async function selectClaims({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.claim')
    .select(['organization_id', 'id', 'directive_id', 'system_id', 'measure', 'evidence'])
    .select(['claimed_at', 'outcome', 'judged_at', 'judgement'])
    .orderBy('claimed_at', 'desc')
    .orderBy('id');
  if (which.directiveId) query = query.where('directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('organization_id', '=', which.organizationId);
  return query.execute();
}
export type ClaimRow = Awaited<ReturnType<typeof selectClaims>>[number];

/** The latest version that each addressee acknowledged. */
export async function selectAcknowledgements({ db }: Work, which: Which) {
  let query = db
    .selectFrom('directives.acknowledgement')
    .select(['directive_id', 'organization_id', 'version', 'acknowledged_at'])
    .orderBy('version');
  if (which.directiveId) query = query.where('directive_id', '=', which.directiveId);
  if (which.organizationId) query = query.where('organization_id', '=', which.organizationId);
  return query.execute();
}
export type AcknowledgementRow = Awaited<ReturnType<typeof selectAcknowledgements>>[number];

/** Adds an acknowledgement; false when that version was acknowledged before. */
export async function insertAcknowledgement(
  { db, actor, now }: Change,
  { organizationId, directiveId, version }: Omit<Named, 'systemId'> & { readonly version: number },
): Promise<boolean> {
  const result = await db
    .insertInto('directives.acknowledgement')
    .values({
      organization_id: organizationId,
      directive_id: directiveId,
      version,
      acknowledged_by: actor.id,
      acknowledged_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertClaim({ db }: Change, claim: Insertable<Tables['directives.claim']>) {
  await db.insertInto('directives.claim').values(claim).execute();
}

/** Takes the row of a target until the transaction ends, so that claims and proofs on it follow one another. */
export async function lockTarget({ db }: Change, { organizationId, directiveId, systemId }: Named) {
  const key = `${organizationId} ${directiveId} ${systemId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

type Judged = {
  readonly outcome: 'verified' | 'contradicted';
  readonly submissionId: SubmissionId;
  readonly reasons: readonly Reason[];
};

export async function updateJudged(
  { db, now }: Change,
  claim: { readonly organizationId: OrganizationId; readonly id: ClaimId },
  { outcome, submissionId, reasons }: Judged,
) {
  await db
    .updateTable('directives.claim')
    .set({ outcome, judged_at: now, judged_on: submissionId, judgement: json(reasons) })
    .where('organization_id', '=', claim.organizationId)
    .where('id', '=', claim.id)
    .where('outcome', 'is', null)
    .execute();
}
