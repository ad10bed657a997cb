import { within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { noteRepeated } from './repeated.ts';
import { say } from './texts.ts';

/** §6.1.23 (2.0, 2.1): a CVE is that of one vulnerability item alone. */
export const multipleUseOfSameCve: CsafTest = {
  clause: '6.1.23',
  severity: 'error',
  check(document, note) {
    const cves = vulnerabilities(document)
      .map((vulnerability) => within(vulnerability, 'cve'))
      .filter((place) => place !== undefined);
    noteRepeated(cves, note, (cve) => say('csaf.6.1.23', { cve }));
  },
};
