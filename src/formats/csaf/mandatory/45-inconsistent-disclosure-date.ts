import { within } from '../place.ts';
import { sharingOf } from '../sharing.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { noteLater } from './later-than-newest.ts';

/** §6.1.45 (2.1): in a released document of TLP:CLEAR no disclosure is later than its last revision. */
export const inconsistentDisclosureDate: CsafTest = {
  clause: '6.1.45',
  severity: 'error',
  check(document, note) {
    if (sharingOf(document).label !== 'CLEAR') return;
    const dates = vulnerabilities(document).map((each) => within(each, 'disclosure_date'));
    noteLater(document, dates, note);
  },
};
