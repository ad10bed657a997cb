import type { CsafTest } from '../test.ts';
import { revisionHistory, sortedRevisions } from '../tracking.ts';
import { compareVersions } from '../version.ts';
import { say } from './texts.ts';

/** §6.1.14 (2.0, 2.1): by date, time zones considered, the numbers of the revisions rise. */
export const sortedRevisionHistory: CsafTest = {
  clause: '6.1.14',
  severity: 'error',
  check(document, note) {
    const sorted = sortedRevisions(document);
    for (const [at, later] of sorted.entries()) {
      const earlier = sorted[at - 1];
      if (!earlier || compareVersions(earlier.version, later.version) <= 0) continue;
      const words = say('csaf.6.1.14', { earlier: earlier.number, later: later.number });
      note(revisionHistory(document), words);
      return;
    }
  },
};
