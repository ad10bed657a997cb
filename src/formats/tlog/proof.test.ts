import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { utf8 } from '#kernel/utf8.ts';

import {
  consistencySpans,
  type Inclusion,
  inclusionSpans,
  type NodeAt,
  placesNeeded,
  type Proof,
  prove,
  type Succession,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
import {
  type CompactRange,
  emptyRange,
  grow,
  type Hash,
  leafHash,
  nodeHash,
  rangeRoot,
  treeRoot,
} from './tree.ts';

const sha256: Hash = (data) => new Uint8Array(createHash('sha256').update(data).digest());

/** A log of numbered entries, every root and complete subtree of it kept. */
function logOf(size: number) {
  const nodes = new Map<string, Uint8Array>();
  const leaves: Uint8Array[] = [];
  let range: CompactRange = emptyRange;
  const roots = [rangeRoot(sha256, range)];
  for (let at = 0; at < size; at += 1) {
    const leaf = leafHash(sha256, utf8(`entry ${at}`));
    const growth = grow(sha256, range, leaf);
    for (const node of growth.completed) nodes.set(`${node.level}/${node.index}`, node.hash);
    range = growth.range;
    leaves.push(leaf);
    roots.push(rangeRoot(sha256, range));
  }
  const nodeAt: NodeAt = ({ level, index }) => nodes.get(`${level}/${index}`)!;
  const head = (count: number) => ({ size: count, root: roots[count]! });
  return { leaves, roots, nodeAt, head };
}

const log = logOf(300);

function inclusion(index: number, size: number): [Inclusion, Proof] {
  const claim = { leaf: log.leaves[index]!, index, ...log.head(size) };
  return [claim, prove(sha256, log.nodeAt, inclusionSpans(index, size))];
}

function succession(before: number, after: number): [Succession, Proof] {
  const claim = { before: log.head(before), after: log.head(after) };
  return [claim, prove(sha256, log.nodeAt, consistencySpans(before, after))];
}

const isIncluded = (claim: Inclusion, proof: Proof) => verifyInclusion(sha256, claim, proof).ok;
const isConsistent = (claim: Succession, proof: Proof) =>
  verifyConsistency(sha256, claim, proof).ok;

// The definitions of RFC 6962 §2.1.1 and §2.1.2 as they are written there: recursive, over leaves.
const split = (count: number) => 2 ** Math.floor(Math.log2(count - 1));
function path(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const [left, right] = [leaves.slice(0, split(leaves.length)), leaves.slice(split(leaves.length))];
  return m < left.length
    ? [...path(m, left), mth(right)]
    : [...path(m - left.length, right), mth(left)];
}
function subproof(m: number, leaves: readonly Uint8Array[], isKnown: boolean): Uint8Array[] {
  if (m === leaves.length) return isKnown ? [] : [mth(leaves)];
  const [left, right] = [leaves.slice(0, split(leaves.length)), leaves.slice(split(leaves.length))];
  return m <= left.length
    ? [...subproof(m, left, isKnown), mth(right)]
    : [...subproof(m - left.length, right, false), mth(left)];
}
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  const at = split(leaves.length);
  return nodeHash(sha256, mth(leaves.slice(0, at)), mth(leaves.slice(at)));
}

test('every inclusion proof of every tree of 1 to 300 leaves holds', () => {
  let proofs = 0;
  for (let size = 1; size <= 300; size += 1) {
    for (let index = 0; index < size; index += 1) {
      assert.ok(isIncluded(...inclusion(index, size)), `leaf ${index} of ${size}`);
      proofs += 1;
    }
  }
  assert.equal(proofs, 45_150);
});

test('consistency proofs hold from every size to the sizes around each power of two and to 300', () => {
  let proofs = 0;
  for (const after of [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 64, 65, 255, 256, 257, 299, 300]) {
    for (let before = 0; before <= after; before += 1) {
      assert.ok(isConsistent(...succession(before, after)), `from ${before} to ${after}`);
      proofs += 1;
    }
  }
  assert.equal(proofs, 1_665);
});

test('roots and proofs are those of the definitions in RFC 6962', () => {
  for (let size = 0; size <= 40; size += 1) {
    const leaves = log.leaves.slice(0, size);
    assert.deepEqual(log.roots[size], mth(leaves));
    assert.deepEqual(treeRoot(sha256, leaves), mth(leaves));
    for (let index = 0; index < size; index += 1) {
      assert.deepEqual(inclusion(index, size)[1], path(index, leaves));
    }
    for (let before = 1; before <= size; before += 1) {
      assert.deepEqual(succession(before, size)[1], subproof(before, leaves, true));
    }
  }
});

test('the subtrees a proof needs are complete, and few', () => {
  for (let index = 0; index < 300; index += 7) {
    const needed = placesNeeded(inclusionSpans(index, 300));
    assert.ok(needed.every((place) => log.nodeAt(place) instanceof Uint8Array));
    assert.ok(needed.length <= 16);
  }
});

test('sizes beyond 32 bits have proofs of the right shape', () => {
  const size = 2 ** 40 + 3;
  assert.equal(inclusionSpans(2 ** 40 + 1, size).length, 3);
  assert.equal(inclusionSpans(2 ** 39, size).length, 41);
  assert.deepEqual(placesNeeded(consistencySpans(2 ** 40, size)), [
    { level: 1, index: 2 ** 39 },
    { level: 0, index: 2 ** 40 + 2 },
  ]);
});

test('there is no proof of what is not so', () => {
  assert.throws(() => inclusionSpans(3, 3), RangeError);
  assert.throws(() => inclusionSpans(-1, 3), RangeError);
  assert.throws(() => inclusionSpans(0.5, 3), RangeError);
  assert.throws(() => inclusionSpans(0, 2 ** 53), RangeError);
  assert.throws(() => consistencySpans(4, 3), RangeError);
});

const flipped = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const noise = sha256(utf8('garbage'));
const empty = new Uint8Array();

/** Every way to spoil a list of hashes that leaves none of it as it was. */
function spoiledProofs(proof: Proof, root: Uint8Array): [string, Proof][] {
  return [
    ['garbage after', [...proof, noise]],
    ['the root after', [...proof, root]],
    ['an empty node after', [...proof, empty]],
    ['garbage before', [noise, ...proof]],
    ['the root before', [root, ...proof]],
    ...(proof.length === 0
      ? []
      : ([
          ['empty proof', []],
          ['truncated at the end', proof.slice(0, -1)],
          ['truncated at the start', proof.slice(1)],
          ['last node twice', [...proof, proof.at(-1)!]],
          ['one node made longer', proof.with(0, Uint8Array.of(...proof[0]!, 0))],
          ['one node made shorter', proof.with(0, proof[0]!.slice(1))],
          ...proof.flatMap((node, at): [string, Proof][] => [
            [`bit flipped in node ${at}`, proof.with(at, flipped(node, (at * 37) % 256))],
            [`node ${at} left out`, proof.toSpliced(at, 1)],
            [`node ${at} replaced`, proof.with(at, noise)],
          ]),
        ] satisfies [string, Proof][])),
  ];
}

function spoiledInclusions(claim: Inclusion, proof: Proof): [string, Inclusion, Proof][] {
  const { index, size, root, leaf } = claim;
  const claims: [string, Inclusion][] = [
    ['position -1', { ...claim, index: index - 1 }],
    ['position +1', { ...claim, index: index + 1 }],
    ['position ^2', { ...claim, index: index ^ 2 }],
    ['position past the end', { ...claim, index: size }],
    ['a fraction as position', { ...claim, index: index + 0.5 }],
    ['size ×2', { ...claim, size: size * 2 }],
    ['size halved', { ...claim, size: Math.floor(size / 2) }],
    ['no size', { ...claim, size: 0 }],
    ['wrong leaf', { ...claim, leaf: noise }],
    ['bit flipped in the leaf', { ...claim, leaf: flipped(leaf, 255) }],
    ['wrong root', { ...claim, root: noise }],
    ['bit flipped in the root', { ...claim, root: flipped(root, 0) }],
    ['empty root', { ...claim, root: empty }],
    ['root of the empty tree', { ...claim, root: sha256(empty) }],
  ];
  if (size > 1) claims.push(['leaf and root swapped', { ...claim, leaf: root, root: leaf }]);
  return [
    ...claims.map(([what, spoiled]): [string, Inclusion, Proof] => [what, spoiled, proof]),
    ...spoiledProofs(proof, root).map(([what, spoiled]): [string, Inclusion, Proof] => [
      what,
      claim,
      spoiled,
    ]),
  ];
}

function spoiledSuccessions(claim: Succession, proof: Proof): [string, Succession, Proof][] {
  const { before, after } = claim;
  const claims: [string, Succession][] = [
    ['earlier size -1', { before: { ...before, size: before.size - 1 }, after }],
    ['earlier size +1', { before: { ...before, size: before.size + 1 }, after }],
    ['earlier size ^2', { before: { ...before, size: before.size ^ 2 }, after }],
    ['later size ×2', { before, after: { ...after, size: after.size * 2 } }],
    ['later size halved', { before, after: { ...after, size: Math.floor(after.size / 2) } }],
    ['wrong earlier root', { before: { ...before, root: noise }, after }],
    ['wrong later root', { before, after: { ...after, root: noise } }],
    ['empty roots', { before: { ...before, root: empty }, after: { ...after, root: empty } }],
    [
      'swapped roots',
      { before: { ...before, root: after.root }, after: { ...after, root: before.root } },
    ],
    ['swapped heads', { before: after, after: before }],
    ['earlier root of the empty tree', { before: { ...before, root: sha256(empty) }, after }],
  ];
  return [
    ...claims.map(([what, spoiled]): [string, Succession, Proof] => [what, spoiled, proof]),
    ...spoiledProofs(proof, after.root).map(([what, spoiled]): [string, Succession, Proof] => [
      what,
      claim,
      spoiled,
    ]),
  ];
}

test('a spoiled inclusion proof fails, in every way and in every tree of 1 to 40 leaves', () => {
  let probes = 0;
  for (let size = 1; size <= 40; size += 1) {
    for (let index = 0; index < size; index += 1) {
      for (const [what, claim, proof] of spoiledInclusions(...inclusion(index, size))) {
        assert.equal(isIncluded(claim, proof), false, `${what}: leaf ${index} of ${size}`);
        probes += 1;
      }
    }
  }
  assert.ok(probes > 25_000);
});

test('a spoiled consistency proof fails, in every way and between all sizes of 1 to 40', () => {
  let probes = 0;
  for (let after = 2; after <= 40; after += 1) {
    for (let before = 1; before < after; before += 1) {
      for (const [what, claim, proof] of spoiledSuccessions(...succession(before, after))) {
        assert.equal(isConsistent(claim, proof), false, `${what}: ${before} to ${after}`);
        probes += 1;
      }
    }
  }
  assert.ok(probes > 20_000);
});

test('every single bit of a proof counts', () => {
  const [claim, proof] = inclusion(77, 300);
  const [heads, between] = succession(77, 300);
  for (let bit = 0; bit < 256; bit += 1) {
    for (const [at, node] of proof.entries()) {
      assert.equal(isIncluded(claim, proof.with(at, flipped(node, bit))), false);
    }
    for (const [at, node] of between.entries()) {
      assert.equal(isConsistent(heads, between.with(at, flipped(node, bit))), false);
    }
  }
});

test('equal trees and the empty tree are proven by nothing, and by nothing else', () => {
  const [zero, one, two] = [log.head(0), log.head(1), log.head(2)];
  assert.ok(isConsistent({ before: zero, after: zero }, []));
  assert.ok(isConsistent({ before: zero, after: two }, []));
  assert.ok(isConsistent({ before: two, after: two }, []));
  assert.equal(isConsistent({ before: two, after: two }, [noise]), false);
  assert.equal(isConsistent({ before: zero, after: two }, [noise]), false);
  assert.equal(isConsistent({ before: two, after: { size: 2, root: noise } }, []), false);
  assert.equal(isConsistent({ before: { size: 0, root: one.root }, after: two }, []), false);
  assert.equal(isConsistent({ before: zero, after: { size: 0, root: noise } }, []), false);
  const rootless = { size: 2, root: empty };
  assert.equal(isConsistent({ before: rootless, after: rootless }, []), false);
  assert.equal(isConsistent({ before: zero, after: rootless }, []), false);
});

test('the reason says what is wrong', () => {
  const reasonOf = (claim: Inclusion, proof: Proof) => {
    const verdict = verifyInclusion(sha256, claim, proof);
    return verdict.ok ? 'none' : verdict.reason.key;
  };
  const [claim, proof] = inclusion(5, 8);
  assert.equal(reasonOf(claim, proof), 'none');
  assert.equal(reasonOf(claim, []), 'tlog.proof.short');
  assert.equal(reasonOf(claim, [...proof, noise]), 'tlog.proof.long');
  assert.equal(reasonOf({ ...claim, index: 8 }, proof), 'tlog.inclusion.outside');
  assert.equal(reasonOf({ ...claim, size: NaN }, proof), 'tlog.size');
  assert.equal(reasonOf({ ...claim, root: empty }, proof), 'tlog.hash');
  assert.equal(reasonOf({ ...claim, root: noise }, proof), 'tlog.inclusion.root');
});

const data = resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'tlog');
const skip = existsSync(data) ? false : `no public test data in ${data}`;

test(
  'the seven proofs published with transparency-dev/merkle hold, and fail when spoiled',
  { skip },
  () => {
    const vectors = JSON.parse(readFileSync(resolve(data, 'merkle-vectors.json'), 'utf8'));
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
    assert.deepEqual([vectors.inclusion.length, vectors.consistency.length], [4, 3]);
    for (const vector of vectors.inclusion) {
      const claim: Inclusion = {
        leaf: bytes(vector.leafHash),
        index: vector.leafIdx,
        size: vector.treeSize,
        root: bytes(vector.root),
      };
      const proof: Proof = vector.proof.map(bytes);
      assert.ok(isIncluded(claim, proof));
      for (const [what, ...spoiled] of spoiledInclusions(claim, proof)) {
        assert.equal(isIncluded(...spoiled), false, what);
      }
    }
    for (const vector of vectors.consistency) {
      const claim: Succession = {
        before: { size: vector.size1, root: bytes(vector.root1) },
        after: { size: vector.size2, root: bytes(vector.root2) },
      };
      const proof: Proof = vector.proof.map(bytes);
      assert.ok(isConsistent(claim, proof));
      for (const [what, ...spoiled] of spoiledSuccessions(claim, proof)) {
        assert.equal(isConsistent(...spoiled), false, what);
      }
    }
  },
);
