import { compareMoments } from '#formats/versions/moment.ts';

import { cut } from '../cut.ts';
import { textAt, whole } from '../place.ts';
import { oldestRevision } from '../revision.ts';
import type { CsafTest } from '../test.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.5. Moments are compared whatever their time zones. */
export const olderInitialReleaseDate: CsafTest = {
  clause: '6.2.5',
  severity: 'warning',
  check: (document, note) => {
    const date = textAt(whole(document), 'document', 'tracking', 'initial_release_date');
    const oldest = oldestRevision(document);
    if (date === undefined || oldest === undefined) return;
    if ((compareMoments(date, oldest) ?? 0) >= 0) return;
    const path = '/document/tracking/initial_release_date';
    note(path, say('csaf.older-initial-release', { date: cut(date), oldest: cut(oldest) }));
  },
};
