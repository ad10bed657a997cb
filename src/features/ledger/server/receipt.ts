import { inclusionSpans, prove } from '#formats/tlog/proof.ts';
import { treeRoot } from '#formats/tlog/tree.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { Entry } from '../entry.ts';
import { Receipt } from '../receipt.ts';
import { say } from '../texts.ts';
import { sha256 } from './signer.ts';
import * as store from './store.ts';

/**
 * A receipt for one entry that the actor may see, on the checkpoint that was signed last. It signs
 * nothing, so whoever may read may have it; refused for an entry that no checkpoint covers yet.
 */
export async function receiptOf(work: Work, entryId: string) {
  const placed = await store.selectPlaced(work, entryId);
  const signed = await store.selectLatestCheckpoint(work);
  if (!placed || !signed) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const { size, note } = signed;
  if (placed.position >= size) throw new Refusal('conflict', say('ledger.not-sealed'));
  const leaves = await store.selectLeafHashes(work, 0, size);
  const spans = inclusionSpans(placed.position, size);
  const nodeAt = ({ level, index }: { level: number; index: number }) =>
    treeRoot(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const { act, actorId, subject, organizationId, at, facts, salt, position } = placed;
  return Receipt.encode({
    format: 'noroshi-receipt-1',
    entry: Entry.parse(Entry.encode({ act, actorId, subject, organizationId, at, facts })),
    salt,
    position,
    proof: [...prove(sha256, nodeAt, spans)],
    checkpoint: note,
  });
}
