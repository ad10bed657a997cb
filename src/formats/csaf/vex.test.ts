import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { isCsafVex, readCsafVex } from './vex.ts';

const named = (id: string, helper?: object) => ({
  product_id: id,
  name: `Acme ${id}`,
  ...(helper && { product_identification_helper: helper }),
});
const document = (vulnerability: object, tree: object = {}) =>
  ({
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
  }) as unknown as JsonValue;

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
  const reading = readCsafVex({ ...(document({}) as JsonObject), vulnerabilities: [] });
  assert.equal(reading.ok, false);
  assert.deepEqual(
    reading.findings.map(({ rule }) => rule),
    ['csaf.6.1.27.11'],
  );
});

const incomplete: [string, object, string][] = [
  ['no status of VEX', { product_status: { first_affected: ['P1'] } }, 'csaf.6.1.27.7'],
  [
    'no reason why a product is not affected',
    { product_status: { known_not_affected: ['P2'] } },
    'csaf.6.1.27.9',
  ],
  [
    'nothing to do where a product is affected',
    { product_status: { known_affected: ['P1'] } },
    'csaf.6.1.27.10',
  ],
  ['no vulnerability', { cve: undefined, product_status: { fixed: ['P1'] } }, 'csaf.6.1.27.8'],
];
for (const [situation, vulnerability, rule] of incomplete) {
  test(`a statement with ${situation} is incomplete, and refused`, () => {
    const value = JSON.parse(JSON.stringify(document(vulnerability))) as JsonValue;
    const reading = readCsafVex(value);
    assert.equal(reading.ok, false);
    assert.ok(
      reading.findings.some((each) => each.rule === rule),
      JSON.stringify(reading.findings),
    );
  });
}

const related = (category: string, helper?: object) => ({
  ...{ category, product_reference: 'P1', relates_to_product_reference: 'P2' },
  full_product_name: named('P1-P2', helper),
});
const compositions: [string, object, object][] = [
  [
    'a component of a product is that product, in the part that is meant',
    { relationships: [related('default_component_of')] },
    {
      products: [{ ecosystem: 'cpe', name: 'acme:gate', version: '2.0' }],
      parts: [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
      unresolved: 0,
    },
  ],
  [
    'a composed product with a name of its own keeps it',
    { relationships: [related('optional_component_of', { purl: 'pkg:npm/own@1.0.0' })] },
    {
      products: [{ ecosystem: 'npm', name: 'own', version: '1.0.0' }],
      parts: [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
      unresolved: 0,
    },
  ],
  [
    'what is installed on a product is not all of it, and known by its own names alone',
    { relationships: [related('installed_on')] },
    { products: [], parts: [], unresolved: 1 },
  ],
  [
    'a product path (2.1) leads over parts to the whole',
    {
      product_paths: [
        {
          beginning_product_reference: 'P1',
          full_product_name: named('P1-P2'),
          subpaths: [
            { category: 'default_component_of', next_product_reference: 'P3' },
            { category: 'default_component_of', next_product_reference: 'P2' },
          ],
        },
      ],
    },
    {
      products: [{ ecosystem: 'cpe', name: 'acme:gate', version: '2.0' }],
      parts: [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
      unresolved: 0,
    },
  ],
  [
    'compositions that lead back to themselves end',
    {
      relationships: [
        { ...related('default_component_of'), relates_to_product_reference: 'P1-P2' },
      ],
    },
    {
      products: [],
      parts: [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
      unresolved: 1,
    },
  ],
];
for (const [situation, tree, expected] of compositions) {
  test(situation, () => {
    const reading = readCsafVex(document({ product_status: { fixed: ['P1-P2'] } }, tree));
    assert.ok(reading.ok, JSON.stringify(reading));
    assert.deepEqual(
      reading.document.statements.map(({ products, parts, unresolved }) => ({
        ...{ products, parts, unresolved },
      })),
      [expected],
    );
  });
}

const folder = join(resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data'), 'csaf-oasis');

for (const version of ['2.0', '2.1']) {
  const examples = join(folder, `csaf_${version}/examples/csaf/csaf_vex`);
  const absent = existsSync(examples) ? false : `no test data in ${examples}`;
  test(`every published example of ${version} is read`, { skip: absent }, () => {
    const files = readdirSync(examples).filter((name) => name.endsWith('.json'));
    assert.equal(files.length, 13);
    for (const name of files) {
      const value = JSON.parse(readFileSync(join(examples, name), 'utf8')) as JsonValue;
      assert.ok(isCsafVex(value), name);
      const reading = readCsafVex(value);
      assert.ok(reading.ok, `${name}: ${JSON.stringify(reading)}`);
      assert.ok(reading.document.statements.length > 0, name);
    }
  });
}

test('the label is told as it is written, and none where there is none', () => {
  const status = { product_status: { fixed: ['P2'] } };
  const plain = document(status) as JsonObject;
  const marked = {
    ...plain,
    document: { ...(plain['document'] as JsonObject), distribution: { tlp: { label: 'WHITE' } } },
  };
  const labels = [plain, marked].map((each) => {
    const reading = readCsafVex(each);
    return reading.ok ? reading.document.label : reading.findings;
  });
  assert.deepEqual(labels, [undefined, 'WHITE']);
});

test('statements that name more than a million products between them are refused', () => {
  const purls = Array.from({ length: 2000 }, (_, at) => `pkg:npm/p${at}@1.0.0`);
  const whole = document({}, { full_product_names: [named('P2', { purls })] }) as JsonObject;
  const about = (count: number) => ({
    ...whole,
    vulnerabilities: Array.from({ length: count }, () => ({
      ...{ cve: 'CVE-2030-0001', product_status: { fixed: ['P2'] } },
    })),
  });
  const few = readCsafVex(about(2));
  assert.ok(few.ok);
  assert.equal(few.document.statements[1]?.products.length, 2000);
  assert.deepEqual(
    readCsafVex(about(501)).findings.map(({ rule, path }) => [rule, path]),
    [['csaf.named', '/vulnerabilities']],
  );
});
