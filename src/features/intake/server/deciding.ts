import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Outcome } from '../api.ts';
import { SnapshotId } from '../intake.ts';
import { say } from '../snapshot-texts.ts';
import { lockIntake } from './import-store.ts';
import { contentOf, outcomeOf, touchedFacts, weigh } from './importing.ts';
import * as store from './snapshot-store.ts';
import { selectSource } from './source-store.ts';

type Decision = { readonly snapshotId: SnapshotId; readonly reason: string };

const gunzipped = promisify(gunzip);

/** The bytes of a snapshot as they came. */
export async function bytesOf(work: Work, id: SnapshotId): Promise<Uint8Array> {
  const kept = await store.selectContent(work, id);
  if (!kept) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return gunzipped(kept.content);
}

/**
 * Puts a waiting snapshot in force. Whoever brought it in may not; and not after a later one of its
 * source took force, because what it leaves out would be taken back once more.
 */
export async function releaseSnapshot(
  work: Change,
  { snapshotId, reason }: Decision,
): Promise<Outcome> {
  const waiting = await waitingSnapshot(work, snapshotId);
  const latest = await store.selectLatest(work, waiting.source_id);
  if (latest && latest.number > waiting.number) {
    throw new Refusal('conflict', say('intake.overtaken'));
  }
  const source = await selectSource(work, waiting.source_id);
  if (!source) throw new Error('A snapshot has no source.');
  const content = await contentOf(await bytesOf(work, snapshotId));
  const matter = await weigh(work, source, content, { isForced: true });
  const { added, changed, removed } = matter.counts;
  await store.updateDecision(work, snapshotId, {
    ...{ standing: 'released', decided_at: work.now, decision: reason },
    ...{ added, changed: added + changed, removed },
  });
  const touched = await matter.apply(work, {
    ...{ source: source.id, snapshot: snapshotId, receivedAt: waiting.received_at },
  });
  await append(work, {
    act: 'intake.released',
    subject: SnapshotId.encode(snapshotId),
    organizationId: null,
    facts: {
      ...{ source: source.id, file: waiting.file, reason, added, changed, removed },
      ...touchedFacts(touched),
    },
  });
  return outcomeOf(matter, {
    ...{ file: waiting.file, source: source.id, snapshotId, standing: 'released', reasons: [] },
    ...{ sha256: waiting.sha256.toString('hex'), vulnerabilities: touched.length },
  });
}

/** Leaves a waiting snapshot out of force for good; its bytes stay. */
export async function rejectSnapshot(
  work: Change,
  { snapshotId, reason }: Decision,
): Promise<Record<string, never>> {
  const waiting = await waitingSnapshot(work, snapshotId);
  await store.updateDecision(work, snapshotId, {
    ...{ standing: 'rejected', decided_at: work.now, decision: reason },
  });
  await append(work, {
    act: 'intake.rejected',
    subject: SnapshotId.encode(snapshotId),
    organizationId: null,
    facts: { source: waiting.source_id, file: waiting.file, reason },
  });
  return {};
}

async function waitingSnapshot(work: Work, id: SnapshotId) {
  await lockIntake(work);
  const row = await store.selectSnapshotForUpdate(work, id);
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  if (row.standing !== 'waiting') throw new Refusal('conflict', say('intake.not-waiting'));
  if (row.received_by === work.actor.id) throw new Refusal('forbidden', say('intake.own-snapshot'));
  return row;
}
