import { shown, textAt, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { type Branch, branches } from '../walk.ts';
import { say } from './texts.ts';

const order = ['product_version', 'product_name', 'vendor'];

/** CSAF 2.0 and 2.1 §6.3.9: vendor, product name and version, in that order from the outside. */
export const branchCategories: CsafTest = {
  clause: '6.3.9',
  severity: 'info',
  check: (document, note) => {
    for (const branch of branches(document)) {
      const product = within(branch, 'product');
      if (!product || isInOrder(branch)) continue;
      const id = shown(textAt(product, 'product_id') ?? '');
      note(product.path, say('csaf.branch-categories', { id }));
    }
  },
};

/** Whether the three categories are met in order on the way from a product to the root. */
function isInOrder(leaf: Branch): boolean {
  let met = 0;
  for (let branch: Branch | undefined = leaf; branch; branch = branch.parent) {
    if (textAt(branch, 'category') === order[met]) met += 1;
  }
  return met === order.length;
}
