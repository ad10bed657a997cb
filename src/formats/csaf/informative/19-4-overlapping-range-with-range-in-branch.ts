import { branchOverlaps } from '../overlap.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.19.4. Of the two, at least one holds further branches. */
export const overlappingRangeInBranch: CsafTest = {
  clause: '6.3.19.4',
  severity: 'info',
  check: (document, note) => {
    const found = branchOverlaps(document, 'range');
    for (const { owner, other } of found) {
      note(`${owner}/name`, say('csaf.overlap-branch', { other: `${other}/name` }));
    }
  },
};
