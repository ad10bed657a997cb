import type { CsafTest } from '../test.ts';
import { noteStars } from './stars.ts';

/** §6.1.61 (2.1): a stock keeping unit has one `*` that is not escaped at most. */
export const useOfMultipleStarsInSku: CsafTest = {
  clause: '6.1.61',
  severity: 'error',
  check(document, note) {
    noteStars(document, 'skus', note);
  },
};
