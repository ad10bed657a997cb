import { textAt } from '../place.ts';
import { cvssObjects } from '../scores.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.3.2. */
export const useOfCvssV30: CsafTest = {
  clause: '6.3.2',
  severity: 'info',
  check: (document, note) => {
    for (const cvss of cvssObjects(document)) {
      const isVector = textAt(cvss, 'vectorString')?.startsWith('CVSS:3.0/') === true;
      if (cvss.version === '3.0') note(`${cvss.path}/version`, say('csaf.cvss-v3-0'));
      else if (isVector) note(`${cvss.path}/vectorString`, say('csaf.cvss-v3-0'));
    }
  },
};
