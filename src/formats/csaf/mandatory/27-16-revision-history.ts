import { entries, whole } from '../place.ts';
import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { revisionHistory } from '../tracking.ts';
import { say } from './texts.ts';

/** §6.1.27.16 (2.1): a withdrawn or superseded document has been revised at least once. */
export const revisionHistoryOfTwo: CsafTest = {
  clause: '6.1.27.16',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_withdrawn', 'csaf_superseded')) return;
    const history = entries(whole(document), 'document', 'tracking', 'revision_history');
    if (history.length < 2) note(revisionHistory(document), say('csaf.6.1.27.16'));
  },
};
