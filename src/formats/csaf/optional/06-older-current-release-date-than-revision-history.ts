import { compareMoments } from '#formats/versions/moment.ts';

import { cut } from '../cut.ts';
import { textAt, whole } from '../place.ts';
import { newestRevision } from '../revision.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.6. Moments are compared whatever their time zones. */
export const olderCurrentReleaseDate: CsafTest = {
  clause: '6.2.6',
  severity: 'warning',
  check: (document, note) => {
    const date = textAt(whole(document), 'document', 'tracking', 'current_release_date');
    const newest = newestRevision(document);
    if (date === undefined || newest === undefined) return;
    if ((compareMoments(date, newest) ?? 0) >= 0) return;
    const path = '/document/tracking/current_release_date';
    note(path, say('csaf.older-current-release', { date: cut(date), newest: cut(newest) }));
  },
};
