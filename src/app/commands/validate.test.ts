import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { root } from '#platform/root.ts';

import { jsonLines, noroshi } from '../testing.ts';
import { verdictOn } from '../verdict.ts';

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
  [
    'what tells where CSAF documents lie',
    'provider-metadata.json',
    '{"metadata_version":"2.0","publisher":{}}',
    'csaf',
    ['/publisher'],
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
  [
    'CSAF that lacks its category',
    'csaf.json',
    '{"document":{"csaf_version":"2.0"}}',
    'csaf',
    ['/document'],
  ],
  ['nothing', 'empty.json', '', null, ['']],
  ['a tar', 'packed.tar.gz', gzipSync(`${'\0'.repeat(257)}ustar`), null, ['']],
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

test('a circle of links is not walked, and that links were left is told', async () => {
  const folder = join(dir, 'circle');
  mkdirSync(join(folder, 'below'), { recursive: true });
  writeFileSync(join(folder, 'below', 'a.json'), JSON.stringify(osv));
  symlinkSync(folder, join(folder, 'below', 'again'));
  symlinkSync(join(folder, 'below', 'a.json'), join(folder, 'same.json'));
  const { code, stdout, stderr } = await noroshi(['validate', folder]);
  assert.deepEqual([code, jsonLines(stdout).length], [0, 1]);
  assert.match(stderr, /2 symbolic links were not followed/);
});

test('--as demands a notation in which the format is written', async () => {
  const path = file('page.txt', 'no JSON');
  const verdict = await verdictOn(path, 'kev', { say: ({ key }) => key });
  assert.deepEqual(
    [verdict.format, verdict.findings.map(({ rule }) => rule)],
    ['kev', ['cli.validate.notation']],
  );
});

const unknown: [string, string | Uint8Array, readonly string[]][] = [
  ['white space', ' \n', ['cli.validate.empty']],
  ['white space in gzip', gzipSync(''), ['cli.validate.empty']],
  ['XML of no standard', '<a/>', ['cli.validate.unrecognised']],
  [
    'XML with a document type',
    '<!DOCTYPE bom><bom/>',
    ['cli.validate.unrecognised', 'xml.doctype'],
  ],
  ['XML cut in its first tag', '<bom xmlns="', ['cli.validate.unrecognised', 'xml.truncated']],
];
for (const [what, content, rules] of unknown) {
  test(`${what} is refused with every reason`, async () => {
    const { findings } = await verdictOn(file('x', content), undefined, { say: ({ key }) => key });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      rules,
    );
  });
}

test('many files end with a table: formats, what is found most, time and rate', async () => {
  const folder = join(dir, 'many');
  mkdirSync(folder);
  for (let at = 0; at < 30; at += 1) writeFileSync(join(folder, `${at}.json`), JSON.stringify(osv));
  writeFileSync(join(folder, 'bad.json'), JSON.stringify(cve));
  writeFileSync(join(folder, 'page.html'), '<!doctype html>');
  const { stdout, stderr } = await noroshi(['validate', folder, '--json']);
  assert.equal(jsonLines(stdout).length, 32);
  const lines = stderr.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  const bytes = (count: number, one: object) => count * JSON.stringify(one).length;
  assert.deepEqual(lines.slice(0, 5), [
    'format valid invalid size',
    `osv 30 0 ${(bytes(30, osv) / 1000).toFixed(1)} kB`,
    `cve 0 1 ${bytes(1, cve)} B`,
    'not recognised 0 1 15 B',
    `all 30 2 ${((bytes(30, osv) + bytes(1, cve) + 15) / 1000).toFixed(1)} kB`,
  ]);
  assert.match(lines[5]!, /^\d+\.\d s, \d+\.\d kB a second$/);
  assert.deepEqual(lines.slice(6, 9), [
    'most frequent findings count files',
    'cve.schema 2 1',
    'cli.validate.unrecognised 1 1',
  ]);
});

test('who interrupts is told what was done until then', async () => {
  const folder = join(dir, 'long');
  mkdirSync(folder);
  const text = JSON.stringify(Array.from({ length: 2_000 }, () => osv));
  for (let at = 0; at < 400; at += 1) writeFileSync(join(folder, `${at}.json`), text);
  const child = spawn(process.execPath, ['dist/noroshi.mjs', 'validate', folder], {
    cwd: root,
    env: { ...process.env, NOROSHI_LANG: 'en' },
  });
  let [lines, told] = [0, ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (lines === 0) child.kill('SIGINT');
    lines += chunk.split('\n').length - 1;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 1);
  assert.ok(lines > 0 && lines < 400, String(lines));
  assert.match(told, new RegExp(`osv +${lines} +0`));
  assert.match(told, new RegExp(`Interrupted: ${lines} of 400 files were checked`));
});
