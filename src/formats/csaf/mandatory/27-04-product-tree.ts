import { whole, within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.27.4 (2.0, 2.1): a security advisory, in 2.1 a deprecated one too, or VEX has a product tree. */
export const productTree: CsafTest = {
  clause: '6.1.27.4',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'))
      return;
    if (!within(whole(document), 'product_tree')) note('', say('csaf.6.1.27.4'));
  },
};
