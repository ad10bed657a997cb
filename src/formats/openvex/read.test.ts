import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOpenVex, readOpenVex } from './read.ts';

const statement = {
  vulnerability: { name: 'CVE-2030-0001' },
  products: [{ '@id': 'pkg:npm/left-pad@1.2.3' }],
  status: 'not_affected',
  justification: 'vulnerable_code_not_present',
};
const document = (rest: object = {}, whole: object = {}) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://acme.example/vex/1',
  author: 'Acme PSIRT',
  timestamp: '2030-01-02T03:04:05Z',
  version: 1,
  statements: [{ ...statement, ...rest }],
  ...whole,
});

test('a document is read into statements', () => {
  const reading = readOpenVex(document());
  assert.ok(reading.ok);
  assert.deepEqual(reading.document, {
    format: 'openvex',
    id: 'https://acme.example/vex/1',
    version: '1',
    author: 'Acme PSIRT',
    issuedAt: new Date('2030-01-02T03:04:05Z'),
    statements: [
      {
        vulnerability: 'CVE-2030-0001',
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
        action: '',
        detail: '',
        products: [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }],
        parts: [],
        isWhole: false,
        unresolved: 0,
        issuedAt: new Date('2030-01-02T03:04:05Z'),
      },
    ],
  });
});

test('the first version of the format names vulnerabilities and products by bare texts', () => {
  const old = { vulnerability: 'CVE-2030-0001', products: ['pkg:npm/left-pad@1.2.3'] };
  const reading = readOpenVex(
    document(old, { '@context': 'https://openvex.dev/ns', version: '1' }),
  );
  assert.ok(reading.ok);
  assert.deepEqual(reading.document.statements[0]?.products, [
    { ecosystem: 'npm', name: 'left-pad', version: '1.2.3' },
  ]);
});

const products: [string, object, object[], number][] = [
  [
    'a purl with a range',
    { '@id': 'pkg:npm/left-pad?vers=vers%3Anpm%2F%3C2.0.0' },
    [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/<2.0.0' }],
    0,
  ],
  [
    'a purl of a distribution, with its epoch',
    {
      '@id': 'x',
      identifiers: { purl: 'pkg:rpm/almalinux/nginx@1.14-9?epoch=1&distro=almalinux-9' },
    },
    [{ ecosystem: 'almalinux:9', name: 'nginx', version: '1:1.14-9' }],
    0,
  ],
  [
    'a CPE name',
    { identifiers: { cpe23: 'cpe:2.3:a:acme:gate:2.0:*:*:*:*:*:*:*' } },
    [{ ecosystem: 'cpe', name: 'acme:gate', version: '2.0' }],
    0,
  ],
  ['a hash alone', { '@id': 'gate.bin', hashes: { 'sha-256': 'ab' } }, [], 1],
];
for (const [situation, product, expected, unresolved] of products) {
  test(`a product by ${situation}`, () => {
    const reading = readOpenVex(document({ products: [product] }));
    assert.ok(reading.ok);
    assert.deepEqual(reading.document.statements[0]?.products, expected);
    assert.deepEqual(
      reading.document.statements.map((each) => each.unresolved),
      [unresolved],
    );
    assert.equal(reading.findings.length, unresolved);
  });
}

const unjustified = { ...statement, justification: undefined };
const refused: [string, object, string, string][] = [
  ['no statement', document({}, { statements: [] }), 'openvex.schema', '/statements'],
  ['no author', { ...document(), author: undefined }, 'openvex.schema', '/author'],
  ['a status of its own', document({ status: 'safe' }), 'openvex.schema', '/statements/0/status'],
  ['no product', document({ products: [] }), 'openvex.schema', '/statements/0/products'],
  ['another context', document({}, { '@context': 'https://x' }), 'openvex.schema', '/@context'],
  [
    '“not affected” without a reason',
    document({}, { statements: [unjustified] }),
    'openvex.justification',
    '/statements/0',
  ],
  [
    '“affected” without an action',
    document({ status: 'affected' }),
    'openvex.action',
    '/statements/0',
  ],
];
for (const [situation, value, rule, path] of refused) {
  test(`${situation} is refused, and the place named`, () => {
    const reading = readOpenVex(value);
    assert.equal(reading.ok, false);
    assert.deepEqual(
      reading.findings
        .filter((each) => each.severity === 'error')
        .map((each) => [each.rule, each.path]),
      [[rule, path]],
    );
  });
}

test('a document is recognised by its context', () => {
  assert.ok(isOpenVex(document()));
  assert.ok(!isOpenVex({ '@context': 'https://spdx.org/rdf' }));
  assert.ok(!isOpenVex(null));
});
