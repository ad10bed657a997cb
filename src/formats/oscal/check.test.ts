import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { isOscal, validateOscal } from './check.ts';
import { isOscalYaml, readOscal, readOscalText } from './read.ts';

const uuid = (at: number) => `3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d${String(at).padStart(2, '0')}`;
const metadata = (rest: JsonObject = {}): JsonObject => ({
  title: 'T',
  'last-modified': '2026-11-26T00:00:00Z',
  version: '1',
  'oscal-version': '1.1.2',
  ...rest,
});
const catalog = (rest: JsonObject, about: JsonObject = {}): JsonObject => ({
  catalog: { uuid: uuid(0), metadata: metadata(about), ...rest },
});
const profile = (rest: JsonObject): JsonObject => ({
  profile: { uuid: uuid(7), metadata: metadata(), imports: [{ href: 'c.json' }], ...rest },
});
const mapping = (map: JsonObject): JsonObject => ({
  'mapping-collection': {
    uuid: uuid(0),
    metadata: metadata({ 'oscal-version': '1.2.0' }),
    provenance: {
      method: 'human',
      'matching-rationale': 'semantic',
      status: 'draft',
      'mapping-description': 'D',
    },
    mappings: [
      {
        uuid: uuid(1),
        'source-resource': { type: 'catalog', href: 'a' },
        'target-resource': { type: 'catalog', href: 'b' },
        maps: [
          {
            uuid: uuid(2),
            relationship: 'equal-to',
            sources: [{ type: 'control', 'id-ref': 'a' }],
            targets: [{ type: 'control', 'id-ref': 'b' }],
            ...map,
          },
        ],
      },
    ],
  },
});
const control = (id: string, rest: JsonObject = {}): JsonObject => ({ id, title: id, ...rest });
const part = (prose: string, rest: JsonObject = {}): JsonObject => ({
  parts: [{ name: 'statement', prose, ...rest }],
});

type Found = [rule: string, path: string, severity: string];
const cases: [situation: string, value: JsonValue, found: Found[]][] = [
  [
    'a sound catalogue',
    catalog({ controls: [control('a', part('See [b](#b).')), control('b')] }),
    [],
  ],
  ['something else', { catalog: [] }, [['oscal.not', '', 'error']]],
  [
    'a version to come',
    catalog({}, { 'oscal-version': '2.0.0' }),
    [['oscal.version', '/catalog/metadata/oscal-version', 'error']],
  ],
  [
    'no version at all',
    { catalog: { uuid: uuid(0), metadata: { title: 'T' } } },
    [
      ['oscal.version', '/catalog/metadata/oscal-version', 'error'],
      ['oscal.schema.required', '/catalog/metadata', 'error'],
      ['oscal.schema.required', '/catalog/metadata', 'error'],
      ['oscal.schema.required', '/catalog/metadata', 'error'],
    ],
  ],
  [
    'two models in one document',
    { ...catalog({}), ...profile({}) },
    [['oscal.schema.additionalProperties', '/profile', 'error']],
  ],
  [
    'a UUID of two parties',
    catalog(
      {},
      {
        parties: [
          { uuid: uuid(1), type: 'person' },
          { uuid: uuid(1).toUpperCase(), type: 'person' },
        ],
      },
    ),
    [['oscal.uuid-unique', '/catalog/metadata/parties/1/uuid', 'error']],
  ],
  [
    'a UUID of a party and a resource',
    catalog(
      { 'back-matter': { resources: [{ uuid: uuid(1) }] } },
      { parties: [{ uuid: uuid(1), type: 'person' }] },
    ),
    [['oscal.uuid-unique', '/catalog/back-matter/resources/0/uuid', 'warning']],
  ],
  [
    'an identifier of a control and a part',
    catalog({ controls: [control('a', part('x', { id: 'a' }))] }),
    [['oscal.catalog-groups-controls-parts', '/catalog/controls/0/parts/0/id', 'error']],
  ],
  [
    'an identifier of a control and a parameter',
    catalog({ controls: [control('a', { params: [{ id: 'a' }] })] }),
    [],
  ],
  [
    'a parameter twice',
    catalog({ params: [{ id: 'p' }], controls: [control('a', { params: [{ id: 'p' }] })] }),
    [['oscal.catalog-params', '/catalog/controls/0/params/0/id', 'error']],
  ],
  [
    'a role twice',
    catalog(
      {},
      {
        roles: [
          { id: 'r', title: 'R' },
          { id: 'r', title: 'R' },
        ],
      },
    ),
    [['oscal.role-unique', '/catalog/metadata/roles/1/id', 'error']],
  ],
  [
    'a party that is not there',
    catalog(
      {},
      {
        roles: [{ id: 'r', title: 'R' }],
        'responsible-parties': [{ 'role-id': 'r', 'party-uuids': [uuid(9)] }],
      },
    ),
    [
      [
        'oscal.index-metadata-party-uuid',
        '/catalog/metadata/responsible-parties/0/party-uuids/0',
        'error',
      ],
    ],
  ],
  [
    'a role that is not there',
    catalog(
      {},
      {
        parties: [{ uuid: uuid(1), type: 'person' }],
        'responsible-parties': [{ 'role-id': 'r', 'party-uuids': [uuid(1)] }],
      },
    ),
    [
      [
        'oscal.index-metadata-role-id',
        '/catalog/metadata/responsible-parties/0/role-id',
        'warning',
      ],
    ],
  ],
  [
    'a location that is none',
    catalog({}, { parties: [{ uuid: uuid(1), type: 'person', 'location-uuids': [uuid(1)] }] }),
    [
      [
        'oscal.index-metadata-location-uuid',
        '/catalog/metadata/parties/0/location-uuids/0',
        'error',
      ],
    ],
  ],
  [
    'a resource that is not there',
    catalog({ controls: [control('a', { links: [{ href: `#${uuid(9)}`, rel: 'reference' }] })] }),
    [['oscal.index-back-matter-resource', '/catalog/controls/0/links/0/href', 'error']],
  ],
  [
    'a related control that is not there',
    catalog({
      controls: [control('a', { links: [{ href: '#b', rel: 'related' }, { href: '#a' }] })],
    }),
    [['oscal.reference', '/catalog/controls/0/links/0/href', 'warning']],
  ],
  [
    'prose that links to nothing',
    catalog({ controls: [control('a', part('See [b](#b).'))] }),
    [['oscal.reference', '/catalog/controls/0/parts/0/prose', 'warning']],
  ],
  [
    'prose that inserts nothing',
    catalog({ controls: [control('a', part('At {{ insert: param, p }}.'))] }),
    [['oscal.param-insert', '/catalog/controls/0/parts/0/prose', 'error']],
  ],
  [
    'prose that inserts a parameter',
    catalog({ params: [{ id: 'p' }], controls: [control('a', part('At {{insert: param,p}}.'))] }),
    [],
  ],
  [
    'a parameter that leans on none',
    catalog({ params: [{ id: 'p', 'depends-on': 'q' }] }),
    [['oscal.param-depends-on', '/catalog/params/0/depends-on', 'error']],
  ],
  [
    'an import of a resource without a link',
    profile({
      imports: [{ href: `#${uuid(1)}` }],
      'back-matter': { resources: [{ uuid: uuid(1) }] },
    }),
    [['oscal.profile-import-resource', '/profile/imports/0/href', 'error']],
  ],
  [
    'two structures',
    profile({ merge: { flat: {}, 'as-is': true } }),
    [['oscal.profile-structure', '/profile/merge', 'error']],
  ],
  ['a structure that is said not to be', profile({ merge: { flat: {}, 'as-is': false } }), []],
  [
    'a method that was given up',
    profile({ merge: { combine: { method: 'merge' } } }),
    [['oscal.resolve.merge', '/profile/merge/combine/method', 'warning']],
  ],
  [
    'both ways of including',
    profile({
      imports: [{ href: 'c', 'include-all': {}, 'include-controls': [{ matching: [{}] }] }],
    }),
    [
      ['oscal.profile-include', '/profile/imports/0', 'warning'],
      ['oscal.resolve.pattern', '/profile/imports/0/include-controls/0/matching/0', 'warning'],
    ],
  ],
  [
    'a parameter set twice',
    profile({
      modify: {
        'set-parameters': [
          { 'param-id': 'p', values: ['1'] },
          { 'param-id': 'p', values: ['2'] },
        ],
      },
    }),
    [['oscal.profile-set-twice', '/profile/modify/set-parameters/1/param-id', 'warning']],
  ],
  ['a sound mapping', mapping({}), []],
  [
    'a relationship that is none',
    mapping({ relationship: 'same-as' }),
    [['oscal.mapping-relationship', '/mapping-collection/mappings/0/maps/0/relationship', 'error']],
  ],
  [
    'a relationship of somebody else',
    mapping({ relationship: 'same-as', ns: 'https://example.test/ns' }),
    [],
  ],
  [
    'an item twice',
    mapping({
      sources: [
        { type: 'control', 'id-ref': 'a' },
        { type: 'control', 'id-ref': 'a' },
      ],
    }),
    [['oscal.mapping-item', '/mapping-collection/mappings/0/maps/0/sources/1/id-ref', 'warning']],
  ],
  [
    'results alone',
    {
      results: [
        {
          uuid: uuid(1),
          title: 'R',
          description: 'D',
          start: '2026-11-26T00:00:00Z',
          'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
        },
      ],
    },
    [['oscal.fragment', '', 'error']],
  ],
];
for (const [situation, value, found] of cases) {
  test(`${situation} has ${found.length} findings`, () => {
    const told = validateOscal(value).map(({ rule, path, severity }) => [rule, path, severity]);
    assert.deepEqual(told, found);
    assert.equal(isOscal(value), found[0]?.[0] !== 'oscal.not');
    const isRefused = found.some(([rule]) =>
      /^oscal\.(not|fragment|version|schema\..*)$/.test(rule),
    );
    const reading = readOscal(value);
    assert.equal(reading.ok, !isRefused);
    assert.ok(!reading.ok || reading.findings.every(({ severity }) => severity !== 'error'));
  });
}

test('other formats are not taken for OSCAL', () => {
  const others: JsonValue[] = [
    null,
    [],
    { profile: 'x' },
    { catalog: { title: 'x' } },
    { bomFormat: 'CycloneDX', components: [] },
    { results: [{ uuid: 'x' }] },
    { type: 'bundle' },
  ];
  assert.deepEqual(others.filter(isOscal), []);
});

test('a text is read in either form, and YAML is known by its first member', () => {
  const yaml = `# a catalogue\ncatalog:\n  uuid: ${uuid(0)}\n  metadata:\n    title: T\n    last-modified: 2026-11-26T00:00:00Z\n    version: "1"\n    oscal-version: 1.1.2\n`;
  assert.ok(isOscalYaml(yaml));
  const reading = readOscalText(yaml);
  assert.ok(reading.ok);
  assert.deepEqual(reading.document.value, catalog({}));
  assert.deepEqual(readOscalText(JSON.stringify(catalog({}))), reading);
  for (const text of ['{"catalog": {}}', 'title: x\n', '- catalog:\n', 'catalog: x\n'])
    assert.ok(!isOscalYaml(text), text);
  const unquoted = readOscalText(yaml.replace('"1"', '1'));
  assert.ok(!unquoted.ok);
  assert.deepEqual(
    unquoted.findings.map(({ rule, path }) => [rule, path]),
    [['oscal.schema.type', '/catalog/metadata/version']],
  );
});

test('of a hundred thousand breaches a thousand of each severity are listed', () => {
  const many = Array.from({ length: 100_000 }, () => control('a', { links: [{ href: '#z' }] }));
  const findings = validateOscal(catalog({ controls: many }));
  assert.equal(findings.length, 2001);
  assert.deepEqual(findings.at(-1)?.text.values, { count: 197_999 });
});
