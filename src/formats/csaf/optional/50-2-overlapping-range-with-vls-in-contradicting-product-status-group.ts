import { statusOverlaps } from '../overlap.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.50.2. A vls does not say how its versions are ordered: a general order is used. */
export const overlappingVlsInContradictingGroup: CsafTest = {
  clause: '6.2.50.2',
  severity: 'warning',
  check: (document, note) => {
    const found = statusOverlaps(document, 'vls', 'different');
    for (const { vulnerability, owner, other } of found) {
      const values = { id: shown(owner), other: shown(other) };
      note(`${vulnerability.path}/product_status`, say('csaf.overlap-contradicting', values));
    }
  },
};
