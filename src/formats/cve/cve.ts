import type {
  Advisory,
  Affected,
  Configuration,
  Reference,
  Signal,
} from '#formats/advisory/advisory.ts';
import { isSafeUrl } from '#formats/advisory/reference.ts';
import { readShape } from '#formats/advisory/shape.ts';
import { say as sayOfAdvisories } from '#formats/advisory/texts.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { applicableOf, configurationsOf } from './applicability.ts';
import { type Place, signalsOf } from './metrics.ts';
import { affectedOf } from './products.ts';
import { type CveContainer, CveRecord } from './record.ts';

/** Whether a JSON value calls itself a CVE record. */
export function isCve(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('dataType' in value) return value.dataType === 'CVE_RECORD';
  return Object.hasOwn(value, 'cveMetadata') && Object.hasOwn(value, 'containers');
}

/**
 * A CVE record (CVE Record Format 5.0 to 5.2) as an advisory.
 *
 * The containers of the CNA and of every authorized publisher (ADP) stand side by side: each product
 * and each signal says whose it is. A rejected record is withdrawn and affects nothing.
 */
export function readCve(value: unknown): Reading<Advisory> {
  const shaped = readShape(CveRecord, value, 'cve.schema');
  if (!shaped.ok) return shaped;
  const { cveMetadata, containers } = shaped.document;
  const findings: Finding[] = [];
  const voices = voicesOf(containers);
  const isRejected = cveMetadata.state === 'REJECTED';
  const advisory: Advisory = {
    source: 'cve',
    id: cveMetadata.cveId,
    aliases: [],
    upstream: [],
    related: isRejected ? (containers.cna.replacedBy ?? []) : [],
    published: cveMetadata.datePublished,
    modified: cveMetadata.dateUpdated,
    withdrawn: isRejected ? (cveMetadata.dateRejected ?? cveMetadata.dateUpdated) : undefined,
    isWithdrawn: isRejected,
    title: containers.cna.title ?? '',
    details: proseOf(containers.cna, isRejected),
    references: referencesOf(voices, findings),
    affected: isRejected ? [] : voices.flatMap((voice) => productsOf(voice, findings)),
    ...jointOf(isRejected ? [] : voices),
    signals: isRejected ? [] : voices.flatMap((voice) => metricsOf(voice, findings)),
  };
  return { ok: true, document: advisory, findings };
}

type Voice = { readonly said: CveContainer; readonly place: Place };

function voicesOf({ cna, adp = [] }: CveRecord['containers']): Voice[] {
  const name = ({ providerMetadata: { shortName, orgId } }: CveContainer) =>
    shortName ?? orgId ?? '';
  return [
    { said: cna, place: { container: `cna:${name(cna)}`, path: '/containers/cna' } },
    ...adp.map((said, at) => ({
      said,
      place: { container: `adp:${name(said)}`, path: `/containers/adp/${at}` },
    })),
  ];
}

function productsOf({ said, place }: Voice, findings: Finding[]): Affected[] {
  const named = affectedOf(said, place, findings);
  return [...named, ...applicableOf(said.cpeApplicability ?? [], place, findings)];
}

/** Configurations where there are any: most records have none, and say nothing of them. */
function jointOf(voices: readonly Voice[]): { readonly configurations?: Configuration[] } {
  const configurations = voices.flatMap(({ said, place }) =>
    configurationsOf(said.cpeApplicability ?? [], place),
  );
  return configurations.length > 0 ? { configurations } : {};
}

function metricsOf({ said, place }: Voice, findings: Finding[]): Signal[] {
  return signalsOf(said.metrics ?? [], place, findings);
}

/** The English description, or the first there is; of a rejected record, why it was rejected. */
function proseOf(cna: CveContainer, isRejected: boolean): string {
  const texts = (isRejected ? cna.rejectedReasons : cna.descriptions) ?? [];
  const english = texts.find(({ lang }) => lang.toLowerCase().startsWith('en'));
  return (english ?? texts[0])?.value ?? '';
}

function referencesOf(voices: readonly Voice[], findings: Finding[]): Reference[] {
  const references = new Map<string, Reference>();
  const written = voices.flatMap(({ said, place }) =>
    (said.references ?? []).map((reference, at) => ({
      ...reference,
      path: `${place.path}/references/${at}/url`,
    })),
  );
  for (const { url, tags = [], path } of written) {
    if (isSafeUrl(url)) {
      if (!references.has(url)) references.set(url, { kind: kindOf(tags), url });
      continue;
    }
    const text = sayOfAdvisories('advisory.reference', { url: url.slice(0, 200) });
    findings.push({ rule: 'cve.reference', path, severity: 'warning', text });
  }
  return [...references.values()];
}

/** The first tag of the format's own list; `x_` tags are private to whoever wrote them. */
function kindOf(tags: readonly string[]): string {
  return tags.find((tag) => !tag.startsWith('x_')) ?? 'web';
}
