import type { JsonValue } from '#formats/json/read.ts';

import { whole, within } from '../place.ts';

/** Where a list of the document's own is; the document where it has none. */
export function documentList(document: JsonValue, name: 'notes' | 'references'): string {
  return within(whole(document), 'document', name)?.path ?? '/document';
}
