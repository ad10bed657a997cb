import { compareInstants, type Instant, instantOf } from '../instant.ts';
import { type Place, shown, within } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { isReleased, newestRevision } from '../tracking.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

const mostSeconds = 15 * 24 * 60 * 60;

/** CSAF 2.1 §6.2.41. Of each vulnerability the youngest timestamp, in final and interim documents. */
export const oldEpssTimestamp: CsafTest = {
  clause: '6.2.41',
  severity: 'warning',
  check: (document, note) => {
    const newest = isReleased(document) ? newestRevision(document) : undefined;
    if (!newest) return;
    for (const vulnerability of vulnerabilities(document)) {
      const youngest = youngestOf(scores(document, vulnerability));
      if (!youngest) continue;
      const { seconds, fraction } = youngest.instant;
      const latest: Instant = { seconds: seconds + mostSeconds, fraction };
      if (compareInstants(newest.instant, latest) <= 0) continue;
      const values = { date: shown(youngest.place.value), newest: newest.date };
      note(youngest.place.path, say('csaf.old-epss', values));
    }
  },
};

type Timestamp = { readonly place: Place; readonly instant: Instant };

function youngestOf(metrics: readonly Place[]): Timestamp | undefined {
  let found: Timestamp | undefined;
  for (const metric of metrics) {
    const place = within(metric, 'content', 'epss', 'timestamp');
    const instant = typeof place?.value === 'string' ? instantOf(place.value) : undefined;
    if (!place || !instant) continue;
    if (!found || compareInstants(instant, found.instant) > 0) found = { place, instant };
  }
  return found;
}
