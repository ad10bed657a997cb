import './tables.ts';

import type { ExpressionBuilder, Insertable } from 'kysely';
import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import { runPlanned, type Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Particulars } from '../particulars.ts';
import type { Exposure, LedgerFields, SystemId } from '../system.ts';

/** A part of a long list. */
export type Part = { readonly offset: number; readonly limit: number };

/** Which system, and whose: both lead every index of what systems run. */
export type Whose = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

/** Whether a body is registered and in scope. */
export async function selectOrganizationExists({ db }: Work, id: OrganizationId): Promise<boolean> {
  const found = await db
    .selectFrom('organizations.organization')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

const systemColumns = [
  's.id',
  's.organization_id as organizationId',
  's.name',
  's.purpose',
  's.owner',
  's.importance',
  's.exposed',
  's.exposure_evidence as exposureEvidence',
  's.exposure_on as exposureOn',
  's.created_at as createdAt',
  's.retired_at as retiredAt',
  's.due_at as dueAt',
] as const;

const latestColumns = [
  'l.number',
  'l.takenAt',
  'l.components',
  'l.packages',
  'l.unidentified',
  'l.shrunken',
] as const;

type OfSystem = Tables & { s: Tables['inventory.system'] };

const latest = (eb: ExpressionBuilder<OfSystem, 's'>) =>
  eb
    .selectFrom('inventory.submission as u')
    .select(['u.number', 'u.taken_at as takenAt', 'u.components', 'u.packages'])
    .select(['u.unidentified', 'u.shrunken'])
    .whereRef('u.organization_id', '=', 's.organization_id')
    .whereRef('u.system_id', '=', 's.id')
    .orderBy('u.number', 'desc')
    .limit(1)
    .as('l');

const grade = (eb: ExpressionBuilder<OfSystem, 's'>) =>
  eb
    .selectFrom('inventory.classification as k')
    .select('k.grade')
    .whereRef('k.organization_id', '=', 's.organization_id')
    .whereRef('k.system_id', '=', 's.id')
    .orderBy('k.number', 'desc')
    .limit(1)
    .as('grade');

function selectSystemLines({ db }: Work) {
  return db
    .selectFrom('inventory.system as s')
    .leftJoinLateral(latest, (join) => join.onTrue())
    .select([...systemColumns, ...latestColumns])
    .select(grade);
}

/** Systems in use with their latest submissions, by name. */
export async function selectSystems(
  work: Work,
  { organizationId, offset, limit }: Part & { organizationId: OrganizationId | undefined },
) {
  // Chosen first, so that the latest submission is looked up for those alone.
  let chosen = work.db
    .selectFrom('inventory.system as c')
    .select('c.id')
    .where('c.retired_at', 'is', null);
  if (organizationId) chosen = chosen.where('c.organization_id', '=', organizationId);
  return selectSystemLines(work)
    .where('s.id', 'in', chosen.orderBy('c.name').orderBy('c.id').offset(offset).limit(limit))
    .orderBy('s.name')
    .orderBy('s.id')
    .execute();
}

export async function selectSystemCount({ db }: Work, organizationId: OrganizationId | undefined) {
  let query = db
    .selectFrom('inventory.system')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('retired_at', 'is', null);
  if (organizationId) query = query.where('organization_id', '=', organizationId);
  return (await query.executeTakeFirstOrThrow()).count;
}

export async function selectSystem(work: Work, id: SystemId) {
  return selectSystemLines(work).where('s.id', '=', id).executeTakeFirst();
}

/** A system as it stands, held so that nobody else changes it until this transaction ends. */
export async function selectSystemForUpdate({ db }: Work, id: SystemId) {
  const holding = db
    .selectFrom('inventory.system as s')
    .select(systemColumns)
    .where('s.id', '=', id)
    .forUpdate();
  const [system] = await runPlanned(db, holding.compile());
  return system;
}

/** Which system of an organization in use bears a name, if any. */
export async function selectSystemNamed(
  { db }: Work,
  organizationId: OrganizationId,
  name: string,
) {
  const found = await db
    .selectFrom('inventory.system')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('name', '=', name)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return found?.id;
}

/** A system's fields as they are kept in its own row. */
type Kept = LedgerFields & { readonly particulars: Particulars; readonly dueAt: Date };
type NewSystem = Kept & { readonly organizationId: OrganizationId; readonly id: SystemId };

/** Registers a system; false where the organization already has one of that name in use. */
export async function insertSystem({ db, now }: Work, system: NewSystem): Promise<boolean> {
  const { organizationId, id, name, purpose, owner, importance, particulars, dueAt } = system;
  const row: Insertable<Tables['inventory.system']> = {
    organization_id: organizationId,
    id,
    name,
    purpose,
    owner,
    importance,
    exposed: null,
    exposure_evidence: '',
    exposure_on: null,
    created_at: now,
    retired_at: null,
    particulars,
    due_at: dueAt,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('inventory.system')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateSystem(
  { db }: Work,
  id: SystemId,
  { name, purpose, owner, importance, particulars, dueAt }: Kept,
) {
  await db
    .updateTable('inventory.system')
    .set({ name, purpose, owner, importance, particulars, due_at: dueAt })
    .where('id', '=', id)
    .execute();
}

export async function updateExposure({ db }: Work, id: SystemId, exposure: Exposure) {
  await db
    .updateTable('inventory.system')
    .set({
      exposed: exposure.exposed,
      exposure_evidence: exposure.evidence,
      exposure_on: exposure.on,
    })
    .where('id', '=', id)
    .execute();
}

/** Retires a system and takes away what it ran. Returns how many components that were. */
export async function updateRetired(
  { db, now }: Work,
  { organizationId, systemId }: Whose,
): Promise<number> {
  await db
    .updateTable('inventory.system')
    .set({ retired_at: now })
    .where('id', '=', systemId)
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('inventory.component')
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** When each system in use was last inventoried; null where it never was. */
export async function selectTaken({ db }: Work) {
  return db
    .selectFrom('inventory.system as s')
    .leftJoinLateral(latest, (join) => join.onTrue())
    .select(['s.organization_id as organizationId', 'l.takenAt'])
    .where('s.retired_at', 'is', null)
    .execute();
}

/** How many systems in use were inventoried since, before and never. */
export async function selectKnown({ db }: Work, since: Date) {
  return db
    .selectFrom('inventory.system')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('latest_taken_at', '>=', since).as('fresh'),
      fn.countAll<number>().filterWhere('latest_taken_at', '<', since).as('stale'),
      fn.countAll<number>().filterWhere('latest_taken_at', 'is', null).as('none'),
    ])
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** What a system runs, by ecosystem, name and version. */
export async function selectComponents(
  { db }: Work,
  { organizationId, systemId }: Whose,
  { offset, limit }: Part,
) {
  return db
    .selectFrom('inventory.component as c')
    .innerJoin('inventory.version as v', 'v.id', 'c.version_id')
    .innerJoin('inventory.package as p', 'p.id', 'c.package_id')
    .select(['p.ecosystem', 'p.name', 'v.text as version'])
    .where('c.organization_id', '=', organizationId)
    .where('c.system_id', '=', systemId)
    .orderBy('p.ecosystem')
    .orderBy('p.name')
    .orderBy('v.key')
    .orderBy('v.text')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function selectComponentCount(
  { db }: Work,
  { organizationId, systemId }: Whose,
): Promise<number> {
  const { count } = await db
    .selectFrom('inventory.component')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .executeTakeFirstOrThrow();
  return count;
}

type Sought = { readonly name: string; readonly ecosystem: string | undefined };

function selectRunning({ db }: Work, { name, ecosystem }: Sought) {
  let query = db
    .selectFrom('inventory.package as p')
    .innerJoin('inventory.version as v', 'v.package_id', 'p.id')
    .innerJoin('inventory.component as c', 'c.version_id', 'v.id')
    .where(sql<boolean>`p.name ^@ ${name}`);
  // A distribution is meant with all of its releases: `debian` as well as `debian:12`.
  if (ecosystem !== undefined) {
    query = query.where(
      sql<boolean>`(p.ecosystem = ${ecosystem} or p.ecosystem ^@ ${`${ecosystem}:`})`,
    );
  }
  return query;
}

/** Who runs a package whose name begins as sought, by package, version and system. */
export async function selectSystemsRunning(work: Work, sought: Sought, { offset, limit }: Part) {
  return selectRunning(work, sought)
    .innerJoin('inventory.system as s', (join) =>
      join.onRef('s.organization_id', '=', 'c.organization_id').onRef('s.id', '=', 'c.system_id'),
    )
    .select(['p.ecosystem', 'p.name', 'v.text as version'])
    .select(['s.organization_id as organizationId', 's.id as systemId', 's.name as systemName'])
    .orderBy('p.name')
    .orderBy('p.ecosystem')
    .orderBy('v.key')
    .orderBy('v.text')
    .orderBy('s.name')
    .orderBy('s.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function selectRunningCount(work: Work, sought: Sought): Promise<number> {
  const { count } = await selectRunning(work, sought)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
