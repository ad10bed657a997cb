import { randomUUID } from 'node:crypto';

import type { VexStatus } from '#formats/vex/vex.ts';

/** The formats in which suppliers and organizations state how vulnerabilities bear on products. */
export const forms = ['openvex', 'cyclonedx', 'csaf', 'spdx'] as const;
export type Form = (typeof forms)[number];

/** One statement, as every format can write it. */
export type Said = {
  readonly vulnerability: string;
  readonly status: VexStatus;
  /** A purl. */
  readonly product: string;
  readonly detail?: string;
  /** Other vulnerabilities that it claims to be the same. */
  readonly aliases?: readonly string[];
  /** A base score of CVSS that it claims. */
  readonly score?: number;
};

/** A document of statements, as every format can write it. */
export type Whole = {
  readonly author: string;
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly label?: string;
  /** What the format does not know, in the document itself. */
  readonly more?: object;
};

const writers = { openvex, cyclonedx, csaf, spdx };

/** The document that says this, in a format. */
export const stated = (form: Form, said: readonly Said[], whole: Whole): object =>
  writers[form](said, whole);

/** The same as text. */
export const made = (form: Form, said: readonly Said[], whole: Whole): string =>
  JSON.stringify(stated(form, said, whole));

const cvss = (score: number) => ({
  ...{ version: '3.1', baseScore: score, baseSeverity: score === 0 ? 'NONE' : 'CRITICAL' },
  vectorString:
    score === 0
      ? 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'
      : 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
});

function openvex(said: readonly Said[], { author, id, version, at, label, more }: Whole) {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    ...{ '@id': id, author, timestamp: at, version },
    statements: said.map(({ vulnerability, status, product, detail, aliases, score }) => ({
      vulnerability: { name: vulnerability, ...(aliases && { aliases }) },
      ...{ products: [{ '@id': product }], status },
      ...(status === 'not_affected' && { impact_statement: detail ?? 'Not built in.' }),
      ...(status === 'affected' && { action_statement: detail ?? 'Update.' }),
      ...(score !== undefined && { cvss: cvss(score) }),
    })),
    ...(label !== undefined && { tlp: label }),
    ...more,
  };
}

const states: Readonly<Record<VexStatus, string>> = {
  ...{ not_affected: 'not_affected', affected: 'exploitable', fixed: 'resolved' },
  under_investigation: 'in_triage',
};

function cyclonedx(said: readonly Said[], { author, id, version, at, label, more }: Whole) {
  const products = [...new Set(said.map(({ product }) => product))];
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.7', serialNumber: serialOf(id), version },
    metadata: {
      ...{ timestamp: at, supplier: { name: author } },
      ...(label !== undefined && { distributionConstraints: { tlp: label } }),
    },
    components: products.map((purl, number) => ({
      ...{ type: 'library', name: `p${number}`, 'bom-ref': `ref-${number}`, purl },
    })),
    vulnerabilities: said.map(({ vulnerability, status, product, detail, aliases, score }) => ({
      id: vulnerability,
      analysis: { state: states[status], detail: detail ?? 'Not built in.' },
      affects: [{ ref: `ref-${products.indexOf(product)}` }],
      ...(aliases && { references: aliases.map((each) => ({ id: each, source: {} })) }),
      ...(score !== undefined && { ratings: [{ score, method: 'CVSSv31' }] }),
    })),
    ...more,
  };
}

/** The serial number of a document whose id is told by a name. */
const serials = new Map<string, string>();
export function serialOf(id: string): string {
  const serial = serials.get(id) ?? `urn:uuid:${randomUUID()}`;
  serials.set(id, serial);
  return serial;
}

const listNames: Readonly<Record<VexStatus, string>> = {
  ...{ not_affected: 'known_not_affected', affected: 'known_affected', fixed: 'fixed' },
  under_investigation: 'under_investigation',
};

function csaf(said: readonly Said[], { author, id, version, at, label, more }: Whole) {
  const products = [...new Set(said.map(({ product }) => product))];
  const idOf = (product: string) => `P${products.indexOf(product)}`;
  return {
    document: {
      ...{ category: 'csaf_vex', csaf_version: '2.0', title: 'Statements' },
      publisher: { category: 'vendor', name: 'Acme', namespace: author },
      ...(label !== undefined && { distribution: { tlp: { label } } }),
      tracking: {
        ...{ id, status: 'final', version: String(version) },
        ...{ initial_release_date: at, current_release_date: at },
        revision_history: [{ date: at, number: String(version), summary: 'As it is.' }],
      },
    },
    product_tree: {
      full_product_names: products.map((purl) => ({
        ...{ product_id: idOf(purl), name: purl },
        product_identification_helper: { purl },
      })),
    },
    vulnerabilities: said.map(({ vulnerability, status, product, detail, aliases, score }) => {
      const product_ids = [idOf(product)];
      return {
        ...(vulnerability.startsWith('CVE-')
          ? { cve: vulnerability }
          : { ids: [{ system_name: 'other', text: vulnerability }] }),
        ...(aliases && { ids: aliases.map((text) => ({ system_name: 'other', text })) }),
        product_status: { [listNames[status]]: product_ids },
        threats: [{ category: 'impact', details: detail ?? 'Not built in.', product_ids }],
        remediations: [{ category: 'workaround', details: detail ?? 'Update.', product_ids }],
        ...(score !== undefined && { scores: [{ cvss_v3: cvss(score), products: product_ids }] }),
      };
    }),
    ...more,
  };
}

const relations: Readonly<Record<VexStatus, readonly [type: string, word: string]>> = {
  not_affected: ['NotAffected', 'doesNotAffect'],
  affected: ['Affected', 'affects'],
  fixed: ['Fixed', 'fixedIn'],
  under_investigation: ['UnderInvestigation', 'underInvestigationFor'],
};

function spdx(said: readonly Said[], { author, id, version, at, label, more }: Whole) {
  const iri = (name: string) => `${id}/${name}`;
  const element = (type: string, name: string, rest: object) => ({
    ...{ type, spdxId: iri(name), creationInfo: '_:made' },
    ...rest,
  });
  const products = [...new Set(said.map(({ product }) => product))];
  const roots = products.map((_, number) => iri(`product-${number}`));
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        ...{ type: 'CreationInfo', '@id': '_:made', specVersion: '3.0.1' },
        ...{ created: at, createdBy: [iri('author')] },
      },
      element('Organization', 'author', { name: author }),
      element('SpdxDocument', 'document', {
        ...{ rootElement: roots, name: `edition ${version}` },
        ...(label !== undefined && { comment: `TLP:${label}` }),
      }),
      ...products.map((purl, number) =>
        element('software_Package', `product-${number}`, { name: 'p', software_packageUrl: purl }),
      ),
      ...said.flatMap(({ vulnerability, status, product, detail, aliases = [], score }, number) => {
        const [type, relationshipType] = relations[status];
        const [from, to] = [iri(`bug-${number}`), [iri(`product-${products.indexOf(product)}`)]];
        return [
          element('security_Vulnerability', `bug-${number}`, {
            name: vulnerability,
            externalIdentifier: [vulnerability, ...aliases].map((identifier) => ({
              ...{ type: 'ExternalIdentifier', identifier },
              externalIdentifierType: identifier.startsWith('CVE-') ? 'cve' : 'securityOther',
            })),
          }),
          element(`security_Vex${type}VulnAssessmentRelationship`, `statement-${number}`, {
            ...{ from, to, relationshipType },
            ...(status === 'not_affected' && {
              security_impactStatement: detail ?? 'Not built in.',
            }),
            ...(status === 'affected' && { security_actionStatement: detail ?? 'Update.' }),
          }),
          ...(score === undefined
            ? []
            : [
                element('security_CvssV3VulnAssessmentRelationship', `score-${number}`, {
                  ...{ from, to, relationshipType: 'hasAssessmentFor', security_score: score },
                  security_severity: score === 0 ? 'none' : 'critical',
                  security_vectorString: cvss(score).vectorString,
                }),
              ]),
        ];
      }),
      ...(more ? [{ ...element('Organization', 'other', { name: 'other' }), ...more }] : []),
    ],
  };
}
