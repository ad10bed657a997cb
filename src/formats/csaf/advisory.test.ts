import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { readCsafAdvisory } from './advisory.ts';

const whole = (rest: object) => ({
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.1',
    distribution: { tlp: { label: 'AMBER+STRICT' } },
    lang: 'ja',
    publisher: { category: 'vendor', name: 'Acme', namespace: 'https://acme.example' },
    title: '勧告',
    tracking: {
      id: 'ACME-1',
      version: '3',
      status: 'final',
      initial_release_date: '2030-01-01T00:00:00Z',
      current_release_date: '2030-01-02T00:00:00Z',
    },
  },
  ...rest,
});

test('a document of 2.1 is read with metrics, weaknesses, dates, purls and its label', () => {
  const reading = readCsafAdvisory(
    whole({
      product_tree: {
        full_product_names: [
          {
            product_id: 'P1',
            name: 'Left Pad 1',
            product_identification_helper: {
              purls: ['pkg:npm/left-pad@1.0.0', 'pkg:npm/left-pad@1.0.0?arch=x86'],
            },
          },
          { product_id: 'P2', name: 'Gate' },
        ],
        product_paths: [{ full_product_name: { product_id: 'P3', name: 'Left Pad on Gate' } }],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2030-0001',
          cwes: [{ id: 'CWE-79', name: 'Cross-site Scripting', version: '4.17' }],
          ids: [{ system_name: 'https://gcve.eu', text: 'GCVE-1-2030-1' }],
          disclosure_date: '2030-01-01T09:00:00+09:00',
          discovery_date: '2029-12-01T00:00:00Z',
          title: 'A hole',
          metrics: [
            {
              content: { cvss_v4: { vectorString: 'CVSS:4.0/x' }, epss: { probability: '0.1' } },
              products: ['P1'],
              source: 'https://nvd.nist.gov/',
            },
          ],
          product_status: { known_affected: ['P1'], unknown: ['P2'], recommended: ['P3'] },
        },
      ],
    }),
  );
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  const { vulnerabilities, products, ...head } = reading.document;
  assert.deepEqual(head, {
    csafVersion: '2.1',
    category: 'csaf_security_advisory',
    title: '勧告',
    id: 'ACME-1',
    version: '3',
    status: 'final',
    language: 'ja',
    publisher: { name: 'Acme', namespace: 'https://acme.example' },
    label: 'AMBER+STRICT',
    firstReleasedAt: new Date('2030-01-01'),
    releasedAt: new Date('2030-01-02'),
  });
  assert.deepEqual(
    products.map(({ id, names }) => [id, names.length]),
    [
      ['P1', 2],
      ['P2', 0],
      ['P3', 0],
    ],
  );
  assert.deepEqual(vulnerabilities, [
    {
      name: 'CVE-2030-0001',
      otherNames: [{ system: 'https://gcve.eu', text: 'GCVE-1-2030-1' }],
      title: 'A hole',
      weaknesses: [{ id: 'CWE-79', name: 'Cross-site Scripting', version: '4.17' }],
      disclosedAt: new Date('2030-01-01'),
      discoveredAt: new Date('2029-12-01'),
      vectors: [{ vector: 'CVSS:4.0/x', products: ['P1'], source: 'https://nvd.nist.gov/' }],
      statements: [
        {
          ...{ vulnerability: 'CVE-2030-0001', status: 'affected', parts: [], isWhole: false },
          ...{ issuedAt: new Date('2030-01-02'), justification: '', action: '', detail: '' },
          products: [{ ecosystem: 'npm', name: 'left-pad', version: '1.0.0' }],
          unresolved: 0,
        },
      ],
    },
  ]);
});

test('an advisory without products or vulnerabilities is read', () => {
  const reading = readCsafAdvisory(whole({}));
  assert.ok(reading.ok);
  assert.deepEqual(reading.document.vulnerabilities, []);
});

test('of reasons the first that is about a product counts, through groups as well', () => {
  const reading = readCsafAdvisory(
    whole({
      product_tree: {
        full_product_names: ['P1', 'P2'].map((id) => ({ product_id: id, name: id })),
        product_groups: [{ group_id: 'G', product_ids: ['P1', 'P2'] }],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2030-0001',
          product_status: { known_affected: ['P1', 'P2'] },
          remediations: [
            { category: 'mitigation', details: 'first', product_ids: ['P1'] },
            { category: 'mitigation', details: 'second', group_ids: ['G'] },
            { category: 'mitigation', details: 'third', group_ids: ['G'] },
          ],
        },
      ],
    }),
  );
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.document.vulnerabilities[0]?.statements.map(({ action }) => action),
    ['first', 'second'],
  );
});

test('what is no CSAF document is refused, and nothing thrown', () => {
  for (const value of [null, 1, [], {}, { document: null }, whole({ vulnerabilities: {} })]) {
    assert.ok(!readCsafAdvisory(value).ok);
  }
});

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const skip = existsSync(`${data}/csaf-oasis`) ? false : `no test data at ${data}`;

test('every published example and every advisory of CISA is read', { skip }, () => {
  const examples = ['2.0', '2.1'].flatMap((version) => {
    const folder = `${data}/csaf-oasis/csaf_${version}/examples/csaf`;
    return readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.json'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  });
  const packed = readFileSync(`${data}/csaf-cisa/csaf20-cisa-sample.ndjson.gz`);
  const advisories = gunzipSync(packed).toString().split('\n').filter(Boolean);
  assert.ok(examples.length >= 40 && advisories.length > 100);
  for (const text of [...examples, ...advisories]) {
    const reading = readCsafAdvisory(JSON.parse(text));
    assert.ok(reading.ok, JSON.stringify(reading.findings));
  }
});
