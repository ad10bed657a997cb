import { instantOf } from '#formats/inventory/taken.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { productNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import type { Reading } from '#kernel/finding.ts';

import { componentsIn, readCycloneDx } from './read.ts';

type Maybe = JsonValue | undefined;

/** Whether a document states of any vulnerability how it bears on a product. */
export function hasStatements(value: JsonValue): boolean {
  return items(member(value, 'vulnerabilities')).some(
    (each) => statusOf(member(each, 'analysis')) !== undefined,
  );
}

const states: ReadonlyMap<string, VexStatus> = new Map<string, VexStatus>([
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['false_positive', 'not_affected'],
  ['not_affected', 'not_affected'],
]);

function statusOf(analysis: Maybe): VexStatus | undefined {
  return states.get(asString(member(analysis, 'state')) ?? '');
}

/**
 * What a CycloneDX document states of vulnerabilities (`vulnerabilities[].analysis`). One without an
 * analysis is a finding of a scanner and states nothing.
 */
export function readCycloneDxVex(value: JsonValue): Reading<VexDocument> {
  const reading = readCycloneDx(value);
  if (!reading.ok) return reading;
  const metadata = member(value, 'metadata');
  const issuedAt = instantOf(asString(member(metadata, 'timestamp')));
  const named = new Map(
    [...componentsIn(value)].flatMap(([component]): [string, JsonValue][] => {
      const ref = asString(member(component, 'bom-ref'));
      return ref === undefined ? [] : [[ref, component]];
    }),
  );
  const subject = asString(member(member(metadata, 'component'), 'bom-ref'));
  const statements = items(member(value, 'vulnerabilities')).flatMap((each) =>
    statementsOf(each, { named, subject, issuedAt }),
  );
  const version = member(value, 'version');
  return {
    ok: true,
    document: {
      ...{ format: 'cyclonedx', issuedAt, statements },
      id: asString(member(value, 'serialNumber')) ?? '',
      version: version === undefined ? '' : JSON.stringify(version),
      author: authorOf(metadata),
    },
    findings: [],
  };
}

/** Who made the document: its supplier or manufacturer, else the first author it names. */
function authorOf(metadata: Maybe): string {
  const [author] = items(member(metadata, 'authors'));
  const described = member(metadata, 'component');
  const candidates = [
    ...['supplier', 'manufacturer', 'manufacture'].map((key) => member(metadata, key)),
    ...[author, member(described, 'supplier'), member(described, 'manufacturer')],
  ].map((each) => asString(member(each, 'name')));
  return candidates.find((name) => name !== undefined && name !== '') ?? '';
}

/** What the statements of one document share: its components by reference, and what it describes. */
type Whole = {
  readonly named: ReadonlyMap<string, JsonValue>;
  readonly subject: string | undefined;
  readonly issuedAt: Date | undefined;
};

/** One statement, and further ones where versions are named that have another answer. */
function statementsOf(
  vulnerability: JsonValue,
  { named, subject, issuedAt }: Whole,
): VexStatement[] {
  const analysis = member(vulnerability, 'analysis');
  const status = statusOf(analysis);
  const id = asString(member(vulnerability, 'id'));
  if (status === undefined || id === undefined) return [];
  const updated = [member(analysis, 'lastUpdated'), member(vulnerability, 'updated')]
    .map((each) => instantOf(asString(each)))
    .find((at) => at !== undefined);
  const affects = items(member(vulnerability, 'affects'));
  const isWhole =
    affects.length === 0 ||
    (subject !== undefined && affects.some((each) => member(each, 'ref') === subject));
  const targets = affects.flatMap((each) => targetsOf(each, named, status));
  const told = targets.map((target) => target.status);
  const answers = told.length === 0 ? [status] : [...new Set(told)];
  return answers.map((answer) => {
    const own = targets.filter((target) => target.status === answer);
    return {
      ...{ vulnerability: id, status: answer, issuedAt: updated ?? issuedAt, parts: [], isWhole },
      justification: asString(member(analysis, 'justification')) ?? '',
      action: items(member(analysis, 'response')).map(asString).filter(Boolean).join(', '),
      detail: asString(member(analysis, 'detail')) ?? '',
      products: own.flatMap(({ product }) => product ?? []),
      unresolved: own.filter(({ product }) => product === undefined).length,
    };
  });
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
function targetsOf(
  affects: JsonValue,
  named: ReadonlyMap<string, JsonValue>,
  status: VexStatus,
): Target[] {
  const product = productOf(asString(member(affects, 'ref')) ?? '', named);
  const versions = items(member(affects, 'versions'));
  if (versions.length === 0 || !product) return [{ status, product }];
  return versions.map((each): Target => {
    const [version, range] = [member(each, 'version'), member(each, 'range')].map(asString);
    const { ecosystem, name } = product;
    return {
      status: answerOf(asString(member(each, 'status')), status),
      product: { ecosystem, name, ...(version && { version }), ...(range && { range }) },
    };
  });
}

/** A component of the document, or one of another that is linked by its purl (`urn:cdx:…#pkg:…`). */
function productOf(ref: string, named: ReadonlyMap<string, JsonValue>): VexProduct | undefined {
  const component = named.get(ref);
  const purl = asString(member(component, 'purl'));
  const cpe = asString(member(component, 'cpe'));
  const linked = component === undefined ? decoded(ref.slice(ref.indexOf('#') + 1)) : undefined;
  const names = [purl, cpe, linked?.startsWith('pkg:') ? linked : undefined];
  return names.flatMap((name) => (name === undefined ? [] : (productNamed(name) ?? [])))[0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
