import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { checkSpdx2 } from '../check.ts';
import { inventoryOf } from '../inventory.ts';
import { versionFault } from '../version.ts';
import { build } from './build.ts';
import { type Element, jsonOf, lineOf } from './element.ts';

const farEnough = 4_096;

/** Whether a text is SPDX in tag-value form, of whatever version and however sound. */
export function isTagValue(text: string): boolean {
  return /^\s{0,8}SPDXVersion:/m.test(text.slice(0, farEnough).replace('\uFEFF', ''));
}

/** Everything SPDX 2.2 or 2.3 has against a document in tag-value form, each with its line. */
export function validateTagValue(text: string): readonly Finding[] {
  return judged(text).findings;
}

/** A document in tag-value form as an inventory; refused as `readSpdx` refuses one in JSON. */
export function readTagValue(text: string): Reading<InventoryDocument> {
  const { document, value, findings, isReadable } = judged(text);
  if (!isReadable) return { ok: false, findings };
  const inventory = inventoryOf(value);
  const inLine = (path: string) => `/line/${lineOf(document, path)}`;
  const components = inventory.document.components.map((component) => ({
    ...component,
    path: inLine(component.path),
  }));
  const borne = findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
  return {
    ok: true,
    document: { ...inventory.document, components },
    findings: [...borne, ...located(inventory.findings, document)],
  };
}

function judged(text: string) {
  const { document, findings, isReadable } = build(text);
  const value = jsonOf(document);
  const stranger = versionFault(value);
  const check = stranger ? { findings: [stranger], isReadable: false } : checkSpdx2(value);
  return {
    document,
    value,
    findings: [...findings, ...located(check.findings, document)],
    isReadable: isReadable && check.isReadable,
  };
}

/** Findings about the JSON form, where the text says what they are about. */
function located(findings: readonly Finding[], document: Element): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.path === '') return finding;
    return { ...finding, path: `/line/${lineOf(document, finding.path)}` };
  });
}
