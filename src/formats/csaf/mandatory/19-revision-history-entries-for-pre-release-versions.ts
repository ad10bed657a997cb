import { shown } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { revisions } from '../tracking.ts';
import { say } from './texts.ts';

/** §6.1.19 (2.0, 2.1): no item of the revision history is a pre-release. */
export const revisionHistoryEntriesForPreReleaseVersions: CsafTest = {
  clause: '6.1.19',
  severity: 'error',
  check(document, note) {
    for (const { place, number, version } of revisions(document)) {
      if (version.prerelease.length === 0) continue;
      note(`${place.path}/number`, say('csaf.6.1.19', { number: shown(number) }));
    }
  },
};
