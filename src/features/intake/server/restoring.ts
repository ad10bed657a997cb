import { append } from '#features/ledger/server/service.ts';
import { hex } from '#kernel/bytes.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type { Outcome } from '../api.ts';
import { SnapshotId } from '../intake.ts';
import type { Named } from '../merge.ts';
import { namesOf } from '../merge.ts';
import { say } from '../snapshot-texts.ts';
import { bytesOf } from './deciding.ts';
import type { Found } from './gathering.ts';
import * as records from './import-store.ts';
import { contentOf, outcomeOf, recordedOf, touchedFacts, weigh } from './importing.ts';
import { type Effect, type Matter, some } from './matter.ts';
import { selectHeard } from './merge-store.ts';
import { mergeAround } from './merging.ts';
import { lostEdition, namedOf, writeRecords } from './records.ts';
import * as store from './snapshot-store.ts';
import { selectSource, type SourceRow } from './source-store.ts';

type Wish = { readonly snapshotId: SnapshotId; readonly reason: string };
type FormerSnapshot = NonNullable<Awaited<ReturnType<typeof store.selectSnapshotForUpdate>>>;

/**
 * Puts a former snapshot of a source in force again, with everything as it was then. That is a new
 * snapshot: nothing that came since is lost, and it can itself be taken back.
 */
export async function restoreSnapshot(
  work: Change,
  { snapshotId, reason }: Wish,
): Promise<Outcome> {
  await records.lockIntake(work);
  const former = await restorable(work, snapshotId);
  const source = await selectSource(work, former.source_id);
  if (!source) throw new Error('A snapshot has no source.');
  const matter =
    source.format === 'epss'
      ? await weigh(work, source, await contentOf(await bytesOf(work, snapshotId)), {
          isForced: true,
        })
      : await stateMatter(work, source, former);
  const id = newId(SnapshotId);
  await store.insertSnapshot(work, {
    ...{ id, source_id: source.id, file: former.file, sha256: former.sha256 },
    ...{ received_at: work.now, received_by: null, standing: 'released', reasons: [] },
    ...{ ...recordedOf(matter), restores: snapshotId },
    ...{ decided_by: work.actor.id, decided_at: work.now, decision: reason },
  });
  const effect = { source: source.id, snapshot: id, receivedAt: work.now };
  const touched = await matter.apply(work, effect);
  const { added, changed, removed } = matter.counts;
  await append(work, {
    act: 'intake.restored',
    subject: SnapshotId.encode(id),
    organizationId: null,
    facts: {
      ...{ source: source.id, restores: SnapshotId.encode(snapshotId), reason },
      ...{ added, changed, removed, ...touchedFacts(touched) },
    },
  });
  return outcomeOf(matter, {
    ...{ file: former.file, source: source.id, snapshotId: id, standing: 'released' },
    ...{ sha256: former.sha256.toString('hex'), reasons: [], vulnerabilities: touched.length },
  });
}

async function restorable(work: Work, id: SnapshotId): Promise<FormerSnapshot> {
  const former = await store.selectSnapshotForUpdate(work, id);
  if (!former) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  if (former.standing !== 'taken' && former.standing !== 'released') {
    throw new Refusal('conflict', say('intake.never-in-force'));
  }
  const latest = await store.selectLatest(work, former.source_id);
  if (latest?.id === id) throw new Refusal('conflict', say('intake.in-force'));
  return former;
}

type Difference = {
  /** To be written from the document that holds their content. */
  readonly written: readonly store.StateRow[];
  /** Not yet there at the time. */
  readonly absent: readonly records.KeptRow[];
  readonly unchanged: number;
};

/** What going back to a snapshot would do to the records of its source. */
async function stateMatter(work: Work, source: SourceRow, former: FormerSnapshot): Promise<Matter> {
  const kept = new Map((await records.selectRecords(work, source.id)).map((row) => [row.id, row]));
  const state = await store.selectStateAt(work, source.id, former.number);
  const { written, absent, unchanged } = differenceOf(kept, state);
  const added = written.filter(({ record_id }) => !kept.has(record_id)).length;
  const counts = {
    ...{ accepted: former.accepted, refused: former.refused, repeated: 0, older: 0 },
    ...{ added, changed: written.length - added, unchanged, removed: absent.length },
  };
  return {
    ...{ format: source.format, releasedAt: former.released_at, model: null, counts },
    movement: { ...counts, before: kept.size },
    sample: {
      changed: some(written.map(({ record_id }) => record_id)),
      removed: some(absent.map(({ id }) => id)),
    },
    ...{ insanities: [], isOlder: false, faults: [], notes: [] },
    apply: (change, effect) => putBack(change, effect, { written, absent, unchanged }),
  };
}

function differenceOf(
  kept: ReadonlyMap<string, records.KeptRow>,
  state: readonly store.StateRow[],
): Difference {
  const present = state.filter(({ kind }) => kind !== 'absent');
  const written = present.filter((row) => !isAsItWas(row, kept.get(row.record_id)));
  const known = new Set(present.map(({ record_id }) => record_id));
  const absent = [...kept.values()].filter(({ id }) => !known.has(id));
  return { written, absent, unchanged: present.length - written.length };
}

function isAsItWas(row: store.StateRow, kept: records.KeptRow | undefined): boolean {
  if (kept?.snapshot_id !== row.content_id || !kept.digest.equals(row.digest)) return false;
  const since = row.kind === 'gone' ? row.since.getTime() : undefined;
  return kept.gone_at?.getTime() === since;
}

async function putBack(
  work: Change,
  effect: Effect,
  { written, absent }: Difference,
): Promise<string[]> {
  const { source } = effect;
  const before = await selectHeard(
    work,
    absent.map((row) => ({ ...row, source })),
  );
  const former = await records.selectKept(
    work,
    source,
    written.map(({ record_id }) => record_id),
  );
  const changed: Named[] = [];
  for (const [content, rows] of grouped(written, ({ content_id }) => content_id)) {
    const found = await contentFrom(work, content, rows);
    await writeRecords(work, { source, ...found.effect }, found.records);
    changed.push(...found.records.map(({ advisory }) => namedOf(source, advisory)));
  }
  const gone = written.filter(({ kind }) => kind === 'gone');
  await records.updateGone(
    work,
    source,
    gone.map(({ record_id, since }) => ({ id: record_id, since })),
  );
  await records.deleteRecords(
    work,
    source,
    absent.map(({ id }) => id),
  );
  await store.insertEditions(work, effect, [
    ...written.map((row) => ({ ...row, digest: hex(row.digest) })),
    ...absent.map((row) => ({
      ...lostEdition({ ...row, since: work.now }),
      kind: 'absent' as const,
    })),
  ]);
  const names = [...former.flatMap(({ aliases }) => aliases), ...absent.flatMap(namesOf)];
  return mergeAround(work, changed, { names, vulnerabilities: before });
}

/** The records that a snapshot's document holds, as it was read then or is read today. */
async function contentFrom(
  work: Work,
  content: SnapshotId,
  rows: readonly store.StateRow[],
): Promise<{
  readonly records: readonly Found[];
  readonly effect: Pick<Effect, 'snapshot' | 'receivedAt'>;
}> {
  const kept = await store.selectSnapshot(work, content);
  const read = await contentOf(await bytesOf(work, content));
  if (!kept || read.kind !== 'records') throw new Error('A snapshot lost its document.');
  const found = rows.map(({ record_id: id }) => {
    const each = read.gathered.found.get(id);
    if (!each) throw new Error(`The document no longer holds ${id}.`);
    return each;
  });
  return { records: found, effect: { snapshot: content, receivedAt: kept.receivedAt } };
}
