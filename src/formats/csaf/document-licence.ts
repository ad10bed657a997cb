import type { JsonValue } from '#formats/json/read.ts';

import { type LicenceStanding, licenceStanding } from './licence.ts';
import { readLicences } from './licence-expression.ts';
import { textAt, whole } from './place.ts';

/**
 * The licences and exceptions that the licence expression of a document names, and how each stands;
 * none where it is no expression, which is for §6.1.54 to say.
 */
export function licences(document: JsonValue): { id: string; standing: LicenceStanding }[] {
  const expression = textAt(whole(document), 'document', 'license_expression') ?? '';
  const ids = new Set(readLicences(expression) ?? []);
  return [...ids].map((id) => ({ id, standing: licenceStanding(id) }));
}
