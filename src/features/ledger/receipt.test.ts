import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { test } from 'node:test';

import { formatCheckpoint } from '#formats/tlog/checkpoint.ts';
import { signNote, verifierKey, type Verify } from '#formats/tlog/note.ts';
import { inclusionSpans, prove } from '#formats/tlog/proof.ts';
import { emptyRange, grow, type Hash, rangeRoot } from '#formats/tlog/tree.ts';

import { Entry, entryLeaf } from './entry.ts';
import { Receipt, verifyReceipt } from './receipt.ts';
import { receiptSteps } from './receipt-steps.ts';

const sha256: Hash = (data) => new Uint8Array(createHash('sha256').update(data).digest());

const verifyEd25519: Verify = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
};

function signer(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  const key = verifierKey(sha256, name, Uint8Array.from(Buffer.from(x!, 'base64url')));
  return { key, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
}

const ledger = signer('noroshi.example/ledger');
const saltOf = (at: number) => sha256(Uint8Array.of(at));
const entryOf = (at: number) =>
  Entry.parse({
    act: 'directive.acknowledged',
    actorId: 'person_00000000-0000-4000-8000-000000000001',
    subject: `directive_${at}`,
    organizationId: null,
    at: '2026-11-23T00:00:00.000Z',
    facts: { number: at },
  });

/** The receipt of an entry of a ledger that holds `size` numbered entries. */
function receiptOf(position: number, size: number, by = ledger): Receipt {
  const nodes = new Map<string, Uint8Array>();
  let range = emptyRange;
  for (let at = 0; at < size; at += 1) {
    const growth = grow(sha256, range, entryLeaf(sha256, saltOf(at), entryOf(at)));
    for (const { level, index, hash } of growth.completed) nodes.set(`${level}/${index}`, hash);
    range = growth.range;
  }
  const root = rangeRoot(sha256, range);
  const text = formatCheckpoint({ origin: ledger.key.name, size, root, extensions: [] });
  return {
    format: 'noroshi-receipt-1',
    entry: entryOf(position),
    salt: saltOf(position),
    position,
    proof: prove(
      sha256,
      ({ level, index }) => nodes.get(`${level}/${index}`)!,
      inclusionSpans(position, size),
    ) as Uint8Array[],
    checkpoint: signNote(text, by.key, by.sign),
  };
}

const reasonOf = (given: Receipt, key = ledger.key) => {
  const verdict = verifyReceipt(given, key, sha256, verifyEd25519);
  return verdict.ok ? 'none' : verdict.reason.key;
};

const receipt = receiptOf(5, 13);

test('a receipt holds for every entry of a ledger, and names the checkpoint it stands on', () => {
  for (let position = 0; position < 13; position += 1) {
    const verdict = verifyReceipt(receiptOf(position, 13), ledger.key, sha256, verifyEd25519);
    assert.ok(verdict.ok);
    assert.equal(verdict.value.size, 13);
  }
});

test('a receipt for the only entry needs no proof', () => {
  const only = receiptOf(0, 1);
  assert.deepEqual(only.proof, []);
  assert.equal(reasonOf(only), 'none');
});

test('a receipt survives as a file', () => {
  const file = JSON.stringify(Receipt.encode(receipt));
  const read = Receipt.parse(JSON.parse(file));
  assert.deepEqual(read, receipt);
  assert.equal(reasonOf(read), 'none');
});

const inclusion = 'tlog.inclusion.root';
const flip = (text: string, from: string, to: string) => {
  assert.ok(text.includes(from));
  return text.replace(from, to);
};
const spoiled: [string, Partial<Receipt>, string][] = [
  ['another entry', { entry: entryOf(6) }, inclusion],
  ['another fact', { entry: { ...receipt.entry, facts: { number: 6 } } }, inclusion],
  ['re-dated', { entry: { ...receipt.entry, at: new Date('2026-11-24T00:00:00Z') } }, inclusion],
  ['another salt', { salt: saltOf(6) }, inclusion],
  ['the position before', { position: 4 }, inclusion],
  ['a position past the end', { position: 13 }, 'tlog.inclusion.outside'],
  ['no proof', { proof: [] }, 'tlog.proof.short'],
  ['a proof cut short', { proof: receipt.proof.slice(1) }, 'tlog.proof.short'],
  ['a proof too long', { proof: [...receipt.proof, saltOf(1)] }, 'tlog.proof.long'],
  ['a proof in another order', { proof: receipt.proof.toReversed() }, inclusion],
  ['another size', { checkpoint: flip(receipt.checkpoint, '\n13\n', '\n12\n') }, 'tlog.note.wrong'],
  ['an older checkpoint', { checkpoint: receiptOf(5, 12).checkpoint }, inclusion],
  ['no checkpoint', { checkpoint: '' }, 'tlog.note.parts'],
];
for (const [what, part, reason] of spoiled) {
  test(`a receipt with ${what} does not hold`, () => {
    assert.equal(reasonOf({ ...receipt, ...part }), reason);
  });
}

test('a receipt under another key does not hold', () => {
  const namesake = signer(ledger.key.name);
  const stranger = signer('stranger.example');
  assert.equal(reasonOf(receiptOf(5, 13, namesake)), 'tlog.note.unsigned');
  assert.equal(reasonOf(receiptOf(5, 13, stranger)), 'tlog.note.unsigned');
  assert.equal(reasonOf(receiptOf(5, 13, stranger), stranger.key), 'tlog.checkpoint.origin');
  assert.equal(
    reasonOf(receipt, { ...ledger.key, publicKey: namesake.key.publicKey }),
    'tlog.note.wrong',
  );
});

test('a key that signs texts which are no checkpoints makes no receipt', () => {
  const checkpoint = signNote('noroshi.example/ledger\n013\nroot\n', ledger.key, ledger.sign);
  assert.equal(reasonOf({ ...receipt, checkpoint }), 'tlog.checkpoint.size');
});

const file = Receipt.encode(receipt);
const refused: [string, object][] = [
  ['another format', { format: 'noroshi-receipt-2' }],
  ['a short salt', { salt: Buffer.alloc(31).toString('base64') }],
  ['a salt that is not Base 64', { salt: '!'.repeat(44) }],
  ['a negative position', { position: -1 }],
  ['a position past the safe integers', { position: 2 ** 53 }],
  ['a node of 33 bytes', { proof: [Buffer.alloc(33).toString('base64')] }],
  ['a proof of 54 nodes', { proof: Array(54).fill(file.salt) }],
  ['a checkpoint that is too long', { checkpoint: 'a'.repeat(1_000_001) }],
  ['a key too many', { comment: '' }],
];
for (const [what, part] of refused) {
  test(`a file with ${what} is no receipt`, () => {
    assert.equal(Receipt.safeParse({ ...file, ...part }).success, false);
  });
}

/** The steps of a check that fail, and whether the check as a whole says the same. */
function failing(given: Receipt, key = ledger.key): string[] {
  const steps = receiptSteps(given, key, sha256, verifyEd25519);
  const failed = steps.filter(({ verdict }) => !verdict.ok).map(({ step }) => step);
  const { ok } = verifyReceipt(given, key, sha256, verifyEd25519);
  assert.equal(ok, failed.length === 0);
  return failed;
}

test('step by step, a check fails where the receipt was changed', () => {
  assert.deepEqual(failing(receipt), []);
  assert.deepEqual(failing(receiptOf(0, 1)), []);
  assert.deepEqual(failing({ ...receipt, entry: entryOf(6) }), ['path']);
  assert.deepEqual(failing({ ...receipt, salt: saltOf(6) }), ['path']);
  assert.deepEqual(failing({ ...receipt, position: 6 }), ['path']);
  assert.deepEqual(failing({ ...receipt, proof: receipt.proof.slice(1) }), ['path']);
  assert.deepEqual(failing(receipt, signer('noroshi.example/ledger').key), ['signature']);
  assert.deepEqual(failing({ ...receipt, checkpoint: 'no note' }), ['path', 'signature']);
  const moved = receipt.checkpoint.replace('\n13\n', '\n12\n');
  assert.deepEqual(failing({ ...receipt, checkpoint: moved }).at(-1), 'signature');
});

test('without a way to check signatures the last step is left out, not passed', () => {
  const steps = receiptSteps(receipt, ledger.key, sha256, undefined);
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['commitment', 'leaf', 'path'],
  );
});
