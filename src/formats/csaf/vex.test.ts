import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { isCsafVex, readCsafVex } from './vex.ts';

const named = (id: string, helper?: object) => ({
  product_id: id,
  name: `Acme ${id}`,
  ...(helper && { product_identification_helper: helper }),
});
const document = (vulnerability: object, tree: object = {}) => ({
  document: {
    category: 'csaf_vex',
    csaf_version: '2.0',
    publisher: { category: 'vendor', name: 'Acme', namespace: 'https://acme.example' },
    tracking: { id: 'ACME-1', version: '3', current_release_date: '2030-01-02T00:00:00Z' },
  },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Acme',
        branches: [
          {
            category: 'product_version_range',
            name: 'vers:npm/<2.0.0',
            product: named('P1', { purl: 'pkg:npm/left-pad' }),
          },
        ],
      },
    ],
    full_product_names: [
      named('P2', { cpe: 'cpe:2.3:a:acme:gate:2.0:*:*:*:*:*:*:*' }),
      named('P3'),
    ],
    product_groups: [{ group_id: 'G1', product_ids: ['P2', 'P3'] }],
    ...tree,
  },
  vulnerabilities: [{ cve: 'CVE-2030-0001', ...vulnerability }],
});

test('each status is a statement, with the products it names and why', () => {
  const reading = readCsafVex(
    document({
      product_status: { known_not_affected: ['P2', 'P3'], known_affected: ['P1'] },
      flags: [{ label: 'vulnerable_code_not_present', group_ids: ['G1'] }],
      remediations: [{ category: 'vendor_fix', details: 'Update.', product_ids: ['P1'] }],
    }),
  );
  assert.ok(reading.ok, JSON.stringify(reading));
  const { author, id, version, statements } = reading.document;
  assert.deepEqual([author, id, version], ['https://acme.example', 'ACME-1', '3']);
  const common = {
    vulnerability: 'CVE-2030-0001',
    parts: [],
    isWhole: false,
    issuedAt: new Date('2030-01-02'),
  };
  assert.deepEqual(statements, [
    {
      ...{ ...common, status: 'affected', justification: '', action: 'Update.', detail: '' },
      products: [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
      unresolved: 0,
    },
    {
      ...{ ...common, status: 'not_affected', action: '', detail: '' },
      justification: 'vulnerable_code_not_present',
      products: [{ ecosystem: 'cpe', name: 'acme:gate', version: '2.0' }],
      unresolved: 1,
    },
  ]);
});

test('a product that the tree does not hold is refused, and the place named', () => {
  const reading = readCsafVex(document({ product_status: { fixed: ['P9'] } }));
  assert.equal(reading.ok, false);
  assert.deepEqual(
    reading.findings.map(({ rule, path }) => [rule, path]),
    [['csaf.6.1.1', '/vulnerabilities/0/product_status']],
  );
});

test('a VEX document about no vulnerability is refused', () => {
  const reading = readCsafVex({ ...document({}), vulnerabilities: [] });
  assert.equal(reading.ok, false);
  assert.deepEqual(
    reading.findings.map(({ rule }) => rule),
    ['csaf.6.1.27.11'],
  );
});

const folder = join(
  resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data'),
  'csaf-oasis/csaf_2.0/examples/csaf/csaf_vex',
);

test('every published example is read', { skip: !existsSync(folder) }, () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  assert.ok(files.length >= 10);
  for (const name of files) {
    const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    assert.ok(isCsafVex(value), name);
    const reading = readCsafVex(value);
    assert.ok(reading.ok && reading.document.statements.length > 0, name);
  }
});
