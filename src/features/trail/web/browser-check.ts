import { hex } from '#kernel/bytes.ts';

import type { Lent } from '../checked.ts';

type Hash = Lent['hash'];
type Verify = NonNullable<Lent['verify']>;

/** What a check that cannot wait asks of a browser that answers later. */
class Awaited extends Error {
  override readonly name = 'Awaited';
  readonly fetch: () => Promise<void>;

  constructor(fetch: () => Promise<void>) {
    super('The answer of the browser is awaited.');
    this.fetch = fetch;
  }
}

/** Bytes as Web Crypto takes them: in memory that nobody shares. */
const own = (bytes: Uint8Array) => new Uint8Array(bytes);

/** Whether the browser lends its cryptography: it does not to a page on plain HTTP. */
export const canCheck = (): boolean => isSecureContext;

/** Whether the browser knows Ed25519; not all do. */
async function knowsEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

async function signatureHolds([publicKey, message, signature]: Parameters<Verify>) {
  const key = await crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, own(signature), own(message));
}

/**
 * Runs a pure check with the browser's own SHA-256 and Ed25519. These answer later and the check does not
 * wait, so it is run again with each answer until it needs none. Without Ed25519 it has no `verify`.
 */
export async function checkInBrowser<Result>(check: (lent: Lent) => Result): Promise<Result> {
  const hashes = new Map<string, Uint8Array>();
  const verdicts = new Map<string, boolean>();
  const hash: Hash = (data) => {
    const key = hex(data);
    const known = hashes.get(key);
    if (known) return known;
    throw new Awaited(async () => {
      hashes.set(key, new Uint8Array(await crypto.subtle.digest('SHA-256', own(data))));
    });
  };
  const verify: Verify = (...asked) => {
    const key = asked.map(hex).join(' ');
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    throw new Awaited(async () => {
      verdicts.set(key, await signatureHolds(asked).catch(() => false));
    });
  };
  const lent: Lent = { hash, verify: (await knowsEd25519()) ? verify : undefined };
  for (;;) {
    try {
      return check(lent);
    } catch (error) {
      if (!(error instanceof Awaited)) throw error;
      await error.fetch();
    }
  }
}
