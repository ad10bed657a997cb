import { whole, within } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/**
 * §6.1.27.3: an informational advisory, and in 2.1 a withdrawn or superseded document, has no
 * vulnerabilities.
 */
export const vulnerabilitiesForbidden: CsafTest = {
  clause: '6.1.27.3',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_informational_advisory', 'csaf_withdrawn', 'csaf_superseded')) return;
    const vulnerabilities = within(whole(document), 'vulnerabilities');
    if (vulnerabilities) note(vulnerabilities.path, say('csaf.6.1.27.3'));
  },
};
