import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { liftStix } from './lift.ts';
import { readStix } from './read.ts';
import { validateStix } from './validate.ts';

const sha1 = (data: Uint8Array) => new Uint8Array(createHash('sha1').update(data).digest());

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const t = '2017-05-31T21:32:29.203Z';

const of20 = (type: string, more: JsonObject): JsonObject => ({
  type,
  id: `${type}--${uuid}`,
  created: t,
  modified: t,
  ...more,
});

const bundle = (...objects: readonly JsonObject[]): JsonObject => ({
  type: 'bundle',
  id: `bundle--${uuid}`,
  spec_version: '2.0',
  objects,
});

const lifted = (...objects: readonly JsonObject[]) => liftStix(bundle(...objects), sha1);

const cases: [string, JsonObject, JsonObject][] = [
  [
    'an indicator tells its types and its language',
    of20('indicator', {
      labels: ['malicious-activity', 'ours'],
      pattern: "[file:name = 'a']",
      valid_from: t,
    }),
    {
      labels: ['ours'],
      indicator_types: ['malicious-activity'],
      pattern: "[file:name = 'a']",
      pattern_type: 'stix',
      valid_from: t,
    },
  ],
  [
    'a pattern that only 2.0 takes is written anew',
    of20('indicator', {
      labels: ['benign'],
      pattern:
        "[file:name = 'a' and file:size > 1] start '2017-01-01T00:00:00Z' stop '2018-01-01T00:00:00Z'",
      valid_from: t,
    }),
    {
      indicator_types: ['benign'],
      pattern:
        "[file:name = 'a' AND file:size > 1] START t'2017-01-01T00:00:00Z' STOP t'2018-01-01T00:00:00Z'",
      pattern_type: 'stix',
      valid_from: t,
    },
  ],
  [
    'malware with a name is a family',
    of20('malware', { name: 'a', labels: ['malware'] }),
    { name: 'a', labels: ['malware'], is_family: true },
  ],
  [
    'a threat actor’s labels are its types',
    of20('threat-actor', { name: 'a', labels: ['spy'] }),
    { name: 'a', threat_actor_types: ['spy'] },
  ],
  [
    'hashes in references are written as 2.1 writes them',
    of20('tool', {
      name: 'a',
      external_references: [
        { source_name: 's', url: 'https://a.example/', hashes: { ssdeep: '3:a:b' } },
      ],
    }),
    {
      name: 'a',
      external_references: [
        { source_name: 's', url: 'https://a.example/', hashes: { SSDEEP: '3:a:b' } },
      ],
    },
  ],
  ['what is custom stays', of20('x-a', { x_b: 1 }), { x_b: 1 }],
];
for (const [situation, object, expected] of cases) {
  test(situation, () => {
    const { objects } = lifted(object).bundle;
    const { type, id } = object;
    assert.deepEqual(objects, [
      { type, id, created: t, modified: t, spec_version: '2.1', ...expected },
    ]);
  });
}

const observed = of20('observed-data', {
  first_observed: t,
  last_observed: t,
  number_observed: 1,
  objects: {
    0: {
      type: 'file',
      name: 'a.zip',
      created: t,
      is_encrypted: true,
      parent_directory_ref: '1',
      hashes: { ssdeep: '3:a:b' },
      extensions: { 'archive-ext': { contains_refs: ['2'], version: '5.0' } },
    },
    1: { type: 'directory', path: '/tmp' },
    2: { type: 'file', name: 'b', size: 1 },
    3: {
      type: 'process',
      pid: 1,
      name: 'p',
      binary_ref: '0',
      environment_variables: { a_ref: '0' },
    },
    4: { type: 'network-traffic', src_ref: '5', protocols: ['tcp'] },
    5: { type: 'ipv4-addr', value: '198.51.100.3' },
  },
});

test('a container gives its observables identifiers and the names of 2.1', () => {
  const { bundle: made, changes } = lifted(observed);
  const [data, ...observables] = made['objects'] as JsonObject[];
  assert.ok(data);
  const byType = (type: string) => observables.filter((one) => one['type'] === type);
  assert.equal(observables.length, 6);
  assert.deepEqual(
    data['object_refs'],
    observables.map(({ id }) => id),
  );
  assert.equal(data['objects'], undefined);
  assert.equal(byType('ipv4-addr')[0]?.['id'], 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4');
  assert.equal(byType('network-traffic')[0]?.['src_ref'], byType('ipv4-addr')[0]?.['id']);
  const [zip, inner] = byType('file');
  assert.ok(zip && inner);
  assert.equal(zip['ctime'], t);
  assert.equal(zip['created'], undefined);
  assert.equal(zip['x_stix20_is_encrypted'], true);
  assert.deepEqual(zip['hashes'], { SSDEEP: '3:a:b' });
  assert.equal(zip['parent_directory_ref'], byType('directory')[0]?.['id']);
  assert.deepEqual(zip['extensions'], {
    'archive-ext': { contains_refs: [inner['id']], x_stix20_version: '5.0' },
  });
  const [process] = byType('process');
  assert.ok(process);
  assert.equal(process['image_ref'], zip['id']);
  assert.deepEqual(process['environment_variables'], { a_ref: '0' });
  assert.deepEqual(
    changes.map(({ path, text }) => `${path} ${text.key} ${String(text.values?.['to'])}`),
    [
      '/objects/0/objects/0/created stix.lifted-moved ctime',
      '/objects/0/objects/0/is_encrypted stix.lifted-moved x_stix20_is_encrypted',
      '/objects/0/objects/0/extensions/archive-ext/version stix.lifted-moved x_stix20_version',
      '/objects/0/objects/3/name stix.lifted-moved x_stix20_name',
      '/objects/0/objects/3/binary_ref stix.lifted-moved image_ref',
      '/objects/0/objects stix.lifted-moved object_refs',
    ],
  );
  assert.deepEqual(
    validateStix(made, sha1).filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('lifting twice gives the same, and so does lifting again', () => {
  const once = lifted(observed).bundle;
  assert.deepEqual(lifted(observed).bundle, once);
  assert.deepEqual(liftStix(once, sha1), { bundle: once, changes: [] });
});

test('the same observable in two containers is one object', () => {
  const second = { ...observed, id: 'observed-data--5d0092c5-5f74-4287-9642-33f4c354e56d' };
  const objects = lifted(observed, second).bundle['objects'] as JsonObject[];
  const ids = objects.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  // A process has nothing to be told by, so that each container has its own.
  assert.equal(ids.length, 2 + 5 + 2);
});

test('an observable bears the labels of every container that held it', () => {
  const [amber, red] = [
    'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
    'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed',
  ];
  const first = { ...observed, object_marking_refs: [amber] };
  const second = {
    ...observed,
    id: 'observed-data--5d0092c5-5f74-4287-9642-33f4c354e56d',
    object_marking_refs: [red],
  };
  const reading = readStix(bundle(first, second), sha1);
  assert.ok(reading.ok);
  const address = reading.document.objects.filter(({ type }) => type === 'ipv4-addr');
  assert.deepEqual(
    address.map(({ marking, json }) => [marking.label, json['object_marking_refs']]),
    [['TLP:RED', [amber, red]]],
  );
});

test('what was marked in part stays marked where it went', () => {
  const ref = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed';
  const marked = (selectors: readonly string[]) => ({
    granular_markings: [{ marking_ref: ref, selectors }],
  });
  const tool = of20('tool', {
    name: 'a',
    labels: ['x', 'exploitation', 'y'],
    ...marked(['labels', 'labels.[0]', 'labels.[1]', 'labels.[2]', 'name']),
  });
  const data = { ...observed, ...marked(['objects.0.created', 'objects.1']) };
  const [lifted0, lifted1] = lifted(tool, data).bundle['objects'] as JsonObject[];
  assert.deepEqual(lifted0?.['granular_markings'], [
    {
      marking_ref: ref,
      selectors: [
        ...['tool_types', 'labels', 'labels.[0]', 'tool_types.[0]', 'labels.[1]', 'name'],
      ],
    },
  ]);
  assert.deepEqual(lifted1?.['granular_markings'], [
    { marking_ref: ref, selectors: ['objects.0.ctime', 'objects.1'] },
  ]);
  assert.ok(readStix(bundle(tool, { ...data, id: `observed-data--${uuid}` }), sha1).ok);
});

const left: [string, JsonObject][] = [
  ['leads nowhere', { 0: { type: 'file', name: 'a', parent_directory_ref: '9' } }],
  [
    'leads in a circle',
    { 0: { type: 'file', name: 'a', extensions: { 'archive-ext': { contains_refs: ['0'] } } } },
  ],
  ['is to no observable', { 0: { type: 'tool', name: 'a' } }],
];
for (const [what, objects] of left) {
  test(`a container with a reference that ${what} is left as it is`, () => {
    const made = lifted({ ...observed, objects }).bundle['objects'] as JsonObject[];
    assert.equal(made.length, 1);
    assert.deepEqual(made[0]?.['objects'], objects);
  });
}

test('the labels of TLP that 2.0 knows become the instances of 2.1', () => {
  const red = {
    type: 'marking-definition',
    id: 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed',
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    definition: { tlp: 'red' },
  };
  const tool = of20('tool', { name: 'a', labels: ['exploitation'], object_marking_refs: [red.id] });
  const reading = readStix(bundle(red, tool), sha1);
  assert.ok(reading.ok);
  assert.equal(reading.document.latest.get(`tool--${uuid}`)?.marking.label, 'TLP:RED');
});

test('what 2.0 asked and 2.1 does not is told', () => {
  const findings = validateStix(
    bundle(of20('tool', { name: 'a' }), of20('identity', { name: 'a' })),
  );
  assert.deepEqual(
    findings.map(({ rule, path, text }) => `${rule} ${path} ${text.key}`),
    [
      'stix.version-2.0 /objects/0 stix.needed-in-2.0',
      'stix.version-2.0 /objects/1 stix.needed-in-2.0',
      'stix.2.9 /objects/1/id stix.uuid-reused',
    ],
  );
});
