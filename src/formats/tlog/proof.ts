import { compareBytes } from '#kernel/bytes.ts';
import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import { say } from './texts.ts';
import {
  type Hash,
  hashLength,
  joinPeaks,
  nodeHash,
  type Place,
  placesOf,
  type Span,
} from './tree.ts';

/** Hashes from the leaf's side to the root's. */
export type Proof = readonly Uint8Array[];

/** The hash of a perfect subtree that the log holds. */
export type NodeAt = (place: Place) => Uint8Array;

/** The spans whose hashes prove that a leaf stands at `index` of a tree (RFC 9162 §2.1.3.1). */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  if (!isCount(size) || !isCount(index) || index >= size) {
    throw new RangeError('The leaf is not in the tree.');
  }
  const spans: Span[] = [];
  let tree: Span = { start: 0, end: size };
  while (tree.end - tree.start > 1) {
    const { left, right } = halves(tree);
    const inLeft = index < left.end;
    spans.push(inLeft ? right : left);
    tree = inLeft ? left : right;
  }
  return spans.reverse();
}

/**
 * The spans whose hashes prove that a tree of `before` leaves is how a tree of `after` leaves began
 * (RFC 9162 §2.1.4.1). None for equal sizes, and none from the empty tree.
 */
export function consistencySpans(before: number, after: number): readonly Span[] {
  if (!isCount(before) || !isCount(after) || before > after) {
    throw new RangeError('A tree never shrinks.');
  }
  if (before === 0 || before === after) return [];
  const spans: Span[] = [];
  let tree: Span = { start: 0, end: after };
  while (tree.end !== before) {
    const { left, right } = halves(tree);
    const inLeft = before <= left.end;
    spans.push(inLeft ? right : left);
    tree = inLeft ? left : right;
  }
  // The earlier root is known to the reader where it is itself a subtree of the later tree.
  if (tree.start !== 0) spans.push(tree);
  return spans.reverse();
}

/** A tree's two sides: the left is the largest perfect subtree that leaves the right a leaf. */
function halves({ start, end }: Span): { readonly left: Span; readonly right: Span } {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return { left: { start, end: start + width }, right: { start: start + width, end } };
}

/** Every perfect subtree that a proof's spans are made of, to be fetched before it is built. */
export function placesNeeded(spans: readonly Span[]): readonly Place[] {
  return spans.flatMap(placesOf);
}

/** The proof made of the given spans' hashes. */
export function prove(hash: Hash, nodeAt: NodeAt, spans: readonly Span[]): Proof {
  return spans.map((span) => joinPeaks(hash, placesOf(span).map(nodeAt)));
}

/** The claim that a leaf hash stands at a position of the tree with a size and root. */
export type Inclusion = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
};

/**
 * Whether a proof shows an inclusion (RFC 9162 §2.1.3.2).
 *
 * The size fixes the shape of the path, no more: two sizes under which the leaf has a path of the
 * same shape are told apart only by the checkpoint that binds size and root.
 */
export function verifyInclusion(hash: Hash, claim: Inclusion, proof: Proof): Verdict<true> {
  const { leaf, index, size, root } = claim;
  if (!isCount(size) || !isCount(index)) return fails(say('tlog.size'));
  if (index >= size) return fails(say('tlog.inclusion.outside', { index, size }));
  if (![leaf, root, ...proof].every(isHash)) return fails(say('tlog.hash'));

  let [at, last] = [index, size - 1];
  let node = leaf;
  for (const step of proof) {
    if (last === 0) return fails(say('tlog.proof.long'));
    if (at % 2 === 1 || at === last) {
      node = nodeHash(hash, step, node);
      [at, last] = risenToRightChild(at, last);
    } else {
      node = nodeHash(hash, node, step);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0) return fails(say('tlog.proof.short'));
  return isSame(node, root) ? holds(true) : fails(say('tlog.inclusion.root'));
}

/** Two heads of one log, the earlier tree first. */
export type Succession = {
  readonly before: { readonly size: number; readonly root: Uint8Array };
  readonly after: { readonly size: number; readonly root: Uint8Array };
};

/**
 * Whether a proof shows that the later tree only added to the earlier (RFC 9162 §2.1.4.2). Equal
 * trees, and any tree after the empty one, are proven by an empty proof and no other.
 */
export function verifyConsistency(hash: Hash, claim: Succession, proof: Proof): Verdict<true> {
  const { before, after } = claim;
  if (!isCount(before.size) || !isCount(after.size)) return fails(say('tlog.size'));
  if (before.size > after.size) {
    return fails(say('tlog.consistency.shrunk', { before: before.size, after: after.size }));
  }
  if (![before.root, after.root, ...proof].every(isHash)) return fails(say('tlog.hash'));
  if (before.size === 0 || before.size === after.size) return verifyBare(hash, claim, proof);

  const path = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  const [first, ...steps] = path;
  if (!first || proof.length === 0) return fails(say('tlog.proof.short'));
  return verifyPath(hash, claim, first, steps);
}

function verifyBare(hash: Hash, { before, after }: Succession, proof: Proof): Verdict<true> {
  if (proof.length > 0) return fails(say('tlog.proof.long'));
  const known = before.size === 0 ? joinPeaks(hash, []) : after.root;
  if (!isSame(before.root, known)) return fails(say('tlog.consistency.before'));
  if (after.size === 0 && !isSame(after.root, known)) return fails(say('tlog.consistency.after'));
  return holds(true);
}

function verifyPath(
  hash: Hash,
  { before, after }: Succession,
  first: Uint8Array,
  steps: Proof,
): Verdict<true> {
  let [at, last] = risenToLeftChild(before.size - 1, after.size - 1);
  let [earlier, later] = [first, first];
  for (const step of steps) {
    if (last === 0) return fails(say('tlog.proof.long'));
    if (at % 2 === 1 || at === last) {
      earlier = nodeHash(hash, step, earlier);
      later = nodeHash(hash, step, later);
      [at, last] = risenToRightChild(at, last);
    } else {
      later = nodeHash(hash, later, step);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0) return fails(say('tlog.proof.short'));
  if (!isSame(earlier, before.root)) return fails(say('tlog.consistency.before'));
  return isSame(later, after.root) ? holds(true) : fails(say('tlog.consistency.after'));
}

/** Both positions as many levels up as it takes for the first to be a right child, or the top. */
function risenToRightChild(at: number, last: number): [number, number] {
  let [upper, upperLast] = [at, last];
  while (upper % 2 === 0 && upper !== 0) [upper, upperLast] = [half(upper), half(upperLast)];
  return [upper, upperLast];
}

/** Both positions as many levels up as it takes for the first to be a left child. */
function risenToLeftChild(at: number, last: number): [number, number] {
  let [upper, upperLast] = [at, last];
  while (upper % 2 === 1) [upper, upperLast] = [half(upper), half(upperLast)];
  return [upper, upperLast];
}

function half(count: number): number {
  return Math.floor(count / 2);
}

function isPowerOfTwo(count: number): boolean {
  return placesOf({ start: 0, end: count }).length === 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === hashLength;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return compareBytes(a, b) === 0;
}
