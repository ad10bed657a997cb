import type { JsonValue } from '#formats/json/read.ts';
import { compareMoments } from '#formats/versions/moment.ts';

import { entries, textAt, whole } from './place.ts';

/** The date of the oldest item of the revision history, by the moment it names. */
export function oldestRevision(document: JsonValue): string | undefined {
  return utmost(document, -1);
}

/** The date of the newest item of the revision history, by the moment it names. */
export function newestRevision(document: JsonValue): string | undefined {
  return utmost(document, 1);
}

function utmost(document: JsonValue, direction: 1 | -1): string | undefined {
  let found: string | undefined;
  for (const item of entries(whole(document), 'document', 'tracking', 'revision_history')) {
    const date = textAt(item, 'date');
    // Compared with itself, a text that is no moment gives nothing.
    if (date === undefined || compareMoments(date, date) === undefined) continue;
    if (found === undefined || compareMoments(date, found) === direction) found = date;
  }
  return found;
}
