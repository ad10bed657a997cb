// Signed notes: https://c2sp.org/signed-note

import { base64, fromBase64 } from '#kernel/base64.ts';
import { compareBytes, hex, joinBytes } from '#kernel/bytes.ts';
import { loneSurrogateAt, utf8 } from '#kernel/utf8.ts';
import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import { say } from './texts.ts';
import type { Hash } from './tree.ts';

/** Whether an Ed25519 signature (RFC 8032) over a message was made with the other half of a 32-byte public key. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** The Ed25519 signature of a message under one private key. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** A key that is trusted to sign under a name. */
export type VerifierKey = {
  readonly name: string;
  /** The first four bytes of a hash over name, algorithm and key. */
  readonly id: Uint8Array;
  /** 32 bytes, as RFC 8032 encodes them. */
  readonly publicKey: Uint8Array;
};

export type Signature = Pick<VerifierKey, 'name' | 'id'> & { readonly signature: Uint8Array };

/** A text, ending in a line break, and whatever signatures stand beneath it, none of them checked. */
export type Note = { readonly text: string; readonly signatures: readonly Signature[] };

const ed25519 = 0x01;
const idLength = 4;
const longestNote = 1_000_000;
const longestKey = 1_000;
const mostSignatures = 64;

/** A key under its name and the id that the specification derives. Throws on a name no note can hold. */
export function verifierKey(hash: Hash, name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('A key name has no spaces, plus or control signs.');
  if (publicKey.length !== 32) throw new RangeError('An Ed25519 public key has 32 bytes.');
  const named = joinBytes(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey);
  return { name, id: hash(named).slice(0, idLength), publicKey };
}

/** A key as one line that a reader keeps: `name+id+key`, the id in hexadecimal. */
export function formatVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${hex(id)}+${base64(joinBytes(Uint8Array.of(ed25519), publicKey))}`;
}

/** Reads the line that `formatVerifierKey` writes; an id that is not the key's own is refused. */
export function parseVerifierKey(hash: Hash, line: string): Verdict<VerifierKey> {
  if (line.length > longestKey) return fails(say('tlog.key.form'));
  // A name has no plus, but Base 64 may have several.
  const [name = '', id = '', ...rest] = line.split('+');
  const key = fromBase64(rest.join('+'));
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(id) || !key || key.length === 0) {
    return fails(say('tlog.key.form'));
  }
  if (key[0] !== ed25519 || key.length !== 33) return fails(say('tlog.key.algorithm'));
  const derived = verifierKey(hash, name, key.slice(1));
  return hex(derived.id) === id ? holds(derived) : fails(say('tlog.key.id'));
}

/**
 * Reads a note without trusting it. The text is the note's UTF-8, decoded strictly and with a byte
 * order mark kept: a decoder that repairs or drops anything would change what was signed.
 */
export function parseNote(note: string): Verdict<Note> {
  if (note.length > longestNote) return fails(say('tlog.note.long', { limit: longestNote }));
  if (!isNoteText(note)) return fails(say('tlog.note.characters'));
  const blank = note.lastIndexOf('\n\n');
  const lines = note.slice(blank + 2).split('\n', mostSignatures + 2);
  if (blank < 0 || !note.endsWith('\n') || lines.length < 2) return fails(say('tlog.note.parts'));
  if (lines.length - 1 > mostSignatures) {
    return fails(say('tlog.note.many', { limit: mostSignatures }));
  }
  const signatures: Signature[] = [];
  for (const [at, line] of lines.slice(0, -1).entries()) {
    const signature = parseSignature(line);
    if (!signature) return fails(say('tlog.note.signature', { line: at + 1 }));
    signatures.push(signature);
  }
  return holds({ text: note.slice(0, blank + 1), signatures });
}

function parseSignature(line: string): Signature | undefined {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ', 4);
  const bytes = fromBase64(encoded);
  if (dash !== '—' || !isKeyName(name) || rest.length > 0) return undefined;
  if (!bytes || bytes.length <= idLength) return undefined;
  return { name, id: bytes.slice(0, idLength), signature: bytes.slice(idLength) };
}

/** The note as it is kept and sent. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(
    ({ name, id, signature }) => `— ${name} ${base64(joinBytes(id, signature))}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** A text under one key's signature. Throws on a text that would not be read back as it is. */
export function signNote(text: string, key: VerifierKey, sign: Sign): string {
  if (!isNoteText(text) || !text.endsWith('\n')) {
    throw new RangeError('A note is sound text that ends in a line break.');
  }
  const signature = { name: key.name, id: key.id, signature: sign(utf8(text)) };
  return formatNote({ text, signatures: [signature] });
}

/** A note's text, and which of the known keys signed it: at least one. */
export type OpenedNote = { readonly text: string; readonly signedBy: readonly VerifierKey[] };

/**
 * Reads a note and checks it against the keys the reader trusts. Signatures of other keys are
 * passed over; one of a known key that fails refuses the whole note, as does the lack of any.
 */
export function openNote(
  note: string,
  known: readonly VerifierKey[],
  verify: Verify,
): Verdict<OpenedNote> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const message = utf8(text);
  const signedBy = new Set<VerifierKey>();
  for (const { name, id, signature } of signatures) {
    const keys = known.filter((key) => key.name === name && compareBytes(key.id, id) === 0);
    for (const key of keys) {
      if (!verify(key.publicKey, message, signature))
        return fails(say('tlog.note.wrong', { name }));
      signedBy.add(key);
    }
  }
  return signedBy.size > 0 ? holds({ text, signedBy: [...signedBy] }) : unsigned;
}

const unsigned = fails(say('tlog.note.unsigned'));

function isNoteText(text: string): boolean {
  return !/[\u0000-\u0009\u000b-\u001f]/.test(text) && loneSurrogateAt(text) < 0;
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}+]/u.test(name) && isNoteText(name);
}
