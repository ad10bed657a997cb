import { within } from '../place.ts';
import { ssvcObjects } from '../ssvc.ts';
import type { CsafTest } from '../test.ts';
import { noteLater } from './later-than-newest.ts';

/** §6.1.49 (2.1): in a released document no SSVC decision is later than its last revision. */
export const inconsistentSsvcTimestamp: CsafTest = {
  clause: '6.1.49',
  severity: 'error',
  check(document, note) {
    const times = ssvcObjects(document).map(({ place }) => within(place, 'timestamp'));
    noteLater(document, times, note);
  },
};
