import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
      justification: 'vulnerable_code_not_in_execute_path',
      ...{ said: 'code_not_reachable', detail: 'unused', action: '' },
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

test('a BOM-Link to the document itself means its component; one to another, none that is here', () => {
  const id = '3e671687-395b-41f5-a30f-a58921a69b79';
  const links = [`urn:cdx:${id}/2#left`, `urn:cdx:00000000${id.slice(8)}/1#left`];
  const [found] = statements(
    bom(
      { state: 'in_triage' },
      links.map((ref) => ({ ref })),
    ),
  );
  assert.deepEqual(found?.products, [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }]);
  assert.equal(found.unresolved, 1);
});

test('what is recommended comes before the words of the list, and a word VEX does not have is kept', () => {
  const value = bom({ state: 'exploitable', response: ['update'] }, [{ ref: 'left' }]);
  const advised = JSON.parse(
    JSON.stringify(value).replace('"analysis"', '"recommendation":"Update to 2.0.0.","analysis"'),
  ) as JsonValue;
  assert.deepEqual(
    [value, advised].flatMap(statements).map(({ action }) => action),
    ['update', 'Update to 2.0.0.'],
  );
});

test('every published VEX document is read', { skip: !existsSync(folder) }, () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json.gz'),
  );
  assert.equal(files.length, 39);
  const count = { stating: 0, statements: 0, unresolved: 0 };
  for (const name of files) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    const found = statements(JSON.parse(text) as JsonValue);
    // Beside each of some cases lie the inventories that its VEX document links to.
    assert.equal(found.length > 0, name.includes('vex'), name);
    count.stating += found.length > 0 ? 1 : 0;
    count.statements += found.length;
    count.unresolved += found.filter(({ products }) => products.length === 0).length;
  }
  // All but one link to inventories that give their products neither purl nor CPE.
  assert.deepEqual(count, { stating: 25, statements: 112, unresolved: 111 });
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
