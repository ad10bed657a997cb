import { branchesAbove } from '../branch-path.ts';
import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.58 (2.1): the way to a product has a version or a range of versions, not both. */
export const useOfProductVersionInOnePathWithProductVersionRange: CsafTest = {
  clause: '6.1.58',
  severity: 'error',
  check(document, note) {
    for (const { branch, above } of branchesAbove(document)) {
      const category = textAt(branch, 'category');
      const isMixed =
        (category === 'product_version' && above.has('product_version_range')) ||
        (category === 'product_version_range' && above.has('product_version'));
      if (isMixed) note(`${branch.path}/category`, say('csaf.6.1.58'));
    }
  },
};
