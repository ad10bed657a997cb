import { statusOverlaps } from '../overlap.ts';
import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.19.1. */
export const overlappingVersInSameGroup: CsafTest = {
  clause: '6.3.19.1',
  severity: 'info',
  check: (document, note) => {
    const found = statusOverlaps(document, 'vers', 'same');
    for (const { vulnerability, owner, other } of found) {
      const values = { id: shown(owner), other: shown(other) };
      note(`${vulnerability.path}/product_status`, say('csaf.overlap-same', values));
    }
  },
};
