import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';
import { hashedOnlyBy } from './weak-hash.ts';

/** CSAF 2.0 and 2.1 §6.2.8. */
export const useOfMd5AsTheOnlyHashAlgorithm: CsafTest = {
  clause: '6.2.8',
  severity: 'warning',
  check: (document, note) => {
    for (const { path } of hashedOnlyBy(document, 'md5')) {
      note(path, say('csaf.weak-hash', { algorithm: 'MD5' }));
    }
  },
};
