import type { JsonValue } from '#formats/json/read.ts';

import { textAt, whole, within } from './place.ts';

/** The id that stands for everyone (RFC 9562 §5.10), and the one for no one (§5.9). */
export const maxUuid = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
export const nilUuid = '00000000-0000-0000-0000-000000000000';

/** The names that sharing groups with these ids have, and no others (2.1 §3.2.2.5.1). */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  [maxUuid, 'Public'],
  [nilUuid, 'No sharing allowed'],
]);

/** With whom a document may be shared: the TLP label and the sharing group. */
export function sharingOf(document: JsonValue) {
  const distribution = within(whole(document), 'document', 'distribution');
  return {
    label: textAt(distribution, 'tlp', 'label'),
    id: textAt(distribution, 'sharing_group', 'id'),
    name: textAt(distribution, 'sharing_group', 'name'),
  };
}
