import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { sampleOf } from './sample.ts';
import { validateStix } from './validate.ts';

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const t = '2026-11-26T00:00:00.000Z';
const later = '2026-11-27T00:00:00.000Z';
const extension = `extension-definition--${uuid}`;

const said = (object: JsonObject) =>
  validateStix(object).map(({ severity, rule, path, text }) =>
    [severity, rule, path, text.key].join(' '),
  );

// What each clause says in prose of one object, and how it is told.
const objects: [string, JsonObject, readonly string[]][] = [
  [
    'a family without a name',
    sampleOf('malware', { name: undefined }),
    ['error stix.4.11  stix.family-name'],
  ],
  ['an instance without a name', sampleOf('malware', { name: undefined, is_family: false }), []],
  [
    'an indicator that ends when it begins',
    sampleOf('indicator', { valid_from: t, valid_until: t }),
    ['error stix.4.7 /valid_until stix.order-strict'],
  ],
  [
    'a campaign seen last before it was first seen',
    sampleOf('campaign', { first_seen: later, last_seen: t }),
    ['error stix.4.2 /last_seen stix.order'],
  ],
  [
    'something modified before it was created',
    sampleOf('tool', { created: later }),
    ['error stix.3.6 /modified stix.order'],
  ],
  [
    'a location that is nowhere',
    sampleOf('location', {
      region: undefined,
      country: undefined,
      latitude: undefined,
      longitude: undefined,
      precision: undefined,
    }),
    ['error stix.4.10  stix.one-of'],
  ],
  [
    'half a point with a precision',
    sampleOf('location', { longitude: undefined }),
    ['error stix.4.10 /latitude stix.needs', 'error stix.4.10 /precision stix.needs'],
  ],
  [
    'observed data with both kinds of objects',
    sampleOf('observed-data', { objects: { 0: { type: 'mutex', name: 'm' } } }),
    ['error stix.4.14 /objects stix.not-both', 'info stix.4.14 /objects stix.deprecated'],
  ],
  [
    'a sighting of an observable',
    sampleOf('sighting', { sighting_of_ref: `file--${uuid}` }),
    ['error stix.3.3 /sighting_of_ref stix.reference-except'],
  ],
  [
    'a relationship from a relationship',
    sampleOf('relationship', { source_ref: `relationship--${uuid}` }),
    ['error stix.3.3 /source_ref stix.reference-except'],
  ],
  [
    'a relationship that no clause defines',
    sampleOf('relationship', { target_ref: `campaign--${uuid}` }),
    ['warning stix.5.1 /relationship_type stix.relationship'],
  ],
  [
    'a relationship to a type of one’s own',
    sampleOf('relationship', { target_ref: `x-a--${uuid}` }),
    [],
  ],
  [
    'a relationship that is over before it begins',
    sampleOf('relationship', { start_time: t, stop_time: t }),
    ['error stix.5.1 /stop_time stix.order-strict'],
  ],
  [
    'an artifact with bytes and an address',
    sampleOf('artifact', { url: 'https://a.example/' }),
    ['error stix.6.1 /payload_bin stix.not-both', 'error stix.6.1 /url stix.needs'],
  ],
  [
    'an artifact with a key to nothing',
    sampleOf('artifact', { encryption_algorithm: undefined }),
    ['error stix.6.1 /decryption_key stix.needs'],
  ],
  [
    'active traffic with an end',
    sampleOf('network-traffic', { is_active: true }),
    ['error stix.6.12 /end stix.active-traffic'],
  ],
  [
    'a single-part message with parts',
    sampleOf('email-message', { body: undefined, body_multipart: [{ body: 'a' }] }),
    ['error stix.6.6 /body_multipart stix.multipart'],
  ],
  [
    'a part with two bodies',
    sampleOf('email-message', {
      is_multipart: true,
      body: undefined,
      body_multipart: [{ body: 'a', body_raw_ref: `file--${uuid}` }],
    }),
    ['error stix.6.6.2 /body_multipart/0/body stix.not-both'],
  ],
  [
    'a header field that has a property of its own',
    sampleOf('email-message', { additional_header_fields: { Subject: 's' } }),
    ['error stix.2.3 /additional_header_fields/Subject stix.header-field'],
  ],
  [
    'an abbreviated hive',
    sampleOf('windows-registry-key', { key: 'HKLM\\System' }),
    ['error stix.3.1 /key stix.registry-key'],
  ],
  [
    'a certificate that ends before it begins',
    sampleOf('x509-certificate', { validity_not_before: later }),
    ['error stix.6.18 /validity_not_after stix.order'],
  ],
  [
    'an extension on a type that has it not',
    sampleOf('mutex', { extensions: { 'ntfs-ext': { sid: 's' } } }),
    ['error stix.3.10 /extensions/ntfs-ext stix.extension-place'],
  ],
  [
    'an archive that contains an address',
    sampleOf('file', { extensions: { 'archive-ext': { contains_refs: [`url--${uuid}`] } } }),
    ['error stix.3.3 /extensions/archive-ext/contains_refs/0 stix.reference-type'],
  ],
  [
    'an extension without a type',
    sampleOf('tool', { extensions: { [extension]: { rank: 5 } } }),
    [`error stix.3.2 /extensions/${extension} stix.extension-type`],
  ],
  [
    'an extension of properties',
    sampleOf('tool', {
      extensions: { [extension]: { extension_type: 'property-extension', rank: 5 } },
    }),
    [],
  ],
  [
    'a type of the standard that is said to be new',
    sampleOf('tool', { extensions: { [extension]: { extension_type: 'new-sdo' } } }),
    [`error stix.7.3 /extensions/${extension}/extension_type stix.extension-sort`],
  ],
  [
    'properties at the top that an extension brings',
    sampleOf('tool', {
      rank: 1,
      extensions: { [extension]: { extension_type: 'toplevel-property-extension' } },
    }),
    [],
  ],
  [
    'a property from nowhere',
    sampleOf('tool', { rank: 1 }),
    ['warning stix.11.1 /rank stix.unknown-property'],
  ],
  ['a custom property', sampleOf('tool', { x_mitre_rank: 1 }), []],
  [
    'a custom property with no value',
    sampleOf('tool', { x_mitre_rank: null }),
    ['error stix.2 /x_mitre_rank stix.null'],
  ],
  [
    'a custom property with no items',
    sampleOf('tool', { x_mitre_ranks: [] }),
    ['error stix.2.12 /x_mitre_ranks stix.empty-list'],
  ],
  [
    'a custom property that is not hex',
    sampleOf('tool', { x_hex: 'g', x_a_hex: 'g' }),
    ['error stix.2.8 /x_hex stix.hex', 'error stix.2.8 /x_a_hex stix.hex'],
  ],
  [
    'a reserved name',
    sampleOf('tool', { severity: 'high' }),
    ['error stix.3.8 /severity stix.reserved'],
  ],
  [
    'a name that is none',
    sampleOf('tool', { 'x-a': 1 }),
    ['error stix.11.1 /x-a stix.property-name'],
  ],
  [
    'a defanged tool',
    sampleOf('tool', { defanged: true }),
    ['error stix.3.2 /defanged stix.defanged'],
  ],
  [
    'a labelled file',
    sampleOf('file', { labels: ['a'] }),
    ['warning stix.3.2 /labels stix.not-applicable'],
  ],
  [
    'a time to the second',
    sampleOf('tool', { created: '2026-11-26T00:00:00Z', modified: '2026-11-26T00:00:00.00Z' }),
    [
      'error stix.3.2 /created stix.timestamp-precision',
      'error stix.3.2 /modified stix.timestamp-precision',
    ],
  ],
  [
    'another type’s identifier',
    sampleOf('tool', { id: `malware--${uuid}` }),
    ['error stix.2.9 /id stix.id-type'],
  ],
  [
    'a term not in the vocabulary',
    sampleOf('tool', { tool_types: ['hammer'] }),
    ['warning stix.10.26 /tool_types/0 stix.vocabulary'],
  ],
  [
    'a value not in the enumeration',
    sampleOf('opinion', { opinion: 'maybe' }),
    ['error stix.10.18 /opinion stix.enum'],
  ],
  [
    'a vulnerability with half a CVE identifier',
    sampleOf('vulnerability', {
      external_references: [{ source_name: 'cve', external_id: 'CVE-1' }],
    }),
    ['error stix.4.19 /external_references/0/external_id stix.external-id'],
  ],
  [
    'a CVE identifier from elsewhere',
    sampleOf('vulnerability', {
      external_references: [{ source_name: 'nvd', external_id: 'CVE-2021-44228' }],
    }),
    ['error stix.4.19 /external_references/0/source_name stix.external-source'],
  ],
  [
    'a reference to nothing',
    sampleOf('tool', { external_references: [{ source_name: 'a' }] }),
    ['error stix.2.5 /external_references/0 stix.external-reference'],
  ],
  [
    'a selector that leads to nothing',
    sampleOf('tool', {
      granular_markings: [
        { marking_ref: `marking-definition--${uuid}`, selectors: ['name', 'pattern', '[0]'] },
      ],
    }),
    [
      'error stix.7.2.3 /granular_markings/0/selectors/1 stix.selector',
      'error stix.7.2.3 /granular_markings/0/selectors/2 stix.selector-form',
    ],
  ],
  [
    'a granular marking with both',
    sampleOf('tool', {
      granular_markings: [
        { marking_ref: `marking-definition--${uuid}`, lang: 'ja', selectors: ['name'] },
      ],
    }),
    ['error stix.7.2.3 /granular_markings/0 stix.granular-choice'],
  ],
  [
    'a marking that marks itself',
    sampleOf('marking-definition', { object_marking_refs: [`marking-definition--${uuid}`] }),
    ['error stix.3.2 /object_marking_refs stix.marking-cycle'],
  ],
  [
    'a marking that says nothing',
    sampleOf('marking-definition', { definition: undefined }),
    ['error stix.7.2.1  stix.marking-definition'],
  ],
  [
    'a TLP marking of one’s own',
    sampleOf('marking-definition', { definition_type: 'tlp', definition: { tlp: 'red' } }),
    ['error stix.7.2.1.4  stix.tlp-instance'],
  ],
  [
    'names of properties for no such extension',
    sampleOf('extension-definition', { extension_properties: ['rank'] }),
    ['error stix.7.3 /extension_properties stix.extension-properties'],
  ],
  [
    'a translation into no language',
    sampleOf('language-content', { contents: { 'not a tag': { name: 'x' } } }),
    ['error stix.2.3 /contents/not a tag stix.dictionary-key'],
  ],
  [
    'a pattern that is none',
    sampleOf('indicator', { pattern: 'file:name' }),
    ['error stix.9.5 /pattern stix-pattern.expected'],
  ],
  [
    'a pattern of 2.0 that says so',
    sampleOf('indicator', { pattern: "[file:name like 'a']", pattern_version: '2.0' }),
    [],
  ],
  [
    'a pattern in another language',
    sampleOf('indicator', { pattern: 'rule a {}', pattern_type: 'yara' }),
    [],
  ],
];
for (const [situation, object, expected] of objects) {
  test(`${situation}: ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () => {
    assert.deepEqual(said(object), expected);
  });
}
