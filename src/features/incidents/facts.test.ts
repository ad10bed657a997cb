import assert from 'node:assert/strict';
import { test } from 'node:test';

import { canHold, current, currentAt, Fact, momentIn } from './facts.ts';

const said = (change: Record<string, unknown>) =>
  Fact.safeParse({
    field: 'outline',
    value: 'x',
    certainty: 'confirmed',
    since: null,
    by: 'a',
    at: '2026-11-20T00:00:00Z',
    ...change,
  });

const cases: [string, Record<string, unknown>, boolean][] = [
  ['a text in a field of text', {}, true],
  ['“unknown” without a value', { value: null, certainty: 'unknown' }, true],
  ['“unknown” with a value', { certainty: 'unknown' }, false],
  ['a confirmed nothing', { value: null }, false],
  ['a number in a field of text', { value: 1 }, false],
  ['an option of the field', { field: 'status', value: 'contained' }, true],
  ['an option of another field', { field: 'status', value: 'ransomware' }, false],
  ['no option at all', { field: 'incident-types', value: [] }, false],
  ['a negative number', { field: 'persons-affected', value: -1 }, false],
  ['an empty text', { value: ' ' }, false],
  ['a moment without a zone', { field: 'recognised-at', value: '2026-11-20T09:00:00' }, false],
  [
    'a time that ends before it begins, in another zone',
    {
      field: 'occurred',
      value: { from: '2026-11-20T09:00:00+09:00', until: '2026-11-19T23:59:00Z' },
    },
    false,
  ],
  [
    'a time that ends later, though its text is smaller',
    {
      field: 'occurred',
      value: { from: '2026-11-20T09:00:00+09:00', until: '2026-11-20T00:01:00Z' },
    },
    true,
  ],
  ['a field that does not exist', { field: 'colour' }, false],
  ['a key that does not exist', { colour: 'red' }, false],
];
for (const [situation, change, expected] of cases) {
  test(`${situation} is ${expected ? 'taken' : 'refused'}`, () => {
    assert.equal(said(change).success, expected);
  });
}

const fact = (value: string | null, at: string): Fact => {
  const read = said({ value, certainty: value === null ? 'unknown' : 'confirmed', at });
  assert.ok(read.success);
  return read.data;
};

test('what was said last holds, also where it is that nobody knows', () => {
  const facts = [fact('b', '2026-11-20T02:00:00Z'), fact('a', '2026-11-20T01:00:00Z')];
  assert.equal(current(facts).get('outline')?.value, 'b');
  assert.equal(current([...facts, fact(null, '2026-11-20T03:00:00Z')]).get('outline')?.value, null);
});

test('of answers given at one moment the later one in the sequence holds', () => {
  const at = '2026-11-20T01:00:00Z';
  assert.equal(current([fact('a', at), fact('b', at)]).get('outline')?.value, 'b');
});

test('what was said after a moment is no part of what held then', () => {
  const facts = [fact('a', '2026-11-20T01:00:00Z'), fact('b', '2026-11-20T02:00:00Z')];
  const at = new Date('2026-11-20T01:59:59.999Z');
  assert.equal(currentAt(facts, at).get('outline')?.value, 'a');
});

test('a time gives the moment it began, a text gives none', () => {
  const read = said({
    field: 'occurred',
    value: { from: '2026-11-20T09:00:00+09:00', until: null },
  });
  assert.ok(read.success);
  const at = momentIn(current([read.data]), 'occurred');
  assert.equal(at?.toISOString(), '2026-11-20T00:00:00.000Z');
  assert.equal(momentIn(current([fact('2026', '2026-11-20T01:00:00Z')]), 'outline'), null);
});

test('a field tells what it can hold', () => {
  assert.ok(canHold('malicious', false));
  assert.ok(!canHold('malicious', 'no'));
});
