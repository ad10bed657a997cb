import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { noroshi } from '../testing.ts';

const dir = mkdtempSync(join(tmpdir(), 'noroshi-compare-'));
after(() => {
  rmSync(dir, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

function tags(tool: string, packages: readonly (readonly [name: string, purl: string])[]): string {
  return [
    'SPDXVersion: SPDX-2.3',
    'DataLicense: CC0-1.0',
    'SPDXID: SPDXRef-DOCUMENT',
    'DocumentName: portal',
    'DocumentNamespace: https://example.test/portal',
    `Creator: Tool: ${tool}`,
    'Created: 2026-11-23T00:00:00Z',
    ...packages.flatMap(([name, purl]) => [
      `PackageName: ${name}`,
      `SPDXID: SPDXRef-${name}`,
      'PackageDownloadLocation: NONE',
      ...(purl === '' ? [] : [`ExternalRef: PACKAGE-MANAGER purl ${purl}`]),
    ]),
    '',
  ].join('\n');
}

const inTags = file(
  'one.spdx',
  tags('maker-1', [
    ['a', 'pkg:npm/a@1.0.0'],
    ['b', 'pkg:npm/b@1.0.0'],
    ['c', ''],
  ]),
);
const inJson = file(
  'other.cdx.json',
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { timestamp: '2026-11-23T00:00:00Z', tools: [{ name: 'maker', version: '2' }] },
    components: [
      { type: 'library', name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' },
      { type: 'library', name: 'b', version: '1.1.0', purl: 'pkg:npm/b@1.1.0' },
      { type: 'library', name: 'd', version: '1.0.0', purl: 'pkg:pypi/d@1.0.0' },
      { type: 'library', name: 'e', version: '1.0.0', purl: 'pkg:pypi/e@1.0.0' },
    ],
  }),
);

test('two inventories in two formats are compared, by ecosystem and in shares', async () => {
  const { code, stdout } = await noroshi(['compare', '--json', inTags, inJson]);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), {
    first: {
      ...{ file: inTags, format: 'spdx', specVersion: 'SPDX-2.3', generators: ['maker-1'] },
      ...{ components: 3, apart: 1, withoutRelease: 0 },
    },
    second: {
      ...{ file: inJson, format: 'cyclonedx', specVersion: '1.5', generators: ['maker 2'] },
      ...{ components: 4, apart: 0, withoutRelease: 0 },
    },
    total: { same: 1, different: 1, onlyFirst: 0, onlySecond: 2 },
    risk: { agreed: 0.25, doubtful: 0.25, missedByFirst: 0.5, missedBySecond: 0 },
    ecosystems: [
      { ecosystem: 'npm', same: 1, different: 1, onlyFirst: 0, onlySecond: 0 },
      { ecosystem: 'pypi', same: 0, different: 0, onlyFirst: 0, onlySecond: 2 },
    ],
    differences: [
      { ecosystem: 'npm', name: 'b', first: ['1.0.0'], second: ['1.1.0'] },
      { ecosystem: 'pypi', name: 'd', first: [], second: ['1.0.0'] },
      { ecosystem: 'pypi', name: 'e', first: [], second: ['1.0.0'] },
    ],
    cut: false,
  });
});

test('in words it names both makers and says what either alone would miss', async () => {
  const { code, stdout } = await noroshi(['compare', inTags, inJson]);
  assert.equal(code, 0);
  assert.match(stdout, /made by maker-1; 3 components, 1 of them not comparable/);
  assert.match(stdout, /^pypi +0 +0 +0 +2$/m);
  assert.ok(stdout.includes('agree on 25.0 %'));
  assert.ok(stdout.includes(' A alone would miss 50.0 %, B alone 0.0 %.'));
});

test('what cannot be read is refused by its name', async () => {
  const broken = file('broken.json', '{"bomFormat":"CycloneDX"}');
  const refused = await noroshi(['compare', '--json', inTags, broken]);
  assert.equal(refused.code, 1);
  assert.ok(`${refused.stdout}${refused.stderr}`.includes(broken));
});
