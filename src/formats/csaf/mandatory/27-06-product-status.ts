import { within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.27.6 (2.0, 2.1): every vulnerability of a security advisory has a product status. */
export const productStatus: CsafTest = {
  clause: '6.1.27.6',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_security_advisory', 'csaf_deprecated_security_advisory')) return;
    for (const vulnerability of vulnerabilities(document)) {
      if (!within(vulnerability, 'product_status')) note(vulnerability.path, say('csaf.6.1.27.6'));
    }
  },
};
