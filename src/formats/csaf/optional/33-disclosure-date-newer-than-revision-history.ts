import { compareInstants, instantOf } from '../instant.ts';
import { shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { newestRevision } from '../tracking.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.33. Only of dates that have passed at the moment of the test. */
export const disclosureDateNewerThanRevisionHistory: CsafTest = {
  clause: '6.2.33',
  severity: 'warning',
  check: (document, note, now) => {
    const [newest, present] = [newestRevision(document), instantOf(now?.toISOString())];
    if (!newest || !present) return;
    for (const vulnerability of vulnerabilities(document)) {
      const date = textAt(vulnerability, 'disclosure_date');
      const at = instantOf(date);
      if (!at || compareInstants(at, present) > 0) continue;
      if (compareInstants(at, newest.instant) <= 0) continue;
      const values = { date: shown(date), newest: newest.date };
      note(`${vulnerability.path}/disclosure_date`, say('csaf.newer-disclosure', values));
    }
  },
};
