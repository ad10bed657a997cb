import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { otherForm } from './other-form.ts';
import { isTagValue, readTagValue, validateTagValue } from './v2/tag-value/read.ts';

/** Whether a text that is no JSON is SPDX: in tag-value form, or in one that is declined by name. */
export function isSpdxText(text: string): boolean {
  return isTagValue(text) || otherForm(text) !== undefined;
}

/** Everything the standard has against a document in tag-value form; for another form, that it is not read. */
export function validateSpdxText(text: string): readonly Finding[] {
  const other = otherForm(text);
  return other ? [other] : validateTagValue(text);
}

/** A document in tag-value form as an inventory; another form is refused by its name. */
export function readSpdxText(text: string): Reading<InventoryDocument> {
  const other = otherForm(text);
  return other ? { ok: false, findings: [other] } : readTagValue(text);
}
