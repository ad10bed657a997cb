import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import { type Component, type InventoryDocument, isNamed } from '#formats/inventory/inventory.ts';
import type { CanonicalObject } from '#formats/json/canonical.ts';
import { hex } from '#kernel/bytes.ts';
import { cut } from '#kernel/cut.ts';
import type { Finding } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { nextDue } from '../cadence.ts';
import { completenessRule, isAtLeastAsComplete } from '../completeness.ts';
import { type Package, packageKey, type Version } from '../package.ts';
import { type Remark, SubmissionId } from '../submission.ts';
import { type Importance, SystemId } from '../system.ts';
import { say } from '../texts.ts';
import { readReceived } from './reading.ts';
import { ensurePackages, ensureVersions } from './reference.ts';
import { raiseShrinkage, settleShrinkages } from './shrink.ts';
import { updateDue, type Whose } from './store.ts';
import * as store from './submission-store.ts';
import { ownSystem } from './system.ts';

type Input = z.output<typeof api.submitInventory.input>;
type Answer = z.output<typeof api.submitInventory.output>;

/**
 * Takes an inventory of one of the actor's own systems: all of it, or nothing and every fault named.
 * From then on the system runs what it lists. The same bytes with no newer moment are answered as
 * they were before.
 */
export async function submitInventory(
  work: Change,
  { systemId, takenAt: stated, current, ...reading }: Input,
  content: Uint8Array,
): Promise<Answer> {
  const { organizationId, importance, createdAt } = await ownSystem(work, systemId);
  const whose = { organizationId, systemId };
  const declared = current ? work.now : stated;
  if (declared) refuseFuture(declared, work.now);
  const sha256 = createHash('sha256').update(content).digest();
  const same = await store.selectSame(work, whose, sha256);
  if (same && (!declared || declared <= same.takenAt)) return resubmitted(work, same);

  const { document, findings } = await readReceived(content, reading);
  const takenAt = declared ?? document.takenAt;
  if (!takenAt) throw new Refusal('invalid', say('inventory.taken-at-needed'));
  refuseFuture(takenAt, work.now);
  const latest = await store.selectLatest(work, whose);
  if (latest && takenAt < latest.takenAt) refuseOlder(takenAt, latest);

  const listed = await listedIn(work, document);
  const changes = await store.selectDifference(work, whose, listed.versionIds);
  const shrunkenFrom = await wholeThatShowsMore(work, whose, { document, listed });
  const submission = {
    ...summaryOf(document, shrunkenFrom !== undefined),
    id: newId(SubmissionId),
    number: (latest?.number ?? 0) + 1,
    packages: listed.packages,
    added: changes.filter(({ change }) => change === 'added').length,
    removed: changes.filter(({ change }) => change === 'removed').length,
    remarks: remarksOf(findings),
  };
  const { id, number, components, packages, added, removed } = submission;
  await store.insertDocument(work, organizationId, { sha256, content: Buffer.from(content) });
  await store.insertSubmission(work, whose, { ...submission, sha256, takenAt });
  await store.insertChanges(work, whose, id, changes);
  const { shrunken } = submission;
  await enter(work, whose, {
    submission: SubmissionId.encode(id),
    sha256: hex(sha256),
    ...{ number, components, packages, added, removed, shrunken },
    takenAt: takenAt.toISOString(),
    rule: `${completenessRule.id}@${completenessRule.version}`,
  });
  await follow(
    work,
    { ...whose, importance, createdAt },
    { submissionId: id, takenAt, packages, shrunkenFrom },
  );
  return {
    ...submission,
    ...whose,
    sha256: hex(sha256),
    takenAt,
    receivedAt: work.now,
    submittedBy: work.actor.id,
    resubmitted: false,
  };
}

async function enter(work: Change, { systemId, organizationId }: Whose, facts: CanonicalObject) {
  const subject = SystemId.encode(systemId);
  const act = 'inventory.submitted';
  await append(work, { act, subject, organizationId, facts: { system: subject, ...facts } });
}

async function resubmitted(work: Change, same: store.SubmissionRow): Promise<Answer> {
  const { id, systemId, organizationId, number } = same;
  await append(work, {
    act: 'inventory.resubmitted',
    subject: SystemId.encode(systemId),
    organizationId,
    facts: {
      system: SystemId.encode(systemId),
      submission: SubmissionId.encode(id),
      number,
      sha256: hex(same.sha256),
    },
  });
  return {
    ...same,
    generators: [...same.generators],
    remarks: [...same.remarks],
    sha256: hex(same.sha256),
    resubmitted: true,
  };
}

function refuseFuture(takenAt: Date, now: Date) {
  if (takenAt <= now) return;
  const moment = takenAt.toISOString();
  throw new Refusal('invalid', say('inventory.taken-in-future', { takenAt: moment }));
}

function refuseOlder(takenAt: Date, latest: store.SubmissionRow): never {
  const values = {
    takenAt: takenAt.toISOString(),
    number: latest.number,
    latest: latest.takenAt.toISOString(),
  };
  throw new Refusal('conflict', say('inventory.older-than-latest', values));
}

type Listed = { readonly versionIds: readonly number[]; readonly packages: number };

/** What a document lists, as reference rows: every package it names, in each version it names. */
async function listedIn(work: Change, { components }: InventoryDocument): Promise<Listed> {
  const packageIds = await ensurePackages(work, packagesOf(components));
  const versionIds = await ensureVersions(work, versionsOf(components, packageIds));
  return { versionIds: [...versionIds.values()], packages: packageIds.size };
}

function* packagesOf(components: readonly Component[]): Generator<Package> {
  for (const { identities } of components) {
    for (const { ecosystem, name } of identities) {
      yield { ecosystem, name, order: orderOf(ecosystem) ?? null };
    }
  }
}

function* versionsOf(
  components: readonly Component[],
  packageIds: ReadonlyMap<string, number>,
): Generator<Version> {
  for (const { identities, version } of components) {
    for (const identity of identities) {
      const packageId = packageIds.get(packageKey(identity));
      const order = orderOf(identity.ecosystem) ?? null;
      if (packageId !== undefined) yield { packageId, text: version ?? '', order };
    }
  }
}

/**
 * The last whole submission where this one shows less; undefined where it does not. Measured by a
 * whole one, so that showing less twice does not make it whole.
 */
async function wholeThatShowsMore(
  work: Change,
  whose: Whose,
  { document, listed }: { document: InventoryDocument; listed: Listed },
) {
  const whole = await store.selectLatestWhole(work, whose);
  const declaredComplete = document.declaredComplete ?? null;
  if (!whole || isAtLeastAsComplete(whole, { ...listed, declaredComplete })) return undefined;
  return whole;
}

/** What follows from a submission: when the next is owed, and whether anybody must be asked. */
async function follow(
  work: Change,
  { organizationId, systemId, ...system }: Whose & DueFrom,
  { submissionId, takenAt, packages, shrunkenFrom }: Followed,
) {
  await updateDue(work, systemId, nextDue(system.importance, { ...system, takenAt }));
  const whose = { organizationId, systemId };
  if (!shrunkenFrom) return settleShrinkages(work, whose);
  const counts = { before: shrunkenFrom.packages, after: packages };
  return raiseShrinkage(work, whose, { submissionId, ...counts });
}

type DueFrom = { readonly importance: Importance | null; readonly createdAt: Date };
type Followed = {
  readonly submissionId: SubmissionId;
  readonly takenAt: Date;
  readonly packages: number;
  readonly shrunkenFrom: store.SubmissionRow | undefined;
};

const longestWords = 500;
const mostGenerators = 50;

function summaryOf(document: InventoryDocument, shrunken: boolean) {
  const { components, generators, subject, declaredComplete, format, specVersion } = document;
  return {
    format,
    specVersion,
    generators: generators.slice(0, mostGenerators).map((each) => cut(each, longestWords)),
    subject: cut(subject ?? '', longestWords),
    components: components.length,
    unidentified: components.filter((component) => !isNamed(component)).length,
    declaredComplete: declaredComplete ?? null,
    shrunken,
    platforms: components.some(isPlatform),
  };
}

/** Whether a CPE name is an operating system's or a device's; the first letter of its part says so. */
function isPlatform({ cpe = '' }: Component): boolean {
  return /^cpe:(?:2\.3:|\/)[oh]:/i.test(cpe);
}

function remarksOf(findings: readonly Finding[]): Remark[] {
  return findings.map(({ rule, path, text }) => ({ rule, path, text }));
}
