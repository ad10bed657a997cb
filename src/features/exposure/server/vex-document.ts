import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { restrictionIn } from '#features/intake/screen.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import { isCsaf } from '#formats/csaf/validate.ts';
import { isCsafVex, readCsafVex } from '#formats/csaf/vex.ts';
import { isCycloneDx, isCycloneDxXml } from '#formats/cyclonedx/read.ts';
import {
  hasStatements,
  hasStatementsXml,
  readCycloneDxVex,
  readCycloneDxVexXml,
} from '#formats/cyclonedx/vex.ts';
import { readJson } from '#formats/json/read.ts';
import { isJvn } from '#formats/jvn/read.ts';
import { isOpenVex, readOpenVex } from '#formats/openvex/read.ts';
import { hasVexRelationships, readSpdxVex } from '#formats/spdx/vex.ts';
import type { VexDocument, VexStatement } from '#formats/vex/vex.ts';
import { readXml } from '#formats/xml/read.ts';
import { isGzip } from '#kernel/bytes.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { labelBorne } from '../assertion.ts';
import { say } from '../assertion-texts.ts';

/** What a document states, and what is worth knowing of it. */
export type StatedVex = {
  readonly document: VexDocument;
  /** The label that it bears; null where it bears none. */
  readonly label: Tlp | null;
  readonly notes: readonly Finding[];
};

const inflate = promisify(gunzip);
const largestUnpacked = 64 * 1024 * 1024;
/** Twenty thousand statements take less; a list of millions of empty ones is none. */
const limits = { depth: 128, values: 2_000_000 };

/** Reads a VEX document of whichever format its content shows, refused with every fault. */
export async function readVex(bytes: Uint8Array): Promise<StatedVex> {
  const text = await plainText(bytes);
  const { reading, label: borne } = isMarkup(text) ? readMarkup(text) : readValue(text);
  if (!reading.ok) throw refusal(reading.findings);
  const { document, findings } = reading;
  if (document.statements.length === 0) throw refused(say('exposure.vex.nothing'));
  refuseOverlarge(document);
  const label = document.label ?? borne;
  return { document, label: label === undefined ? null : labelBorne(label), notes: findings };
}

const mostStatements = 20_000;
/** Of all statements together, as they are kept: products, and characters of text. */
const mostProducts = 500_000;
const mostCharacters = 64 * 1024 * 1024;

/** A few lines may say the same of very many products: what is kept is bounded, not what is read. */
function refuseOverlarge({ id, author, statements }: VexDocument): void {
  if (statements.length > mostStatements) {
    throw refused(say('exposure.vex.too-many', { limit: mostStatements }));
  }
  const products = statements.reduce((sum, each) => sum + each.products.length, 0);
  if (products > mostProducts) {
    throw refused(say('exposure.vex.too-many-products', { limit: mostProducts }));
  }
  const repeated = (id.length + author.length) * statements.length;
  const characters = statements.reduce((sum, each) => sum + charactersOf(each), repeated);
  if (characters > mostCharacters) {
    throw refused(say('exposure.vex.too-long', { limit: mostCharacters }));
  }
}

function charactersOf({ action, detail, justification, products }: VexStatement): number {
  return products.reduce(
    (sum, { ecosystem, name, version = '', range = '' }) =>
      sum + ecosystem.length + name.length + version.length + range.length,
    action.length + detail.length + justification.length,
  );
}

/** The text of a document, unpacked where it is packed; refused where it is none. */
async function plainText(bytes: Uint8Array): Promise<string> {
  const plain = await unpacked(bytes);
  if (plain.length === 0) throw refused(say('exposure.vex.empty'));
  const begin = `${plain[0]} ${plain[1]}`;
  if (begin === '254 255' || begin === '255 254') throw refused(say('exposure.vex.utf16'));
  if (!isUtf8(plain)) throw refused(say('exposure.vex.not-utf8', { line: lineNotUtf8(plain) }));
  return new TextDecoder('utf-8').decode(plain);
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  try {
    return await inflate(bytes, { maxOutputLength: largestUnpacked });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'ERR_BUFFER_TOO_LARGE') throw refused(say('exposure.vex.damaged'));
    const megabytes = largestUnpacked / 1024 / 1024;
    throw new Refusal('too-large', say('exposure.vex.too-large', { megabytes }));
  }
}

/** The first line that is not UTF-8: within a character of several bytes none is a line's end. */
function lineNotUtf8(bytes: Uint8Array): number {
  let [line, from] = [1, 0];
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, end))) return line;
    [line, from] = [line + 1, end + 1];
  }
  return line;
}

function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}

/** A document as it was read, and a label that it bears without its format having a place for one. */
type Read = { readonly reading: Reading<VexDocument>; readonly label?: string | undefined };

function readMarkup(text: string): Read {
  if (isWebPage(text)) throw refused(say('exposure.vex.web-page'));
  const xml = readXml(text, { depth: limits.depth });
  if (!xml.ok) return { reading: xml };
  if (isCycloneDxXml(xml.document)) return { reading: readCycloneDxVexXml(xml.document) };
  throw refused(say('exposure.vex.unrecognised'));
}

const isWebPage = (text: string) =>
  /^\s{0,100}(?:<!doctype\s{1,10}html|<html)/i.test(text.slice(0, 200));

function readValue(text: string): Read {
  const json = readJson(text, limits);
  if (!json.ok) return { reading: json };
  const value = json.document;
  const label = restrictionIn(value);
  if (isOpenVex(value)) return { reading: readOpenVex(value), label };
  if (isCsafVex(value) || (isCsaf(value) && !isJvn(value))) {
    return { reading: readCsafVex(value), label };
  }
  if (isCycloneDx(value)) return { reading: readCycloneDxVex(value), label };
  if (hasVexRelationships(value)) return { reading: readSpdxVex(value), label };
  throw refused(say('exposure.vex.unrecognised'));
}

/**
 * What a document that was handed in as an inventory states; undefined where it states nothing.
 * Refused where it does, and cannot be kept.
 */
export async function embeddedIn(content: Uint8Array): Promise<VexDocument | undefined> {
  const text = await plainText(content);
  const reading = isMarkup(text) ? embeddedInXml(text) : embeddedInJson(text);
  if (!reading) return undefined;
  if (!reading.ok) throw refusal(reading.findings);
  if (reading.document.statements.length === 0) return undefined;
  refuseOverlarge(reading.document);
  return reading.document;
}

function embeddedInJson(text: string): Reading<VexDocument> | undefined {
  const json = readJson(text, limits);
  if (!json.ok) return undefined;
  const value = json.document;
  if (isCycloneDx(value) && hasStatements(value)) return readCycloneDxVex(value);
  return hasVexRelationships(value) ? readSpdxVex(value) : undefined;
}

function embeddedInXml(text: string): Reading<VexDocument> | undefined {
  const xml = readXml(text, { depth: limits.depth });
  if (!xml.ok || !isCycloneDxXml(xml.document) || !hasStatementsXml(xml.document)) return undefined;
  return readCycloneDxVexXml(xml.document);
}

const refused = (text: Text) => new Refusal('invalid', text);

function refusal(findings: readonly Finding[]): Refusal {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const faults = errors.map(({ path, text }) => ({ path, text }));
  return new Refusal('invalid', say('exposure.vex.refused', { count: errors.length }), { faults });
}
