import { isAssetList, readAssets } from '#formats/assets/read.ts';
import {
  isCycloneDx,
  isCycloneDxXml,
  readCycloneDx,
  readCycloneDxXml,
} from '#formats/cyclonedx/read.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { readJson } from '#formats/json/read.ts';
import { isSpdx, readSpdx } from '#formats/spdx/read.ts';
import { isSpdxText, readSpdxText } from '#formats/spdx/text.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';

import { guessedMapping } from '../sheet-column.ts';
import { say } from '../submission-texts.ts';
import { readComponents } from './component-sheet.ts';
import { isWorkbook, readTable } from './table.ts';
import { refused, textOf } from './text.ts';
import { unpack } from './unpack.ts';

export type Read = { readonly document: InventoryDocument; readonly findings: readonly Finding[] };

/** SBOMs nest: components in components, and licence expressions in those. */
const depth = 128;

export type Wanted = { readonly sheet?: string | undefined; readonly mapping?: string | undefined };

/** What was received as an inventory: a document, or a list in a workbook or with columns named. */
export async function readDocument(content: Uint8Array, { sheet, mapping }: Wanted): Promise<Read> {
  if (!isWorkbook(content) && mapping === undefined) return readInventory(await unpack(content));
  const table = await readTable(content, sheet);
  const headings = table.records[0]?.cells ?? [];
  const columns = mapping?.split(',') ?? guessedMapping('components', headings);
  const { document, findings } = sound(readComponents(table, columns));
  return { document, findings: [...table.remarks, ...findings] };
}

/** An inventory document of whichever kind its content shows, refused with every fault it has. */
export function readInventory(content: Uint8Array): Read {
  return sound(readText(textOf(content)));
}

/** What was read, refused with every fault it has. */
function sound(reading: Reading<InventoryDocument>): Read {
  const long = reading.ok ? beyond(reading.document) : [];
  if (reading.ok && long.length === 0) return reading;
  const faults = reading.ok
    ? long
    : reading.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ path, text: words }) => ({ path, text: words }));
  throw new Refusal('invalid', say('inventory.refused', { count: faults.length }), { faults });
}

function readText(text: string): Reading<InventoryDocument> {
  const first = text.trimStart().charAt(0);
  if (first === '') return refused(say('inventory.empty-body'));
  if (first === '{' || first === '[') return readJsonText(text);
  if (isSpdxText(text)) return readSpdxText(text);
  if (first === '<') return readXmlText(text);
  return isAssetList(text) ? readAssets(text) : refused(say('inventory.unrecognised'));
}

function readJsonText(text: string): Reading<InventoryDocument> {
  const json = readJson(text, { depth });
  if (!json.ok) return json;
  if (isCycloneDx(json.document)) return readCycloneDx(json.document);
  if (isSpdx(json.document)) return readSpdx(json.document);
  return refused(say('inventory.unrecognised'));
}

function readXmlText(text: string): Reading<InventoryDocument> {
  const xml = readXml(text, { depth });
  if (!xml.ok) return xml;
  if (isCycloneDxXml(xml.document)) return readCycloneDxXml(xml.document);
  return refused(say('inventory.unrecognised'));
}

/** A name is a key of the index of packages, which takes no longer ones. */
const longest = 500;
/** The largest images that are known list a tenth of it. */
const most = 500_000;

function beyond({ components }: InventoryDocument) {
  const count = components.length;
  if (count > most) return [{ path: '', text: say('inventory.too-many', { count, limit: most }) }];
  return components
    .filter(({ identities }) => identities.some(isOverlong))
    .map(({ path }) => ({ path, text: say('inventory.name-too-long', { limit: longest }) }));
}

function isOverlong({ ecosystem, name }: { ecosystem: string; name: string }): boolean {
  return ecosystem.length + name.length > longest;
}
