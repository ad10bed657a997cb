import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

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
import type { VexDocument } from '#formats/vex/vex.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../assertion-texts.ts';

/** A document that was read, its bytes as they came, and what is worth knowing of it. */
export type ReadVex = {
  readonly document: VexDocument;
  readonly sha256: Buffer;
  readonly content: Buffer;
  readonly notes: readonly Finding[];
};

const inflate = promisify(gunzip);
const largestUnpacked = 64 * 1024 * 1024;
const depth = 128;

/** Reads a VEX document of whichever format its content shows, refused with every fault. */
export async function readVex(bytes: Uint8Array): Promise<ReadVex> {
  const text = await plainText(bytes);
  if (text === undefined) throw refused(say('exposure.vex.unreadable'));
  const reading = isMarkup(text) ? readMarkup(text) : readValue(text);
  if (!reading.ok) throw refusal(reading.findings);
  const { document, findings } = reading;
  if (document.statements.length === 0) throw refused(say('exposure.vex.nothing'));
  if (document.statements.length > mostStatements) {
    throw refused(say('exposure.vex.too-many', { limit: mostStatements }));
  }
  return {
    document,
    sha256: createHash('sha256').update(bytes).digest(),
    content: Buffer.from(bytes),
    notes: findings,
  };
}

const mostStatements = 20_000;

/** The text of a document, unpacked where it is packed; undefined where it is no text. */
async function plainText(bytes: Uint8Array): Promise<string | undefined> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const plain = isPacked ? await inflate(bytes, { maxOutputLength: largestUnpacked }) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    // Damaged, too large once unpacked, or in another encoding: whoever sent it is told the same.
    return undefined;
  }
}

function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<');
}

function readMarkup(text: string): Reading<VexDocument> {
  const xml = readXml(text, { depth });
  if (!xml.ok) return xml;
  if (isCycloneDxXml(xml.document)) return readCycloneDxVexXml(xml.document);
  throw refused(say('exposure.vex.unrecognised'));
}

function readValue(text: string): Reading<VexDocument> {
  const json = readJson(text, { depth });
  if (!json.ok) return json;
  const value = json.document;
  if (isOpenVex(value)) return readOpenVex(value);
  if (isCsafVex(value) || (isCsaf(value) && !isJvn(value))) return readCsafVex(value);
  if (isCycloneDx(value)) return readCycloneDxVex(value);
  if (hasVexRelationships(value)) return readSpdxVex(value);
  throw refused(say('exposure.vex.unrecognised'));
}

/** What a document that was handed in as an inventory states; undefined where it states nothing. */
export async function embeddedIn(content: Uint8Array): Promise<VexDocument | undefined> {
  const text = (await plainText(content)) ?? '';
  const reading = isMarkup(text) ? embeddedInXml(text) : embeddedInJson(text);
  return reading?.ok && reading.document.statements.length > 0 ? reading.document : undefined;
}

function embeddedInJson(text: string): Reading<VexDocument> | undefined {
  const json = readJson(text, { depth });
  if (!json.ok) return undefined;
  const value = json.document;
  if (isCycloneDx(value) && hasStatements(value)) return readCycloneDxVex(value);
  return hasVexRelationships(value) ? readSpdxVex(value) : undefined;
}

function embeddedInXml(text: string): Reading<VexDocument> | undefined {
  const xml = readXml(text, { depth });
  if (!xml.ok || !isCycloneDxXml(xml.document) || !hasStatementsXml(xml.document)) return undefined;
  return readCycloneDxVexXml(xml.document);
}

const refused = (text: Text) => new Refusal('invalid', text);

function refusal(findings: readonly Finding[]): Refusal {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const faults = errors.map(({ path, text }) => ({ path, text }));
  return new Refusal('invalid', say('exposure.vex.refused', { count: errors.length }), { faults });
}
