import { unpack } from '#features/intake/server/archive.ts';
import { documentsIn } from '#features/intake/server/documents.ts';
import { columns } from '#features/organizations/sheet.ts';
import { isAssetList } from '#formats/assets/read.ts';
import { isCsafVex } from '#formats/csaf/vex.ts';
import { readCsv } from '#formats/csv/records.ts';
import { isCycloneDx } from '#formats/cyclonedx/read.ts';
import { hasStatements } from '#formats/cyclonedx/vex.ts';
import { isEpss } from '#formats/epss/epss.ts';
import { items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { formOf, looksLikeJson } from '#formats/standards/recognition.ts';

import { textOf } from './files.ts';

/**
 * What a file is taken in as: a source's threats, what a system runs, what a supplier or an
 * organization states of vulnerabilities (VEX), or a sheet of organizations.
 */
export type Kind =
  | { readonly kind: 'threats' | 'inventory' | 'vex'; readonly format: string }
  | { readonly kind: 'organizations'; readonly format: 'organizations'; readonly sheet: string };

/** What a file is by its first document; undefined where nothing here takes it. */
export async function kindOf(bytes: Uint8Array): Promise<Kind | undefined> {
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) continue;
    return looksLikeJson(unit.bytes) ? kindOfJson(unit) : kindOfText(textOf(unit.bytes));
  }
  return undefined;
}

const depth = 128;

function kindOfJson(unit: Parameters<typeof documentsIn>[0]): Kind | undefined {
  for (const document of documentsIn(unit, { depth })) {
    if (!document.ok) continue;
    if (isCsafVex(document.value)) return { kind: 'vex', format: 'csaf' };
    const format = formOf(document.value)?.standard;
    if (format === undefined) continue;
    if (format === 'openvex' || isVexAlone(document.value)) return { kind: 'vex', format };
    const isInventory = format === 'cyclonedx' || format === 'spdx';
    return { kind: isInventory ? 'inventory' : 'threats', format };
  }
  return undefined;
}

/** A CycloneDX document that lists nothing and states something of vulnerabilities. */
function isVexAlone(value: JsonValue): boolean {
  const isEmpty = items(member(value, 'components')).length === 0;
  return isCycloneDx(value) && isEmpty && hasStatements(value);
}

function kindOfText(text: string | undefined): Kind | undefined {
  if (text === undefined) return undefined;
  if (isEpss(text)) return { kind: 'threats', format: 'epss' };
  if (isSheet(text)) return { kind: 'organizations', format: 'organizations', sheet: text };
  return isAssetList(text) ? { kind: 'inventory', format: 'assets' } : undefined;
}

const farEnough = 16_384;
const essential: readonly (typeof columns)[number][] = ['code', 'name_ja', 'name_en', 'kind'];

/** Whether a text begins with the headings of a sheet of organizations. */
function isSheet(text: string): boolean {
  const [headings] = readCsv(text.slice(0, farEnough), ',', 1).records;
  const cells = new Set(headings?.cells.map((cell) => cell.trim()));
  return essential.every((column) => cells.has(column));
}
