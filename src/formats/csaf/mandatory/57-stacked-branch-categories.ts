import { branchesAbove } from '../branch-path.ts';
import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.57 (2.1): on the way to a product no category of branch is used twice but for families. */
export const stackedBranchCategories: CsafTest = {
  clause: '6.1.57',
  severity: 'error',
  check(document, note) {
    for (const { branch, above } of branchesAbove(document)) {
      const category = textAt(branch, 'category');
      if (category === undefined || category === 'product_family' || !above.has(category)) continue;
      note(`${branch.path}/category`, say('csaf.6.1.57', { category: shown(category) }));
    }
  },
};
