import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { rangeFaults } from '../version-range.ts';
import { branches } from '../walk.ts';

/**
 * §6.1.50 (2.1): the name of a product version range is a canonical VERS, or what stands after the
 * `/` of one (§3.1.2.3.2). A version scheme that is not known here is a warning that names it.
 */
export const productVersionRangeRules: CsafTest = {
  clause: '6.1.50',
  severity: 'error',
  check(document, note) {
    for (const branch of branches(document)) {
      const name = textAt(branch, 'name');
      if (name === undefined || textAt(branch, 'category') !== 'product_version_range') continue;
      for (const { text, severity } of rangeFaults(name)) {
        note(`${branch.path}/name`, text, severity);
      }
    }
  },
};
