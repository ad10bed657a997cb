import type { CsafTest } from '../test.ts';
import { noteStars } from './stars.ts';

/** §6.1.44 (2.1): a serial number has one `*` that is not escaped at most. */
export const useOfMultipleStarsInSerialNumber: CsafTest = {
  clause: '6.1.44',
  severity: 'error',
  check(document, note) {
    noteStars(document, 'serial_numbers', note);
  },
};
