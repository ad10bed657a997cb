import { readShape } from '#formats/advisory/shape.ts';
import type { VexStatement } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { type AdvisoryDocument, advisoryShape, type Vulnerability } from './advisory-shape.ts';
import { composedOf } from './composition.ts';
import { type CsafLabel, labelOf } from './label.ts';
import { countedGroups, type Groups } from './meant.ts';
import { shown } from './place.ts';
import { type CsafProduct, productsIn } from './products.ts';
import { namedWithin, nameOf, statementsOf, type Surroundings } from './statement.ts';
import { say } from './texts.ts';

export type CsafWeakness = {
  readonly id: string;
  readonly name: string;
  /** The version of CWE; CSAF 2.0 does not say. */
  readonly version: string | undefined;
};

/** A CVSS vector as published, with the products it is for and whose it is where that is said. */
export type CsafVector = {
  readonly vector: string;
  readonly products: readonly string[];
  readonly source: string | undefined;
};

export type CsafVulnerability = {
  /** The CVE, or else the first other name; undefined where it has none. */
  readonly name: string | undefined;
  readonly otherNames: readonly { readonly system: string | undefined; readonly text: string }[];
  readonly title: string;
  readonly weaknesses: readonly CsafWeakness[];
  readonly disclosedAt: Date | undefined;
  readonly discoveredAt: Date | undefined;
  readonly vectors: readonly CsafVector[];
  readonly statements: readonly VexStatement[];
};

/** What a CSAF document of version 2.0 or 2.1 says, whatever its profile. */
export type CsafAdvisory = {
  readonly csafVersion: '2.0' | '2.1';
  readonly category: string;
  readonly id: string;
  readonly version: string;
  readonly status: 'draft' | 'interim' | 'final' | undefined;
  /** Empty where the document has none, as that of a vulnerability. */
  readonly title: string;
  readonly language: string | undefined;
  readonly publisher: { readonly name: string; readonly namespace: string };
  /** Undefined where the document does not say, or says what TLP does not know. */
  readonly label: CsafLabel | undefined;
  readonly firstReleasedAt: Date | undefined;
  readonly releasedAt: Date;
  readonly products: readonly CsafProduct[];
  readonly vulnerabilities: readonly CsafVulnerability[];
};

const mostMissing = 1000;
/** Of all statements together, products by each of their names. */
const mostNamed = 1_000_000;

const tooManyNamed: Finding = {
  ...{ rule: 'csaf.named', path: '/vulnerabilities', severity: 'error' },
  text: say('csaf.named', { limit: mostNamed }),
};

/**
 * Reads a CSAF document. Refused are documents whose shape does not allow it and, with the first
 * thousand places, those that speak of products the product tree does not hold (§6.1.1), and those
 * whose statements name more than a million products between them; what else the standard has against a document is for `validateCsaf` to say.
 */
export function readCsafAdvisory(value: unknown): Reading<CsafAdvisory> {
  const shaped = readShape(advisoryShape, value, 'csaf.schema');
  if (!shaped.ok) return shaped;
  const { document: whole, product_tree: tree = {}, vulnerabilities = [] } = shaped.document;
  const products = composedOf(productsIn(tree), tree);
  const surroundings = {
    products: new Map(products.map((each) => [each.id, each])),
    groups: groupsIn(tree),
    issuedAt: whole.tracking.current_release_date,
    named: namedWithin(mostNamed),
  };
  const findings: Finding[] = [];
  const read = vulnerabilities.map((each, at) => {
    const path = `/vulnerabilities/${at}/product_status`;
    return vulnerabilityOf(each, surroundings, (id) => {
      if (findings.length >= mostMissing) return;
      const text = say('csaf.unknown-product', { id: shown(id) });
      findings.push({ rule: 'csaf.6.1.1', path, severity: 'error', text });
    });
  });
  if (findings.length > 0) return { ok: false, findings };
  if (!surroundings.named.spend([])) return { ok: false, findings: [tooManyNamed] };
  const advisory = { ...headOf(whole), products, vulnerabilities: read };
  return { ok: true, document: advisory, findings };
}

function headOf(whole: AdvisoryDocument['document']) {
  const { tracking } = whole;
  return {
    ...{ csafVersion: whole.csaf_version, category: whole.category, title: whole.title ?? '' },
    ...{ id: tracking.id, version: tracking.version, status: tracking.status },
    language: whole.lang,
    publisher: { name: whole.publisher.name, namespace: whole.publisher.namespace },
    label: labelOf(whole.distribution?.tlp?.label),
    firstReleasedAt: tracking.initial_release_date,
    releasedAt: tracking.current_release_date,
  };
}

function groupsIn(tree: NonNullable<AdvisoryDocument['product_tree']>): Groups {
  return countedGroups(
    (tree.product_groups ?? []).map((each) => [each.group_id, each.product_ids ?? []] as const),
  );
}

function vulnerabilityOf(
  vulnerability: Vulnerability,
  surroundings: Surroundings,
  miss: (id: string) => void,
): CsafVulnerability {
  const { cwe, cwes = [], ids = [], title = '' } = vulnerability;
  return {
    name: nameOf(vulnerability),
    otherNames: ids.map(({ system_name, text }) => ({ system: system_name, text })),
    title,
    weaknesses: [...(cwe ? [cwe] : []), ...cwes].map(({ id, name, version }) => ({
      ...{ id, name, version },
    })),
    disclosedAt: vulnerability.disclosure_date ?? vulnerability.release_date,
    discoveredAt: vulnerability.discovery_date,
    vectors: vectorsOf(vulnerability),
    statements: statementsOf(vulnerability, surroundings, miss),
  };
}

/** The vectors of `scores` (2.0) and `metrics` (2.1). */
function vectorsOf({ scores = [], metrics = [] }: Vulnerability): CsafVector[] {
  const old = scores.map((each) => ({ ...each, source: undefined, content: each }));
  return [...old, ...metrics].flatMap(({ products = [], source, content }) =>
    [content.cvss_v2, content.cvss_v3, content.cvss_v4].flatMap((cvss) =>
      cvss ? [{ vector: cvss.vectorString, products, source }] : [],
    ),
  );
}
