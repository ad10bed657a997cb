import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.3. */
export const missingCve: CsafTest = {
  clause: '6.3.3',
  severity: 'info',
  check: (document, note) => {
    for (const vulnerability of vulnerabilities(document)) {
      if (!within(vulnerability, 'cve')) note(vulnerability.path, say('csaf.missing-cve'));
    }
  },
};
