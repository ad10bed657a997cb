import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { versionOf, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 §6.3.4 (one `cwe`), 2.1 §6.3.4 (a list of `cwes`). */
export const missingCwe: CsafTest = {
  clause: '6.3.4',
  severity: 'info',
  check: (document, note) => {
    const name = versionOf(document) === '2.1' ? 'cwes' : 'cwe';
    for (const vulnerability of vulnerabilities(document)) {
      if (!within(vulnerability, name)) note(vulnerability.path, say('csaf.missing-cwe'));
    }
  },
};
