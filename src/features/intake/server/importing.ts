import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type { Outcome } from '../api.ts';
import { SnapshotId, type Standing } from '../intake.ts';
import { type Limits, reasonsToWait, usualLimits } from '../quarantine.ts';
import { oddRelease } from '../sanity.ts';
import { say } from '../snapshot-texts.ts';
import {
  defaultPrefixes,
  defaultRank,
  defaultSource,
  type Format,
  isCatalogue,
} from '../source.ts';
import { say as saySource } from '../source-texts.ts';
import { gather, type Gathered, listed } from './gathering.ts';
import { lockIntake } from './import-store.ts';
import type { Matter, Weighing } from './matter.ts';
import { recordsMatter } from './records.ts';
import { type ReadScores, scoresIn, scoresMatter } from './scores.ts';
import * as snapshots from './snapshot-store.ts';
import * as sources from './source-store.ts';
import { tellHeadquarters } from './telling.ts';

/** A file as it was handed in: a name to show it by, its bytes, and whose it is where that is said. */
export type Received = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source?: string | undefined;
  /** Set where the program fetched it by itself: what was odd about how it came. */
  readonly oddities?: readonly Text[];
};

/** Changed vulnerabilities that an event names; beyond, it only says that there are many. */
const named = 200;

const gzipped = promisify(gzip);

/** A file as it was read: records, or scores. */
export type Content =
  | { readonly kind: 'records'; readonly format: Format; readonly gathered: Gathered }
  | { readonly kind: 'scores'; readonly format: 'epss'; readonly scores: ReadScores };

/** Reads a file. Refused where nothing in it is acceptable. */
export async function contentOf(bytes: Uint8Array): Promise<Content> {
  const scores = await scoresIn(bytes);
  if (scores) return { kind: 'scores', format: 'epss', scores };
  const gathered = await gather(bytes);
  return { kind: 'records', format: gathered.format, gathered };
}

/**
 * Takes one file: what it says anew is written and merged, the file itself is kept, and all of it or
 * nothing happens. A file that departs too far from what is in force waits for a named person, and
 * changes nothing until then. Refused where nothing in it is acceptable, or where its source keeps
 * to another format.
 */
export async function importFile(work: Change, received: Received): Promise<Outcome> {
  const { name, bytes } = received;
  const content = await contentOf(bytes);
  await lockIntake(work);
  const source = await claimSource(work, received.source, content);
  const sha256 = createHash('sha256').update(bytes).digest();
  if (await snapshots.selectWaiting(work, source.id, sha256)) {
    throw new Refusal('conflict', say('intake.waits-already', { source: source.id }));
  }
  const matter = await weigh(work, source, content, { isForced: false });
  const reasons = await reasonsAgainst(work, source, matter, received.oddities);
  const standing = reasons.length > 0 ? 'waiting' : matter.isOlder ? 'older' : 'taken';
  const id = newId(SnapshotId);
  await snapshots.insertDocument(work, {
    ...{ sha256, bytes: bytes.length, content: await gzipped(bytes) },
  });
  await snapshots.insertSnapshot(work, {
    ...{ id, source_id: source.id, file: name, sha256, received_at: work.now },
    ...{ received_by: work.actor.id, standing, reasons, ...recordedOf(matter) },
    ...{ restores: null, decided_by: null, decided_at: null, decision: null },
  });
  const effect = { source: source.id, snapshot: id, receivedAt: work.now };
  const touched = standing === 'taken' ? await matter.apply(work, effect) : [];
  const outcome = outcomeOf(matter, {
    ...{ file: name, source: source.id, snapshotId: id, sha256: sha256.toString('hex') },
    ...{ standing, reasons, vulnerabilities: touched.length },
  });
  if (standing === 'waiting') await recordWaiting(work, outcome);
  else await recordTaken(work, outcome, touched);
  return outcome;
}

/** What a file would do to its source. */
export async function weigh(
  work: Work,
  source: sources.SourceRow,
  content: Content,
  weighing: Weighing,
): Promise<Matter> {
  return content.kind === 'scores'
    ? scoresMatter(work, source, content.scores, weighing)
    : recordsMatter(work, source, content.gathered, weighing);
}

/** The columns of a snapshot that say what it does. */
export function recordedOf({ counts, sample, releasedAt, model }: Matter) {
  return {
    ...{ accepted: counts.accepted, refused: counts.refused, added: counts.added },
    ...{ changed: counts.added + counts.changed, removed: counts.removed },
    ...{ released_at: releasedAt, model, sample },
  };
}

async function reasonsAgainst(
  work: Work,
  source: sources.SourceRow,
  matter: Matter,
  oddities: readonly Text[] | undefined,
): Promise<Text[]> {
  const odd = [...(oddities ?? []), ...oddRelease(matter.releasedAt, work.now)];
  if (matter.isOlder) {
    // A person who hands in an old edition is told so; an address that serves one is doubted.
    return oddities === undefined ? odd : [...odd, say('intake.reason.back')];
  }
  const isWatched =
    source.whole ||
    isCatalogue(source.format) ||
    (await sources.selectPoll(work, source.id)) !== undefined;
  return [
    ...odd,
    ...reasonsToWait(matter.movement, limitsOf(source), isWatched),
    ...matter.insanities,
  ];
}

export function limitsOf(source: ReturnType<typeof columnsOf>): Limits {
  return {
    removedPercent: source.removed_percent,
    removedCount: source.removed_count,
    changedPercent: source.changed_percent,
    grownPercent: source.grown_percent,
    refusedPercent: source.refused_percent,
  };
}

/** A source that nobody has described yet. */
export function newSource(id: string, format: Format, now: Date): sources.SourceRow {
  return {
    ...{ id, format, rank: defaultRank(id), prefixes: defaultPrefixes(id, format) },
    ...{ whole: isCatalogue(format), cadence_hours: null, created_at: now },
    ...columnsOf(usualLimits),
  };
}

export function columnsOf(limits: Limits) {
  return {
    removed_percent: limits.removedPercent,
    removed_count: limits.removedCount,
    changed_percent: limits.changedPercent,
    grown_percent: limits.grownPercent,
    refused_percent: limits.refusedPercent,
  };
}

async function claimSource(
  work: Work,
  wanted: string | undefined,
  content: Content,
): Promise<sources.SourceRow> {
  const { format } = content;
  const ids = content.kind === 'records' ? content.gathered.found.keys() : [];
  const told = content.kind === 'records' ? content.gathered.source : undefined;
  const id = wanted ?? told ?? defaultSource(format, ids);
  await sources.insertSource(work, newSource(id, format, work.now));
  const source = await sources.selectSource(work, id);
  if (!source) throw new Error('A source that was entered is not there.');
  if (source.format === format) return source;
  throw new Refusal(
    'conflict',
    saySource('intake.source-format', { source: id, kept: source.format, format }),
  );
}

type Arrived = Pick<
  Outcome,
  'file' | 'source' | 'snapshotId' | 'sha256' | 'vulnerabilities' | 'reasons'
> & { readonly standing: Standing };

export function outcomeOf({ format, counts, faults, notes }: Matter, arrived: Arrived): Outcome {
  return {
    ...{ ...arrived, format, ...counts },
    ...{ faults: faults.slice(0, listed), notes: notes.slice(0, listed) },
  };
}

function factsOf(outcome: Outcome) {
  const { file, format, source, sha256, accepted, refused, added, changed, removed } = outcome;
  return {
    ...{ file, format, source, sha256, accepted, refused, added, changed, removed },
    snapshot: SnapshotId.encode(outcome.snapshotId),
  };
}

/** Enters an import in the ledger, with what later features need to act on it. */
async function recordTaken(
  work: Change,
  outcome: Outcome,
  touched: readonly string[],
): Promise<void> {
  await append(work, {
    act: 'intake.imported',
    subject: SnapshotId.encode(outcome.snapshotId),
    organizationId: null,
    facts: { ...factsOf(outcome), ...touchedFacts(touched) },
  });
}

/** The vulnerabilities that changed, or that they are many. */
export function touchedFacts(touched: readonly string[]) {
  const many = touched.length > named;
  return { many, vulnerabilities: many ? [] : [...touched] };
}

async function recordWaiting(work: Change, outcome: Outcome): Promise<void> {
  const subject = SnapshotId.encode(outcome.snapshotId);
  await append(work, {
    act: 'intake.quarantined',
    subject,
    organizationId: null,
    facts: {
      ...factsOf(outcome),
      by: PersonId.encode(work.actor.id),
      reasons: outcome.reasons.map(({ key }) => key),
    },
  });
  await tellHeadquarters(work, {
    ...{ kind: 'intake.quarantined', key: subject, subject, path: `/snapshots/${subject}` },
    text: say('intake.told.quarantined', { source: outcome.source, file: outcome.file }),
  });
}
