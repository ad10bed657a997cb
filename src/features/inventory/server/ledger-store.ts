import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Dependency, Facet } from '../dependency.ts';
import { folded } from '../folding.ts';
import type { FieldChange } from '../ledger-change.ts';
import type { SystemId } from '../system.ts';
import type { Part, Whose } from './store.ts';

/** What is written of a system beside its own columns. */
export async function selectParticulars({ db }: Work, { organizationId, systemId }: Whose) {
  const { particulars } = await db
    .selectFrom('inventory.system')
    .select('particulars')
    .where('organization_id', '=', organizationId)
    .where('id', '=', systemId)
    .executeTakeFirstOrThrow();
  return particulars;
}

/** What a system rests on now, by facet and name. */
export async function selectDependencies({ db }: Work, { organizationId, systemId }: Whose) {
  return db
    .selectFrom('inventory.dependency as d')
    .select(['d.facet', 'd.value', 'd.engaged_by as via', 'd.since'])
    .where('d.organization_id', '=', organizationId)
    .where('d.system_id', '=', systemId)
    .where('d.until', 'is', null)
    .orderBy('d.facet')
    .orderBy('d.folded')
    .execute();
}

/** Every system in use of an organization with all that is written of it, by name. */
export async function selectLedgers({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('inventory.system')
    .select(['id', 'name', 'purpose', 'owner', 'importance', 'particulars'])
    .where('organization_id', '=', organizationId)
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute();
}

/** What the systems of an organization rest on now. */
export async function selectDependenciesOf({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('inventory.dependency')
    .select(['system_id as systemId', 'facet', 'value', 'engaged_by as via'])
    .where('organization_id', '=', organizationId)
    .where('until', 'is', null)
    .orderBy('facet')
    .orderBy('folded')
    .execute();
}

type Keyed = { readonly facet: Facet; readonly folded: string; readonly via: string };

const keyed = ({ facet, value, via }: Dependency): Keyed => ({
  facet,
  folded: folded(value),
  via: via === '' ? '' : folded(via),
});

/** Ends dependencies of a system. */
export async function updateEnded(
  { db, now }: Work,
  { organizationId, systemId }: Whose,
  dependencies: readonly Dependency[],
) {
  for (const each of dependencies.map(keyed)) {
    await db
      .updateTable('inventory.dependency')
      .set({ until: now })
      .where('organization_id', '=', organizationId)
      .where('system_id', '=', systemId)
      .where('facet', '=', each.facet)
      .where('folded', '=', each.folded)
      .where('via', '=', each.via)
      .where('until', 'is', null)
      .execute();
  }
}

/** Begins dependencies of a system. */
export async function insertDependencies(
  { db, now }: Work,
  { organizationId, systemId }: Whose,
  dependencies: readonly Dependency[],
) {
  if (dependencies.length === 0) return;
  await db
    .insertInto('inventory.dependency')
    .values(
      dependencies.map((each) => ({
        organization_id: organizationId,
        system_id: systemId,
        value: each.value,
        engaged_by: each.via,
        ...keyed(each),
        since: now,
        until: null,
      })),
    )
    .execute();
}

/** Keeps what a change of a system's ledger changed. */
export async function insertSystemChanges(
  { db, now, actor }: Work,
  { organizationId, systemId }: Whose,
  changes: readonly FieldChange[],
) {
  if (changes.length === 0) return;
  await db
    .insertInto('inventory.system_change')
    .values(
      changes.map((each) => ({
        organization_id: organizationId,
        system_id: systemId,
        ...each,
        changed_by: actor.id,
        changed_at: now,
      })),
    )
    .execute();
}

/** What was changed in a system's ledger, the latest first. */
export async function selectSystemChanges(
  { db }: Work,
  { organizationId, systemId }: Whose,
  { offset, limit }: Part,
) {
  return db
    .selectFrom('inventory.system_change')
    .select(['number', 'field', 'before', 'after'])
    .select(['changed_by as changedBy', 'changed_at as changedAt'])
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function selectSystemChangeCount(
  { db }: Work,
  { organizationId, systemId }: Whose,
): Promise<number> {
  const { count } = await db
    .selectFrom('inventory.system_change')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Holds an organization's ledger of systems until this transaction ends. */
export async function lockLedger({ db }: Work, organizationId: OrganizationId) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inventory.ledger ${organizationId}`}, 0))`.execute(
    db,
  );
}

/** When the latest inventory of a system was taken; undefined where there is none. */
export async function selectLastTaken({ db }: Work, { organizationId, systemId }: Whose) {
  const found = await db
    .selectFrom('inventory.submission')
    .select('taken_at as takenAt')
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.takenAt;
}

export async function selectClassifications(
  { db }: Work,
  { organizationId, systemId }: { organizationId: OrganizationId; systemId: SystemId },
) {
  return db
    .selectFrom('inventory.classification')
    .select(['number', 'grade', 'before', 'by_supervisor as bySupervisor', 'reason'])
    .select(['classified_by as classifiedBy', 'classified_at as classifiedAt'])
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .orderBy('number')
    .execute();
}

type NewClassification = {
  readonly number: number;
  readonly grade: number;
  readonly before: number | null;
  readonly bySupervisor: boolean;
  readonly reason: string;
};

export async function insertClassification(
  { db, now, actor }: Work,
  { organizationId, systemId }: Whose,
  { number, grade, before, bySupervisor, reason }: NewClassification,
) {
  await db
    .insertInto('inventory.classification')
    .values({
      organization_id: organizationId,
      system_id: systemId,
      ...{ number, grade, before, reason },
      by_supervisor: bySupervisor,
      classified_by: actor.id,
      classified_at: now,
    })
    .execute();
}
