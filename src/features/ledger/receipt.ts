import { z } from 'zod';

import { type Checkpoint, openCheckpoint } from '#formats/tlog/checkpoint.ts';
import type { VerifierKey, Verify } from '#formats/tlog/note.ts';
import { verifyInclusion } from '#formats/tlog/proof.ts';
import { type Hash, hashLength } from '#formats/tlog/tree.ts';
import { base64, fromBase64 } from '#kernel/base64.ts';
import { holds, type Verdict } from '#kernel/verdict.ts';

import { Entry, entryLeaf, saltLength } from './entry.ts';

/** A byte string of fixed length, outside as Base 64. */
const bytes = (length: number) =>
  z.codec(
    z.string().length(Math.ceil(length / 3) * 4),
    z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length),
    { decode: (text) => fromBase64(text) ?? new Uint8Array(), encode: base64 },
  );

/**
 * What a person keeps to prove, to anybody and without asking us, that an entry stands in the
 * ledger. It reveals the entry, so it is labelled as the entry is.
 */
export const Receipt = z.strictObject({
  format: z.literal('noroshi-receipt-1'),
  entry: Entry,
  salt: bytes(saltLength),
  /** The entry's place in the ledger, counted from 0. */
  position: z.number().int().min(0),
  /** From the leaf's side to the root's; a tree of safe size has at most 53 levels. */
  proof: z.array(bytes(hashLength)).max(53),
  /** The signed checkpoint that the proof leads to. */
  checkpoint: z.string().max(1_000_000),
});
export type Receipt = z.infer<typeof Receipt>;

/**
 * Whether a receipt holds under the ledger's key, and if so the checkpoint it stands on; else the
 * first reason it does not. It needs no network and no trust in whoever hands the receipt over.
 */
export function verifyReceipt(
  receipt: Receipt,
  ledgerKey: VerifierKey,
  hash: Hash,
  verify: Verify,
): Verdict<Checkpoint> {
  const opened = openCheckpoint(receipt.checkpoint, ledgerKey, verify);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  const leaf = entryLeaf(hash, receipt.salt, receipt.entry);
  const included = verifyInclusion(
    hash,
    { leaf, index: receipt.position, size, root },
    receipt.proof,
  );
  return included.ok ? holds(opened.value) : included;
}
