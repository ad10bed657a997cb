import { compareInstants, instantOf } from '../instant.ts';
import { shown, textAt, whole } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { newestRevision } from '../tracking.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.6. Moments are compared whatever their time zones. */
export const olderCurrentReleaseDate: CsafTest = {
  clause: '6.2.6',
  severity: 'warning',
  check: (document, note) => {
    const date = textAt(whole(document), 'document', 'tracking', 'current_release_date');
    const [at, newest] = [instantOf(date), newestRevision(document)];
    if (!at || !newest || compareInstants(at, newest.instant) >= 0) return;
    const values = { date: shown(date), newest: newest.date };
    note('/document/tracking/current_release_date', say('csaf.older-current-release', values));
  },
};
