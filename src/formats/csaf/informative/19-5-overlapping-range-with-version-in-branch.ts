import { branchOverlaps } from '../overlap.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.3.19.5. The single version holds further branches. */
export const overlappingVersionInBranch: CsafTest = {
  clause: '6.3.19.5',
  severity: 'info',
  check: (document, note) => {
    const found = branchOverlaps(document, 'version');
    for (const { owner, other } of found) {
      note(`${owner}/name`, say('csaf.overlap-branch', { other: `${other}/name` }));
    }
  },
};
