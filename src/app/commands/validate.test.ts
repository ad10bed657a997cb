import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { jsonLines, noroshi } from '../testing.ts';
import { verdictOn } from './validate.ts';

const dir = mkdtempSync(join(tmpdir(), 'noroshi-validate-'));
after(() => {
  rmSync(dir, { recursive: true });
});

const osv = { id: 'GHSA-x', modified: '2026-11-23T00:00:00Z', details: 'x', affected: [] };
const cve = {
  dataType: 'CVE_RECORD',
  dataVersion: '5.1',
  cveMetadata: { cveId: 'CVE-2026-1', state: 'PUBLISHED' },
  containers: {},
};
const cyclonedx = { bomFormat: 'CycloneDX', specVersion: '1.5', components: [] };
const nested = (depth: number): object => ({
  type: 'library',
  name: `level ${depth}`,
  ...(depth > 1 ? { components: [nested(depth - 1)] } : {}),
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

const shiftJis = Uint8Array.from([
  // 製品,ベンダー,バージョン in Shift_JIS, then a row.
  ...[0x90, 0xbb, 0x95, 0x69, 0x2c, 0x83, 0x78, 0x83, 0x93, 0x83, 0x5f, 0x81, 0x5b, 0x2c],
  ...[0x83, 0x6f, 0x81, 0x5b, 0x83, 0x57, 0x83, 0x87, 0x83, 0x93, 0x0a],
  ...new TextEncoder().encode('FortiOS,Fortinet,7.2.4\n'),
]);

const judged: [string, string, string | Uint8Array, string | null, readonly string[]][] = [
  ['an OSV record', 'osv.json', JSON.stringify(osv), 'osv', []],
  ['an array of them', 'list.json', JSON.stringify([osv, osv]), 'osv', []],
  ['lines in gzip', 'osv.ndjson.gz', gzipSync(`${JSON.stringify(osv)}\n{}\n`), 'osv', ['/line/2']],
  [
    'a broken CVE record',
    'cve.json',
    JSON.stringify(cve),
    'cve',
    ['/cveMetadata/cveId', '/containers/cna'],
  ],
  ['a CycloneDX document', 'bom.json', JSON.stringify(cyclonedx), 'cyclonedx', []],
  [
    'one that nests deeply',
    'deep.json',
    JSON.stringify({ ...cyclonedx, components: [nested(50)] }),
    'cyclonedx',
    [],
  ],
  [
    'CycloneDX in XML',
    'bom.xml',
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><a/></bom>',
    'cyclonedx',
    ['/bom/a'],
  ],
  ['SPDX without its fields', 'spdx.json', '{"spdxVersion":"SPDX-2.3","SPDXID":"x"}', 'spdx', ['']],
  ['an asset list in Shift_JIS', 'assets.csv', shiftJis, 'assets', []],
  ['another table', 'table.csv', 'a,b\n1,2\n', null, ['']],
  ['a web page', 'page.html', '<!doctype html>', null, ['']],
  ['nothing', 'empty.json', '', null, ['']],
  ['JSON cut short', 'cut.json', '{"id":', null, ['/id']],
  ['a key twice', 'twice.json', '{"id":1,"id":2}', null, ['/id']],
  ['damaged gzip', 'cut.json.gz', gzipSync('{}').subarray(0, 12), null, ['']],
];
for (const [what, name, content, format, paths] of judged) {
  test(`${what} is judged`, async () => {
    const path = file(name, content);
    const verdict = await verdictOn(path, undefined, { say: ({ key }) => key });
    const errors = verdict.findings.filter(({ severity }) => severity === 'error');
    assert.equal(verdict.format, format);
    assert.equal(verdict.valid, paths.length === 0, JSON.stringify(errors));
    for (const expected of paths) {
      assert.ok(
        errors.some((error) => error.path === expected),
        JSON.stringify(errors),
      );
    }
  });
}

test('a folder is every file below it; one line each, and exit code 1 for one that is invalid', async () => {
  const folder = join(dir, 'folder');
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'below', 'a.json'), JSON.stringify(osv));
  writeFileSync(join(folder, 'b.json'), JSON.stringify(cve));
  const { code, stdout, stderr } = await noroshi(['validate', folder, join(dir, 'absent')]);
  const lines = jsonLines(stdout) as Record<string, unknown>[];
  assert.equal(code, 1);
  assert.deepEqual(
    lines.map(({ format, valid }) => [format, valid]),
    [
      ['cve', false],
      ['osv', true],
      [null, false],
    ],
  );
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ['file', 'format', 'valid', 'findings']);
  }
  const [finding] = lines[0]!['findings'] as Record<string, unknown>[];
  assert.deepEqual(Object.keys(finding!), ['rule', 'path', 'message', 'severity']);
  assert.match(stderr, /Of 3 files, 2 are invalid/);
});

test('--as demands a format whatever the content looks like', async () => {
  const path = file('demanded.json', JSON.stringify(osv));
  const good = await noroshi(['validate', path]);
  const bad = await noroshi(['validate', path, '--as', 'kev']);
  assert.deepEqual([good.code, bad.code], [0, 1]);
  const [line] = jsonLines(bad.stdout) as Record<string, unknown>[];
  assert.equal(line!['format'], 'kev');
});
