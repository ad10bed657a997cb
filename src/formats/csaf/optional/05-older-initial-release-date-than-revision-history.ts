import { compareInstants, instantOf } from '../instant.ts';
import { shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { sortedRevisions } from '../tracking.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.5. Moments are compared whatever their time zones. */
export const olderInitialReleaseDate: CsafTest = {
  clause: '6.2.5',
  severity: 'warning',
  check: (document, note) => {
    const date = textAt(whole(document), 'document', 'tracking', 'initial_release_date');
    const [at, oldest] = [instantOf(date), sortedRevisions(document).at(0)];
    if (!at || !oldest || compareInstants(at, oldest.instant) >= 0) return;
    const values = { date: shown(date), oldest: oldest.date };
    note('/document/tracking/initial_release_date', say('csaf.older-initial-release', values));
  },
};
