import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.10. */
export const usageOfProductVersionRange: CsafTest = {
  clause: '6.3.10',
  severity: 'info',
  check: (document, note) => {
    for (const branch of branches(document)) {
      if (textAt(branch, 'category') !== 'product_version_range') continue;
      note(`${branch.path}/category`, say('csaf.version-range'));
    }
  },
};
