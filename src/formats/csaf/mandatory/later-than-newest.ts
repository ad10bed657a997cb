import type { JsonValue } from '#formats/json/read.ts';

import { compareInstants, instantOf } from '../instant.ts';
import { type Place, shown } from '../place.ts';
import type { Note } from '../test.ts';
import { isReleased, newestRevision } from '../tracking.ts';
import { say } from './texts.ts';

/** Notes each date of a released document that is later than the newest item of its history. */
export function noteLater(
  document: JsonValue,
  places: readonly (Place | undefined)[],
  note: Note,
): void {
  const newest = isReleased(document) ? newestRevision(document) : undefined;
  if (!newest) return;
  for (const place of places) {
    const instant = typeof place?.value === 'string' ? instantOf(place.value) : undefined;
    if (!place || !instant || compareInstants(instant, newest.instant) <= 0) continue;
    note(place.path, say('csaf.later', { date: shown(place.value), newest: newest.date }));
  }
}
