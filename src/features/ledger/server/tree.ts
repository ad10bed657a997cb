import { z } from 'zod';

import { formatCheckpoint, openCheckpoint } from '#formats/tlog/checkpoint.ts';
import { signNote } from '#formats/tlog/note.ts';
import { inclusionSpans, prove } from '#formats/tlog/proof.ts';
import { type CompactRange, emptyRange, grow, rangeRoot, treeRoot } from '#formats/tlog/tree.ts';
import { packRange, unpackRange } from '#formats/tlog/tree.ts';
import { program } from '#kernel/actor.ts';
import { compareBytes } from '#kernel/bytes.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { actingAs, type Work } from '#platform/tools.ts';

import { commitment, Entry, saltLength } from '../entry.ts';
import { Receipt } from '../receipt.ts';
import { say } from '../texts.ts';
import { leafOf, sha256, type Signer, verifyEd25519 } from './signer.ts';
import * as store from './store.ts';

const batch = 5000;

/** Gives every committed entry its place in the tree. Returns how many leaves the tree then has. */
async function placeEntries(work: Work): Promise<number> {
  await store.lockSequence(work);
  let position = await store.selectLeafCount(work);
  for (;;) {
    const unplaced = await store.selectUnplaced(work, batch);
    if (unplaced.length === 0) return position;
    await place(work, position, unplaced);
    position += unplaced.length;
  }
}

type Unplaced = Awaited<ReturnType<typeof store.selectUnplaced>>;

/** Puts entries into the tree from a position on. */
async function place(work: Work, position: number, entries: Unplaced): Promise<void> {
  if (entries.length === 0) return;
  const leaves = entries.map(({ id, commitment: committed }, at) => ({
    position: position + at,
    entry_id: id,
    hash: Buffer.from(leafOf(committed)),
  }));
  await store.insertLeaves(work, leaves);
}

/** How far back an entry is looked for between two checkpoints: few transactions last longer. */
const recently = 2 * 60_000;

/**
 * Gives their places to entries committed just now, if there are any, without signing: the order in which
 * whoever listens is told of them. One that comes to light later has its place from the next checkpoint.
 */
export async function placeRecent(work: Work): Promise<void> {
  const since = new Date(work.now.getTime() - recently);
  if ((await store.selectUnplaced(work, 1, since)).length === 0) return;
  await store.lockSequence(work);
  const position = await store.selectLeafCount(work);
  await place(work, position, await store.selectUnplaced(work, batch, since));
}

/**
 * The signed checkpoint of everything committed so far. It is signed in the transaction that grew the
 * tree, and a size is signed once: the log can never sign two states that contradict each other.
 */
export async function checkpoint(work: Work, signer: Signer): Promise<string> {
  const size = await placeEntries(work);
  const latest = await store.selectLatestCheckpoint(work);
  const from = latest ? signedRange(latest, signer) : emptyRange;
  if (!from || from.size > size) throw new Refusal('conflict', say('ledger.not-continued'));
  if (latest?.size === size) return latest.note;

  let range: CompactRange = from;
  for (const leaf of await store.selectLeafHashes(work, from.size, size)) {
    range = grow(sha256, range, leaf).range;
  }
  const root = rangeRoot(sha256, range);
  const text = formatCheckpoint({ origin: signer.key.name, size, root, extensions: [] });
  const note = signNote(text, signer.key, signer.sign);
  await store.insertCheckpoint(work, {
    size,
    root: Buffer.from(root),
    peaks: Buffer.from(packRange(range)),
    note,
    at: work.now,
  });
  return note;
}

type Signed = { readonly size: number; readonly peaks: Uint8Array; readonly note: string };

/** The tree that a checkpoint was signed over; undefined where what is kept of it is not that tree. */
function signedRange(signed: Signed, signer: Signer): CompactRange | undefined {
  const range = unpackRange(signed.size, signed.peaks);
  if (!range) return undefined;
  return checkpointFault(signed, rangeRoot(sha256, range), signer) ? undefined : range;
}

export type Verification = {
  readonly ok: boolean;
  readonly entries: number;
  readonly checkpoints: number;
  readonly faults: readonly { readonly position: number; readonly text: Text }[];
};

/**
 * Recomputes the whole ledger from its entries: each commitment from the entry and its salt, each
 * leaf, the tree, and every checkpoint ever signed. Says where it breaks. The program reads, and tells
 * no more than positions: an entry that is sealed from whoever asks is verified like any other.
 */
export const verifyLedger = (work: Work, signer: Signer): Promise<Verification> =>
  actingAs(work, program(new Set(), work.actor.language), (whole) => recompute(whole, signer));

async function recompute(work: Work, signer: Signer): Promise<Verification> {
  const checkpoints = new Map((await store.selectCheckpoints(work)).map((row) => [row.size, row]));
  const signedCount = checkpoints.size;
  const faults: Verification['faults'][number][] = [];
  const found = (position: number, text: Text | undefined) => {
    if (text) faults.push({ position, text });
  };
  let range: CompactRange = emptyRange;
  const compare = () => {
    const signed = checkpoints.get(range.size);
    if (!signed) return;
    checkpoints.delete(range.size);
    found(range.size, checkpointFault(signed, rangeRoot(sha256, range), signer));
    if (!signedRange(signed, signer))
      found(range.size, say('ledger.peaks-differ', { size: signed.size }));
  };
  compare();
  for (let next = 0; ;) {
    const rows = await store.selectLeaves(work, next, batch);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.position !== next) found(next, say('ledger.position-gap', { position: next }));
      found(row.position, leafFault(row));
      range = grow(sha256, range, row.hash).range;
      next = row.position + 1;
      compare();
    }
  }
  for (const size of checkpoints.keys()) {
    found(size, say('ledger.entries-missing', { size, have: range.size }));
  }
  return { ok: faults.length === 0, entries: range.size, checkpoints: signedCount, faults };
}

type LeafRow = Awaited<ReturnType<typeof store.selectLeaves>>[number];

function leafFault(row: LeafRow): Text | undefined {
  const { position, act, actorId, subject, organizationId, at, facts, salt } = row;
  const committed = row.commitment;
  if (!act || !actorId || !subject || !at || !facts || !salt || !committed) {
    return say('ledger.entry-missing', { position });
  }
  const entry = { act, actorId, subject, organizationId, at, facts };
  if (!isCommitted(entry, salt, committed)) return say('ledger.entry-changed', { position });
  return compareBytes(leafOf(committed), row.hash) === 0
    ? undefined
    : say('ledger.leaf-changed', { position });
}

/** Whether a commitment is to this entry; not to one that could never have been entered. */
function isCommitted(entry: Entry, salt: Uint8Array, committed: Uint8Array): boolean {
  if (salt.length !== saltLength || !z.safeEncode(Entry, entry).success) return false;
  return compareBytes(commitment(sha256, salt, entry), committed) === 0;
}

function checkpointFault(
  signed: { readonly size: number; readonly note: string },
  root: Uint8Array,
  signer: Signer,
): Text | undefined {
  const opened = openCheckpoint(signed.note, signer.key, verifyEd25519);
  if (!opened.ok) return opened.reason;
  const same = opened.value.size === signed.size && compareBytes(opened.value.root, root) === 0;
  return same ? undefined : say('ledger.root-differs', { size: signed.size });
}

/** How many entries have their place: what is read in the same work knows of all of them. */
export const countPlaced = (work: Work): Promise<number> => store.selectLeafCount(work);

/** How far the ledger has come, and what was signed last. */
export async function ledgerState(work: Work) {
  const signed = await store.selectLatestCheckpoint(work);
  return {
    entries: await store.selectLeafCount(work),
    signed: signed && { size: signed.size, at: signed.at, root: signed.root },
  };
}

/** A receipt for one entry, on the checkpoint of everything committed so far. */
export async function receiptFor(work: Work, signer: Signer, entryId: string) {
  const note = await checkpoint(work, signer);
  const size = await store.selectLeafCount(work);
  return Receipt.encode(await receiptOn(work, { note, size }, await placed(work, entryId)));
}

/**
 * A receipt for one entry, on the checkpoint that was signed last; none where the entry is too new to
 * stand in it. What the actor may not see is not there.
 */
export async function receiptOf(work: Work, entryId: string) {
  const signed = await store.selectLatestCheckpoint(work);
  const found = await store.selectPlaced(work, entryId);
  if (!signed || !found || found.position >= signed.size) return undefined;
  return {
    receipt: await receiptOn(work, signed, found),
    signedAt: signed.at,
    commitment: found.commitment,
    leaf: found.hash,
  };
}

type Placed = NonNullable<Awaited<ReturnType<typeof store.selectPlaced>>>;

async function placed(work: Work, entryId: string): Promise<Placed> {
  const found = await store.selectPlaced(work, entryId);
  if (found) return found;
  throw new Refusal('not-found', sayKernel('kernel.not-found'));
}

type Head = { readonly note: string; readonly size: number };

async function receiptOn(work: Work, { note, size }: Head, found: Placed): Promise<Receipt> {
  const leaves = await store.selectLeafHashes(work, 0, size);
  const spans = inclusionSpans(found.position, size);
  const nodeAt = ({ level, index }: { level: number; index: number }) =>
    treeRoot(sha256, leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const { act, actorId, subject, organizationId, at, facts, salt, position } = found;
  return {
    format: 'noroshi-receipt-1',
    entry: { act, actorId, subject, organizationId, at, facts },
    salt,
    position,
    proof: [...prove(sha256, nodeAt, spans)],
    checkpoint: note,
  };
}
