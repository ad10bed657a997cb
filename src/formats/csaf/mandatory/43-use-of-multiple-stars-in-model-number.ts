import type { CsafTest } from '../test.ts';
import { noteStars } from './stars.ts';

/** §6.1.43 (2.1): a model number has one `*` that is not escaped at most. */
export const useOfMultipleStarsInModelNumber: CsafTest = {
  clause: '6.1.43',
  severity: 'error',
  check(document, note) {
    noteStars(document, 'model_numbers', note);
  },
};
