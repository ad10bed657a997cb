import { openCheckpoint, parseCheckpoint } from '#formats/tlog/checkpoint.ts';
import { parseNote, type VerifierKey, type Verify } from '#formats/tlog/note.ts';
import { verifyInclusion } from '#formats/tlog/proof.ts';
import { type Hash, leafHash } from '#formats/tlog/tree.ts';
import { hex } from '#kernel/bytes.ts';
import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import { commitment } from './entry.ts';
import type { Receipt } from './receipt.ts';

/** One thing that is checked of a receipt, with what came out of it; of a failure, the reason. */
export type Step = {
  readonly step: 'commitment' | 'leaf' | 'path' | 'signature';
  readonly verdict: Verdict<string>;
};

/**
 * The check of a receipt, step by step: the commitment from the salt and the entry, the leaf, the path up
 * to the root, and the signature under that root. Without a way to check signatures the last is left
 * out. All four hold just where `verifyReceipt` does.
 */
export function receiptSteps(
  receipt: Receipt,
  key: VerifierKey,
  hash: Hash,
  verify: Verify | undefined,
): readonly Step[] {
  const committed = commitment(hash, receipt.salt, receipt.entry);
  const leaf = leafHash(hash, committed);
  const steps: Step[] = [
    { step: 'commitment', verdict: holds(hex(committed)) },
    { step: 'leaf', verdict: holds(hex(leaf)) },
    { step: 'path', verdict: pathVerdict(receipt, leaf, hash) },
  ];
  if (!verify) return steps;
  return [...steps, { step: 'signature', verdict: signatureVerdict(receipt, key, verify) }];
}

function pathVerdict(receipt: Receipt, leaf: Uint8Array, hash: Hash): Verdict<string> {
  const note = parseNote(receipt.checkpoint);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const claim = { leaf, index: receipt.position, size, root };
  const included = verifyInclusion(hash, claim, receipt.proof);
  return included.ok ? holds(hex(root)) : fails(included.reason);
}

function signatureVerdict(receipt: Receipt, key: VerifierKey, verify: Verify): Verdict<string> {
  const opened = openCheckpoint(receipt.checkpoint, key, verify);
  return opened.ok ? holds(opened.value.origin) : fails(opened.reason);
}
