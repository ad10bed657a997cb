// The Merkle tree of RFC 6962 §2.1. Sizes and positions are safe integers, beyond 32 bits too, so
// they are halved by division and never shifted.

import { joinBytes } from '#kernel/bytes.ts';

/** The tree's hash function: SHA-256 in every log of C2SP tlog-tiles. */
export type Hash = (data: Uint8Array) => Uint8Array;

/** Length of every hash in bytes. A node of another length could be split in two ways. */
export const hashLength = 32;

const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

/** The hash of an entry as a leaf. */
export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
  return hash(joinBytes(leafPrefix, entry));
}

/** The hash of a node over its two children. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(joinBytes(nodePrefix, left, right));
}

/** A perfect subtree: the `index`-th from the left of those that span 2^level leaves. */
export type Place = { readonly level: number; readonly index: number };

/** The leaves from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number };

/**
 * The perfect subtrees that a span is made of, left to right, largest first. The span starts where
 * a subtree of its size may start, as every span in a proof does.
 */
export function placesOf({ start, end }: Span): readonly Place[] {
  const places: Place[] = [];
  let at = start;
  while (at < end) {
    const { level, width } = largestWithin(end - at);
    places.push({ level, index: at / width });
    at += width;
  }
  return places;
}

/** The largest power of two that is not above a count, and its exponent. */
function largestWithin(count: number): { readonly level: number; readonly width: number } {
  let level = 0;
  let width = 1;
  while (width * 2 <= count) {
    width *= 2;
    level += 1;
  }
  return { level, width };
}

/** Subtree hashes joined from the right, as a root is made of the subtrees of `placesOf`. */
export function joinPeaks(hash: Hash, peaks: readonly Uint8Array[]): Uint8Array {
  if (peaks.length === 0) return hash(new Uint8Array());
  return peaks.reduceRight((right, left) => nodeHash(hash, left, right));
}

/**
 * All of a tree that is needed to go on: its size, and the hashes of the perfect subtrees it is
 * made of, largest first (those of `placesOf({ start: 0, end: size })`).
 */
export type CompactRange = { readonly size: number; readonly peaks: readonly Uint8Array[] };

export const emptyRange: CompactRange = { size: 0, peaks: [] };

/** A tree one leaf later, and every perfect subtree that the leaf completed, smallest first. */
export type Growth = {
  readonly range: CompactRange;
  readonly completed: readonly (Place & { readonly hash: Uint8Array })[];
};

/** Adds one leaf hash at the right of a tree. Throws on a hash of another length. */
export function grow(hash: Hash, range: CompactRange, leaf: Uint8Array): Growth {
  if (leaf.length !== hashLength) throw new RangeError('A leaf hash has 32 bytes.');
  const peaks = [...range.peaks];
  const completed = [{ level: 0, index: range.size, hash: leaf }];
  let node = leaf;
  let index = range.size;
  for (let level = 1; index % 2 === 1; level += 1) {
    const left = peaks.pop();
    if (!left) throw new RangeError('The compact range lacks a subtree of its size.');
    node = nodeHash(hash, left, node);
    index = (index - 1) / 2;
    completed.push({ level, index, hash: node });
  }
  return { range: { size: range.size + 1, peaks: [...peaks, node] }, completed };
}

/** The root hash of the tree that a compact range stands for. */
export function rangeRoot(hash: Hash, range: CompactRange): Uint8Array {
  return joinPeaks(hash, range.peaks);
}

/** The root hash over leaf hashes. */
export function treeRoot(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  let range = emptyRange;
  for (const leaf of leaves) range = grow(hash, range, leaf).range;
  return rangeRoot(hash, range);
}

/** The subtree hashes of a compact range, one after another; the size is kept beside them. */
export function packRange(range: CompactRange): Uint8Array {
  return joinBytes(...range.peaks);
}

/** Reads what `packRange` wrote, or undefined when it is not as long as the size demands. */
export function unpackRange(size: number, packed: Uint8Array): CompactRange | undefined {
  if (!Number.isSafeInteger(size) || size < 0) return undefined;
  const count = placesOf({ start: 0, end: size }).length;
  if (packed.length !== count * hashLength) return undefined;
  return { size, peaks: hashesOf(packed) };
}

/** Cuts a byte string into hashes; a rest shorter than one stands last. */
export function hashesOf(packed: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(packed.length / hashLength);
  return Array.from({ length: count }, (_, at) =>
    packed.slice(at * hashLength, (at + 1) * hashLength),
  );
}
