import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readInventory } from '#features/inventory/server/document.ts';

import { fixesIn, repaired, thinned } from './successor.ts';

const reason = (words: string, version = '0.15.0', key = 'exposure.reason.in-range') => ({
  text: { key, values: { component: 'golang.org/x/net', ecosystem: 'go', version, words } },
  source: null,
});

const encode = (document: object) => new TextEncoder().encode(JSON.stringify(document));
const listed = (bytes: Uint8Array | undefined) =>
  readInventory(bytes!).document.components.map(({ name, version, purl }) => [name, version, purl]);

const cyclonedx = encode({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [
    {
      type: 'library',
      name: 'net',
      version: 'v0.15.0',
      purl: 'pkg:golang/golang.org/x/net@v0.15.0',
    },
    {
      type: 'library',
      name: 'mux',
      version: 'v1.8.0',
      purl: 'pkg:golang/github.com/gorilla/mux@v1.8.0',
    },
    { type: 'library', name: 'pq', version: 'v1.1.0', purl: 'pkg:golang/github.com/lib/pq@v1.1.0' },
  ],
});

test('what repairs is the version that the stretch ends before, the highest of several', () => {
  const fixes = fixesIn([reason('>= 0, < 0.9.0'), reason('< 0.17.0'), reason('< 0.4.0')]);
  assert.deepEqual([...(fixes ?? [])], [['go golang.org/x/net', '0.17.0']]);
});

const untold: [string, Parameters<typeof fixesIn>[0]][] = [
  ['a stretch that ends with an affected version', [reason('<= 0.16.0')]],
  ['a stretch without an end', [reason('*')]],
  ['a version named by itself', [reason('', '0.15.0', 'exposure.reason.listed')]],
  ['one untold beside one told', [reason('< 0.17.0'), reason('<= 0.16.0')]],
  ['no reason at all', []],
];
for (const [situation, reasons] of untold) {
  test(`nobody can tell what repairs: ${situation}`, () => {
    assert.equal(fixesIn(reasons), undefined);
  });
}

test('a repaired SBOM differs in the affected package alone', () => {
  const fixes = fixesIn([reason('< 0.17.0')])!;
  assert.deepEqual(listed(repaired(cyclonedx, fixes)), [
    ['net', 'v0.17.0', 'pkg:golang/golang.org/x/net@v0.17.0'],
    ['mux', 'v1.8.0', 'pkg:golang/github.com/gorilla/mux@v1.8.0'],
    ['pq', 'v1.1.0', 'pkg:golang/github.com/lib/pq@v1.1.0'],
  ]);
});

test('a thinned SBOM lists half of the rest', () => {
  const fixes = fixesIn([reason('< 0.17.0')])!;
  assert.deepEqual(
    listed(thinned(cyclonedx, fixes)).map(([name]) => name),
    ['mux'],
  );
});

test('an SPDX document is repaired in version and purl', () => {
  const spdx = encode({
    ...{ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', SPDXID: 'SPDXRef-DOCUMENT', name: 'x' },
    documentNamespace: 'https://body.example/sbom',
    creationInfo: { created: '2026-01-01T00:00:00Z', creators: ['Tool: t'] },
    packages: [
      {
        ...{ SPDXID: 'SPDXRef-1', name: 'net', versionInfo: 'v0.15.0', downloadLocation: 'NONE' },
        externalRefs: [
          {
            referenceCategory: 'PACKAGE-MANAGER',
            referenceType: 'purl',
            referenceLocator: 'pkg:golang/golang.org/x/net@v0.15.0',
          },
        ],
      },
    ],
  });
  assert.deepEqual(listed(repaired(spdx, fixesIn([reason('< 0.17.0')])!)), [
    ['net', 'v0.17.0', 'pkg:golang/golang.org/x/net@v0.17.0'],
  ]);
});

test('what is not JSON is left to its owner', () => {
  assert.equal(repaired(new TextEncoder().encode('a,b'), new Map()), undefined);
});
