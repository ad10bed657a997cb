import { whole, within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.27.15 (2.1): a withdrawn or superseded document has no product tree. */
export const productTreeForbidden: CsafTest = {
  clause: '6.1.27.15',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_withdrawn', 'csaf_superseded')) return;
    const tree = within(whole(document), 'product_tree');
    if (tree) note(tree.path, say('csaf.6.1.27.15'));
  },
};
