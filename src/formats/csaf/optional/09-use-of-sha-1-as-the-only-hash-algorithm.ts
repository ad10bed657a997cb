import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';
import { hashedOnlyBy } from './weak-hash.ts';

/** CSAF 2.0 and 2.1 §6.2.9. */
export const useOfSha1AsTheOnlyHashAlgorithm: CsafTest = {
  clause: '6.2.9',
  severity: 'warning',
  check: (document, note) => {
    for (const { path } of hashedOnlyBy(document, 'sha1')) {
      note(path, say('csaf.weak-hash', { algorithm: 'SHA-1' }));
    }
  },
};
