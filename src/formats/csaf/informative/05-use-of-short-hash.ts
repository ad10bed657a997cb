import { entries, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { identificationHelpers } from '../walk.ts';
import { say } from './texts.ts';

/** Characters of the shortest hash that is let pass. */
const shortest = 64;

/** CSAF 2.0 and 2.1 §6.3.5. */
export const useOfShortHash: CsafTest = {
  clause: '6.3.5',
  severity: 'info',
  check: (document, note) => {
    const hashes = identificationHelpers(document)
      .flatMap((helper) => entries(helper, 'hashes'))
      .flatMap((file) => entries(file, 'file_hashes'));
    for (const hash of hashes) {
      const value = textAt(hash, 'value');
      if (value === undefined || value.length >= shortest) continue;
      note(`${hash.path}/value`, say('csaf.short-hash', { length: value.length, shortest }));
    }
  },
};
