import { isAssetList, readAssets } from '#formats/assets/read.ts';
import { isCycloneDx, readCycloneDx } from '#formats/cyclonedx/read.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { readJson } from '#formats/json/read.ts';
import { otherForm } from '#formats/spdx/other-form.ts';
import { isSpdx, readSpdx } from '#formats/spdx/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../texts.ts';

export type Read = { readonly document: InventoryDocument; readonly findings: readonly Finding[] };

/** SBOMs nest: components in components, and licence expressions in those. */
const depth = 128;

/** An inventory document of whichever kind its content shows, refused with every fault it has. */
export function readInventory(content: Uint8Array): Read {
  const reading = readText(textOf(content));
  const long = reading.ok ? overlong(reading.document) : [];
  if (reading.ok && long.length === 0) return reading;
  const faults = reading.ok
    ? long
    : reading.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ path, text: words }) => ({ path, text: words }));
  throw new Refusal('invalid', say('inventory.refused', { count: faults.length }), { faults });
}

function refused(text: Text): never {
  throw new Refusal('invalid', say('inventory.refused', { count: 1 }), {
    faults: [{ path: '', text }],
  });
}

function readText(text: string): Reading<InventoryDocument> {
  const first = text.trimStart().charAt(0);
  if (first === '') return refused(say('inventory.empty-body'));
  if (first === '{' || first === '[') return readJsonText(text);
  const other = otherForm(text);
  if (other) return { ok: false, findings: [other] };
  if (first === '<') return refused(say('inventory.xml'));
  return isAssetList(text) ? readAssets(text) : refused(say('inventory.unrecognised'));
}

function readJsonText(text: string): Reading<InventoryDocument> {
  const json = readJson(text, { depth });
  if (!json.ok) return json;
  if (isCycloneDx(json.document)) return readCycloneDx(json.document);
  if (isSpdx(json.document)) return readSpdx(json.document);
  return refused(say('inventory.unrecognised'));
}

/**
 * UTF-8 where it is sound. A table may also be Shift_JIS, in which spreadsheets still write CSV in
 * Japan; JSON may not (RFC 8259 §8.1).
 */
function textOf(content: Uint8Array): string {
  const text = decoded(content, 'utf-8') ?? tableOf(decoded(content, 'shift_jis'));
  return text ?? refused(say('inventory.not-text'));
}

function tableOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\s*[^\s[{]/.test(text) ? text : undefined;
}

function decoded(content: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A name is a key of the index of packages, which takes no longer ones. */
const longest = 500;

function overlong({ components }: InventoryDocument) {
  return components
    .filter(({ identities }) => identities.some(isOverlong))
    .map(({ path }) => ({ path, text: say('inventory.name-too-long', { limit: longest }) }));
}

function isOverlong({ ecosystem, name }: { ecosystem: string; name: string }): boolean {
  return ecosystem.length + name.length > longest;
}
