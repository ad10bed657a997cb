import { whole, within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** §6.1.27.11 (2.0, 2.1): a security advisory or VEX has vulnerabilities. */
export const vulnerabilitiesRequired: CsafTest = {
  clause: '6.1.27.11',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'))
      return;
    if (!within(whole(document), 'vulnerabilities')) note('', say('csaf.6.1.27.11'));
  },
};
