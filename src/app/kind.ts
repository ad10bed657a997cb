import { unpack } from '#features/intake/server/archive.ts';
import { documentsIn } from '#features/intake/server/documents.ts';
import { columns } from '#features/organizations/sheet.ts';
import { isDistribution } from '#formats/csaf/distribution/distribution.ts';
import { isCsafVex } from '#formats/csaf/vex.ts';
import { readCsv } from '#formats/csv/records.ts';
import { isCycloneDx, isCycloneDxXml } from '#formats/cyclonedx/read.ts';
import { hasStatements, hasStatementsXml } from '#formats/cyclonedx/vex.ts';
import { items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { formOf, formOfText, looksLikeJson } from '#formats/standards/recognition.ts';
import type { StandardName } from '#formats/standards/registry.ts';
import { childOf } from '#formats/xml/element.ts';
import { readXml } from '#formats/xml/read.ts';

import { textOf } from './files.ts';

/**
 * What a file is taken in as: a source's threats, what a system runs, what a supplier or an
 * organization states of vulnerabilities (VEX), or a sheet of organizations. What is known and has
 * no place here is declined by its name.
 */
export type Kind =
  | { readonly kind: 'threats' | 'inventory' | 'vex' | 'declined'; readonly format: string }
  | { readonly kind: 'organizations'; readonly format: 'organizations'; readonly sheet: string };

/** Where the documents of each standard belong. */
const belongs: Readonly<Record<StandardName, Exclude<Kind['kind'], 'organizations'>>> = {
  ...{ osv: 'threats', cve: 'threats', kev: 'threats', epss: 'threats', jvn: 'threats' },
  ...{ cyclonedx: 'inventory', spdx: 'inventory', assets: 'inventory' },
  ...{ csaf: 'vex', openvex: 'vex' },
  ...{ stix: 'declined', misp: 'declined', oscal: 'declined' },
};

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
    const { value } = document;
    const format = formOf(value)?.standard ?? (isCsafVex(value) ? 'csaf' : undefined);
    if (format === undefined) continue;
    if (isDistribution(value)) return { kind: 'declined', format };
    return { kind: isVexAlone(value) ? 'vex' : belongs[format], format };
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
  if (isSheet(text)) return { kind: 'organizations', format: 'organizations', sheet: text };
  const format = formOfText(text)?.standard;
  if (format === undefined) return undefined;
  const isVex = format === 'cyclonedx' && isVexAloneXml(text);
  return { kind: isVex ? 'vex' : belongs[format], format };
}

function isVexAloneXml(text: string): boolean {
  const xml = readXml(text, { depth });
  if (!xml.ok || !isCycloneDxXml(xml.document)) return false;
  const components = childOf(xml.document, 'components');
  return (components?.children.length ?? 0) === 0 && hasStatementsXml(xml.document);
}

const farEnough = 16_384;
const essential: readonly (typeof columns)[number][] = ['code', 'name_ja', 'name_en', 'kind'];

/** Whether a text begins with the headings of a sheet of organizations. */
function isSheet(text: string): boolean {
  const [headings] = readCsv(text.slice(0, farEnough), ',', 1).records;
  const cells = new Set(headings?.cells.map((cell) => cell.trim()));
  return essential.every((column) => cells.has(column));
}
