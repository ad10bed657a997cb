import { shown, textAt, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { type Branch, branches } from '../walk.ts';
import { say } from './texts.ts';

const order = ['vendor', 'product_name', 'product_version'];

/** CSAF 2.0 and 2.1 §6.3.9: vendor, product name and version, in that order from the outside. */
export const branchCategories: CsafTest = {
  clause: '6.3.9',
  severity: 'info',
  check: (document, note) => {
    // How many of the three are met in order on the way from the root: a branch goes on from its parent.
    const met = new Map<Branch | undefined, number>();
    for (const branch of branches(document)) {
      const before = met.get(branch.parent) ?? 0;
      const here = textAt(branch, 'category') === order[before] ? before + 1 : before;
      met.set(branch, here);
      const product = within(branch, 'product');
      if (!product || here === order.length) continue;
      const id = shown(textAt(product, 'product_id') ?? '');
      note(product.path, say('csaf.branch-categories', { id }));
    }
  },
};
