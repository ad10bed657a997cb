import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { nextDue } from '../cadence.ts';
import { floorOf, gradeOf } from '../classification.ts';
import { type Dependency, dependencyKey } from '../dependency.ts';
import {
  changesBetween,
  dependencyChanges,
  type FieldChange,
  type SystemLedger,
} from '../ledger-change.ts';
import { writtenOf } from '../particulars.ts';
import { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import * as ledger from './ledger-store.ts';
import * as store from './store.ts';
import { absent, actsFor, appendOn, ownSystem } from './system.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Each thing once, however often it is written. */
function distinct(dependencies: readonly Dependency[]): Dependency[] {
  return [...new Map(dependencies.map((each) => [dependencyKey(each), each])).values()];
}

export async function registerSystem(
  work: Change,
  { organizationId, particulars, dependencies, ...fields }: Input<'registerSystem'>,
): Promise<{ id: SystemId }> {
  const known = await store.selectOrganizationExists(work, organizationId);
  if (!known || !actsFor(work, organizationId)) throw absent();
  const id = newId(SystemId);
  const written: SystemLedger = {
    ...fields,
    particulars: writtenOf(particulars ?? {}),
    dependencies: distinct(dependencies ?? []),
  };
  const dueAt = nextDue(fields.importance, { takenAt: null, createdAt: work.now });
  if (!(await store.insertSystem(work, { ...written, organizationId, id, dueAt }))) {
    throw new Refusal('conflict', say('inventory.name-taken', { name: fields.name }));
  }
  const whose = { organizationId, systemId: id };
  await ledger.insertDependencies(work, whose, written.dependencies);
  const changes = changesBetween(null, written);
  await ledger.insertSystemChanges(work, whose, changes);
  await appendOn(
    work,
    'inventory.system-registered',
    { id, organizationId },
    {
      ...fields,
      changes: factsOf(changes),
    },
  );
  return { id };
}

const factsOf = (changes: readonly FieldChange[]) =>
  changes.map(({ field, before, after }) => ({ field, before, after }));

/** Changes what is written of a system; particulars and dependencies that are not given stay. */
export async function changeSystem(
  work: Change,
  { systemId, particulars, dependencies, ...fields }: Input<'changeSystem'>,
): Promise<{ id: SystemId }> {
  const system = await ownSystem(work, systemId);
  const whose = { organizationId: system.organizationId, systemId };
  const bearer = await store.selectSystemNamed(work, system.organizationId, fields.name);
  if (bearer !== undefined && bearer !== systemId) {
    throw new Refusal('conflict', say('inventory.name-taken', { name: fields.name }));
  }
  const { name, purpose, owner, importance } = system;
  const before: SystemLedger = {
    ...{ name, purpose, owner, importance },
    particulars: await ledger.selectParticulars(work, whose),
    dependencies: await ledger.selectDependencies(work, whose),
  };
  const after: SystemLedger = {
    ...fields,
    particulars: particulars === undefined ? before.particulars : writtenOf(particulars),
    dependencies: dependencies === undefined ? before.dependencies : distinct(dependencies),
  };
  await keep(work, { ...whose, createdAt: system.createdAt }, before, after);
  const changes = changesBetween(before, after);
  await appendOn(work, 'inventory.system-changed', system, {
    ...fields,
    changes: factsOf(changes),
  });
  return { id: systemId };
}

/** Writes what a system's ledger becomes, and keeps what it was. */
async function keep(
  work: Change,
  whose: store.Whose & { readonly createdAt: Date },
  before: SystemLedger,
  after: SystemLedger,
) {
  const takenAt = (await ledger.selectLastTaken(work, whose)) ?? null;
  const dueAt = nextDue(after.importance, { takenAt, createdAt: whose.createdAt });
  await store.updateSystem(work, whose.systemId, { ...after, dueAt });
  const { ended, begun } = dependencyChanges(before.dependencies, after.dependencies);
  await ledger.updateEnded(work, whose, ended);
  await ledger.insertDependencies(work, whose, begun);
  await ledger.insertSystemChanges(work, whose, changesBetween(before, after));
}

/** All that is written of a system in the ledger of systems. */
export async function showSystemLedger(
  work: Work,
  { systemId }: Input<'showSystemLedger'>,
): Promise<Output<'showSystemLedger'>> {
  const row = await store.selectSystem(work, systemId);
  if (!row) throw absent();
  const whose = { organizationId: row.organizationId, systemId };
  const classifications = await classificationsOf(work, whose);
  return {
    particulars: await ledger.selectParticulars(work, whose),
    dependencies: await ledger.selectDependencies(work, whose),
    classifications,
    floor: floorOf(classifications),
  };
}

/** Every class a system was put in, the first one first. */
export async function classificationsOf(work: Work, whose: store.Whose) {
  const rows = await ledger.selectClassifications(work, whose);
  return rows.flatMap(({ grade: rank, before, ...rest }) => {
    const grade = gradeOf(rank);
    return grade === null ? [] : [{ ...rest, grade, before: gradeOf(before) }];
  });
}

/** What was changed in a system's ledger, the latest first. */
export async function listSystemChanges(
  work: Work,
  { systemId, ...part }: Input<'listSystemChanges'>,
): Promise<Output<'listSystemChanges'>> {
  const row = await store.selectSystem(work, systemId);
  if (!row) throw absent();
  const whose = { organizationId: row.organizationId, systemId };
  const changes = await ledger.selectSystemChanges(work, whose, part);
  return { total: await ledger.selectSystemChangeCount(work, whose), changes };
}
