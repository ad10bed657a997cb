import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { deterministicId } from './deterministic-id.ts';

const sha1 = (data: Uint8Array) => new Uint8Array(createHash('sha1').update(data).digest());

/** Identifiers that the examples of the standard give, by clause. */
const published: [string, string, JsonObject][] = [
  [
    '6.2',
    'autonomous-system--3aa27478-50b5-5ab8-9da9-cdc12b657fff',
    { number: 15139, rir: 'ARIN' },
  ],
  ['6.3', 'directory--0a58d0c1-59e6-5afd-8252-dcd3f13e5622', { path: 'C:\\Windows\\System32' }],
  ['6.4', 'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7', { value: 'example.com' }],
  ['6.5', 'email-addr--6deb37bd-12b7-54ae-805f-5f7146f3d171', { value: 'jdoe@example.com' }],
  [
    '6.7',
    'file--949eb97a-da1e-5292-8959-03c4249dc9f3',
    {
      hashes: { 'SHA-256': 'fe90a7e910cb3a4739bed9180e807e93fa70c90f25a8915476f5e4bfbac681db' },
      size: 25536,
      name: 'foo.dll',
    },
  ],
  [
    '6.7',
    'file--7d1e3a18-89e7-5bc5-be36-9879f5b7f5c8',
    {
      hashes: { 'SHA-256': '841a8921140aba50671ebb0770fecc4ee308c4952cfeff8de154ab14eeef4649' },
      name: 'quêry.dll',
    },
  ],
  ['6.8', 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4', { value: '198.51.100.3' }],
  ['6.10', 'mac-addr--757b1725-9903-54f5-a855-1240691d7659', { value: 'd2:fb:49:24:37:18' }],
  ['6.11', 'mutex--f93fe911-e545-5239-b9b0-597840d0c871', { name: '__CLEANSWEEP__' }],
  [
    '6.14',
    'software--710b0b41-d4d0-5d6c-a400-fc9254554ffc',
    {
      name: 'Word',
      cpe: 'cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*',
      version: '2002',
      vendor: 'Microsoft',
    },
  ],
  [
    '6.15',
    'url--47c3cf9a-5027-5bf0-997a-017c7edc7c55',
    { value: 'https://example.com/research/index.html' },
  ],
  [
    '6.18',
    'x509-certificate--bf86f034-2390-54d7-8426-d08433db3fbe',
    { serial_number: '36:f7:d4:32:f4:ab:70:ea:d3:ce:98:6e:ea:99:93:49:32:0a:b7:06' },
  ],
];
for (const [clause, id, properties] of published) {
  test(`§${clause} gives ${id}`, () => {
    const type = id.slice(0, id.indexOf('--'));
    assert.equal(deterministicId(sha1, { type, ...properties }), id);
  });
}

test('of several hashes the preferred one counts, and what does not contribute does not', () => {
  const md5 = { MD5: 'a'.repeat(32) };
  const one = deterministicId(sha1, { type: 'file', hashes: md5 });
  const more = { type: 'file', hashes: { 'SHA-256': 'b'.repeat(64), ...md5 }, size: 1, ctime: 'x' };
  assert.equal(deterministicId(sha1, more), one);
  assert.notEqual(deterministicId(sha1, { ...more, name: 'a' }), one);
});

test('fractions and letters beyond ASCII have one identifier', () => {
  const entropy = { 'windows-pebinary-ext': { sections: [{ name: '狼煙', entropy: 0.061089 }] } };
  const id = deterministicId(sha1, { type: 'file', name: 'a', extensions: entropy });
  assert.match(id ?? '', /^file--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  assert.equal(deterministicId(sha1, { extensions: entropy, name: 'a', type: 'file' }), id);
});

test('where nothing contributes there is no such identifier', () => {
  for (const object of [
    { type: 'process', pid: 1 },
    { type: 'file', size: 1 },
    { type: 'tool' },
    {},
  ]) {
    assert.equal(deterministicId(sha1, object), undefined);
  }
});
