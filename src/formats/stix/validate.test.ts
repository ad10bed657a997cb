import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import type { JsonArray, JsonObject, JsonValue } from '#formats/json/read.ts';

import { sampleOf, samples } from './sample.ts';
import { validateStix } from './validate.ts';
import { isStix } from './version.ts';

const sha1 = (data: Uint8Array) => new Uint8Array(createHash('sha1').update(data).digest());

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const other = '5d0092c5-5f74-4287-9642-33f4c354e56d';
const t = '2026-11-26T00:00:00.000Z';
const later = '2026-11-27T00:00:00.000Z';

const bundle = (objects: JsonArray): JsonObject => ({
  type: 'bundle',
  id: `bundle--${other}`,
  objects,
});

const said = (value: JsonValue, withIds = false) =>
  validateStix(value, withIds ? sha1 : undefined).map(
    ({ severity, rule, path, text }) => `${severity} ${rule} ${path} ${text.key}`,
  );

const marking = (id: string, refs: readonly string[]): JsonObject => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: `marking-definition--${id}`,
  created: t,
  definition_type: 'statement',
  definition: { statement: 's' },
  ...(refs.length > 0
    ? { object_marking_refs: refs.map((one) => `marking-definition--${one}`) }
    : {}),
});

const extension = `extension-definition--${uuid}`;

const bundles: [string, JsonValue, readonly string[]][] = [
  [
    'a bundle that names the version of its objects',
    { type: 'bundle', id: `bundle--${uuid}`, spec_version: '2.1' },
    ['warning stix.8 /spec_version stix.not-applicable'],
  ],
  ['an empty bundle', { type: 'bundle', id: `bundle--${uuid}` }, []],
  ['a bundle of nothing', bundle([]), ['error stix.2.12 /objects stix.empty-list']],
  [
    'a bundle of no objects',
    bundle([1, null]),
    ['error stix.8 /objects/0 stix.not-object', 'error stix.8 /objects/1 stix.not-object'],
  ],
  [
    'a bundle in a bundle',
    bundle([bundle([])]),
    [
      'error stix.8 /objects/0/type stix.bundle-in-bundle',
      'error stix.2.12 /objects/0/objects stix.empty-list',
    ],
  ],
  ['no bundle', [], ['error stix.8  stix.not']],
  [
    'the same object twice',
    bundle([sampleOf('mutex'), sampleOf('mutex')]),
    ['warning stix.3.6 /objects/1/id stix.duplicate'],
  ],
  [
    'two contents of one version',
    bundle([sampleOf('tool'), sampleOf('tool', { name: 'b' })]),
    ['warning stix.3.6 /objects/1/id stix.version-conflict'],
  ],
  [
    'a version created at another time',
    bundle([sampleOf('tool'), sampleOf('tool', { created: later, modified: later })]),
    ['error stix.3.6 /objects/1/created stix.created-changed'],
  ],
  [
    'a version after the end',
    bundle([sampleOf('tool', { revoked: true }), sampleOf('tool', { modified: later })]),
    ['error stix.3.6 /objects/1/modified stix.after-revocation'],
  ],
  [
    'one UUID for two types',
    bundle([sampleOf('tool'), sampleOf('malware')]),
    ['warning stix.2.9 /objects/1/id stix.uuid-reused'],
  ],
  [
    'markings in a circle',
    bundle([marking(uuid, [other]), marking(other, [uuid])]),
    ['error stix.3.2 /objects/1/object_marking_refs stix.marking-cycle'],
  ],
  [
    'a translation of another version',
    bundle([
      sampleOf('malware', { id: `malware--${other}`, modified: later }),
      sampleOf('language-content', { object_ref: `malware--${other}`, object_modified: t }),
    ]),
    ['error stix.7.1 /objects/1/object_modified stix.translated-version'],
  ],
  [
    'a translation of another shape',
    bundle([
      sampleOf('malware', { id: `malware--${other}` }),
      sampleOf('language-content', {
        object_ref: `malware--${other}`,
        contents: { ja: { name: ['a'], malware_types: ['a', 'b'], nothing: 1 } },
      }),
    ]),
    [
      'error stix.7.1 /objects/1/contents/ja/name stix.translation',
      'error stix.7.1 /objects/1/contents/ja/malware_types stix.translation',
    ],
  ],
  [
    'an extension that is defined otherwise',
    bundle([
      sampleOf('extension-definition'),
      sampleOf('tool', {
        id: `tool--${other}`,
        extensions: { [extension]: { extension_type: 'toplevel-property-extension' } },
      }),
    ]),
    [`error stix.7.3 /objects/1/extensions/${extension}/extension_type stix.extension-kind`],
  ],
  [
    'a type that an extension brings',
    bundle([
      {
        type: 'my-favorite',
        spec_version: '2.1',
        id: `my-favorite--${other}`,
        created: t,
        modified: t,
        extensions: { [extension]: { extension_type: 'new-sdo' } },
      },
    ]),
    [],
  ],
  [
    'a type from nowhere',
    bundle([
      {
        type: 'my-favorite',
        spec_version: '2.1',
        id: `my-favorite--${other}`,
        created: t,
        modified: t,
      },
    ]),
    ['warning stix.11.2 /objects/0/type stix.unknown-type'],
  ],
  [
    'a container with a reference that leads nowhere',
    bundle([
      sampleOf('observed-data', {
        object_refs: undefined,
        objects: { 0: { type: 'file', name: 'a', parent_directory_ref: '1' }, 2: { type: 'tool' } },
      }),
    ]),
    [
      'error stix.2.13 /objects/0/objects/0/parent_directory_ref stix.local-reference',
      'error stix.2.13 /objects/0/objects/2 stix.not-observable',
      'info stix.4.14 /objects/0/objects stix.deprecated',
    ],
  ],
];
for (const [situation, value, expected] of bundles) {
  test(`${situation}: ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
    assert.deepEqual(said(value), expected);
  });
}

test('an identifier that does not follow from the content is told', () => {
  const mutex = sampleOf('mutex', { name: '__CLEANSWEEP__' });
  assert.deepEqual(said(mutex, true), ['warning stix.2.9 /id stix.sco-id']);
  const right = { ...mutex, id: 'mutex--f93fe911-e545-5239-b9b0-597840d0c871' };
  assert.deepEqual(said(right, true), []);
});

test('a document of another kind is not taken for STIX', () => {
  const strangers: JsonValue[] = [
    ...[null, 1, 'bundle', [], {}, { type: 'bundle' }, { type: 'tool', id: 'tool--1' }],
    ...[
      { type: 'bundle', id: 'x' },
      { bomFormat: 'CycloneDX' },
      { type: 'x-a', id: `x-a--${uuid}` },
    ],
  ];
  for (const value of strangers) assert.equal(isStix(value), false, JSON.stringify(value));
  for (const value of [...samples, bundle([])]) assert.equal(isStix(value), true);
});

test('ten thousand faults are told as a thousand and how many more', () => {
  const broken = Array.from({ length: 10_000 }, () => ({ type: 'tool', spec_version: '2.1' }));
  const findings = validateStix(bundle(broken));
  assert.equal(findings.length, 1_001);
  assert.equal(findings.at(-1)?.text.key, 'stix.more');
  assert.equal(findings.at(-1)?.severity, 'error');
});
