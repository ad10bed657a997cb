import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { checkSpdx2 } from './v2/check.ts';
import { inventoryOf } from './v2/inventory.ts';
import { versionFault } from './v2/version.ts';
import { checkSpdx3 } from './v3/check.ts';
import { isSpdx3 } from './v3/context.ts';
import { inventoryOf3 } from './v3/inventory.ts';

/** Whether a JSON document calls itself SPDX, of whatever version and however sound. */
export function isSpdx(value: JsonValue): boolean {
  return asString(member(value, 'spdxVersion')) !== undefined || isSpdx3(value);
}

/** Everything SPDX 2.2, 2.3 or 3.0 has against a document, and nothing else: the verdict of a validator. */
export function validateSpdx(value: JsonValue): readonly Finding[] {
  if (isSpdx3(value)) return checkSpdx3(value).findings;
  const stranger = versionFault(value);
  return stranger ? [stranger] : checkSpdx2(value).findings;
}

/**
 * An SPDX document in JSON as an inventory: 2.2, 2.3, or 3.0 in JSON-LD.
 *
 * Refused where what the system runs cannot be told from it. Other breaches of the standard come
 * along as warnings: nearly every tool leaves out a mandatory field about licences or downloads,
 * and an inventory that is refused for it would leave its system unknown.
 */
export function readSpdx(value: JsonValue): Reading<InventoryDocument> {
  if (isSpdx3(value)) {
    const { graph, findings, isReadable } = checkSpdx3(value);
    return isReadable ? borne(findings, inventoryOf3(value, graph)) : { ok: false, findings };
  }
  const stranger = versionFault(value);
  if (stranger) return { ok: false, findings: [stranger] };
  const { findings, isReadable } = checkSpdx2(value);
  return isReadable ? borne(findings, inventoryOf(value)) : { ok: false, findings };
}

/** An inventory that was read in spite of what is against its document. */
function borne(
  findings: readonly Finding[],
  inventory: { readonly document: InventoryDocument; readonly findings: readonly Finding[] },
): Reading<InventoryDocument> {
  const warnings = findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
  return {
    ok: true,
    document: inventory.document,
    findings: [...warnings, ...inventory.findings],
  };
}
