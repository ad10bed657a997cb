import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readOsv } from '#formats/osv/osv.ts';

import { objectionTo, restrictionIn } from './screen.ts';
import { defaultPrefixes, speaksFor } from './source.ts';

const now = new Date('2026-06-01T00:00:00Z');

function read(record: object) {
  const reading = readOsv({
    id: 'GHSA-1',
    modified: '2026-01-01T00:00:00Z',
    details: '',
    ...record,
  });
  assert.ok(reading.ok);
  return reading.document;
}

const cases: [string, object, string[], string | undefined][] = [
  ['its own', {}, ['GHSA-'], undefined],
  ['any, where none is named', { id: 'WHATEVER-1' }, [], undefined],
  ['another’s', { id: 'JVNDB-2026-000001' }, ['CVE-'], 'intake.foreign-id'],
  ['one that merely holds the prefix', { id: 'X-CVE-2026-1' }, ['CVE-'], 'intake.foreign-id'],
  ['its own in other letters', { id: 'ghsa-1' }, ['GHSA-'], 'intake.foreign-id'],
  ['an alias of another namespace', { aliases: ['CVE-2026-1000'] }, ['GHSA-'], undefined],
  ['modified in 2038', { modified: '2038-01-19T03:14:08Z' }, ['GHSA-'], 'intake.future'],
  ['published in 2038', { published: '2038-01-19T03:14:08Z' }, ['GHSA-'], 'intake.future'],
  ['modified tomorrow', { modified: '2026-06-02T00:00:00Z' }, ['GHSA-'], undefined],
  ['modified in 1970', { modified: '1970-01-01T00:00:00Z' }, ['GHSA-'], undefined],
];
for (const [situation, record, prefixes, expected] of cases) {
  test(`${situation}: ${expected ?? 'taken'}`, () => {
    assert.equal(objectionTo(read(record), { prefixes, now })?.key, expected);
  });
}

const labels: [string, unknown, string | undefined][] = [
  ['none', { id: 'A', details: 'text' }, undefined],
  ['a value of its own', { database_specific: { note: 'TLP:RED' } }, 'TLP:RED'],
  ['in a list', { tags: ['x', 'tlp:amber+strict'] }, 'tlp:amber+strict'],
  ['under a key that names it', { x_tlp: { label: 'x' }, tlp: 'red' }, 'red'],
  ['in a list under such a key', { TLP: ['AMBER'] }, 'AMBER'],
  ['one that may be published', { tlp: 'CLEAR', note: 'TLP:GREEN' }, undefined],
  ['a text that speaks of one', { details: 'TLP:RED markings were dropped' }, undefined],
  ['a colour under another key', { color: 'red' }, undefined],
];
for (const [situation, value, expected] of labels) {
  test(`a restricting label, ${situation}: ${expected ?? 'none is found'}`, () => {
    assert.equal(restrictionIn(value), expected);
  });
}

test('a source speaks for its own prefixes until somebody says otherwise', () => {
  assert.deepEqual(defaultPrefixes('kev', 'kev'), ['CVE-']);
  assert.deepEqual(defaultPrefixes('anything', 'cve'), ['CVE-']);
  assert.deepEqual(defaultPrefixes('osv-almalinux', 'osv'), ['ALSA-', 'ALBA-', 'ALEA-']);
  assert.deepEqual(defaultPrefixes('jvn-overview', 'jvn'), ['JVNDB-']);
  assert.deepEqual(defaultPrefixes('osv', 'osv'), []);
  assert.equal(speaksFor(['CVE-'], 'JVNDB-2026-000001'), false);
});
