import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { type JsonValue, readJson } from '#formats/json/read.ts';

import { otherForm } from './other-form.ts';
import { isSpdx, readSpdx, validateSpdx } from './read.ts';
import { isTagValue, readTagValue } from './v2/tag-value/read.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const sbom = `${data}/sbom`;
const skip = existsSync(sbom) ? false : `no SBOMs at ${sbom}`;

type Members = { readonly [key: string]: JsonValue };

function spdx(rest: Members = {}): Members {
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'portal',
    documentNamespace: 'https://example.test/portal',
    creationInfo: { created: '2026-11-23T00:00:00Z', creators: ['Tool: syft-1.0', 'Person: A'] },
    ...rest,
  };
}

function pack(id: string, rest: Members = {}): Members {
  return { SPDXID: `SPDXRef-${id}`, name: id, downloadLocation: 'NOASSERTION', ...rest };
}

function reference(referenceType: string, referenceLocator: JsonValue): Members {
  return { referenceCategory: 'SECURITY', referenceType, referenceLocator };
}

function read(value: JsonValue) {
  const reading = readSpdx(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

test('a document gives its subject, its tools, its time and its packages', () => {
  const document = read(
    spdx({
      packages: [
        pack('root', { versionInfo: '7' }),
        pack('a', {
          versionInfo: '1.0',
          externalRefs: [
            reference('purl', 'pkg:npm/a@1.0'),
            reference('cpe22Type', 'cpe:/a:v:a:1.0'),
            reference(
              'http://spdx.org/rdf/references/cpe23Type',
              'cpe:2.3:a:w:a:1.0:*:*:*:*:*:*:*',
            ),
            reference('swh', 'swh:1:cnt:00'),
          ],
        }),
        pack('b', { versionInfo: 'NOASSERTION' }),
      ],
      documentDescribes: ['SPDXRef-root'],
    }),
  );
  assert.equal(document.subject, 'root 7');
  assert.equal(document.specVersion, 'SPDX-2.3');
  assert.deepEqual(document.generators, ['syft-1.0']);
  assert.deepEqual(document.takenAt, new Date('2026-11-23T00:00:00Z'));
  assert.deepEqual(
    document.components.map(({ name, version, path }) => [name, version, path]),
    [
      ['a', '1.0', '/packages/1'],
      ['b', undefined, '/packages/2'],
    ],
  );
  assert.deepEqual(
    document.components[0]?.identities.map(({ ecosystem, name }) => `${ecosystem} ${name}`),
    ['npm a', 'cpe v:a', 'cpe w:a'],
  );
});

const link = (spdxElementId: string, relationshipType: string, relatedSpdxElement: string) => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement,
});
const subjects: [string, Members, string][] = [
  ['documentDescribes', { documentDescribes: ['SPDXRef-a', 'SPDXRef-b'] }, 'a, b'],
  ['DESCRIBES', { relationships: [link('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-a')] }, 'a'],
  ['DESCRIBED_BY', { relationships: [link('SPDXRef-a', 'DESCRIBED_BY', 'SPDXRef-DOCUMENT')] }, 'a'],
  ['nothing', {}, 'portal'],
];
for (const [said, rest, subject] of subjects) {
  test(`the subject said by ${said} is ${subject}`, () => {
    assert.equal(read(spdx({ packages: [pack('a'), pack('b')], ...rest })).subject, subject);
  });
}

test('the operating system among the packages fills in what a purl leaves open', () => {
  const openssl = pack('x', { externalRefs: [reference('purl', 'pkg:deb/debian/openssl@3')] });
  const debian = { name: 'debian', versionInfo: '12.1' };
  for (const system of [
    pack('os', { ...debian, primaryPackagePurpose: 'OPERATING-SYSTEM' }),
    pack('OperatingSystem-1a2b', debian),
  ]) {
    assert.deepEqual(read(spdx({ packages: [system, openssl] })).components[1]?.identities, [
      { ecosystem: 'debian:12', name: 'openssl' },
    ]);
  }
});

function spdx22(rest: Members): Members {
  return spdx({ spdxVersion: 'SPDX-2.2', ...rest });
}

const without = (key: string): Members =>
  Object.fromEntries(Object.entries(spdx()).filter(([name]) => name !== key));

const breaches: [string, JsonValue, [rule: string, path: string, severity: string][]][] = [
  ['a sound document', spdx({ packages: [pack('a')] }), []],
  ['no dataLicense', without('dataLicense'), [['spdx.6.2', '', 'error']]],
  ['another dataLicense', spdx({ dataLicense: 'MIT' }), [['spdx.6.2', '/dataLicense', 'error']]],
  ['another SPDXID', spdx({ SPDXID: 'SPDXRef-x' }), [['spdx.6.3', '/SPDXID', 'error']]],
  ['an empty name', spdx({ name: '' }), [['spdx.6.4', '', 'error']]],
  [
    'a namespace with a fragment',
    spdx({ documentNamespace: 'https://a.test/#b' }),
    [['spdx.6.5', '/documentNamespace', 'error']],
  ],
  ['no creationInfo', without('creationInfo'), [['spdx.6.8', '', 'error']]],
  [
    'an empty creationInfo',
    spdx({ creationInfo: {} }),
    [
      ['spdx.6.8', '/creationInfo', 'error'],
      ['spdx.6.9', '/creationInfo', 'error'],
    ],
  ],
  [
    'a creator of no kind and a time with fractions',
    spdx({ creationInfo: { creators: ['syft'], created: '2026-11-23T00:00:00.5Z' } }),
    [
      ['spdx.6.8', '/creationInfo/creators/0', 'error'],
      ['spdx.6.9', '/creationInfo/created', 'warning'],
    ],
  ],
  [
    'a package without anything',
    spdx({ packages: [{}] }),
    [
      ['spdx.7.1', '/packages/0', 'error'],
      ['spdx.7.2', '/packages/0', 'error'],
      ['spdx.7.7', '/packages/0', 'error'],
    ],
  ],
  [
    'what 2.2 wants of a package and 2.3 does not',
    spdx22({ packages: [pack('a')] }),
    [
      ['spdx.7.13', '/packages/0', 'error'],
      ['spdx.7.15', '/packages/0', 'error'],
      ['spdx.7.17', '/packages/0', 'error'],
      ['spdx.7.9', '/packages/0', 'error'],
    ],
  ],
  [
    'a verification code of files nobody analyzed',
    spdx({ packages: [pack('a', { filesAnalyzed: false, packageVerificationCode: {} })] }),
    [
      ['spdx.7.9', '/packages/0/packageVerificationCode', 'error'],
      ['spdx.7.9', '/packages/0/packageVerificationCode', 'error'],
    ],
  ],
  [
    'one identifier twice',
    spdx({ packages: [pack('a'), pack('a')] }),
    [['spdx.7.2', '/packages/1/SPDXID', 'error']],
  ],
  [
    'an external reference without category, type and locator',
    spdx({ packages: [pack('a', { externalRefs: [{}] })] }),
    [
      ['spdx.7.21', '/packages/0/externalRefs/0', 'error'],
      ['spdx.7.21', '/packages/0/externalRefs/0', 'error'],
      ['spdx.7.21', '/packages/0/externalRefs/0', 'error'],
    ],
  ],
  [
    'a supplier of no kind',
    spdx({ packages: [pack('a', { supplier: 'Acme' })] }),
    [['spdx.7.5', '/packages/0/supplier', 'error']],
  ],
  [
    'a relationship nobody defined, to nothing',
    spdx({ relationships: [link('SPDXRef-DOCUMENT', 'DESCRIBE', 'SPDXRef-gone')] }),
    [
      ['spdx.11.1', '/relationships/0/relationshipType', 'error'],
      ['spdx.reference', '/relationships/0/relatedSpdxElement', 'warning'],
    ],
  ],
  [
    'references that lead out of the document, or nowhere on purpose',
    spdx({
      relationships: [
        link('SPDXRef-DOCUMENT', 'COPY_OF', 'DocumentRef-x:SPDXRef-y'),
        link('SPDXRef-DOCUMENT', 'CONTAINS', 'NONE'),
        link('SPDXRef-DOCUMENT', 'CONTAINS', 'NOASSERTION'),
      ],
    }),
    [],
  ],
  [
    'a described package that is not there',
    spdx({ documentDescribes: ['SPDXRef-gone'] }),
    [['spdx.reference', '/documentDescribes/0', 'warning']],
  ],
  [
    'a file without its checksum',
    spdx({ files: [{ fileName: './a', SPDXID: 'SPDXRef-f' }] }),
    [['spdx.8.4', '/files/0', 'error']],
  ],
];
for (const [situation, value, expected] of breaches) {
  test(`${situation} has ${expected.length} findings, and is read where packages are named`, () => {
    assert.deepEqual(
      validateSpdx(value).map(({ rule, path, severity }) => [rule, path, severity]),
      expected,
    );
    const isNameless = expected.some(([rule]) => rule === 'spdx.7.1');
    const reading = readSpdx(value);
    assert.equal(reading.ok, !isNameless);
    assert.ok(isNameless || reading.findings.every(({ severity }) => severity === 'warning'));
  });
}

const refused: [string, JsonValue, key: string][] = [
  ['nothing', null, 'spdx.not'],
  ['CycloneDX', { bomFormat: 'CycloneDX' }, 'spdx.not'],
  ['SPDX 2.1', spdx({ spdxVersion: 'SPDX-2.1' }), 'spdx.version'],
  ['packages that are an object', spdx({ packages: {} }), 'spdx.type'],
  ['a package that is a text', spdx({ packages: ['a'] }), 'spdx.type'],
  ['a version that is a number', spdx({ packages: [pack('a', { versionInfo: 1 })] }), 'spdx.type'],
  [
    'a locator that is a number',
    spdx({ packages: [pack('a', { externalRefs: [reference('purl', 1)] })] }),
    'spdx.type',
  ],
];
for (const [situation, value, key] of refused) {
  test(`${situation} is refused as ${key}`, () => {
    const reading = readSpdx(value);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.findings.map(({ text }) => text.key),
      [key],
    );
    assert.deepEqual(validateSpdx(value), reading.findings);
  });
}

test('forms that are not read are recognised, and nothing else is', () => {
  const texts = [
    '<rdf:RDF xmlns="http://spdx.org/rdf/terms#">',
    '@prefix spdx: <http://spdx.org/rdf/terms#> .',
    '@prefix spdx: <https://spdx.org/rdf/3.0.1/terms/Core/> .',
    'SPDXID: "SPDXRef-DOCUMENT"\nspdxVersion: "SPDX-2.2"\n',
    'SPDXVersion: SPDX-2.2\n',
    '{"spdxVersion":"SPDX-2.3"}',
    '',
  ];
  assert.deepEqual(
    texts.map((text) => otherForm(text)?.text.key),
    ['spdx.rdf', 'spdx.rdf', 'spdx.rdf', 'spdx.yaml', undefined, undefined, undefined],
  );
});

test('a million nameless packages are refused with a thousand findings listed', () => {
  const reading = readSpdx(spdx({ packages: Array.from({ length: 1_000_000 }, () => ({})) }));
  assert.ok(!reading.ok);
  assert.equal(reading.findings.length, 1001);
});

function texts(folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(`${sbom}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => {
      const bytes = readFileSync(`${parentPath}/${name}`);
      return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()] as const;
    });
}

test('every SPDX document of real tools is read, in whichever form', { skip }, () => {
  const read = new Map<string, number>();
  let packages = 0;
  for (const [name, text] of [...texts('in-the-lab'), ...texts('in-the-wild')]) {
    const json = readJson(text, { depth: 128 });
    const isOurs = json.ok ? isSpdx(json.document) : isTagValue(text);
    if (!isOurs) continue;
    const reading = json.ok ? readSpdx(json.document) : readTagValue(text);
    assert.ok(reading.ok, `${name}: ${JSON.stringify(reading.findings[0])}`);
    const form = json.ok ? 'json' : 'tag-value';
    read.set(form, (read.get(form) ?? 0) + 1);
    packages += reading.document.components.length;
  }
  assert.deepEqual([...read].sort(), [
    ['json', 30],
    ['tag-value', 10],
  ]);
  assert.equal(packages, 5202);
});
