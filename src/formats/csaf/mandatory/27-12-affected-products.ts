import { within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** §6.1.27.12 (2.1): every vulnerability of a security advisory lists known affected products. */
export const affectedProducts: CsafTest = {
  clause: '6.1.27.12',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_security_advisory')) return;
    for (const vulnerability of vulnerabilities(document)) {
      const status = within(vulnerability, 'product_status');
      if (within(status, 'known_affected')) continue;
      note((status ?? vulnerability).path, say('csaf.6.1.27.12'));
    }
  },
};
