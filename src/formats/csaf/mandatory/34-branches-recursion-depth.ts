import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

const deepest = 30;

/** §6.1.34 (2.1): no product lies under more than 30 levels of branches. */
export const branchesRecursionDepth: CsafTest = {
  clause: '6.1.34',
  severity: 'error',
  check(document, note) {
    for (const branch of branches(document)) {
      const product = within(branch, 'product');
      if (!product || branch.depth <= deepest) continue;
      note(product.path, say('csaf.6.1.34', { depth: branch.depth, limit: deepest }));
    }
  },
};
