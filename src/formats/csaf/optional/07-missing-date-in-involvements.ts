import { entries, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

/** CSAF 2.0 and 2.1 §6.2.7. */
export const missingDateInInvolvements: CsafTest = {
  clause: '6.2.7',
  severity: 'warning',
  check: (document, note) => {
    const involvements = vulnerabilities(document).flatMap((each) => entries(each, 'involvements'));
    for (const involvement of involvements) {
      if (!within(involvement, 'date')) note(involvement.path, say('csaf.undated-involvement'));
    }
  },
};
