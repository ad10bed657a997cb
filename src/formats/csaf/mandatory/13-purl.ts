import { readPurl } from '#formats/purl/purl.ts';

import { entries, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { identificationHelpers } from '../walk.ts';

/** §6.1.13 (2.0: `purl`, 2.1: `purls`): every package URL is valid under the rules of its type. */
export const purl: CsafTest = {
  clause: '6.1.13',
  severity: 'error',
  check(document, note) {
    for (const helper of identificationHelpers(document)) {
      const single = within(helper, 'purl');
      for (const { path, value } of [...(single ? [single] : []), ...entries(helper, 'purls')]) {
        const reading = typeof value === 'string' ? readPurl(value) : undefined;
        if (reading && !reading.ok) note(path, reading.reason);
      }
    }
  },
};
