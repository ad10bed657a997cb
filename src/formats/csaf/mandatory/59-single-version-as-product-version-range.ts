import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { isSingleVersion } from '../version-range.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.59 (2.1): a product version range is not a single version. */
export const singleVersionAsProductVersionRange: CsafTest = {
  clause: '6.1.59',
  severity: 'error',
  check(document, note) {
    for (const branch of branches(document)) {
      const name = textAt(branch, 'name');
      if (name === undefined || textAt(branch, 'category') !== 'product_version_range') continue;
      if (isSingleVersion(name))
        note(`${branch.path}/name`, say('csaf.6.1.59', { name: shown(name) }));
    }
  },
};
