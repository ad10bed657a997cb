import { entries, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { noteLater } from './later-than-newest.ts';

/** §6.1.51 (2.1): in a released document no EPSS value is later than its last revision. */
export const inconsistentEpssTimestamp: CsafTest = {
  clause: '6.1.51',
  severity: 'error',
  check(document, note) {
    const times = vulnerabilities(document)
      .flatMap((vulnerability) => entries(vulnerability, 'metrics'))
      .map((metric) => within(metric, 'content', 'epss', 'timestamp'));
    noteLater(document, times, note);
  },
};
