import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import canonicalize from 'canonicalize';

import type { Hash } from '#formats/tlog/tree.ts';

import { commitment, Entry, entryBytes, entryLeaf } from './entry.ts';

const sha256: Hash = (data) => new Uint8Array(createHash('sha256').update(data).digest());

const outside = {
  act: 'directive.issued',
  actorId: 'person_00000000-0000-4000-8000-000000000001',
  subject: 'directive_00000000-0000-4000-8000-000000000002',
  organizationId: 'org_00000000-0000-4000-8000-000000000003',
  at: '2026-11-23T00:00:00.000Z',
  facts: { version: 2, title: '至急の対策', addressees: ['a', 'b'], urgent: true, until: null },
};
const entry = Entry.parse(outside);
const salt = new Uint8Array(32).fill(9);

test('an entry reads back as it was written', () => {
  assert.deepEqual(Entry.encode(entry), outside);
  assert.deepEqual(Entry.encode(Entry.parse({ ...outside, organizationId: null })), {
    ...outside,
    organizationId: null,
  });
});

test('an entry has one byte form, whatever the order its parts were given in', () => {
  const reversed = {
    ...Object.fromEntries(Object.entries(outside).reverse()),
    facts: Object.fromEntries(Object.entries(outside.facts).reverse()),
  };
  assert.deepEqual(entryBytes(Entry.parse(reversed)), entryBytes(entry));
  assert.equal(new TextDecoder().decode(entryBytes(entry)), canonicalize(outside));
});

test('the byte form is fixed: a change here breaks every receipt ever given', () => {
  assert.equal(
    Buffer.from(commitment(sha256, salt, entry)).toString('hex'),
    createHash('sha256').update(salt).update(canonicalize(outside)!, 'utf8').digest('hex'),
  );
  assert.equal(
    Buffer.from(entryLeaf(sha256, salt, entry)).toString('hex'),
    'b6b25dff52a9d84a34cad03ce087b479a32e5edfe91473cc1af9e4b450ff8495',
  );
});

const changes: [string, object][] = [
  ['another act', { act: 'directive.withdrawn' }],
  ['another actor', { actorId: 'person_00000000-0000-4000-8000-000000000009' }],
  ['another subject', { subject: 'directive_00000000-0000-4000-8000-000000000009' }],
  ['another organization', { organizationId: 'org_00000000-0000-4000-8000-000000000009' }],
  ['no organization', { organizationId: null }],
  ['a millisecond later', { at: '2026-11-23T00:00:00.001Z' }],
  ['another fact', { facts: { ...outside.facts, version: 3 } }],
  ['a fact as text', { facts: { ...outside.facts, version: '2' } }],
  ['a fact more', { facts: { ...outside.facts, more: null } }],
  ['facts in another order within a list', { facts: { ...outside.facts, addressees: ['b', 'a'] } }],
  ['no facts', { facts: {} }],
];
for (const [what, part] of changes) {
  test(`${what} is another commitment`, () => {
    const changed = Entry.parse({ ...outside, ...part });
    assert.notDeepEqual(commitment(sha256, salt, changed), commitment(sha256, salt, entry));
  });
}

test('another salt is another commitment, so equal acts cannot be seen to be equal', () => {
  for (let bit = 0; bit < 256; bit += 1) {
    const other = salt.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    assert.notDeepEqual(commitment(sha256, other, entry), commitment(sha256, salt, entry));
  }
});

test('a salt of another length is refused', () => {
  for (const length of [0, 16, 31, 33, 64]) {
    assert.throws(() => commitment(sha256, new Uint8Array(length), entry), RangeError);
  }
});

const refused: [string, object][] = [
  ['an act of one word', { act: 'directive' }],
  ['an act with capitals', { act: 'Directive.issued' }],
  ['an act with three words', { act: 'directive.issued.again' }],
  ['an act that ends in a line break', { act: 'directive.issued\n' }],
  ['an organization as actor', { actorId: outside.organizationId }],
  ['a bare id', { actorId: '00000000-0000-4000-8000-000000000001' }],
  ['no subject', { subject: '' }],
  ['a subject that is too long', { subject: 'a'.repeat(201) }],
  ['a subject with half a surrogate pair', { subject: '\ud800' }],
  ['a moment in another zone', { at: '2026-11-23T09:00:00.000+09:00' }],
  ['a moment to the second', { at: '2026-11-23T00:00:00Z' }],
  ['a moment to the microsecond', { at: '2026-11-23T00:00:00.000001Z' }],
  ['a day that does not exist', { at: '2026-02-29T00:00:00.000Z' }],
  ['a list as facts', { facts: [] }],
  ['no facts at all', { facts: undefined }],
  ['a fraction among the facts', { facts: { score: 9.8 } }],
  ['half a surrogate pair among the facts', { facts: { title: '\ud800' } }],
  ['a key too many', { note: 'x' }],
];
for (const [what, part] of refused) {
  test(`${what} is no entry`, () => {
    assert.equal(Entry.safeParse({ ...outside, ...part }).success, false);
  });
}

test('an entry that could not be read back has no byte form', () => {
  assert.throws(() => entryBytes({ ...entry, at: new Date(NaN) }));
  assert.throws(() => entryBytes({ ...entry, at: new Date(8.64e15) }));
  assert.throws(() => entryBytes({ ...entry, facts: { score: 0.1 } }));
});
