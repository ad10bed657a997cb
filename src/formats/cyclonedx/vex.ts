import { instantOf } from '#formats/inventory/taken.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { justificationOf } from '#formats/vex/justification.ts';
import { productNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import type { Reading } from '#kernel/finding.ts';

import type { Affected, Bom, BomComponent, BomVulnerability } from './bom.ts';
import { vulnerabilitiesOfJson } from './bom-json.ts';
import { vulnerabilitiesOfXml } from './bom-xml.ts';
import { readBom, readBomXml } from './read.ts';

/** Whether a document in JSON states of any vulnerability how it bears on a product. */
export function hasStatements(value: JsonValue): boolean {
  return vulnerabilitiesOfJson(value).some((each) => statusOf(each) !== undefined);
}

/** Whether a document in XML states of any vulnerability how it bears on a product. */
export function hasStatementsXml(root: XmlElement): boolean {
  return vulnerabilitiesOfXml(root).some((each) => statusOf(each) !== undefined);
}

const states: ReadonlyMap<string, VexStatus> = new Map<string, VexStatus>([
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
]);

function statusOf({ analysis }: BomVulnerability): VexStatus | undefined {
  return states.get(analysis?.state ?? '');
}

/**
 * What a CycloneDX document in JSON states of vulnerabilities (`vulnerabilities[].analysis`), refused
 * where it breaks its schema. A vulnerability without an analysis is a finding of a scanner and
 * states nothing.
 */
export function readCycloneDxVex(value: JsonValue): Reading<VexDocument> {
  const reading = readBom(value);
  if (!reading.ok) return reading;
  return { ...reading, document: vexOf(reading.document, vulnerabilitiesOfJson(value)) };
}

/** What a CycloneDX document in XML states of vulnerabilities; they stand in those of 1.4 and later. */
export function readCycloneDxVexXml(root: XmlElement): Reading<VexDocument> {
  const reading = readBomXml(root);
  if (!reading.ok) return reading;
  return { ...reading, document: vexOf(reading.document, vulnerabilitiesOfXml(root)) };
}

function vexOf(bom: Bom, vulnerabilities: readonly BomVulnerability[]): VexDocument {
  const issuedAt = instantOf(bom.timestamp);
  const named = new Map(
    bom.components.flatMap((component): [string, BomComponent][] =>
      component.ref === undefined ? [] : [[component.ref, component]],
    ),
  );
  const own = bom.serialNumber?.toLowerCase().replace(/^urn:uuid:/, 'urn:cdx:');
  const whole: Whole = { named, own, subject: bom.subject?.ref, issuedAt };
  return {
    format: 'cyclonedx',
    id: bom.serialNumber ?? '',
    version: bom.version,
    author: bom.makers.find((name) => name !== undefined && name !== '') ?? '',
    issuedAt,
    ...(bom.label !== undefined && { label: bom.label }),
    statements: vulnerabilities.flatMap((each) => statementsOf(each, whole)),
  };
}

/** What the statements of one document share: its components by reference, and what it describes. */
type Whole = {
  readonly named: ReadonlyMap<string, BomComponent>;
  /** How a BOM-Link to this document begins (`urn:cdx:serial`). */
  readonly own: string | undefined;
  readonly subject: string | undefined;
  readonly issuedAt: Date | undefined;
};

/** One statement, and further ones where versions are named that have another answer. */
function statementsOf(vulnerability: BomVulnerability, whole: Whole): VexStatement[] {
  const { subject, issuedAt } = whole;
  const { id, analysis, affects } = vulnerability;
  const status = statusOf(vulnerability);
  if (status === undefined || id === undefined || analysis === undefined) return [];
  const updated = [analysis.lastUpdated, vulnerability.updated]
    .map(instantOf)
    .find((at) => at !== undefined);
  const isWhole =
    affects.length === 0 || (subject !== undefined && affects.some(({ ref }) => ref === subject));
  const targets = affects.flatMap((each) => targetsOf(each, whole, status));
  const told = targets.map((target) => target.status);
  const answers = told.length === 0 ? [status] : [...new Set(told)];
  return answers.map((answer) => {
    const own = targets.filter((target) => target.status === answer);
    return {
      ...{ vulnerability: id, status: answer, issuedAt: updated ?? issuedAt, parts: [], isWhole },
      ...justifiedBy(analysis.justification ?? ''),
      action: (vulnerability.advice.length > 0 ? vulnerability.advice : analysis.responses).join(
        ', ',
      ),
      detail: analysis.detail ?? '',
      products: own.flatMap(({ product }) => product ?? []),
      unresolved: own.filter(({ product }) => product === undefined).length,
    };
  });
}

/** The word of VEX, and the finer one of CycloneDX. */
function justifiedBy(word: string): Pick<VexStatement, 'justification' | 'said'> {
  const justification = justificationOf(word) ?? word;
  return justification === word ? { justification } : { justification, said: word };
}

type Target = { readonly status: VexStatus; readonly product: VexProduct | undefined };

/** The answer for versions that are listed with a status of their own. */
function answerOf(told: string | undefined, status: VexStatus): VexStatus {
  if (told === 'unaffected') return 'not_affected';
  if (told === 'unknown') return 'under_investigation';
  const isCleared = status === 'not_affected' || status === 'fixed';
  return told === 'affected' && isCleared ? 'affected' : status;
}

/** What `affects` names, once for each of the versions it lists. */
function targetsOf({ ref, versions }: Affected, whole: Whole, status: VexStatus): Target[] {
  const product = productOf(ref, whole);
  if (versions.length === 0 || !product) return [{ status, product }];
  const { ecosystem, name } = product;
  return versions.map(({ version, range, status: told }): Target => ({
    status: answerOf(told, status),
    product: { ecosystem, name, ...(version && { version }), ...(range && { range }) },
  }));
}

/**
 * A component of the document, by its reference or a BOM-Link to this very document; or one of another
 * that is linked by its purl (`urn:cdx:…#pkg:…`).
 */
function productOf(ref: string, { named, own }: Whole): VexProduct | undefined {
  const hash = ref.indexOf('#');
  const fragment = decoded(ref.slice(hash + 1));
  const isOwn = hash > 0 && own !== undefined && ref.toLowerCase().startsWith(`${own}/`);
  const component = named.get(ref) ?? (isOwn ? named.get(fragment) : undefined);
  const linked = component === undefined && fragment.startsWith('pkg:') ? fragment : undefined;
  const names = [component?.purl, component?.cpe, linked];
  return names.flatMap((name) => (name === undefined ? [] : (productNamed(name) ?? [])))[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
