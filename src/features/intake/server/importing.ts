import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { ensurePackages } from '#features/inventory/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type { Outcome } from '../api.ts';
import { carriedBy } from '../carried.ts';
import { longestPackageName, SnapshotId } from '../intake.ts';
import type { Named } from '../merge.ts';
import { defaultRank, defaultSource, type Format } from '../source.ts';
import { say } from '../texts.ts';
import { type Found, gather, type Gathered, isBefore, listed } from './gathering.ts';
import * as store from './import-store.ts';
import { mergeAround } from './merging.ts';
import { isNameable, packagesOf, rowsOf } from './rows.ts';

/** A file as it was handed in: a name to show it by, its bytes, and whose it is where that is said. */
export type Received = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source?: string | undefined;
};

/** Changed vulnerabilities that an event names; beyond, it only says that there are many. */
const named = 200;
/** Records written at once. */
const batch = 500;

const gzipped = promisify(gzip);

/**
 * Takes one file of advisories: what it says anew is written and merged, the file itself is kept,
 * and all of it or nothing happens. Refused where nothing in it is acceptable, or where its source
 * keeps to another format.
 */
export async function importFile(
  work: Change,
  { name, bytes, source }: Received,
): Promise<Outcome> {
  const gathered = await gather(bytes);
  const origin = {
    source: source ?? defaultSource(gathered.format, gathered.found.keys()),
    snapshot: newId(SnapshotId),
  };
  await store.lockIntake(work);
  await claimSource(work, origin.source, gathered.format);
  const sorting = await sort(work, origin.source, gathered);
  const written = [...sorting.added, ...sorting.changed];
  const sha256 = createHash('sha256').update(bytes).digest();
  await store.insertDocument(work, { sha256, bytes: bytes.length, content: await gzipped(bytes) });
  await store.insertSnapshot(work, {
    ...{ id: origin.snapshot, source_id: origin.source, file: name, sha256 },
    ...{ received_at: work.now, released_at: gathered.releasedAt },
    ...{ accepted: gathered.found.size, refused: gathered.refused, changed: written.length },
  });
  const notes = [...gathered.notes, ...sorting.notes];
  await write(work, origin, written, notes);
  const changed = written.map(({ advisory }) => namedOf(origin.source, advisory));
  const touched = changed.length > 0 ? await mergeAround(work, changed, sorting.former) : [];
  const outcome: Outcome = {
    ...{ file: name, format: gathered.format, source: origin.source, snapshotId: origin.snapshot },
    ...{ sha256: sha256.toString('hex'), accepted: gathered.found.size, refused: gathered.refused },
    ...{ added: sorting.added.length, changed: sorting.changed.length },
    ...{ unchanged: sorting.unchanged, older: sorting.older, vulnerabilities: touched.length },
    ...{ faults: [...gathered.faults], notes: notes.slice(0, listed) },
  };
  await record(work, outcome, touched);
  return outcome;
}

async function claimSource(work: Work, source: string, format: Format): Promise<void> {
  const kept = await store.ensureSource(work, { id: source, format, rank: defaultRank(source) });
  if (kept === format) return;
  throw new Refusal('conflict', say('intake.source-format', { source, kept, format }));
}

type Sorting = {
  readonly added: readonly Found[];
  readonly changed: readonly Found[];
  readonly unchanged: number;
  readonly older: number;
  /** Names that changed records bore until now. */
  readonly former: readonly string[];
  readonly notes: readonly Fault[];
};

/** What the records of a file are to those that are kept. */
async function sort(work: Work, source: string, gathered: Gathered): Promise<Sorting> {
  const { found, releasedAt } = gathered;
  const newest = await store.selectNewestRelease(work, source);
  if (isBefore(releasedAt ?? undefined, newest)) {
    const notes = [{ path: '', text: say('intake.older-catalogue') }];
    return { added: [], changed: [], unchanged: 0, older: found.size, former: [], notes };
  }
  const rows = await store.selectKept(work, source, [...found.keys()]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const sorted = { added: [] as Found[], changed: [] as Found[], former: [] as string[] };
  const notes: Fault[] = [];
  let unchanged = 0;
  let older = 0;
  for (const [id, each] of found) {
    const known = kept.get(id);
    if (!known) sorted.added.push(each);
    else if (known.digest.equals(each.digest)) unchanged += 1;
    else if (isBefore(each.advisory.modified, known.modified_at)) {
      older += 1;
      if (notes.length < listed) notes.push({ path: each.path, text: say('intake.older', { id }) });
    } else {
      sorted.changed.push(each);
      sorted.former.push(...known.aliases);
    }
  }
  return { ...sorted, unchanged, older, notes };
}

async function write(
  work: Work,
  origin: store.Origin,
  written: readonly Found[],
  notes: Fault[],
): Promise<void> {
  for (const { advisory, path } of written) {
    if (advisory.affected.every(isNameable)) continue;
    notes.push({ path, text: say('intake.long-package', { limit: longestPackageName }) });
  }
  for (let at = 0; at < written.length; at += batch) {
    const part = written.slice(at, at + batch);
    const packages = part.flatMap(({ advisory }) => packagesOf(advisory));
    const packageIds = await ensurePackages(work, packages);
    const rows = rowsOf(part, packageIds, work.now);
    const ids = part.map(({ advisory }) => advisory.id);
    await store.upsertRecords(work, origin, rows.records);
    await store.deleteSayings(work, origin.source, ids);
    await store.insertAffected(work, origin.source, rows.affected);
    await store.insertRanges(work, origin.source, rows.ranges);
    await store.insertConfigurations(work, origin.source, rows.configurations, rows.operands);
    await store.insertSignals(work, origin.source, rows.signals);
    await setImmediate();
  }
}

function namedOf(source: string, advisory: Found['advisory']): Named {
  return { source, id: advisory.id, aliases: advisory.aliases, carries: carriedBy(advisory) };
}

/** Enters the import in the ledger, with what later features need to act on it. */
async function record(work: Change, outcome: Outcome, touched: readonly string[]): Promise<void> {
  const { file, format, source, sha256, accepted, refused, added, changed } = outcome;
  const many = touched.length > named;
  await append(work, {
    act: 'intake.imported',
    subject: SnapshotId.encode(outcome.snapshotId),
    organizationId: null,
    facts: {
      ...{ file, format, source, sha256, accepted, refused, added, changed, many },
      snapshot: SnapshotId.encode(outcome.snapshotId),
      vulnerabilities: many ? [] : [...touched],
    },
  });
}
