import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { JsonValue } from '#formats/json/read.ts';
import { readJson } from '#formats/json/read.ts';

import { isCycloneDx, readCycloneDx, validateCycloneDx } from './read.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const sbom = `${data}/sbom`;
const skip = existsSync(sbom) ? false : `no SBOMs at ${sbom}`;

function bom(rest: { readonly [key: string]: JsonValue }): JsonValue {
  return { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, ...rest };
}

function read(value: JsonValue) {
  const reading = readCycloneDx(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

function library(name: string, rest: { readonly [key: string]: JsonValue } = {}): JsonValue {
  return { type: 'library', name, version: '1', ...rest };
}

test('a document gives its subject, its tools, its time and its components with their places', () => {
  const document = read(
    bom({
      metadata: {
        timestamp: '2026-11-23T09:00:00+09:00',
        tools: [{ vendor: 'Anchore', name: 'syft', version: '1.0' }, { name: 'trivy' }],
        component: { type: 'application', group: 'go.example', name: 'portal', version: '7' },
      },
      components: [
        library('a', { purl: 'pkg:npm/a@1', components: [library('b'), library('c')] }),
        { type: 'library', name: 'no version' },
      ],
    }),
  );
  assert.equal(document.subject, 'go.example/portal 7');
  assert.deepEqual(document.takenAt, new Date('2026-11-23T00:00:00Z'));
  assert.deepEqual(document.generators, ['Anchore syft 1.0', 'trivy']);
  assert.deepEqual(
    document.components.map(({ name, version, path }) => [name, version, path]),
    [
      ['a', '1', '/components/0'],
      ['b', '1', '/components/0/components/0'],
      ['c', '1', '/components/0/components/1'],
      ['no version', undefined, '/components/1'],
    ],
  );
});

test('tools may be components and services', () => {
  const tools = { components: [library('syft')], services: [{ group: 'org', name: 'signer' }] };
  assert.deepEqual(read(bom({ metadata: { tools } })).generators, ['syft 1', 'org/signer']);
});

test('the described component counts where it names a package, its parts in any case', () => {
  const named = library('nginx', { cpe: 'cpe:/a:f5:nginx:1.2', components: [library('pcre')] });
  const unnamed = library('portal', { components: [library('pcre')] });
  const names = (component: JsonValue) =>
    read(bom({ metadata: { component } })).components.map(({ name }) => name);
  assert.deepEqual(names(named), ['nginx', 'pcre']);
  assert.deepEqual(names(unnamed), ['pcre']);
});

const about = { component: library('portal', { 'bom-ref': 'root' }) };
const completeness: [string, JsonValue[], boolean | undefined][] = [
  ['no composition', [], undefined],
  ['a complete one', [{ aggregate: 'complete' }], true],
  ['a complete one about the root', [{ aggregate: 'complete', assemblies: ['root'] }], true],
  ['a complete one about a part', [{ aggregate: 'complete', assemblies: ['x'] }], undefined],
  ['an unknown one', [{ aggregate: 'unknown' }], undefined],
  ['an incomplete one', [{ aggregate: 'incomplete' }], false],
  [
    'an incomplete one beside a complete one',
    [
      { aggregate: 'complete', assemblies: ['root'] },
      { aggregate: 'incomplete_first_party_only', dependencies: ['root'] },
    ],
    false,
  ],
];
for (const [situation, compositions, expected] of completeness) {
  test(`${situation} makes a document complete: ${expected}`, () => {
    assert.equal(read(bom({ metadata: about, compositions })).declaredComplete, expected);
  });
}

test('a composition about vulnerabilities says nothing of the inventory', () => {
  const compositions = [{ aggregate: 'incomplete', vulnerabilities: ['v'] }];
  assert.equal(read(bom({ metadata: about, compositions })).declaredComplete, undefined);
});

test('a component has its SWID tag, its hashes and its purl beside one another', () => {
  const swid = { tagId: 'example.jp_gate_2', name: 'gate', version: '2.1' };
  const hashes = [
    { alg: 'MD5', content: 'd41d8cd98f00b204e9800998ecf8427e' },
    { alg: 'SHA-1', content: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
  ];
  const components = [
    { type: 'application', name: 'gate', swid },
    library('both', { purl: 'pkg:npm/both@1', swid, hashes }),
  ];
  const [alone, both] = read(bom({ components })).components;
  assert.deepEqual(alone?.identities, [{ ecosystem: 'swid', name: 'example.jp_gate_2' }]);
  assert.equal(alone.version, '2.1');
  assert.deepEqual(both?.identities, [
    { ecosystem: 'npm', name: 'both' },
    { ecosystem: 'swid', name: 'example.jp_gate_2' },
  ]);
  assert.deepEqual(both.hashes, [
    { algorithm: 'MD5', value: 'd41d8cd98f00b204e9800998ecf8427e' },
    { algorithm: 'SHA-1', value: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
  ]);
});

test('a hash has one of the five lengths that algorithms have, in hexadecimal digits', () => {
  const sound = (content: string) =>
    validateCycloneDx(bom({ components: [library('a', { hashes: [{ alg: 'MD5', content }] })] }));
  for (const length of [32, 40, 64, 96, 128]) {
    const digits = 'aF09'.repeat(length / 4);
    assert.deepEqual(sound(digits), []);
    for (const not of [
      digits.slice(1),
      `${digits}0`,
      `${digits.slice(1)}g`,
      `${digits.slice(1)}\n`,
    ]) {
      assert.deepEqual(
        sound(not).map(({ rule, path, text }) => [rule, path, text.key]),
        [['cyclonedx.schema.pattern', '/components/0/hashes/0/content', 'schema.pattern']],
      );
    }
  }
});

test('a reference given twice is a warning where it is given again', () => {
  const components = [
    library('a', { 'bom-ref': 'x' }),
    library('b', {
      components: [library('c', { 'bom-ref': 'x' }), library('d', { 'bom-ref': 'y' })],
    }),
  ];
  const reading = readCycloneDx(bom({ components, services: [{ name: 's', 'bom-ref': 'y' }] }));
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.findings.map(({ rule, path, severity }) => [rule, path, severity]),
    [
      ['cyclonedx.bom-ref', '/components/1/components/0/bom-ref', 'warning'],
      ['cyclonedx.bom-ref', '/services/0/bom-ref', 'warning'],
    ],
  );
});

const host = (name: string) => ({ type: 'operating-system', name, version: '12' });
const openssl = library('openssl', { purl: 'pkg:deb/debian/openssl@3' });
const hosts: [string, JsonValue[], string][] = [
  ['one operating system', [host('debian'), openssl], 'debian:12'],
  ['two operating systems', [host('debian'), host('alpine'), openssl], 'debian:?'],
  ['another operating system', [host('alpine'), openssl], 'debian:?'],
  ['none', [openssl], 'debian:?'],
];
for (const [situation, components, ecosystem] of hosts) {
  test(`a package beside ${situation} is of ${ecosystem}`, () => {
    const found = read(bom({ components })).components.at(-1);
    assert.deepEqual(found?.identities, [{ ecosystem, name: 'openssl' }]);
  });
}

const refused: [string, JsonValue, rule: string, path: string][] = [
  ['another format', { spdxVersion: 'SPDX-2.3' }, 'cyclonedx.format', ''],
  ['nothing at all', null, 'cyclonedx.format', ''],
  ['no version', { bomFormat: 'CycloneDX' }, 'cyclonedx.version', ''],
  ['a version of XML only', bom({ specVersion: '1.1' }), 'cyclonedx.version', '/specVersion'],
  ['a version to come', bom({ specVersion: '2.0' }), 'cyclonedx.version', '/specVersion'],
  ['a prototype’s name', bom({ specVersion: 'constructor' }), 'cyclonedx.version', '/specVersion'],
  ['a number for a version', bom({ specVersion: 1.5 }), 'cyclonedx.version', ''],
  ['a breach', bom({ components: [{ name: 'a' }] }), 'cyclonedx.schema.required', '/components/0'],
];
for (const [situation, value, rule, path] of refused) {
  test(`${situation} is refused as ${rule}`, () => {
    const reading = readCycloneDx(value);
    assert.equal(reading.ok, false);
    assert.deepEqual(
      reading.findings.map((finding) => [finding.rule, finding.path, finding.severity]),
      [[rule, path, 'error']],
    );
  });
}

test('two hundred levels of components are all read', () => {
  let nested = library('innermost');
  for (let level = 1; level < 200; level += 1)
    nested = library(`l${level}`, { components: [nested] });
  const { components } = read(bom({ components: [nested] }));
  assert.equal(components.length, 200);
  assert.equal(components.at(-1)?.name, 'innermost');
});

test('a hundred thousand copies are refused by the schema, and read as one where they differ in licence', () => {
  const copies = Array.from({ length: 100_000 }, () => library('a'));
  assert.equal(readCycloneDx(bom({ components: copies })).ok, false);
  const varied = Array.from({ length: 100_000 }, (_, at) => library('a', { author: `n${at}` }));
  assert.equal(read(bom({ components: varied })).components.length, 1);
});

function stored(file: string): JsonValue {
  const reading = readJson(gunzipSync(readFileSync(`${sbom}/${file}`)).toString(), { depth: 128 });
  assert.ok(reading.ok);
  return reading.document;
}

test(
  'a whole distribution is read, every package of the release its document names',
  { skip },
  () => {
    const { components } = read(stored('made-here/debian12-archive.cdx.json.gz'));
    assert.equal(components.length, 63_666);
    assert.deepEqual(
      [...new Set(components.flatMap(({ identities }) => identities.map((one) => one.ecosystem)))],
      ['debian:12'],
    );
  },
);

test('documents as real tools wrote them are read', { skip }, () => {
  const harp = read(stored('in-the-wild/cyclonedx/harp-darwin-amd64.sbom.json.gz'));
  assert.deepEqual(
    [harp.subject, harp.components.length],
    ['github.com/elastic/harp v0.2.10', 702],
  );
  const trivy = read(stored('odd/dependency-track/bom-issue4455.json.gz'));
  assert.deepEqual(trivy.generators, ['aquasecurity/trivy 0.54.1']);
});

test('a real document that breaks its schema is refused with every breach', { skip }, () => {
  const value = stored('in-the-wild/cyclonedx/obsidian-sailboat-sbom-cdx.json.gz');
  assert.ok(isCycloneDx(value));
  const reading = readCycloneDx(value);
  assert.ok(!reading.ok);
  assert.equal(reading.findings.length, 545);
});
