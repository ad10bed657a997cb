import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCsafVex } from '#formats/csaf/vex.ts';
import { readCycloneDxVex } from '#formats/cyclonedx/vex.ts';
import { readOpenVex } from '#formats/openvex/read.ts';
import type { Reading } from '#kernel/finding.ts';

import type { VexDocument, VexStatement, VexStatus } from './vex.ts';

const moment = '2030-01-02T00:00:00Z';
const author = 'https://acme.example';
const purl = 'pkg:npm/left-pad@1.2.3';
const cve = 'CVE-2030-0001';

/** One fact, as somebody would tell it. */
type Fact = {
  readonly status: VexStatus;
  readonly justification?: string;
  /** The word of CycloneDX for the justification. */
  readonly finer?: string;
  readonly action?: string;
  readonly detail?: string;
};

function inOpenVex({ status, justification, action, detail }: Fact): Reading<VexDocument> {
  const impact = status === 'not_affected' ? 'impact_statement' : 'status_notes';
  return readOpenVex({
    ...{ '@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'https://acme.example/vex/1', author },
    ...{ timestamp: moment, version: 1 },
    statements: [
      {
        ...{ vulnerability: { name: cve }, products: [{ '@id': purl }], status },
        ...(justification !== undefined && { justification }),
        ...(action !== undefined && { action_statement: action }),
        ...(detail !== undefined && { [impact]: detail }),
      },
    ],
  });
}

const states: Record<VexStatus, string> = {
  ...{ affected: 'exploitable', not_affected: 'not_affected', fixed: 'resolved' },
  under_investigation: 'in_triage',
};

function inCycloneDx({ status, finer, action, detail }: Fact): Reading<VexDocument> {
  return readCycloneDxVex({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    metadata: { timestamp: moment, supplier: { name: author } },
    components: [{ type: 'library', name: 'left-pad', 'bom-ref': 'left', purl }],
    vulnerabilities: [
      {
        ...{ id: cve, affects: [{ ref: 'left' }] },
        ...(action !== undefined && { recommendation: action }),
        analysis: {
          state: states[status],
          ...(finer !== undefined && { justification: finer }),
          ...(detail !== undefined && { detail }),
        },
      },
    ],
  });
}

const lists: Record<VexStatus, string> = {
  ...{ affected: 'known_affected', not_affected: 'known_not_affected', fixed: 'fixed' },
  under_investigation: 'under_investigation',
};

function inCsaf({ status, justification, action, detail }: Fact): Reading<VexDocument> {
  const product_ids = ['P1'];
  return readCsafVex({
    document: {
      ...{ category: 'csaf_vex', csaf_version: '2.0', title: 'x' },
      publisher: { category: 'vendor', name: 'Acme', namespace: author },
      tracking: { id: 'ACME-1', version: '1', current_release_date: moment },
    },
    product_tree: {
      full_product_names: [
        { product_id: 'P1', name: 'left-pad', product_identification_helper: { purl } },
      ],
    },
    vulnerabilities: [
      {
        ...{ cve, product_status: { [lists[status]]: product_ids } },
        ...(justification !== undefined && { flags: [{ label: justification, product_ids }] }),
        ...(action !== undefined && {
          remediations: [{ category: 'vendor_fix', details: action, product_ids }],
        }),
        ...(detail !== undefined && {
          threats: [{ category: 'impact', details: detail, product_ids }],
        }),
      },
    ],
  });
}

const facts: [string, Fact][] = [
  ['that it is fixed', { status: 'fixed' }],
  ['that it is looked into', { status: 'under_investigation', detail: 'We know more soon.' }],
  ['that it is affected, and what to do', { status: 'affected', action: 'Update to 2.0.0.' }],
  [
    'that it is not affected, and why',
    {
      ...{ status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' },
      ...{ finer: 'code_not_reachable', detail: 'The parser is never called.' },
    },
  ],
  [
    'that it is not affected, as what is vulnerable is not in it',
    {
      ...{ status: 'not_affected', justification: 'vulnerable_code_not_present' },
      finer: 'code_not_present',
    },
  ],
];
for (const [situation, fact] of facts) {
  test(`${situation} is the same statement by the same author, in whichever language it is told`, () => {
    const told = [inOpenVex(fact), inCycloneDx(fact), inCsaf(fact)].map((reading) => {
      assert.ok(reading.ok, JSON.stringify(reading));
      return {
        author: reading.document.author,
        statements: reading.document.statements.map(meant),
      };
    });
    const expected = {
      ...{ vulnerability: cve, status: fact.status, justification: fact.justification ?? '' },
      ...{ action: fact.action ?? '', detail: fact.detail ?? '', isWhole: false, unresolved: 0 },
      products: [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }],
      ...{ parts: [], issuedAt: new Date(moment) },
    };
    for (const each of told) assert.deepEqual(each, { author, statements: [expected] });
  });
}

/** A statement without the word that only CycloneDX has for the reason. */
function meant({ said: _, ...statement }: VexStatement) {
  return statement;
}

test('a part of a product is told alike in OpenVEX and CSAF', () => {
  const [whole, part] = ['pkg:npm/portal@2.0.0', 'pkg:npm/left-pad@1.2.3'];
  const open = readOpenVex({
    ...{ '@context': 'https://openvex.dev/ns', '@id': 'https://acme.example/vex/1', author },
    ...{ timestamp: moment, version: 1 },
    statements: [
      {
        ...{ vulnerability: { name: cve }, status: 'fixed' },
        products: [{ '@id': whole, subcomponents: [{ '@id': part }] }],
      },
    ],
  });
  const named = (product_id: string, purl?: string) => ({
    ...{ product_id, name: product_id },
    ...(purl !== undefined && { product_identification_helper: { purl } }),
  });
  const csaf = readCsafVex({
    document: {
      ...{ category: 'csaf_vex', csaf_version: '2.0', title: 'x' },
      publisher: { category: 'vendor', name: 'Acme', namespace: author },
      tracking: { id: 'ACME-1', version: '1', current_release_date: moment },
    },
    product_tree: {
      full_product_names: [named('whole', whole), named('part', part)],
      relationships: [
        {
          ...{ category: 'default_component_of', product_reference: 'part' },
          ...{ relates_to_product_reference: 'whole', full_product_name: named('both') },
        },
      ],
    },
    vulnerabilities: [{ cve, product_status: { fixed: ['both'] } }],
  });
  assert.ok(open.ok && csaf.ok);
  assert.deepEqual(open.document.statements, csaf.document.statements);
  assert.equal(open.document.statements[0]?.parts[0]?.name, 'left-pad');
});
