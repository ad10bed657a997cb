import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { test } from 'node:test';

import { base64 } from '#kernel/base64.ts';
import { hex, joinBytes } from '#kernel/bytes.ts';

import {
  formatNote,
  formatVerifierKey,
  openNote,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifierKey,
  verifierKey,
  type Verify,
} from './note.ts';
import type { Hash } from './tree.ts';

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

const ours = signer('noroshi.example/ledger');
const other = signer('witness.example');
const stranger = signer('stranger.example');
const text = '証跡台帳\n\nsecond paragraph\n';
const note = signNote(text, ours.key, ours.sign);

/** The note with the signature lines of other notes beneath its own. */
const with_ = (...notes: string[]) =>
  note + notes.map((more) => more.slice(more.lastIndexOf('\n\n') + 2)).join('');

const reasonOf = (given: string, keys: VerifierKey[] = [ours.key]) => {
  const opened = openNote(given, keys, verifyEd25519);
  return opened.ok ? 'none' : opened.reason.key;
};

test('a signed note opens under its key, with the text as it was signed', () => {
  const opened = openNote(note, [ours.key], verifyEd25519);
  assert.deepEqual(opened, { ok: true, value: { text, signedBy: [ours.key] } });
});

test('a note reads back as it was written', () => {
  const parsed = parseNote(note);
  assert.ok(parsed.ok);
  assert.equal(parsed.value.text, text);
  assert.equal(formatNote(parsed.value), note);
});

test('signatures of unknown keys are passed over, even under a known name or a known id', () => {
  const namesake = signer(ours.key.name);
  const sameId = { ...stranger.key, id: ours.key.id };
  const given = with_(
    signNote(text, stranger.key, stranger.sign),
    signNote(text, namesake.key, namesake.sign),
    signNote(text, sameId, stranger.sign),
  );
  assert.deepEqual(openNote(given, [ours.key], verifyEd25519), {
    ok: true,
    value: { text, signedBy: [ours.key] },
  });
  assert.equal(reasonOf(given, [other.key]), 'tlog.note.unsigned');
  assert.equal(reasonOf(given, []), 'tlog.note.unsigned');
});

test('one failing signature of a known key refuses the note, wherever it stands', () => {
  const forged = signNote(text, other.key, stranger.sign);
  assert.equal(reasonOf(with_(forged), [ours.key, other.key]), 'tlog.note.wrong');
  assert.equal(reasonOf(with_(forged)), 'none');
  const again = with_(signNote('another text\n', ours.key, ours.sign));
  assert.equal(reasonOf(again), 'tlog.note.wrong');
});

test('a changed text, signature or key is refused', () => {
  assert.equal(reasonOf(note.replace('second', 'Second')), 'tlog.note.wrong');
  assert.equal(reasonOf(note.replace('証跡台帳\n', '証跡台帳\n\n')), 'tlog.note.wrong');
  assert.equal(reasonOf(`\ufeff${note}`), 'tlog.note.wrong');
  const stolenName = { ...ours.key, publicKey: other.key.publicKey };
  assert.equal(reasonOf(note, [stolenName]), 'tlog.note.wrong');
  const parsed = parseNote(note);
  assert.ok(parsed.ok);
  const [only] = parsed.value.signatures;
  for (const signature of [
    only!.signature.slice(1),
    joinBytes(only!.signature, Uint8Array.of(0)),
  ]) {
    const given = formatNote({ text, signatures: [{ ...only!, signature }] });
    assert.equal(reasonOf(given), 'tlog.note.wrong');
  }
});

test('sixteen signatures are accepted, as the specification demands, and up to sixty-four', () => {
  const signers = Array.from({ length: 15 }, (_, at) => signer(`witness.example/${at}`));
  const given = with_(...signers.map((one) => signNote(text, one.key, one.sign)));
  const opened = openNote(given, [ours.key, ...signers.map(({ key }) => key)], verifyEd25519);
  assert.ok(opened.ok);
  assert.equal(opened.value.signedBy.length, 16);
  const line = signNote(text, stranger.key, stranger.sign);
  assert.equal(reasonOf(with_(...Array<string>(63).fill(line))), 'none');
  assert.equal(reasonOf(with_(...Array<string>(64).fill(line))), 'tlog.note.many');
  assert.equal(reasonOf(with_(...Array<string>(500).fill(line))), 'tlog.note.many');
});

test('large signatures of other algorithms are accepted and passed over', () => {
  const big = {
    name: 'pq.example',
    id: Uint8Array.of(1, 2, 3, 4),
    signature: new Uint8Array(4_700),
  };
  const parsed = parseNote(note);
  assert.ok(parsed.ok);
  const signatures = [...parsed.value.signatures, ...Array<typeof big>(15).fill(big)];
  assert.equal(reasonOf(formatNote({ text, signatures })), 'none');
});

const signature = base64(new Uint8Array(68));
const malformed: [string, string, string][] = [
  ['nothing', '', 'tlog.note.parts'],
  ['text alone', 'text\n', 'tlog.note.parts'],
  ['no signature line', 'text\n\n', 'tlog.note.parts'],
  ['no blank line', `text\n— a ${signature}\n`, 'tlog.note.parts'],
  ['no line break at the end', `text\n\n— a ${signature}`, 'tlog.note.parts'],
  ['a hyphen for the dash', `text\n\n- a ${signature}\n`, 'tlog.note.signature'],
  ['no name', `text\n\n—  ${signature}\n`, 'tlog.note.signature'],
  ['a plus in the name', `text\n\n— a+b ${signature}\n`, 'tlog.note.signature'],
  ['a wide space in the name', `text\n\n— a\u3000b ${signature}\n`, 'tlog.note.signature'],
  ['a next-line sign in the name', `text\n\n— a\u0085b ${signature}\n`, 'tlog.note.signature'],
  ['a word too many', `text\n\n— a ${signature} b\n`, 'tlog.note.signature'],
  ['a space at the end', `text\n\n— a ${signature} \n`, 'tlog.note.signature'],
  ['two spaces', `text\n\n— a  ${signature}\n`, 'tlog.note.signature'],
  ['a signature that is not Base 64', `text\n\n— a !!!!\n`, 'tlog.note.signature'],
  ['a key id alone', `text\n\n— a AAAAAA==\n`, 'tlog.note.signature'],
  ['no signature', `text\n\n— a\n`, 'tlog.note.signature'],
  ['a good line and a bad', `text\n\n— a ${signature}\nmore\n`, 'tlog.note.signature'],
  ['a tab', `te\txt\n\n— a ${signature}\n`, 'tlog.note.characters'],
  ['a carriage return', `text\r\n\n— a ${signature}\n`, 'tlog.note.characters'],
  ['a zero', `te\u0000xt\n\n— a ${signature}\n`, 'tlog.note.characters'],
  ['the last control character', `te\u001fxt\n\n— a ${signature}\n`, 'tlog.note.characters'],
  ['half a surrogate pair', `te\ud800xt\n\n— a ${signature}\n`, 'tlog.note.characters'],
  ['a million characters', `${'a'.repeat(1e6)}\n\n— a ${signature}\n`, 'tlog.note.long'],
];
for (const [what, given, reason] of malformed) {
  test(`${what} is no signed note`, () => {
    const parsed = parseNote(given);
    assert.equal(parsed.ok ? 'none' : parsed.reason.key, reason);
  });
}

test('an unsound text is never signed', () => {
  for (const unsound of ['', 'no line break', 'a\tb\n', 'a\r\n', '\ud800\n']) {
    assert.throws(() => signNote(unsound, ours.key, ours.sign), RangeError);
  }
});

test('a verifier key survives as text', () => {
  const line = formatVerifierKey(ours.key);
  assert.deepEqual(parseVerifierKey(sha256, line), { ok: true, value: ours.key });
});

test('a verifier key that is not sound is refused, with the reason', () => {
  const line = formatVerifierKey(ours.key);
  const [name, id, ...encoded] = line.split('+');
  const reason = (given: string) => {
    const parsed = parseVerifierKey(sha256, given);
    return parsed.ok ? 'none' : parsed.reason.key;
  };
  const key = encoded.join('+');
  assert.equal(reason(`${name}+${id}+${key}`), 'none');
  assert.equal(reason(''), 'tlog.key.form');
  assert.equal(reason(`+${id}+${key}`), 'tlog.key.form');
  assert.equal(reason(`a b+${id}+${key}`), 'tlog.key.form');
  assert.equal(reason(`${name}+${id}`), 'tlog.key.form');
  assert.equal(reason(`${name}+${id}0+${key}`), 'tlog.key.form');
  assert.equal(reason(`${name}+${id}+${key}=`), 'tlog.key.form');
  assert.equal(reason(`${line}\n`), 'tlog.key.form');
  assert.equal(reason(`${name}+${id}+${'A'.repeat(1e6)}`), 'tlog.key.form');
  assert.equal(reason(`another.example+${id}+${key}`), 'tlog.key.id');
  assert.equal(reason(`${name}+00000000+${key}`), 'tlog.key.id');
  const cosigner = base64(joinBytes(Uint8Array.of(4), ours.key.publicKey));
  assert.equal(reason(`${name}+${id}+${cosigner}`), 'tlog.key.algorithm');
  const short = base64(joinBytes(Uint8Array.of(1), ours.key.publicKey.slice(1)));
  assert.equal(reason(`${name}+${id}+${short}`), 'tlog.key.algorithm');
});

test('a key id is the start of the hash over name, line break, algorithm and key', () => {
  // The key of the Go checksum database, as its clients carry it.
  const line = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
  const parsed = parseVerifierKey(sha256, line);
  assert.ok(parsed.ok);
  assert.equal(hex(parsed.value.id), '033de0ae');
  assert.equal(formatVerifierKey(parsed.value), line);
});

test('a name that no note can hold gets no key', () => {
  for (const name of ['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', '\ud800']) {
    assert.throws(() => verifierKey(sha256, name, new Uint8Array(32)), RangeError);
  }
  assert.throws(() => verifierKey(sha256, 'a', new Uint8Array(31)), RangeError);
});
