import { momentOf } from '#formats/advisory/moment.ts';
import { compareMoments } from '#formats/versions/moment.ts';

import { cut } from '../cut.ts';
import { type Place, textAt, whole, within } from '../place.ts';
import { newestRevision } from '../revision.ts';
import type { CsafTest } from '../test.ts';
import { scores, vulnerabilities } from '../walk.ts';
import { say } from './texts.ts';

const most = 15 * 24 * 60 * 60 * 1000;

/** CSAF 2.1 §6.2.41. Of each vulnerability the youngest timestamp, in final and interim documents. */
export const oldEpssTimestamp: CsafTest = {
  clause: '6.2.41',
  severity: 'warning',
  check: (document, note) => {
    const status = textAt(whole(document), 'document', 'tracking', 'status');
    if (status !== 'final' && status !== 'interim') return;
    const newest = newestRevision(document) ?? '';
    const revisedAt = momentOf(newest);
    if (!revisedAt) return;
    for (const vulnerability of vulnerabilities(document)) {
      const youngest = youngestOf(scores(document, vulnerability));
      const at = momentOf(youngest?.text ?? '');
      if (!youngest || !at || revisedAt.getTime() - at.getTime() <= most) continue;
      const values = { date: cut(youngest.text), newest: cut(newest) };
      note(youngest.path, say('csaf.old-epss', values));
    }
  },
};

function youngestOf(metrics: readonly Place[]): { path: string; text: string } | undefined {
  let found: { path: string; text: string } | undefined;
  for (const metric of metrics) {
    const place = within(metric, 'content', 'epss', 'timestamp');
    if (typeof place?.value !== 'string') continue;
    const isYounger = !found || compareMoments(place.value, found.text) === 1;
    if (isYounger) found = { path: place.path, text: place.value };
  }
  return found;
}
