import { entries, shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { identificationHelpers } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.25 (2.0, 2.1): the hashes of one file are each of another algorithm. */
export const multipleUseOfSameHashAlgorithm: CsafTest = {
  clause: '6.1.25',
  severity: 'error',
  check(document, note) {
    for (const item of identificationHelpers(document).flatMap((each) => entries(each, 'hashes'))) {
      const met = new Set<string>();
      for (const hash of entries(item, 'file_hashes')) {
        const algorithm = textAt(hash, 'algorithm');
        if (algorithm === undefined) continue;
        const name = algorithm.toLowerCase();
        if (met.has(name)) note(hash.path, say('csaf.6.1.25', { algorithm: shown(algorithm) }));
        met.add(name);
      }
    }
  },
};
