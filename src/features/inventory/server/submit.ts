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
import { completenessRule, type Extent, isAtLeastAsComplete } from '../completeness.ts';
import { packageKey, type Version, versionKey } from '../package.ts';
import { type Remark, SubmissionId } from '../submission.ts';
import { say } from '../submission-texts.ts';
import { SystemId } from '../system.ts';
import { type Named } from './package-store.ts';
import { readReceived } from './reading.ts';
import { nameVersions } from './reference.ts';
import { forgetNames, recalled, remember, vouchersOf } from './remembered.ts';
import { raiseShrinkage, settleShrinkages } from './shrink.ts';
import type { Whose } from './store.ts';
import * as store from './submission-store.ts';
import { absent, ownSystem } from './system.ts';

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
  const past = await store.selectPast(work, whose, { sha256, vouchers: vouchersOf(work) });
  if (!past.isVouched) forgetNames(work);
  const { same } = past;
  if (same && (!declared || declared <= same.takenAt)) return resubmitted(work, same.id);

  const { document, findings } = await readReceived(content, reading);
  const takenAt = momentOf(declared ?? document.takenAt, past, work.now);
  const listed = listedIn(document);
  const difference = await differenceOf(work, whose, listed.versions);
  const shrunkenFrom = wholeThatShowsMore(past, document, listed.packages);
  const submission = {
    ...summaryOf(document, shrunkenFrom !== undefined),
    id: newId(SubmissionId),
    number: (past.latest?.number ?? 0) + 1,
    packages: listed.packages,
    remarks: remarksOf(findings),
  };
  const dueAt = nextDue(importance, { takenAt, createdAt });
  const kept = { ...submission, sha256, content: Buffer.from(content), takenAt, dueAt, difference };
  await store.insertSubmission(work, whose, kept);
  const { id, number, components, packages, shrunken } = submission;
  const [added, removed] = [difference.added.length, difference.removed.length];
  await enter(work, whose, {
    submission: SubmissionId.encode(id),
    sha256: hex(sha256),
    ...{ number, components, packages, added, removed, shrunken },
    takenAt: takenAt.toISOString(),
    rule: `${completenessRule.id}@${completenessRule.version}`,
  });
  if (shrunkenFrom) {
    const counts = { before: shrunkenFrom.packages, after: packages };
    await raiseShrinkage(work, whose, { submissionId: id, ...counts });
  } else if (past.isAsked) await settleShrinkages(work, whose);
  return {
    ...submission,
    ...whose,
    ...{ added, removed },
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

async function resubmitted(work: Change, id: SubmissionId): Promise<Answer> {
  const same = await store.selectSubmission(work, id);
  if (!same) throw absent();
  const { systemId, organizationId, number } = same;
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

/** When what is shown was true: a moment that is told, not to come, and not before the latest one shown. */
function momentOf(takenAt: Date | undefined, { latest }: store.Past, now: Date): Date {
  if (!takenAt) throw new Refusal('invalid', say('inventory.taken-at-needed'));
  refuseFuture(takenAt, now);
  if (latest && takenAt < latest.takenAt) refuseOlder(takenAt, latest);
  return takenAt;
}

function refuseFuture(takenAt: Date, now: Date) {
  if (takenAt <= now) return;
  const moment = takenAt.toISOString();
  throw new Refusal('invalid', say('inventory.taken-in-future', { takenAt: moment }));
}

function refuseOlder(takenAt: Date, latest: NonNullable<store.Past['latest']>): never {
  const values = {
    takenAt: takenAt.toISOString(),
    number: latest.number,
    latest: latest.takenAt.toISOString(),
  };
  throw new Refusal('conflict', say('inventory.older-than-latest', values));
}

type Listed = {
  /** Every package that is named, in each version it is named in, by its key. */
  readonly versions: ReadonlyMap<string, Version>;
  readonly packages: number;
};

function listedIn({ components }: InventoryDocument): Listed {
  const versions = new Map<string, Version>();
  const packages = new Set<string>();
  for (const { identities, version } of components) {
    for (const { ecosystem, name } of identities) {
      const listed = { ecosystem, name, order: orderOf(ecosystem) ?? null, text: version ?? '' };
      versions.set(versionKey(listed), listed);
      packages.add(packageKey(listed));
    }
  }
  return { versions, packages: packages.size };
}

const none: ReadonlyMap<string, Named> = new Map();

/** How what a system runs changes; what nobody had named yet is named first. */
async function differenceOf(
  work: Change,
  whose: Whose,
  listed: Listed['versions'],
): Promise<store.Difference> {
  const remembered = recalled(work, listed.keys());
  const asked = [...listed].filter(([key]) => !remembered.has(key));
  const named = asked.map(([, version]) => version);
  const compare = () =>
    store.selectDifference(work, whose, { named, remembered: [...remembered.values()] });
  const found = await compare();
  const told = asked.flatMap(([key], place): [string, Named][] => {
    const version = found.known.get(place);
    return version ? [[key, version]] : [];
  });
  const unnamed = named.flatMap((version, place) => {
    const packageId = found.unnamed.get(place);
    return packageId === undefined ? [] : [{ ...version, packageId }];
  });
  const own = unnamed.length > 0 ? await nameVersions(work, unnamed) : none;
  remember(work, [...told, ...own]);
  // What nobody had named until now is nothing that the system ran.
  if (own.size === unnamed.length) return { ...found, added: [...found.added, ...own.values()] };
  const again = await compare();
  if (again.unnamed.size > 0) throw new Error('A version that was named is not known.');
  return again;
}

/**
 * The last whole submission where this one shows less; undefined where it does not. Measured by a
 * whole one, so that showing less twice does not make it whole.
 */
function wholeThatShowsMore(
  { whole }: store.Past,
  document: InventoryDocument,
  packages: number,
): Extent | undefined {
  const declaredComplete = document.declaredComplete ?? null;
  if (!whole || isAtLeastAsComplete(whole, { packages, declaredComplete })) return undefined;
  return whole;
}

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
