import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { JsonValue } from '#formats/json/read.ts';

import { hasStatements, readCycloneDxVex } from './vex.ts';

const bom = (analysis: object | undefined, affects: object[], rest: object = {}) =>
  ({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 2, serialNumber: serial },
    metadata: { timestamp: '2030-01-02T00:00:00Z', supplier: { name: 'Acme' } },
    components: [
      { type: 'library', name: 'left-pad', 'bom-ref': 'left', purl: 'pkg:npm/left-pad@1.2.3' },
    ],
    vulnerabilities: [{ id: 'CVE-2030-0001', ...(analysis && { analysis }), affects }],
    ...rest,
  }) as unknown as JsonValue;
const serial = 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79';

function statements(value: JsonValue) {
  const reading = readCycloneDxVex(value);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.document.statements;
}

test('a document says who states what, about which component', () => {
  const analysis = { state: 'not_affected', justification: 'code_not_reachable', detail: 'unused' };
  const reading = readCycloneDxVex(bom(analysis, [{ ref: 'left' }]));
  assert.ok(reading.ok);
  const { author, id, version, statements: all } = reading.document;
  assert.deepEqual([author, id, version], ['Acme', serial, '2']);
  assert.deepEqual(all, [
    {
      ...{ vulnerability: 'CVE-2030-0001', status: 'not_affected', parts: [], unresolved: 0 },
      isWhole: false,
      ...{ justification: 'code_not_reachable', detail: 'unused', action: '' },
      products: [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }],
      issuedAt: new Date('2030-01-02T00:00:00Z'),
    },
  ]);
});

const states: [string, string][] = [
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['false_positive', 'not_affected'],
];
for (const [state, expected] of states) {
  test(`“${state}” is ${expected}`, () => {
    assert.deepEqual(
      statements(bom({ state }, [{ ref: 'left' }])).map(({ status }) => status),
      [expected],
    );
  });
}

test('a vulnerability without analysis is a finding of a scanner and states nothing', () => {
  const value = bom(undefined, [{ ref: 'left' }]);
  assert.deepEqual(statements(value), []);
  assert.ok(!hasStatements(value));
  assert.ok(hasStatements(bom({ state: 'in_triage' }, [])));
});

test('versions with an answer of their own are stated apart', () => {
  const versions = [
    { version: '1.2.3', status: 'affected' },
    { range: 'vers:npm/>=2.0.0', status: 'unaffected' },
  ];
  const found = statements(bom({ state: 'exploitable' }, [{ ref: 'left', versions }]));
  assert.deepEqual(
    found.map(({ status, products }) => [status, products]),
    [
      ['affected', [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }]],
      ['not_affected', [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/>=2.0.0' }]],
    ],
  );
});

test('a component of another document is known by its purl; one that is not is unresolved', () => {
  const elsewhere = `urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg%3Amaven/org.acme/core@1.0`;
  const found = statements(bom({ state: 'in_triage' }, [{ ref: elsewhere }, { ref: 'x#y' }]));
  assert.deepEqual(found[0]?.products, [
    { ecosystem: 'maven', name: 'org.acme:core', version: '1.0' },
  ]);
  assert.deepEqual(
    found.map(({ unresolved }) => unresolved),
    [1],
  );
});

const folder = join(
  resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data'),
  'sbom/cyclonedx-examples/VEX',
);

test('every published VEX document is read', { skip: !existsSync(folder) }, () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json.gz') && basename(name).includes('vex'),
  );
  assert.ok(files.length >= 20);
  for (const name of files) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    assert.ok(statements(JSON.parse(text) as JsonValue).length > 0, name);
  }
});

test('a statement about nothing in particular, or about what is described, is about the whole', () => {
  const component = { type: 'application', name: 'portal', 'bom-ref': 'portal' };
  const described = { metadata: { component } };
  const about = (affects: object[]) =>
    statements(bom({ state: 'not_affected' }, affects, described)).map(({ isWhole }) => isWhole);
  assert.deepEqual(about([]), [true]);
  assert.deepEqual(about([{ ref: 'portal' }]), [true]);
  assert.deepEqual(about([{ ref: 'left' }]), [false]);
});
