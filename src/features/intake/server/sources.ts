import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { hex } from '#kernel/bytes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { admit, egressPolicy } from '#platform/egress.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { isSilent } from '../polling.ts';
import { isCatalogue } from '../source.ts';
import { say } from '../source-texts.ts';
import { columnsOf, limitsOf, newSource } from './importing.ts';
import { selectSnapshot, selectSnapshots } from './snapshot-store.ts';
import * as sources from './source-store.ts';
import * as store from './store.ts';

type Feeds = z.output<typeof api.listFeeds.output>;
type FeedRow = Awaited<ReturnType<typeof store.selectFeeds>>[number];

export async function listFeeds(work: Work): Promise<Feeds> {
  const records = new Map((await store.selectRecordCounts(work)).map((row) => [row.source, row]));
  const scores = new Map(
    (await store.selectScoreCounts(work)).map((row) => [row.source, row.scores]),
  );
  const arrivals = new Map(
    (await store.selectSnapshotCounts(work)).map((row) => [row.source, row]),
  );
  const polls = new Map((await sources.selectPolls(work)).map((row) => [row.source_id, row]));
  return (await store.selectFeeds(work)).map((row) => ({
    ...feedOf(row, polls.get(row.source), work.now),
    records: records.get(row.source)?.records ?? scores.get(row.source) ?? 0,
    withdrawn: records.get(row.source)?.withdrawn ?? 0,
    snapshots: arrivals.get(row.source)?.snapshots ?? 0,
    waiting: arrivals.get(row.source)?.waiting ?? 0,
  }));
}

type Feed = Omit<Feeds[number], 'records' | 'withdrawn' | 'snapshots' | 'waiting'>;

function feedOf(row: FeedRow, poll: sources.PollRow | undefined, now: Date): Feed {
  const lastAt = row.received_at ?? row.created_at;
  const cadenceHours = row.cadence_hours;
  return {
    ...{ source: row.source, format: row.format, rank: row.rank, prefixes: row.prefixes },
    ...{ whole: row.whole || isCatalogue(row.format), cadenceHours, limits: limitsOf(row) },
    last: lastOf(row),
    ageSeconds: Math.max(0, Math.floor((now.getTime() - lastAt.getTime()) / 1000)),
    isSilent: poll?.paused_at == null && isSilent({ cadenceHours, lastAt }, now),
    poll: poll
      ? {
          ...{ address: poll.address, intervalMinutes: poll.interval_minutes },
          ...{ pausedAt: poll.paused_at, nextAt: poll.next_at, askedAt: poll.asked_at },
          ...{ failures: poll.failures, outcome: poll.outcome },
        }
      : null,
  };
}

function lastOf({ id, file, sha256, received_at, released_at, ...row }: FeedRow): Feed['last'] {
  const { accepted, refused, changed } = row;
  if (id === null || file === null || sha256 === null || received_at === null) return null;
  const counts = { accepted: accepted ?? 0, refused: refused ?? 0, changed: changed ?? 0 };
  return {
    id,
    file,
    sha256: hex(sha256),
    receivedAt: received_at,
    releasedAt: released_at,
    ...counts,
  };
}

type Added = z.output<typeof api.addSource.input>;
type Edited = z.output<typeof api.editSource.input>;
type Named = z.output<typeof api.addSource.output>;

export async function addSource(work: Change, { format, ...input }: Added): Promise<Named> {
  const { source } = input;
  const isNew = await sources.insertSource(work, newSource(source, format, work.now));
  if (!isNew) throw new Refusal('conflict', say('intake.source-exists', { source }));
  return describe(work, input, 'intake.source-added');
}

export async function editSource(work: Change, input: Edited): Promise<Named> {
  const known = await sources.selectSource(work, input.source);
  if (!known) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return describe(work, input, 'intake.source-edited');
}

/** Keeps what a person says of a source; an address only where the installation may go. */
async function describe(
  work: Change,
  { source, rank, whole, prefixes, address, intervalMinutes, paused, cadenceHours, limits }: Edited,
  act: 'intake.source-added' | 'intake.source-edited',
): Promise<Named> {
  if (address !== null) admit(address, egressPolicy());
  await sources.updateSource(work, source, {
    ...{ rank, whole, prefixes: [...new Set(prefixes)], cadence_hours: cadenceHours },
    ...columnsOf(limits),
  });
  if (address === null) await sources.deletePoll(work, source);
  else {
    const pausedAt = paused ? work.now : null;
    await sources.upsertPoll(work, { source, address, minutes: intervalMinutes, pausedAt });
  }
  await append(work, {
    act,
    subject: source,
    organizationId: null,
    facts: {
      ...{ rank, whole, prefixes, paused, cadenceHours, intervalMinutes },
      // An address may hold a key, and the ledger is for many to read.
      host: address === null ? null : new URL(address).host,
      // The ledger takes whole numbers and texts.
      limits: JSON.stringify(limits),
    },
  });
  return { source };
}

type Lines = z.output<typeof api.listSnapshots.output>;
type Shown = z.output<typeof api.showSnapshot.output>;
type SnapshotRow = NonNullable<Awaited<ReturnType<typeof selectSnapshot>>>;

export async function listSnapshots(
  work: Work,
  { source, limit }: z.output<typeof api.listSnapshots.input>,
): Promise<Lines> {
  return (await selectSnapshots(work, { source, limit })).map(lineOf);
}

export async function showSnapshot(
  work: Work,
  { snapshotId }: z.output<typeof api.showSnapshot.input>,
): Promise<Shown> {
  const row = await selectSnapshot(work, snapshotId);
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return { ...lineOf(row), sample: row.sample };
}

function lineOf({ sha256, reasons, ...row }: SnapshotRow): Lines[number] {
  return { ...row, sha256: hex(sha256), reasons: [...reasons] };
}
