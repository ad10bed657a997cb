import { compareMoments } from '#formats/versions/moment.ts';

import { cut } from '../cut.ts';
import { textAt } from '../place.ts';
import { newestRevision } from '../revision.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.1 §6.2.33. Only of dates that have passed at the moment of the test. */
export const disclosureDateNewerThanRevisionHistory: CsafTest = {
  clause: '6.2.33',
  severity: 'warning',
  check: (document, note, now) => {
    const newest = newestRevision(document);
    if (!now || newest === undefined) return;
    for (const vulnerability of vulnerabilities(document)) {
      const date = textAt(vulnerability, 'disclosure_date') ?? '';
      const isPast = (compareMoments(date, now.toISOString()) ?? 1) <= 0;
      if (!isPast || (compareMoments(date, newest) ?? 0) <= 0) continue;
      const values = { date: cut(date), newest: cut(newest) };
      note(`${vulnerability.path}/disclosure_date`, say('csaf.newer-disclosure', values));
    }
  },
};
