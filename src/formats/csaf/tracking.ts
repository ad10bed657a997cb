import type { JsonValue } from '#formats/json/read.ts';

import { compareInstants, type Instant, instantOf } from './instant.ts';
import { entries, type Place, textAt, whole, within } from './place.ts';
import { remembered } from './remembered.ts';
import { compareVersions, type DocumentVersion, readVersion } from './version.ts';

/** An item of the revision history whose date and number can be read. */
export type Revision = {
  readonly place: Place;
  readonly date: string;
  readonly instant: Instant;
  readonly number: string;
  readonly version: DocumentVersion;
};

/** Where the revision history is; where it should be if there is none. */
export function revisionHistory(document: JsonValue): string {
  const history = within(whole(document), 'document', 'tracking', 'revision_history');
  return history?.path ?? '/document/tracking';
}

/** The items of the revision history, those passed over that have no date or no number. */
export const revisions = remembered((document): readonly Revision[] => {
  return entries(whole(document), 'document', 'tracking', 'revision_history').flatMap((place) => {
    const [date = '', number = ''] = [textAt(place, 'date'), textAt(place, 'number')];
    const [instant, version] = [instantOf(date), readVersion(number)];
    return instant && version ? [{ place, date, instant, number, version }] : [];
  });
});

/** The revision history, oldest first; of items with one date the lower number first. */
export const sortedRevisions = remembered((document): readonly Revision[] => {
  return revisions(document).toSorted(
    (a, b) => compareInstants(a.instant, b.instant) || compareVersions(a.version, b.version),
  );
});

/** The date of the newest item of the revision history. */
export function newestRevision(document: JsonValue): Revision | undefined {
  return sortedRevisions(document).at(-1);
}

/** `draft`, `interim` or `final`. */
export function statusOf(document: JsonValue): string | undefined {
  return textAt(whole(document), 'document', 'tracking', 'status');
}

/** Whether a document is out: its status is `interim` or `final`. */
export function isReleased(document: JsonValue): boolean {
  return ['final', 'interim'].includes(statusOf(document) ?? '');
}

/** The version of the document and where it is. */
export function documentVersion(document: JsonValue) {
  const place = within(whole(document), 'document', 'tracking', 'version');
  const version = typeof place?.value === 'string' ? readVersion(place.value) : undefined;
  return place && version ? { place, version } : undefined;
}
