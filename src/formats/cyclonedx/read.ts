import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { asString, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { assertionBreaches } from './assertion.ts';
import type { Bom } from './bom.ts';
import { bomOfJson } from './bom-json.ts';
import { bomOfXml } from './bom-xml.ts';
import { inventoryOf } from './inventory.ts';
import { ratingFindings, ratingFindingsXml } from './rating.ts';
import { repeatedReferences } from './reference.ts';
import { schemaOf } from './schema.ts';
import { say } from './texts.ts';
import { xmlSchemaOf } from './xml-schema.ts';

/** Whether a JSON document calls itself CycloneDX, of whatever version and however sound. */
export function isCycloneDx(value: JsonValue): boolean {
  return member(value, 'bomFormat') === 'CycloneDX';
}

const namespace = 'http://cyclonedx.org/schema/bom/';

/** Whether the root of an XML document calls itself CycloneDX, of whatever version and however sound. */
export function isCycloneDxXml(root: Pick<XmlElement, 'name' | 'namespace'>): boolean {
  return root.name === 'bom' && root.namespace.startsWith(namespace);
}

/**
 * What the standard has against a document in JSON: breaches of the official schema of its version
 * (1.2 to 1.7); of a sound one, references that are given twice and ratings that are not what their
 * vectors come to, as warnings.
 */
export function validateCycloneDx(value: JsonValue): readonly Finding[] {
  const version = asString(member(value, 'specVersion'));
  const check = schemaOf.get(version ?? '');
  if (!isCycloneDx(value) || !check) return [unreadable(value, version)];
  const breaches = check(value);
  if (breaches.length > 0) return breaches;
  return [...repeatedReferences(value), ...ratingFindings(value)];
}

/** The same of a document in XML, by the official XSD of its version (1.0 to 1.7). */
export function validateCycloneDxXml(root: XmlElement): readonly Finding[] {
  const check = xmlSchemaOf.get(versionOf(root));
  if (!isCycloneDxXml(root) || !check) return [unreadableXml(root)];
  const breaches = [...check(root).findings, ...assertionBreaches(root, versionOf(root))];
  return breaches.length > 0 ? breaches : ratingFindingsXml(root);
}

function versionOf(root: XmlElement): string {
  return root.namespace.slice(namespace.length);
}

/**
 * A CycloneDX document of version 1.2 to 1.7 in JSON as an inventory, refused where it breaks the
 * official schema of its version, with every breach.
 */
export function readCycloneDx(value: JsonValue): Reading<InventoryDocument> {
  return inventoryIn(readBom(value));
}

/** A CycloneDX document of version 1.0 to 1.7 in XML as an inventory, refused like one in JSON. */
export function readCycloneDxXml(root: XmlElement): Reading<InventoryDocument> {
  return inventoryIn(readBomXml(root));
}

function inventoryIn(reading: Reading<Bom>): Reading<InventoryDocument> {
  if (!reading.ok) return reading;
  const { document, findings } = inventoryOf(reading.document);
  return { ok: true, document, findings: [...reading.findings, ...findings] };
}

/** A sound document in JSON without its form. */
export function readBom(value: JsonValue): Reading<Bom> {
  const findings = validateCycloneDx(value);
  if (findings.some(isError)) return { ok: false, findings };
  const version = asString(member(value, 'specVersion')) ?? '';
  return { ok: true, document: bomOfJson(value, version), findings };
}

/** A sound document in XML without its form. */
export function readBomXml(root: XmlElement): Reading<Bom> {
  const findings = validateCycloneDxXml(root);
  if (findings.some(isError)) return { ok: false, findings };
  return { ok: true, document: bomOfXml(root, versionOf(root)), findings };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function unreadable(value: JsonValue, version: string | undefined): Finding {
  const rule = 'cyclonedx.version';
  if (!isCycloneDx(value)) {
    return { rule: 'cyclonedx.format', path: '', severity: 'error', text: say('cyclonedx.not') };
  }
  if (version === undefined) {
    return { rule, path: '', severity: 'error', text: say('cyclonedx.no-version') };
  }
  const word = /^1\.[01]$/.test(version) ? 'cyclonedx.xml-only' : 'cyclonedx.version';
  const text = say(word, { version: version.slice(0, 40) });
  return { rule, path: '/specVersion', severity: 'error', text };
}

function unreadableXml(root: XmlElement): Finding {
  if (!isCycloneDxXml(root)) {
    const text = say('cyclonedx.not-xml');
    return { rule: 'cyclonedx.format', path: '', severity: 'error', text };
  }
  const text = say('cyclonedx.version', { version: versionOf(root).slice(0, 40) });
  return { rule: 'cyclonedx.version', path: '/bom', severity: 'error', text };
}
