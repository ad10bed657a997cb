import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { isSpdx, readSpdx, validateSpdx } from '../read.ts';

type Members = { readonly [key: string]: JsonValue };

const context = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';
const iri = (name: string) => `https://example.test/${name}`;

const creation: Members = {
  type: 'CreationInfo',
  '@id': '_:made',
  specVersion: '3.0.1',
  created: '2026-11-23T00:00:00Z',
  createdBy: [iri('jane')],
  createdUsing: [iri('tool')],
};

function element(type: string, name: string, rest: Members = {}): Members {
  return { type, spdxId: iri(name), creationInfo: '_:made', ...rest };
}

function package_(name: string, rest: Members = {}): Members {
  return element('software_Package', name, { name, ...rest });
}

type Ends = readonly [from: string, relationshipType: string, to: readonly string[]];

function relation(name: string, [from, relationshipType, to]: Ends, rest: Members = {}) {
  const ends = { from: iri(from), to: to.map(iri), relationshipType };
  return element('Relationship', name, { ...ends, ...rest });
}

function document(elements: readonly Members[], rest: Members = {}): Members {
  return {
    '@context': context,
    '@graph': [
      creation,
      element('Person', 'jane', { name: 'Jane' }),
      element('Tool', 'tool', { name: 'maker 2' }),
      element('SpdxDocument', 'document', {
        name: 'the document',
        rootElement: [iri('sbom')],
        element: [iri('sbom')],
      }),
      element('software_Sbom', 'sbom', {
        rootElement: [iri('portal')],
        element: [iri('portal')],
        software_sbomType: ['build'],
      }),
      package_('portal', { software_packageVersion: '7' }),
      ...elements,
    ],
    ...rest,
  };
}

function identifier(externalIdentifierType: string, text: JsonValue): Members {
  return { type: 'ExternalIdentifier', externalIdentifierType, identifier: text };
}

function faults(value: JsonValue) {
  return validateSpdx(value).map(({ rule, path, severity }) => `${rule} ${path} ${severity}`);
}

function read(value: JsonValue) {
  const reading = readSpdx(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading;
}

test('a document gives its subject, its tools, its time and its packages', () => {
  const value = document([
    package_('a', {
      software_packageVersion: '1.0',
      software_packageUrl: 'pkg:npm/a@1.0',
      externalIdentifier: [
        identifier('packageUrl', 'pkg:npm/a@1.0'),
        identifier('cpe23', 'cpe:2.3:a:v:a:1.0:*:*:*:*:*:*:*'),
        identifier('swid', 'urn:swid:a'),
      ],
    }),
    element('ai_AIPackage', 'model', { name: 'model' }),
    element('software_File', 'file', { name: './a' }),
  ]);
  assert.ok(isSpdx(value));
  assert.deepEqual(faults(value), ['spdx.3.AI.AIPackage /@graph/7 warning']);
  const { document: inventory, findings } = read(value);
  assert.equal(findings.length, 1);
  assert.equal(inventory.subject, 'portal 7');
  assert.equal(inventory.specVersion, 'SPDX-3.0.1');
  assert.deepEqual(inventory.generators, ['maker 2']);
  assert.deepEqual(inventory.takenAt, new Date('2026-11-23T00:00:00Z'));
  assert.equal(inventory.declaredComplete, undefined);
  assert.deepEqual(inventory.components, [
    {
      name: 'a',
      version: '1.0',
      identities: [
        { ecosystem: 'npm', name: 'a' },
        { ecosystem: 'cpe', name: 'v:a' },
      ],
      purl: 'pkg:npm/a@1.0',
      cpe: 'cpe:2.3:a:v:a:1.0:*:*:*:*:*:*:*',
      path: '/@graph/6',
    },
    { name: 'model', version: undefined, identities: [], path: '/@graph/7' },
  ]);
});

test('one object without a graph is a document, and what stands inside it is read', () => {
  const value = {
    '@context': context,
    type: 'software_Package',
    spdxId: iri('a'),
    name: 'a',
    software_packageUrl: 'pkg:npm/a@1.0',
    creationInfo: {
      type: 'CreationInfo',
      specVersion: '3.0.1',
      created: '2026-11-23T00:00:00Z',
      createdBy: [{ type: 'Person', spdxId: iri('jane'), creationInfo: '_:gone' }],
    },
  };
  assert.deepEqual(faults(value), [
    'spdx.3.reference /creationInfo/createdBy/0/creationInfo error',
  ]);
  assert.deepEqual(read(value).document.takenAt, new Date('2026-11-23T00:00:00Z'));
});

test('the operating system among the packages fills in what a purl leaves open', () => {
  const value = document([
    package_('debian', {
      software_packageVersion: '12.1',
      software_primaryPurpose: 'operatingSystem',
    }),
    package_('openssl', { software_packageUrl: 'pkg:deb/debian/openssl@3' }),
  ]);
  assert.deepEqual(read(value).document.components[1]?.identities, [
    { ecosystem: 'debian:12', name: 'openssl' },
  ]);
});

const completeness: [said: readonly (string | undefined)[], complete: boolean | undefined][] = [
  [[], undefined],
  [[undefined], undefined],
  [['complete'], true],
  [['complete', 'noAssertion'], undefined],
  [['complete', 'incomplete'], false],
];
for (const [said, complete] of completeness) {
  test(`relationships that say ${said.join(' and ') || 'nothing'} make it ${String(complete)}`, () => {
    const relations = said.map((word, at) =>
      relation(`r${at}`, ['portal', 'contains', ['a']], word ? { completeness: word } : {}),
    );
    const value = document([package_('a'), ...relations]);
    assert.deepEqual(faults(value), []);
    assert.equal(read(value).document.declaredComplete, complete);
  });
}

test('roots and relationships that go round in circles are of no account', () => {
  const value = document([
    relation('r', ['portal', 'contains', ['portal']]),
    element('Bom', 'b', { rootElement: [iri('b'), iri('sbom')], element: [iri('b')] }),
  ]);
  assert.deepEqual(faults(value), []);
  assert.equal(read(value).document.subject, 'portal 7');
});

const vex = (kind: string, relationshipType: string, rest: Members = {}) => [
  element('security_Vulnerability', 'cve', { name: 'CVE-2026-0001' }),
  element(`security_Vex${kind}VulnAssessmentRelationship`, 'vex', {
    from: iri('cve'),
    to: [iri('portal')],
    relationshipType,
    ...rest,
  }),
];
const lite = (rest: Members) =>
  element('Bom', 'bom', { profileConformance: ['lite'], element: [iri('a')], ...rest });

const breaches: [situation: string, elements: Members[], found: string[]][] = [
  [
    'a property nobody defined',
    [package_('a', { colour: 'red' })],
    ['Software.Package /@graph/6/colour error'],
  ],
  ['a property of another vocabulary', [package_('a', { 'https://example.test/x': 1 })], []],
  [
    'an extension of a class of its own',
    [package_('a', { extension: [{ type: 'https://example.test/X', x: 1 }] })],
    [],
  ],
  [
    'a class of others where one of SPDX is asked for',
    [package_('a', { verifiedUsing: [{ type: 'https://example.test/X' }] })],
    ['Core.Element /@graph/6/verifiedUsing/0 error'],
  ],
  [
    'an address that is none',
    [package_('a', { software_homePage: 'our website' })],
    ['Software.Package /@graph/6/software_homePage warning'],
  ],
  [
    'no creation',
    [{ type: 'software_Package', spdxId: iri('a') }],
    ['Core.Element /@graph/6 error', 'Software.Package /@graph/6 warning'],
  ],
  ['no identifier', [{ type: 'Person', creationInfo: '_:made' }], ['Core.Element /@graph/6 error']],
  [
    'an identifier that is no IRI',
    [{ ...package_('a'), spdxId: 'a b' }],
    ['Core.Element /@graph/6/spdxId error'],
  ],
  ['one identifier twice', [package_('a'), package_('a')], ['Core.Element /@graph/7 error']],
  [
    'a list where one is meant',
    [package_('a', { suppliedBy: [iri('jane')] })],
    ['Core.Artifact /@graph/6/suppliedBy error'],
  ],
  [
    'one where a list is meant',
    [package_('a', { originatedBy: iri('jane') })],
    ['Core.Artifact /@graph/6/originatedBy error'],
  ],
  [
    'an empty list where one is needed',
    [relation('r', ['portal', 'contains', []])],
    ['Core.Relationship /@graph/6 error'],
  ],
  [
    'a word of no vocabulary',
    [relation('r', ['portal', 'depends_on', ['portal']])],
    ['Core.Relationship /@graph/6/relationshipType error'],
  ],
  [
    'a time with a zone',
    [package_('a', { builtTime: '2026-11-23T09:00:00+09:00' })],
    ['Core.Artifact /@graph/6/builtTime error'],
  ],
  [
    'a reference to another class',
    [package_('a', { suppliedBy: iri('portal') })],
    ['Core.Artifact /@graph/6/suppliedBy error'],
  ],
  [
    'a reference to nothing here',
    [package_('a', { suppliedBy: iri('gone') })],
    ['reference /@graph/6/suppliedBy warning'],
  ],
  [
    'a blank node that is nowhere',
    [package_('a', { suppliedBy: '_:gone' })],
    ['reference /@graph/6/suppliedBy error'],
  ],
  [
    'individuals of the model',
    [
      package_('a', { suppliedBy: 'SpdxOrganization' }),
      {
        ...relation('r', ['portal', 'contains', []]),
        to: ['https://spdx.org/rdf/3.0.1/terms/Core/NoneElement'],
      },
    ],
    [],
  ],
  ['an abstract class', [element('Artifact', 'a')], ['Core.Artifact /@graph/6/type error']],
  [
    'nothing, and something',
    [{ ...relation('r', ['portal', 'contains', ['portal']]), to: ['NoneElement', iri('portal')] }],
    ['Core.Relationship /@graph/6/to error'],
  ],
  ['two documents', [element('SpdxDocument', 'other')], ['Core.SpdxDocument /@graph/6 error']],
  [
    'elements without a root',
    [element('Bundle', 'b', { element: [iri('portal')] })],
    ['Core.ElementCollection /@graph/6 error'],
  ],
  [
    'a document within a collection',
    [element('Bundle', 'b', { rootElement: [iri('document')] })],
    ['Core.ElementCollection /@graph/6 error'],
  ],
  ['a build without its type', [element('build_Build', 'b')], ['Build.Build /@graph/6 error']],
  [
    'a dataset without its type',
    [element('dataset_DatasetPackage', 'd', { name: 'd' })],
    ['Dataset.DatasetPackage /@graph/6 error', 'Dataset.DatasetPackage /@graph/6 warning'],
  ],
  [
    'not affected without a reason',
    vex('NotAffected', 'doesNotAffect'),
    ['Security.VexNotAffectedVulnAssessmentRelationship /@graph/7 error'],
  ],
  [
    'not affected with one',
    vex('NotAffected', 'doesNotAffect', { security_impactStatement: 'x' }),
    [],
  ],
  [
    'affected without an action, by another type',
    vex('Affected', 'fixedIn'),
    [
      'Security.VexAffectedVulnAssessmentRelationship /@graph/7 error',
      'Security.VexAffectedVulnAssessmentRelationship /@graph/7/relationshipType error',
    ],
  ],
  [
    'an assessment from a package',
    vex('Fixed', 'fixedIn', { from: iri('portal') }),
    ['Security.VexFixedVulnAssessmentRelationship /@graph/7/from error'],
  ],
  [
    'the profile lite',
    [package_('a'), lite({})],
    [
      'Core.ElementCollection /@graph/7 error',
      ...Array.from({ length: 6 }, () => 'profile.lite /@graph/6 error'),
    ],
  ],
  [
    'a range that is none of positive numbers',
    [
      element('software_Snippet', 's', {
        name: 's',
        software_snippetFromFile: iri('f'),
        software_byteRange: {
          type: 'PositiveIntegerRange',
          beginIntegerRange: 0,
          endIntegerRange: 3,
        },
      }),
    ],
    [
      'reference /@graph/6/software_snippetFromFile warning',
      'Core.PositiveIntegerRange /@graph/6/software_byteRange/beginIntegerRange error',
    ],
  ],
];
for (const [situation, elements, found] of breaches) {
  test(`${situation} has ${found.length} findings, and is read`, () => {
    const value = document(elements);
    assert.deepEqual(
      faults(value),
      found.map((one) => `spdx.3.${one}`),
    );
    assert.ok(read(value).findings.every(({ severity }) => severity === 'warning'));
  });
}

test('what is imported from another document is there', () => {
  const value = document([
    element('SpdxDocument', 'other', {
      import: [{ type: 'ExternalMap', externalSpdxId: iri('elsewhere') }],
    }),
    package_('a', { suppliedBy: iri('elsewhere') }),
  ]);
  assert.deepEqual(faults(value), ['spdx.3.Core.SpdxDocument /@graph/6 error']);
});

const refused: [situation: string, value: JsonValue, key: string][] = [
  [
    'version 3.1',
    document([], { '@context': 'https://spdx.org/rdf/3.1/spdx-context.jsonld' }),
    'spdx.version',
  ],
  ['an item that is no object', { '@context': context, '@graph': ['a'] }, 'spdx.3.object'],
  ['a class nobody defined', document([element('Package', 'a')]), 'spdx.3.class'],
  [
    'a class of SPDX that is not abbreviated as its context does',
    document([element('https://spdx.org/rdf/3.0.1/terms/Software/Package', 'a')]),
    'spdx.3.class',
  ],
  ['a name that is a number', document([package_('a', { name: 1 })]), 'spdx.3.value'],
  [
    'a purl that is a number',
    document([package_('a', { software_packageUrl: 1 })]),
    'spdx.3.value',
  ],
  [
    'an identifier that is a number',
    document([package_('a', { externalIdentifier: [identifier('cpe23', 1)] })]),
    'spdx.3.value',
  ],
];
for (const [situation, value, key] of refused) {
  test(`${situation} is refused`, () => {
    const reading = readSpdx(value);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.findings.map(({ text }) => text.key),
      [key],
    );
  });
}

test('a second context is an error, and nothing is fetched for it', () => {
  const value = document([], { '@context': [context, 'https://example.test/more.jsonld'] });
  assert.deepEqual(faults(value), ['spdx.3.context /@context error']);
});

test('a hundred thousand packages in a collection of several profiles are judged', () => {
  const many = (count: number) => {
    const names = Array.from({ length: count }, (_, at) => `p${at}`);
    return document([
      ...names.map((name) => package_(name)),
      element('Bom', 'bom', {
        profileConformance: ['lite', 'lite', 'ai'],
        element: names.map(iri),
        rootElement: names.map(iri),
      }),
    ]);
  };
  assert.equal(validateSpdx(many(100_000)).length, 1001);
});
