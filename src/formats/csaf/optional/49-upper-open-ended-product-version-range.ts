import { shown, textAt } from '../place.ts';
import { isOpenAbove, rangeOf } from '../range-interval.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.49. */
export const upperOpenEndedProductVersionRange: CsafTest = {
  clause: '6.2.49',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of branches(document)) {
      if (textAt(branch, 'category') !== 'product_version_range') continue;
      const name = textAt(branch, 'name') ?? '';
      const range = rangeOf(name);
      if (!range || !isOpenAbove(range)) continue;
      note(`${branch.path}/name`, say('csaf.open-ended-range', { range: shown(name) }));
    }
  },
};
