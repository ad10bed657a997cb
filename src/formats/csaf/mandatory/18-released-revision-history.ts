import type { CsafTest } from '../test.ts';
import { isReleased, revisions } from '../tracking.ts';
import { isInitial } from '../version.ts';
import { say } from './texts.ts';

/** §6.1.18 (2.0, 2.1): the history of a released document has no item `0` or `0.y.z`. */
export const releasedRevisionHistory: CsafTest = {
  clause: '6.1.18',
  severity: 'error',
  check(document, note) {
    if (!isReleased(document)) return;
    for (const { place, number, version } of revisions(document)) {
      if (isInitial(version)) note(`${place.path}/number`, say('csaf.6.1.18', { number }));
    }
  },
};
