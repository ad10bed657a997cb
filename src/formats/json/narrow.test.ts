import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  asArray,
  asBoolean,
  asInteger,
  asNumber,
  asObject,
  asString,
  asStrings,
  items,
  member,
} from './narrow.ts';
import type { JsonValue } from './read.ts';

const samples: [string, JsonValue | undefined][] = [
  ['an object', { a: 1 }],
  ['an array', ['a']],
  ['a string', 'a'],
  ['an integer', 1],
  ['a fraction', 1.5],
  ['a boolean', false],
  ['null', null],
  ['nothing', undefined],
];
const narrowers: [string, (value: JsonValue | undefined) => unknown, string[]][] = [
  ['asObject', asObject, ['an object']],
  ['asArray', asArray, ['an array']],
  ['asStrings', asStrings, ['an array']],
  ['asString', asString, ['a string']],
  ['asNumber', asNumber, ['an integer', 'a fraction']],
  ['asInteger', asInteger, ['an integer']],
  ['asBoolean', asBoolean, ['a boolean']],
];
for (const [name, narrow, kept] of narrowers) {
  test(`${name} keeps ${kept.join(' and ')} and nothing else`, () => {
    for (const [kind, value] of samples) {
      assert.deepEqual(narrow(value), kept.includes(kind) ? value : undefined, kind);
    }
  });
}

test('an array with anything but strings is no array of strings', () => {
  assert.equal(asStrings(['a', 1]), undefined);
  assert.deepEqual(asStrings([]), []);
});

test('a member is the object’s own', () => {
  assert.equal(member({ a: 1 }, 'a'), 1);
  assert.equal(member({ a: 1 }, 'toString'), undefined);
  assert.equal(member(['a'], 'length'), undefined);
  assert.equal(member(undefined, 'a'), undefined);
});

test('there are no items where there is no array', () => {
  assert.deepEqual(items(['a']), ['a']);
  assert.deepEqual(items({ a: 1 }), []);
});
