import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { joinBytes } from '#kernel/bytes.ts';
import { utf8 } from '#kernel/utf8.ts';

import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { parseVerifierKey, type Verify } from './note.ts';
import {
  consistencySpans,
  inclusionSpans,
  type NodeAt,
  prove,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
import {
  nodesInTiles,
  packBundle,
  placesInTile,
  readBundle,
  readTile,
  type Tile,
  tileOfPath,
  tilePath,
  tilesBetween,
  tileWidth,
} from './tile.ts';
import {
  emptyRange,
  grow,
  type Hash,
  leafHash,
  packRange,
  placesOf,
  rangeRoot,
  treeRoot,
  unpackRange,
} from './tree.ts';

const sha256: Hash = (data) => new Uint8Array(createHash('sha256').update(data).digest());

const paths: [Tile, string][] = [
  [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, index: 0, width: 1 }, 'tile/0/000.p/1'],
  [{ level: 'entries', index: 7, width: 255 }, 'tile/entries/007.p/255'],
  [{ level: 1, index: 999, width: 256 }, 'tile/1/999'],
  [{ level: 2, index: 1000, width: 256 }, 'tile/2/x001/000'],
  [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 0, index: 1234067, width: 8 }, 'tile/0/x001/x234/067.p/8'],
  [{ level: 63, index: 2 ** 53 - 1, width: 256 }, 'tile/63/x009/x007/x199/x254/x740/991'],
];
for (const [tile, path] of paths) {
  test(`${path} is one tile, and its only path`, () => {
    assert.equal(tilePath(tile), path);
    assert.deepEqual(tileOfPath(path), tile);
  });
}

const strays = [
  '',
  'tile',
  'tile/0',
  'tile/0/',
  'tile/00/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/0/0',
  'tile/0/0000',
  'tile/0/x000/001',
  'tile/0/001/000',
  'tile/0/x001',
  'tile/0/x001/x234',
  'tile/0/000.p',
  'tile/0/000.p/0',
  'tile/0/000.p/01',
  'tile/0/000.p/256',
  'tile/0/000.p/1/',
  'tile/0/000/',
  'tile/0/000\n',
  '/tile/0/000',
  'tile/0/../000',
  'tile/data/000',
  'tile/0/x009/x007/x199/x254/x740/992',
  'tile/0/x999/x999/x999/x999/x999/999',
  `tile/0/${'x001/'.repeat(1e5)}000`,
];
for (const path of strays) {
  test(`${JSON.stringify(path.slice(0, 40))} is no tile`, () => {
    assert.equal(tileOfPath(path), undefined);
  });
}

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const tiles = tilesBetween(0, 70_000);
  const at = (level: Tile['level']) => tiles.filter((tile) => tile.level === level);
  assert.deepEqual(at(0).filter(({ width }) => width === 256).length, 273);
  assert.deepEqual(at(0).at(-1), { level: 0, index: 273, width: 112 });
  assert.equal(at('entries').length, 274);
  assert.deepEqual(
    at(1).map(({ width }) => width),
    [256, 17],
  );
  assert.deepEqual(at(2), [{ level: 2, index: 0, width: 1 }]);
  assert.equal(tiles.length, 274 * 2 + 2 + 1);
});

test('a tree of 256 has a full tile of leaves and one hash above', () => {
  assert.deepEqual(tilesBetween(0, 256), [
    { level: 'entries', index: 0, width: 256 },
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  assert.deepEqual(tilesBetween(256, 256), []);
  assert.deepEqual(tilesBetween(0, 0), []);
});

test('growing writes only the tiles that widen', () => {
  assert.deepEqual(tilesBetween(511, 513), [
    { level: 'entries', index: 1, width: 256 },
    { level: 'entries', index: 2, width: 1 },
    { level: 0, index: 1, width: 256 },
    { level: 0, index: 2, width: 1 },
    { level: 1, index: 0, width: 2 },
  ]);
  assert.equal(tileWidth(0, 3, 513), 0);
});

test('a tile’s places are eight levels of the tree above the tile below', () => {
  assert.deepEqual(placesInTile({ level: 1, index: 2, width: 2 }), [
    { level: 8, index: 512 },
    { level: 8, index: 513 },
  ]);
  assert.deepEqual(placesInTile({ level: 'entries', index: 0, width: 3 }), []);
});

const bundles: [string, Uint8Array[]][] = [
  ['no entry', []],
  ['an empty entry', [new Uint8Array()]],
  ['an entry of 255 and one of 256 bytes', [new Uint8Array(255), new Uint8Array(256).fill(1)]],
  ['the longest entry', [new Uint8Array(65_535).fill(2), utf8('after')]],
  ['a full bundle', Array.from({ length: 256 }, (_, at) => utf8(String(at)))],
];
for (const [what, entries] of bundles) {
  test(`${what} survives as a bundle`, () => {
    const packed = packBundle(entries);
    assert.deepEqual(readBundle(packed, entries.length), { ok: true, value: entries });
    assert.equal(readBundle(packed, entries.length + 1).ok, false);
    assert.equal(readBundle(joinBytes(packed, Uint8Array.of(0)), entries.length).ok, false);
    assert.equal(readBundle(joinBytes(packed, Uint8Array.of(0, 0)), entries.length).ok, false);
    if (packed.length > 0) assert.equal(readBundle(packed.slice(0, -1), entries.length).ok, false);
  });
}

test('a bundle is read no further than one entry past its width', () => {
  const cut = joinBytes(packBundle([utf8('one'), utf8('two')]), Uint8Array.of(0));
  const reasonAt = (width: number) => {
    const read = readBundle(cut, width);
    return read.ok ? 'none' : read.reason.key;
  };
  assert.equal(reasonAt(1), 'tlog.bundle.width');
  assert.equal(reasonAt(2), 'tlog.bundle.cut');
});

test('an entry that is too long for its length is never packed', () => {
  assert.throws(() => packBundle([new Uint8Array(65_536)]), RangeError);
});

test('a tile of another length is refused', () => {
  assert.ok(readTile(new Uint8Array(64), 2).ok);
  for (const length of [0, 32, 63, 65, 96]) {
    assert.equal(readTile(new Uint8Array(length), 2).ok, false);
  }
});

test('a compact range survives as bytes and grows on from there', () => {
  const leaves = Array.from({ length: 70 }, (_, at) => leafHash(sha256, utf8(String(at))));
  let range = emptyRange;
  for (const [at, leaf] of leaves.entries()) {
    const packed = packRange(range);
    assert.deepEqual(unpackRange(at, packed), range);
    assert.equal(unpackRange(at, joinBytes(packed, Uint8Array.of(0))), undefined);
    assert.equal(unpackRange(at, joinBytes(packed, leaf)), undefined);
    range = grow(sha256, unpackRange(at, packed)!, leaf).range;
    assert.deepEqual(rangeRoot(sha256, range), treeRoot(sha256, leaves.slice(0, at + 1)));
  }
  for (const size of [-1, 0.5, NaN, 2 ** 53])
    assert.equal(unpackRange(size, leaves[0]!), undefined);
  assert.throws(() => grow(sha256, range, new Uint8Array(31)), RangeError);
  assert.throws(() => grow(sha256, { size: 1, peaks: [] }, leaves[0]!), RangeError);
});

test('every subtree of a tree of 70,000 leaves is found through its tiles alone', () => {
  const size = 70_000;
  const kept = new Map<string, Uint8Array>();
  let range = emptyRange;
  for (let at = 0; at < size; at += 1) {
    const growth = grow(sha256, range, leafHash(sha256, utf8(String(at))));
    for (const { level, index, hash } of growth.completed) kept.set(`${level}/${index}`, hash);
    range = growth.range;
  }
  const hashAt: NodeAt = ({ level, index }) => kept.get(`${level}/${index}`)!;
  const nodeAt = nodesInTiles(sha256, size, (tile) => placesInTile(tile).map(hashAt));
  for (const place of placesOf({ start: 0, end: size })) {
    assert.deepEqual(nodeAt(place), hashAt(place));
  }
  const root = rangeRoot(sha256, range);
  for (const index of [0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
    const claim = { leaf: hashAt({ level: 0, index }), index, size, root };
    const proof = prove(sha256, nodeAt, inclusionSpans(index, size));
    assert.ok(verifyInclusion(sha256, claim, proof).ok, `leaf ${index}`);
  }
  assert.throws(() => nodeAt({ level: 0, index: size }), RangeError);
  assert.throws(() => nodeAt({ level: 17, index: 0 }), RangeError);
});

const verifyEd25519: Verify = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
};

const data = resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'tlog');
const skip = existsSync(data) ? false : `no public test data in ${data}`;
const bytesOf = (path: string) => new Uint8Array(readFileSync(resolve(data, path)));

/** The checkpoints of the foreign log, opened with its key: one a size, and the current one last. */
function foreignCheckpoints(): readonly Checkpoint[] {
  const line = readFileSync(resolve(data, 'VKEY.txt'), 'utf8').trim();
  const key = parseVerifierKey(sha256, line);
  assert.ok(key.ok);
  const names = [...Array.from({ length: 16 }, (_, size) => `checkpoint.${size}`), 'checkpoint'];
  return names.map((name) => {
    const note = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytesOf(`tessera-testlog/${name}`),
    );
    const opened = openCheckpoint(note, key.value, verifyEd25519);
    assert.ok(opened.ok, name);
    const spoiled = [note.replace(/\n\d+\n/, '\n99\n'), note.replace('testdata', 'testdatb')];
    for (const wrong of spoiled)
      assert.equal(openCheckpoint(wrong, key.value, verifyEd25519).ok, false);
    return opened.value;
  });
}

test(
  'all 17 checkpoints of a foreign log open, and its tiles and entries lead to their roots',
  { skip },
  () => {
    const checkpoints = foreignCheckpoints();
    assert.deepEqual(
      checkpoints.map(({ size }) => size),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15],
    );
    for (const { origin, size, root, extensions } of checkpoints) {
      assert.equal(origin, 'example.com/log/testdata');
      assert.deepEqual(extensions, []);
      const tiles = tilesBetween(0, size);
      const [bundle, tile] = tiles;
      if (!bundle || !tile) {
        assert.deepEqual(root, treeRoot(sha256, []));
        continue;
      }
      assert.equal(tiles.length, 2);
      const entries = readBundle(bytesOf(`tessera-testlog/${tilePath(bundle)}`), size);
      const hashes = readTile(bytesOf(`tessera-testlog/${tilePath(tile)}`), size);
      assert.ok(entries.ok && hashes.ok);
      const leaves = entries.value.map((entry) => leafHash(sha256, entry));
      assert.deepEqual(leaves, hashes.value);
      assert.deepEqual(treeRoot(sha256, leaves), root);
      assert.deepEqual(packBundle(entries.value), bytesOf(`tessera-testlog/${tilePath(bundle)}`));
    }
  },
);

test(
  'each checkpoint of the foreign log is consistent with each before it, by proofs from its tiles',
  { skip },
  () => {
    const checkpoints = foreignCheckpoints();
    let proofs = 0;
    for (const after of checkpoints) {
      const nodeAt = nodesInTiles(sha256, after.size, (tile) => {
        const hashes = readTile(bytesOf(`tessera-testlog/${tilePath(tile)}`), tile.width);
        assert.ok(hashes.ok);
        return hashes.value;
      });
      for (const before of checkpoints.filter(({ size }) => size <= after.size)) {
        const proof = prove(sha256, nodeAt, consistencySpans(before.size, after.size));
        assert.ok(verifyConsistency(sha256, { before, after }, proof).ok);
        const forked = { size: before.size, root: sha256(before.root) };
        assert.equal(verifyConsistency(sha256, { before: forked, after }, proof).ok, false);
        proofs += 1;
      }
    }
    assert.equal(proofs, 154);
  },
);
