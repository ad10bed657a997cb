import { cvssObject } from '../cvss-object.ts';
import { textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.2. */
export const useOfCvssV30: CsafTest = {
  clause: '6.3.2',
  severity: 'info',
  check: (document, note) => {
    for (const score of vulnerabilities(document).flatMap((each) => scores(document, each))) {
      const cvss = cvssObject(score, 'cvss_v3');
      if (!cvss) continue;
      if (textAt(cvss, 'version') === '3.0') note(`${cvss.path}/version`, say('csaf.cvss-v3-0'));
      else if (textAt(cvss, 'vectorString')?.startsWith('CVSS:3.0/') === true) {
        note(`${cvss.path}/vectorString`, say('csaf.cvss-v3-0'));
      }
    }
  },
};
