import { entries, shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { identificationHelpers } from '../walk.ts';
import { say } from './texts.ts';

/** The digests of OpenSSL 3.4.0 that 2.1 §3.1.10.3.2 mentions. All are compared as text here. */
const mentioned = new Set([
  ...['blake2b512', 'blake2s256', 'md4', 'md5', 'md5-sha1', 'mdc2', 'ripemd', 'ripemd160'],
  ...['rmd160', 'sha1', 'sha224', 'sha256', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'],
  ...['sha384', 'sha512', 'sha512-224', 'sha512-256', 'shake128', 'shake256', 'sm3', 'ssl3-md5'],
  ...['ssl3-sha1', 'whirlpool'],
]);

/** CSAF 2.1 §6.2.52. */
export const unknownHashAlgorithm: CsafTest = {
  clause: '6.2.52',
  severity: 'warning',
  check: (document, note) => {
    const hashes = identificationHelpers(document)
      .flatMap((helper) => entries(helper, 'hashes'))
      .flatMap((file) => entries(file, 'file_hashes'));
    for (const hash of hashes) {
      const algorithm = textAt(hash, 'algorithm');
      if (algorithm === undefined || mentioned.has(algorithm)) continue;
      note(`${hash.path}/algorithm`, say('csaf.unknown-hash', { algorithm: shown(algorithm) }));
    }
  },
};
