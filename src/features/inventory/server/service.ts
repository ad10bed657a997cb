import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/server/service.ts';
import { hex } from '#kernel/bytes.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { isOverdue } from '../cadence.ts';
import { gradeOf } from '../classification.ts';
import { type Coverage, coverage, freshness, freshnessRule, freshSince } from '../freshness.ts';
import type { Submission } from '../submission.ts';
import type { SystemId, SystemLine } from '../system.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import * as submissions from './submission-store.ts';
import { absent, appendOn, ownSystem } from './system.ts';

export { classifySystem } from './classify.ts';
export { dependents } from './dependents.ts';
export { overdueSweep } from './lapse.ts';
export { csvFile, listFile } from './list-file.ts';
export { rateSystem } from './rate.ts';
export { readingAhead } from './reading.ts';
export { ensurePackages } from './reference.ts';
export { submitInventory } from './submit.ts';
export { changeSystem, registerSystem } from './system-ledger.ts';
export { readTable } from './table.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

type SystemRow = NonNullable<Awaited<ReturnType<typeof store.selectSystem>>>;

function lineOf(row: SystemRow, now: Date): SystemLine {
  const { id, organizationId, name, purpose, owner, importance, createdAt, retiredAt } = row;
  const { exposed, exposureEvidence: evidence, exposureOn: on } = row;
  return {
    ...{ id, organizationId, name, purpose, owner, importance, createdAt, retiredAt },
    exposure: exposed === null || on === null ? null : { exposed, evidence, on },
    freshness: freshness(row.takenAt, now),
    dueAt: row.dueAt,
    overdue: row.retiredAt === null && isOverdue(row.dueAt, now),
    grade: gradeOf(row.grade),
    latest: latestOf(row),
  };
}

function latestOf(row: SystemRow): SystemLine['latest'] {
  const { number, takenAt, components, packages, unidentified, shrunken } = row;
  if (number === null || takenAt === null || components === null) return null;
  if (packages === null || unidentified === null || shrunken === null) return null;
  return { number, takenAt, components, packages, unidentified, shrunken };
}

export async function listSystems(
  work: Work,
  { organizationId, offset, limit }: Input<'listSystems'>,
): Promise<Output<'listSystems'>> {
  const rows = await store.selectSystems(work, { organizationId, offset, limit });
  const total = await store.selectSystemCount(work, organizationId);
  return { total, systems: rows.map((row) => lineOf(row, work.now)) };
}

export async function showSystem(
  work: Work,
  { systemId }: Input<'showSystem'>,
): Promise<SystemLine> {
  const row = await store.selectSystem(work, systemId);
  if (!row) throw absent();
  return lineOf(row, work.now);
}

/** States whether a system can be reached from public networks; what was stated before is replaced. */
export async function stateExposure(
  work: Change,
  { systemId, exposed, evidence, on }: Input<'stateExposure'>,
): Promise<{ id: SystemId }> {
  const system = await ownSystem(work, systemId);
  if (on > lastDay(work.now)) throw new Refusal('invalid', say('inventory.stated-in-future'));
  await store.updateExposure(work, systemId, { exposed, evidence, on });
  await appendOn(work, 'inventory.exposure-stated', system, { exposed, evidence, on });
  return { id: systemId };
}

/** The day it is now where the day begins first: a day is stated without a zone. */
function lastDay(now: Date): string {
  const furthestEast = 14 * 60 * 60 * 1000;
  return new Date(now.getTime() + furthestEast).toISOString().slice(0, 10);
}

export async function retireSystem(
  work: Change,
  { systemId, reason }: Input<'retireSystem'>,
): Promise<{ id: SystemId }> {
  const system = await ownSystem(work, systemId);
  const { organizationId } = system;
  const removed = await store.updateRetired(work, { organizationId, systemId });
  await appendOn(work, 'inventory.system-retired', system, { reason, removed });
  return { id: systemId };
}

function submissionOf({ remarks: _, ...row }: submissions.SubmissionRow): Submission {
  return { ...row, generators: [...row.generators], sha256: hex(row.sha256) };
}

export async function listSubmissions(
  work: Work,
  { systemId, ...part }: Input<'listSubmissions'>,
): Promise<Output<'listSubmissions'>> {
  const { organizationId, latest } = await showSystem(work, { systemId });
  const rows = await submissions.selectSubmissions(work, { organizationId, systemId }, part);
  // Numbers have no gap, so the latest one is how many there are.
  return { total: latest?.number ?? 0, submissions: rows.map(submissionOf) };
}

export async function showSubmission(
  work: Work,
  { submissionId, ...part }: Input<'showSubmission'>,
): Promise<Output<'showSubmission'>> {
  const row = await submissions.selectSubmission(work, submissionId);
  if (!row) throw absent();
  const changes = await submissions.selectChanges(work, row, part);
  return { ...submissionOf(row), remarks: [...row.remarks], changes };
}

export async function listComponents(
  work: Work,
  { systemId, ...part }: Input<'listComponents'>,
): Promise<Output<'listComponents'>> {
  const { organizationId } = await showSystem(work, { systemId });
  const whose = { organizationId, systemId };
  const components = await store.selectComponents(work, whose, part);
  return { total: await store.selectComponentCount(work, whose), components };
}

export async function findSystems(
  work: Work,
  { name, ecosystem, ...part }: Input<'findSystems'>,
): Promise<Output<'findSystems'>> {
  const systems = await store.selectSystemsRunning(work, { name, ecosystem }, part);
  return { total: await store.selectRunningCount(work, { name, ecosystem }), systems };
}

/** An organization without any system is listed too: of it nothing is known. */
/** How much is known of all systems in scope together. */
export async function knownSystems(work: Work): Promise<Coverage> {
  return store.selectKnown(work, freshSince(work.now));
}

export async function listCoverage(work: Work): Promise<Output<'listCoverage'>> {
  const taken = grouped(await store.selectTaken(work), ({ organizationId }) => organizationId);
  const organizations = (await listOrganizations(work)).map(({ id }) => {
    const own = (taken.get(id) ?? []).map(({ takenAt }) => takenAt);
    return { organizationId: id, ...coverage(own, work.now) };
  });
  return { rule: freshnessRule, organizations };
}
