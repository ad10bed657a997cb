import assert from 'node:assert/strict';
import { test } from 'node:test';

import { componentsOf, type Statement } from './component.ts';

function stated(name: string, version?: string, purl?: string, cpe?: string): Statement {
  return {
    name,
    version,
    purls: purl === undefined ? [] : [{ text: purl, path: '/purl' }],
    cpes: cpe === undefined ? [] : [{ text: cpe, path: '/cpe' }],
    path: '/at',
  };
}

const log4j = 'cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*';

const cases: [
  string,
  Statement,
  version: string | undefined,
  identities: string[],
  rules: string[],
][] = [
  ['a name alone', stated('agent'), undefined, [], []],
  ['a name and a version', stated('agent', ' 1.2 '), '1.2', [], []],
  [
    'a purl and a CPE name',
    stated('log4j', '2.14.1', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1', log4j),
    '2.14.1',
    ['maven org.apache.logging.log4j:log4j-core', 'cpe apache:log4j'],
    [],
  ],
  [
    'a version only the purl knows',
    stated('a', undefined, 'pkg:npm/a@1.0.0'),
    '1.0.0',
    ['npm a'],
    [],
  ],
  [
    'a version only the CPE name knows',
    stated('log4j', '', undefined, log4j),
    '2.14.1',
    ['cpe apache:log4j'],
    [],
  ],
  [
    'a version left open by the CPE name',
    stated('fortios', undefined, undefined, 'cpe:/o:fortinet:fortios'),
    undefined,
    ['cpe fortinet:fortios'],
    [],
  ],
  [
    'a pattern in place of a version',
    stated('x', undefined, undefined, 'cpe:2.3:a:v:x:7.*:*:*:*:*:*:*:*'),
    undefined,
    ['cpe v:x'],
    [],
  ],
  [
    'two versions',
    stated('a', '2.0.0', 'pkg:npm/a@1.0.0'),
    '1.0.0',
    ['npm a'],
    ['inventory.version'],
  ],
  [
    'an epoch only one of the two writes',
    stated('bind', '9.11-1', 'pkg:rpm/centos/bind@9.11-1?epoch=32&distro=centos-8'),
    '32:9.11-1',
    ['centos:8 bind'],
    [],
  ],
  ['something that is no purl', stated('a', '1', 'left-pad'), '1', [], ['inventory.purl']],
  [
    'something that is no CPE name',
    stated('a', '1', undefined, 'cpe:2.3:a'),
    '1',
    [],
    ['inventory.cpe'],
  ],
  [
    'a CPE name that leaves the product open',
    stated('a', '1', undefined, 'cpe:2.3:o:cisco:*:1:*:*:*:*:*:*:*'),
    '1',
    [],
    ['inventory.cpe'],
  ],
  [
    'a binary package and its source package of the same version',
    stated('libc6', '2.36', 'pkg:deb/debian/libc6@2.36?upstream=glibc&distro=debian-12'),
    '2.36',
    ['debian:12 libc6', 'debian:12 glibc'],
    [],
  ],
  [
    'a version longer than any version',
    stated('a', '1'.repeat(501)),
    undefined,
    [],
    ['inventory.version'],
  ],
];

for (const [situation, statement, version, identities, rules] of cases) {
  test(`${situation} is one component`, () => {
    const { components, findings } = componentsOf([statement]);
    assert.equal(components.length, 1);
    assert.equal(components[0]?.version, version);
    assert.deepEqual(
      components[0]?.identities.map(({ ecosystem, name }) => `${ecosystem} ${name}`),
      identities,
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      rules,
    );
  });
}

test('a source package with a version of its own is a component of its own', () => {
  const purl = 'pkg:deb/debian/gcc@4:12.2?upstream=gcc-defaults%401.203&distro=debian-12';
  const { components } = componentsOf([stated('gcc', '4:12.2', purl)]);
  assert.deepEqual(
    components.map(({ version, identities }) => [version, identities]),
    [
      ['4:12.2', [{ ecosystem: 'debian:12', name: 'gcc' }]],
      ['1.203', [{ ecosystem: 'debian:12', name: 'gcc-defaults' }]],
    ],
  );
});

test('equal components are listed once, whatever they are called; versions keep them apart', () => {
  const { components } = componentsOf([
    stated('a', '1', 'pkg:npm/a@1'),
    stated('also a', '1', 'pkg:npm/a@1?download_url=https://example.test'),
    stated('a', '2', 'pkg:npm/a@2'),
    stated('a', undefined, 'pkg:npm/a'),
    stated('plain', '1'),
    stated('plain', '1'),
    stated('plainer', '1'),
    stated('1', 'plain'),
  ]);
  assert.deepEqual(
    components.map(({ name, version }) => [name, version]),
    [
      ['a', '1'],
      ['a', '2'],
      ['a', undefined],
      ['plain', '1'],
      ['plainer', '1'],
      ['1', 'plain'],
    ],
  );
});

test('a hundred thousand copies of one component are one', () => {
  const copies = Array.from({ length: 100_000 }, () => stated('a', '1', 'pkg:npm/a@1'));
  assert.equal(componentsOf(copies).components.length, 1);
});

test('remarks beyond a thousand are counted, not listed', () => {
  const bad = Array.from({ length: 5_000 }, (_, at) => stated(`a${at}`, '1', 'no purl'));
  const { findings } = componentsOf(bad);
  assert.equal(findings.length, 1001);
  assert.deepEqual(findings.at(-1)?.text.values, { count: 4000 });
});

test('a document without components says that it says nothing', () => {
  assert.deepEqual(
    componentsOf([]).findings.map(({ rule }) => rule),
    ['inventory.empty'],
  );
});

test('the operating system of the document fills in what a package leaves open', () => {
  const host = { name: 'Debian GNU/Linux', version: '12.5' };
  const purl = 'pkg:deb/debian/libc6@2.36?source=glibc';
  assert.deepEqual(componentsOf([stated('libc6', '2.36', purl)], host).components[0]?.identities, [
    { ecosystem: 'debian:12', name: 'libc6' },
    { ecosystem: 'debian:12', name: 'glibc' },
  ]);
});
