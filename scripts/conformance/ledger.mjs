// Proofs and checkpoints of other people's transparency logs.
import { createHash, createPublicKey, verify } from 'node:crypto';

import { bytesOf, source, textOf } from './data.mjs';

const { consistencySpans, prove, verifyConsistency, verifyInclusion } = await source(
  'src/formats/tlog/proof.ts',
);
const { openCheckpoint } = await source('src/formats/tlog/checkpoint.ts');
const { parseVerifierKey } = await source('src/formats/tlog/note.ts');
const { nodesInTiles, readBundle, readTile, tilePath, tilesBetween } = await source(
  'src/formats/tlog/tile.ts',
);
const { leafHash, treeRoot } = await source('src/formats/tlog/tree.ts');

const sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const fromBase64 = (text) => Uint8Array.from(Buffer.from(text, 'base64'));
const isSame = (a, b) => Buffer.compare(a, b) === 0;

const verifyEd25519 = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
};

const part = (name, verdicts) => ({
  name,
  expected: verdicts.length,
  held: verdicts.filter(Boolean).length,
  excepted: 0,
  unlisted: verdicts.flatMap((holds, at) => (holds ? [] : [`${name}, number ${at}`])),
});

function publishedProofs() {
  const { inclusion, consistency } = JSON.parse(textOf('tlog/merkle-vectors.json'));
  const included = inclusion.map(({ leafHash: leaf, leafIdx, treeSize, root, proof }) => {
    const claim = {
      leaf: fromBase64(leaf),
      index: leafIdx,
      size: treeSize,
      root: fromBase64(root),
    };
    return verifyInclusion(sha256, claim, proof.map(fromBase64)).ok;
  });
  const consistent = consistency.map(({ size1, root1, size2, root2, proof }) => {
    const before = { size: size1, root: fromBase64(root1) };
    const after = { size: size2, root: fromBase64(root2) };
    return verifyConsistency(sha256, { before, after }, proof.map(fromBase64)).ok;
  });
  return [part('inclusion proofs', included), part('consistency proofs', consistent)];
}

const log = 'tlog/tessera-testlog';

function checkpoints() {
  const key = parseVerifierKey(sha256, textOf('tlog/VKEY.txt').trim());
  const names = [...Array.from({ length: 16 }, (_, size) => `checkpoint.${size}`), 'checkpoint'];
  return names.map((name) => openCheckpoint(textOf(`${log}/${name}`), key.value, verifyEd25519));
}

/** Whether the entries of the log hash to its tile of leaves, and both to the signed root. */
function leadsToRoot({ size, root }) {
  const [bundle, tile] = tilesBetween(0, size);
  if (!bundle) return isSame(treeRoot(sha256, []), root);
  const entries = readBundle(new Uint8Array(bytesOf(`${log}/${tilePath(bundle)}`)), size);
  const hashes = readTile(new Uint8Array(bytesOf(`${log}/${tilePath(tile)}`)), size);
  const leaves = entries.value.map((entry) => leafHash(sha256, entry));
  const agree = leaves.every((leaf, at) => isSame(leaf, hashes.value[at]));
  return agree && isSame(treeRoot(sha256, leaves), root);
}

function successions(opened) {
  return opened.flatMap((after) => {
    const nodeAt = nodesInTiles(sha256, after.size, (tile) => {
      const bytes = new Uint8Array(bytesOf(`${log}/${tilePath(tile)}`));
      return readTile(bytes, tile.width).value;
    });
    return opened
      .filter(({ size }) => size <= after.size)
      .map((before) => {
        const proof = prove(sha256, nodeAt, consistencySpans(before.size, after.size));
        return verifyConsistency(sha256, { before, after }, proof).ok;
      });
  });
}

export function transparencyLog() {
  const verdicts = checkpoints();
  const opened = verdicts.filter(({ ok }) => ok).map(({ value }) => value);
  return {
    id: 'tlog',
    title: 'Hash trees, proofs and checkpoints',
    folders: ['tlog/merkle-vectors.json', 'tlog/tessera-testlog/'],
    what: 'Published proofs, and a foreign log read from its own tiles: its checkpoints open under its key, its entries lead to each signed root, and every later state is consistent with every earlier one. The tests also spoil each proof and see it refused.',
    parts: [
      ...publishedProofs(),
      part(
        'signed checkpoints',
        verdicts.map(({ ok }) => ok),
      ),
      part('roots from entries', opened.map(leadsToRoot)),
      part('consistency between checkpoints', successions(opened)),
    ],
    exceptions: [],
    leftOut: [],
  };
}
