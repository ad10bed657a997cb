import { unpack } from '#features/intake/server/archive.ts';
import { documentsIn } from '#features/intake/server/documents.ts';
import { columns } from '#features/organizations/sheet.ts';
import { isAssetList } from '#formats/assets/read.ts';
import { readCsv } from '#formats/csv/records.ts';
import { isEpss } from '#formats/epss/epss.ts';

import { textOf } from './files.ts';
import { looksLikeJson, standardOf } from './standard.ts';

/** What a file is taken in as: a source's threats, what a system runs, or a sheet of organizations. */
export type Kind =
  | { readonly kind: 'threats' | 'inventory'; readonly format: string }
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
    const format = document.ok ? standardOf(document.value)?.name : undefined;
    if (format === undefined) continue;
    const isInventory = format === 'cyclonedx' || format === 'spdx';
    return { kind: isInventory ? 'inventory' : 'threats', format };
  }
  return undefined;
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
