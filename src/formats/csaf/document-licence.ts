import type { JsonValue } from '#formats/json/read.ts';

import { licenceIdentifiers, type LicenceStanding, licenceStanding } from './licence.ts';
import { textAt, whole } from './place.ts';

/** The identifiers of the licence expression of a document, and how each stands. */
export function licences(document: JsonValue): { id: string; standing: LicenceStanding }[] {
  const expression = textAt(whole(document), 'document', 'license_expression') ?? '';
  return licenceIdentifiers(expression).map((each) => {
    return { id: each.id, standing: licenceStanding(each) };
  });
}
