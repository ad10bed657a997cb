import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { type Sign, type VerifierKey, verifierKey, type Verify } from '#formats/tlog/note.ts';
import { type Hash, leafHash } from '#formats/tlog/tree.ts';

export const sha256: Hash = (data) => createHash('sha256').update(data).digest();

/** The leaf of an entry whose commitment is known. */
export const leafOf = (committed: Uint8Array) => leafHash(sha256, committed);

// The fixed beginning of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32 bytes of the key follow.
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: Verify = (publicKey, message, signature) => {
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verifyBytes(null, message, key, signature);
};

/** What the ledger signs its checkpoints with, and what others check them with. */
export type Signer = { readonly key: VerifierKey; readonly sign: Sign };

/** The ledger's own key, kept in a file that only the program may read; made on first use. */
export function signerAt(file: string, origin: string): Signer {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  }
  return signerOf(createPrivateKey(readFileSync(file)), origin);
}

/** A key that is kept nowhere, for whoever looks at what could be asked without an installation. */
export function passingSigner(origin: string): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey, origin);
}

function signerOf(privateKey: KeyObject, origin: string): Signer {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    key: verifierKey(sha256, origin, spki.subarray(spkiPrefix.length)),
    sign: (message) => signBytes(null, message, privateKey),
  };
}
