import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { items, member } from '#formats/json/narrow.ts';
import { type JsonObject, type JsonValue, readJson } from '#formats/json/read.ts';

import type { MispEvent } from './model.ts';
import { isMisp, readMisp, validateMisp } from './read.ts';
import { labelOf, machineTag, strictest } from './tag.ts';
import { hasForm } from './values.ts';
import { writeMisp } from './write.ts';

function sample(name: string): JsonObject {
  const file = resolve(import.meta.dirname, '../../../testdata/misp', name);
  const reading = readJson(readFileSync(file, 'utf8'));
  assert.ok(reading.ok);
  return reading.document as JsonObject;
}

/** The sample event with something at a place of it replaced, or left out. */
function changed(path: string, value?: unknown, name = 'event.json'): JsonValue {
  const copy = structuredClone(sample(name)) as Record<string, unknown>;
  const steps = path.slice(1).split('/');
  let holder = copy;
  for (const step of steps.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
  const last = steps.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return copy as JsonObject;
}

function read(value: JsonValue): MispEvent {
  const reading = readMisp(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

test('an event of an instance is read, and nothing is said against it', () => {
  assert.deepEqual(validateMisp(sample('event.json')), []);
  const event = read(sample('event.json'));
  const { info, date, threatLevel, analysis, distribution, label, owner, reports, tags } = event;
  assert.deepEqual(
    [info, date, threatLevel, analysis, distribution, label, tags.length],
    ['サンプル製ゲートを狙う攻撃', '2024-01-08', 'medium', 'ongoing', '3', 'GREEN', 2],
  );
  assert.deepEqual([event.creator.name, owner?.name], ['Sample CSIRT', 'Headquarters']);
  assert.equal(event.publishedAt?.toISOString(), '2024-01-08T07:48:20.000Z');
  assert.deepEqual(
    reports.map(({ name }) => name),
    ['経緯'],
  );
});

test('attributes and objects are read with what hangs on them', () => {
  const { attributes, objects } = read(sample('event.json'));
  assert.deepEqual(
    attributes.map((each) => [
      each.value.slice(0, 4),
      each.isActionable,
      each.label,
      each.firstSeen,
    ]),
    [
      ['c2.s', true, 'AMBER', undefined],
      ['b3c4', true, undefined, '2024-01-02T22:14:28.711954+00:00'],
    ],
  );
  const [domain] = attributes;
  assert.deepEqual(
    domain?.sightings.map(({ type, organisation }) => [type, organisation?.name]),
    [['seen', 'Sample CSIRT']],
  );
  assert.deepEqual(
    domain.proposals.map(({ value, isDeletion }) => [value, isDeletion]),
    [['c3.sample.example', false]],
  );
  assert.deepEqual(
    objects.map(({ name, attributes: own, references }) => [
      ...[name, own.length, references.map(({ relationship }) => relationship)],
    ]),
    [['file', 2, ['communicates-with']]],
  );
});

for (const name of ['event.json', 'feed-event.json']) {
  test(`what was read is written again without loss (${name})`, () => {
    const event = read(sample(name));
    const written = writeMisp(event);
    assert.deepEqual(read(written), event);
    assertHolds(written, sample(name), '');
  });
}

/** Whether everything in one value is in the other, too. */
function assertHolds(whole: JsonValue | undefined, part: JsonValue, path: string): void {
  if (Array.isArray(part)) {
    assert.equal((whole as readonly JsonValue[]).length, part.length, path);
    for (const [at, each] of (part as readonly JsonValue[]).entries()) {
      assertHolds((whole as readonly JsonValue[])[at], each, `${path}/${at}`);
    }
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, each] of Object.entries(part)) {
      assertHolds(member(whole, key), each, `${path}/${key}`);
    }
  } else assert.deepEqual(whole, part, path);
}

const own: MispEvent = {
  ...{ uuid: '5c7cdc3b-2f40-4dca-8200-00000000000a', info: '注意喚起', date: '2024-01-08' },
  ...{ threatLevel: 'undefined', analysis: 'initial', isPublished: false },
  ...{ timestamp: new Date('2024-01-08T00:00:00Z'), publishedAt: undefined },
  ...{ firstPublishedAt: undefined, extendsUuid: undefined, distribution: '0' },
  ...{ sharingGroup: undefined, owner: undefined, label: 'CLEAR', rest: {} },
  creator: { uuid: '5c7cdc3b-2f40-4dca-8200-00000000000b', name: 'Headquarters', rest: {} },
  tags: [{ name: 'tlp:clear', rest: {} }],
  attributes: [
    {
      ...{ uuid: '5c7cdc3b-2f40-4dca-8200-00000000000c', category: 'External analysis' },
      ...{ type: 'vulnerability', value: 'CVE-2099-10001', isActionable: false, comment: '' },
      ...{ timestamp: new Date('2024-01-08T00:00:00Z'), firstSeen: undefined },
      ...{ lastSeen: undefined, distribution: '5', sharingGroup: undefined, isDeleted: false },
      ...{ label: undefined, tags: [], sightings: [], proposals: [], rest: {} },
    },
  ],
  ...{ objects: [], reports: [], proposals: [] },
};

test('an event of our own satisfies the strictest reader: all it asks for, in strings', () => {
  const written = writeMisp(own);
  assert.deepEqual(validateMisp(written), []);
  assert.deepEqual(read(written), own);
  const event = member(written, 'Event');
  assert.deepEqual(event, {
    ...{ id: '0', org_id: '0', orgc_id: '0', sharing_group_id: '0', extends_uuid: '' },
    ...{ locked: false, uuid: own.uuid, info: '注意喚起', date: '2024-01-08', published: false },
    ...{ threat_level_id: '4', analysis: '0', timestamp: '1704672000', publish_timestamp: '0' },
    ...{ first_publication: '0', attribute_count: '1', distribution: '0' },
    Orgc: { id: '0', uuid: own.creator.uuid, name: 'Headquarters' },
    Tag: [{ name: 'tlp:clear' }],
    Attribute: items(member(event, 'Attribute')),
  });
  assert.deepEqual(items(member(event, 'Attribute'))[0], {
    ...{ id: '0', event_id: '0', sharing_group_id: '0', uuid: own.attributes[0]?.uuid },
    ...{ category: 'External analysis', type: 'vulnerability', value: 'CVE-2099-10001' },
    ...{ to_ids: false, timestamp: '1704672000', comment: '', distribution: '5', deleted: false },
  });
});

const attribute = '/Event/Attribute/0';
const faults: [string, string, unknown, string, string?][] = [
  ['no uuid', '/Event/uuid', undefined, 'misp.missing'],
  ['a uuid that is none', '/Event/uuid', 'x', 'misp.uuid'],
  ['no summary', '/Event/info', undefined, 'misp.missing'],
  ['no creator', '/Event/Orgc', undefined, 'misp.missing'],
  ['null for a creator', '/Event/Orgc', null, 'misp.missing'],
  ['a level of threat that is none', '/Event/threat_level_id', '5', 'misp.choice'],
  ['a level of analysis that is none', '/Event/analysis', '3', 'misp.choice'],
  ['a day that does not exist', '/Event/date', '2024-02-30', 'misp.date'],
  ['a timestamp in words', '/Event/timestamp', 'yesterday', 'misp.timestamp'],
  ['a state of publication in words', '/Event/published', 'yes', 'misp.type'],
  ['a distribution that events do not have', '/Event/distribution', '5', 'misp.choice'],
  [
    'a sharing group beside another level',
    '/Event/sharing_group_id',
    '4',
    'misp.sharing-group',
    '/Event',
  ],
  ['a list of attributes that is none', '/Event/Attribute', 'x', 'misp.type'],
  ['an attribute that is none', attribute, 7, 'misp.type'],
  ['an attribute without a value', `${attribute}/value`, undefined, 'misp.missing'],
  ['a type that its category does not have', `${attribute}/type`, 'iban', 'misp.category-type'],
  [
    'one uuid for two things',
    `${attribute}/uuid`,
    '5c7cdc3b-2f40-4dca-8200-000000000066',
    'misp.twice',
    '/Event/Attribute/1/uuid',
  ],
  ['a moment that is none', `${attribute}/first_seen`, 'soon', 'misp.moment'],
  ['a kind of sighting that is none', `${attribute}/Sighting/0/type`, '9', 'misp.choice'],
  ['a tag without a name', `${attribute}/Tag/0/name`, undefined, 'misp.missing'],
  [
    'a proposal to delete nothing',
    `${attribute}/ShadowAttribute/0`,
    { ...proposal(), proposal_to_delete: true, old_id: '0' },
    'misp.deletion',
  ],
  ['a sample that is not base64', '/Event/Object/0/Attribute/1/data', 'no!', 'misp.base64'],
  ['an object without a template', '/Event/Object/0/template_uuid', undefined, 'misp.missing'],
  [
    'a reference of another object',
    '/Event/Object/0/ObjectReference/0/object_uuid',
    '5c7cdc3b-2f40-4dca-8200-0000000000ff',
    'misp.parent',
  ],
  ['a report without content', '/Event/EventReport/0/content', undefined, 'misp.missing'],
  ['a cluster without a value', '/Event/Galaxy/0/GalaxyCluster/0/value', undefined, 'misp.missing'],
  ['an opinion beyond a hundred', '/Event/Note/0/Opinion/0/opinion', '101', 'misp.opinion'],
  ['an organisation without a name', '/Event/Orgc/name', undefined, 'misp.missing'],
  ['several creators', '/Event/Orgc', [{ name: 'x' }], 'misp.type'],
  ['an opinion that is no value', '/Event/Note/0/Opinion/0/opinion', { a: 1 }, 'misp.type'],
];
for (const [situation, path, value, rule, where = path] of faults) {
  test(`${situation} refuses the event, and the place is named`, () => {
    const reading = readMisp(changed(path, value));
    assert.equal(reading.ok, false);
    const found = reading.findings.filter(({ severity }) => severity === 'error');
    assert.ok(
      found.some((each) => each.rule === rule && each.path === where),
      JSON.stringify(found),
    );
  });
}

function proposal(): JsonObject {
  const [first] = items(member(member(sample('event.json'), 'Event'), 'Attribute'));
  return items(member(first, 'ShadowAttribute'))[0] as JsonObject;
}

const oddities: [string, string, unknown, string][] = [
  ['a number in place of a string', '/Event/timestamp', 1704700001, 'misp.not-string'],
  ['a flag in place of a boolean', `${attribute}/to_ids`, 1, 'misp.type'],
  ['a type nobody knows', `${attribute}/type`, 'next-years-type', 'misp.unknown-type'],
  ['a category nobody knows', `${attribute}/category`, 'Next year', 'misp.unknown-category'],
  ['a digest of another length', '/Event/Attribute/1/value', 'abc', 'misp.value'],
  ['a sample without its data', '/Event/Object/0/Attribute/1/data', undefined, 'misp.data'],
  ['a count that does not agree', '/Event/attribute_count', '9', 'misp.count'],
  ['a summary of two lines', '/Event/info', 'a\nb', 'misp.info'],
  ['an identifier of another event', `${attribute}/event_id`, '8', 'misp.parent'],
  [
    'a reference to nowhere',
    '/Event/Object/0/ObjectReference/0/referenced_uuid',
    '5c7cdc3b-2f40-4dca-8200-0000000000ff',
    'misp.reference',
  ],
  ['two labels', '/Event/Tag/1/name', 'tlp:red', 'misp.labels'],
  ['a colour that is none', '/Event/Tag/0/colour', 'green', 'misp.colour'],
];
for (const [situation, path, value, rule] of oddities) {
  test(`${situation} is told, and the event is read`, () => {
    const reading = readMisp(changed(path, value));
    assert.ok(reading.ok, JSON.stringify(reading.findings));
    assert.ok(
      reading.findings.some((each) => each.rule === rule && each.severity === 'warning'),
      JSON.stringify(reading.findings),
    );
  });
}

test('of several labels the strictest counts, and a file that omits what instances need is read', () => {
  assert.equal(read(changed('/Event/Tag/1/name', 'tlp:red')).label, 'RED');
  const findings = validateMisp(sample('feed-event.json'));
  assert.ok(
    findings.every(({ severity, rule }) => severity === 'info' && rule === 'misp.left-out'),
  );
  const event = read(sample('feed-event.json'));
  assert.deepEqual(
    [event.label, event.distribution, event.creator.name],
    ['CLEAR', '0', 'Sample CSIRT'],
  );
});

const tags: [string, ReturnType<typeof machineTag>, ReturnType<typeof labelOf>][] = [
  [
    'tlp:amber+strict',
    { namespace: 'tlp', predicate: 'amber+strict', value: undefined },
    'AMBER+STRICT',
  ],
  ['TLP:WHITE', { namespace: 'TLP', predicate: 'WHITE', value: undefined }, 'CLEAR'],
  [
    'misp-galaxy:tool="A=\\"B"',
    { namespace: 'misp-galaxy', predicate: 'tool', value: 'A=\\"B' },
    undefined,
  ],
  ['tlp:ex:chr', { namespace: 'tlp', predicate: 'ex:chr', value: undefined }, undefined],
  ['phishing', undefined, undefined],
  [':x', undefined, undefined],
  ['a:="b"', undefined, undefined],
  ['a:b="c', undefined, undefined],
];
for (const [name, parts, label] of tags) {
  test(`the tag “${name}” is ${parts ? 'a machine tag' : 'freely chosen'}, its label ${label ?? 'none'}`, () => {
    assert.deepEqual(machineTag(name), parts);
    assert.equal(labelOf(name), label);
  });
}
test('the strictest label of none is none', () => {
  assert.equal(strictest(['phishing']), undefined);
  assert.equal(strictest(['tlp:green', 'tlp:amber', 'tlp:clear']), 'AMBER');
});

const values: [string, string, boolean][] = [
  ['md5', '0749bae92ca336a02c83d126e04ec628', true],
  ['md5', '0749bae92ca336a02c83d126e04ec62z', false],
  ['filename|md5', 'a|b.exe|0749bae92ca336a02c83d126e04ec628', true],
  ['filename|md5', '0749bae92ca336a02c83d126e04ec628', false],
  ['regkey|value', 'HKLM\\Run|a|b', true],
  ['hostname|port', 'c2.example|443', true],
  ['hostname|port', 'c2.example|70000', false],
  ['port', '65535', true],
  ['boolean', '1', true],
  ['boolean', 'maybe', false],
  ['text', ' ', false],
];
for (const [type, value, expected] of values) {
  test(`“${value}” is ${expected ? '' : 'not '}a ${type}`, () => {
    assert.equal(hasForm(type, value), expected);
  });
}

test('an event is recognised by its content, wrapped or bare', () => {
  assert.ok(isMisp(sample('event.json')));
  assert.ok(isMisp(member(sample('event.json'), 'Event') ?? null));
  for (const value of [null, [], {}, { Event: 'x' }, { Event: {} }, { uuid: 'x', info: '' }]) {
    assert.ok(!isMisp(value), JSON.stringify(value));
  }
  assert.equal(readMisp({ Event: [] }).ok, false);
});
