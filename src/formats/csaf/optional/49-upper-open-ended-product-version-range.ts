import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { versionTree } from '../version-family.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.49. */
export const upperOpenEndedProductVersionRange: CsafTest = {
  clause: '6.2.49',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of versionTree(document).openAbove) {
      const name = textAt(branch, 'name') ?? '';
      note(`${branch.path}/name`, say('csaf.open-ended-range', { range: shown(name) }));
    }
  },
};
