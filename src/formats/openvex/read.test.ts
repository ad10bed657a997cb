import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { isOpenVex, readOpenVex, validateOpenVex } from './read.ts';

const statement = {
  vulnerability: { name: 'CVE-2030-0001' },
  products: [{ '@id': 'pkg:npm/left-pad@1.2.3' }],
  status: 'not_affected',
  justification: 'vulnerable_code_not_present',
};
const document = (rest: object = {}, whole: object = {}) =>
  ({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://acme.example/vex/1',
    author: 'Acme PSIRT',
    timestamp: '2030-01-02T03:04:05Z',
    version: 1,
    statements: [{ ...statement, ...rest }],
    ...whole,
  }) as unknown as JsonValue;

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
  ['a hash alone', { '@id': 'file:gate.bin', hashes: { 'sha-256': 'ab'.repeat(32) } }, [], 1],
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
const refused: [string, JsonValue, string, string][] = [
  ['no statement', document({}, { statements: [] }), 'openvex.schema', '/statements'],
  ['no author', document({}, { author: undefined }), 'openvex.schema', '/author'],
  ['a status of its own', document({ status: 'safe' }), 'openvex.schema', '/statements/0/status'],
  ['no product', document({ products: [] }), 'openvex.schema', '/statements/0/products'],
  ['another context', document({}, { '@context': 'https://x' }), 'openvex.context', '/@context'],
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
  [
    'a product that nothing identifies',
    document({ products: [{ hashes: {} }] }),
    ...(['openvex.unidentified', '/statements/0/products/0'] as const),
  ],
  [
    'a purl that is none',
    document({ products: [{ identifiers: { purl: 'pkg:' } }] }),
    ...(['openvex.identifier', '/statements/0/products/0/identifiers/purl'] as const),
  ],
  [
    'a CPE name of the other binding',
    document({ products: [{ identifiers: { cpe23: 'cpe:/a:acme:gate' } }] }),
    ...(['openvex.identifier', '/statements/0/products/0/identifiers/cpe23'] as const),
  ],
  [
    'a subcomponent that nothing identifies',
    document({ products: [{ '@id': 'pkg:npm/a@1', subcomponents: [{}] }] }),
    ...(['openvex.unidentified', '/statements/0/products/0/subcomponents/0'] as const),
  ],
  ['a version of nought', document({}, { version: 0 }), 'openvex.schema', '/version'],
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

const oddities: [string, JsonValue, string, string][] = [
  ['an unknown member', document({ severity: 'high' }), 'openvex.unknown', '/statements/0'],
  ['an identifier that is no IRI', document({}, { '@id': 'vex 1' }), 'openvex.iri', '/@id'],
  [
    'an update before the beginning',
    document({}, { last_updated: '2029-01-01T00:00:00Z' }),
    ...(['openvex.order', '/last_updated'] as const),
  ],
  [
    'a statement dated after its document',
    document({ timestamp: '2031-01-01T00:00:00Z' }),
    ...(['openvex.future', '/statements/0/timestamp'] as const),
  ],
  [
    'a justification of what is fixed',
    document({ status: 'fixed' }),
    ...(['openvex.elsewhere', '/statements/0/justification'] as const),
  ],
  [
    'a hash of another length',
    document({ products: [{ '@id': 'pkg:npm/a@1', hashes: { md5: 'ab' } }] }),
    ...(['openvex.hash', '/statements/0/products/0/hashes/md5'] as const),
  ],
  [
    'a hash of an unknown name',
    document({ products: [{ '@id': 'pkg:npm/a@1', hashes: { crc32: 'ab' } }] }),
    ...(['openvex.hash-name', '/statements/0/products/0/hashes/crc32'] as const),
  ],
  [
    'an identifier of an unknown kind',
    document({ products: [{ '@id': 'pkg:npm/a@1', identifiers: { swid: 'x' } }] }),
    ...(['openvex.identifier-kind', '/statements/0/products/0/identifiers/swid'] as const),
  ],
  [
    'an action dated that is not told',
    document({ action_statement_timestamp: '2030-01-01T00:00:00Z' }),
    ...(['openvex.action-date', '/statements/0/action_statement_timestamp'] as const),
  ],
  [
    'one statement twice',
    document({}, { statements: [statement, statement] }),
    ...(['openvex.statement-twice', '/statements/1'] as const),
  ],
];
for (const [situation, value, rule, path] of oddities) {
  test(`${situation} is told, and the document is read`, () => {
    assert.ok(readOpenVex(value).ok);
    const told = validateOpenVex(value).filter(({ severity }) => severity === 'warning');
    assert.ok(
      told.some((each) => each.rule === rule && each.path === path),
      JSON.stringify(told),
    );
  });
}

test('a statement has its own moment and supplier, or those of the document', () => {
  const own = { timestamp: '2029-01-01T00:00:00Z', supplier: 'Acme' };
  const whole = {
    statements: [
      { ...statement, ...own },
      { ...statement, justification: 'component_not_present' },
    ],
    last_updated: '2030-02-01T00:00:00Z',
  };
  const reading = readOpenVex(document({}, whole));
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.document.statements.map(({ issuedAt, supplier }) => [issuedAt, supplier]),
    [
      [new Date('2029-01-01T00:00:00Z'), 'Acme'],
      [new Date('2030-02-01T00:00:00Z'), undefined],
    ],
  );
});

test('of statements on one product the later one counts, and the other is told', () => {
  const [early, late] = ['2029-01-01T00:00:00Z', '2029-02-01T00:00:00Z'];
  const investigated = { ...statement, status: 'under_investigation', justification: undefined };
  const whole = {
    statements: [
      { ...statement, timestamp: late },
      { ...investigated, timestamp: early },
    ],
  };
  const findings = validateOpenVex(JSON.parse(JSON.stringify(document({}, whole))) as JsonValue);
  assert.deepEqual(
    findings.map(({ rule, path, text }) => [rule, path, text.values?.['by']]),
    [['openvex.superseded', '/statements/1', 0]],
  );
});

test('parts, other names and an explanation in words are read', () => {
  const reading = readOpenVex(
    document({
      vulnerability: { name: 'CVE-2030-0001', aliases: ['CVE-2030-0001', 'GHSA-a'] },
      products: [
        {
          '@id': 'pkg:npm/a@1',
          subcomponents: [{ identifiers: { '@cpe22': 'cpe:/a:acme:gate:2.0' } }],
        },
      ],
      justification: undefined,
      impact_statement: 'Not called.',
    }),
  );
  assert.ok(reading.ok, JSON.stringify(reading));
  const [read] = reading.document.statements;
  assert.deepEqual(
    [read?.aliases, read?.parts, read?.detail],
    [['GHSA-a'], [{ ecosystem: 'cpe', name: 'acme:gate', version: '2.0' }], 'Not called.'],
  );
  assert.deepEqual(
    reading.findings.map(({ rule, severity }) => [rule, severity]),
    [['openvex.justification-preferred', 'info']],
  );
});

test('a document is recognised by its context', () => {
  assert.ok(isOpenVex(document()));
  assert.ok(!isOpenVex({ '@context': 'https://spdx.org/rdf' }));
  assert.ok(!isOpenVex(null));
});
