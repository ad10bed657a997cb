import assert from 'node:assert/strict';
import { test } from 'node:test';

import canonicalize from 'canonicalize';
import fc from 'fast-check';

import {
  type CanonicalJson,
  canonicalText,
  deepestCanonical,
  isCanonical,
  isCanonicalObject,
} from './canonical.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const texts: [string, CanonicalJson, string][] = [
  ['an empty object', {}, '{}'],
  ['an empty array', [], '[]'],
  ['keys out of order', { b: 1, a: 2, A: 3, '': 4 }, '{"":4,"A":3,"a":2,"b":1}'],
  ['numbers as keys', { 10: 'x', 9: 'y', a: 'z' }, '{"10":"x","9":"y","a":"z"}'],
  ['nested values', { a: [null, true, { c: [], b: '' }] }, '{"a":[null,true,{"b":"","c":[]}]}'],
  ['minus zero', -0, '0'],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ['the smallest safe integer', Number.MIN_SAFE_INTEGER, '-9007199254740991'],
  ['control characters', '\u0000\b\t\n\f\r\u001f"\\/', '"\\u0000\\b\\t\\n\\f\\r\\u001f\\"\\\\/"'],
  ['characters beyond ASCII', '狼煙é\u2028\u007f🔥', '"狼煙é\u2028\u007f🔥"'],
];
for (const [what, value, text] of texts) {
  test(`${what}: one text`, () => {
    assert.equal(canonicalText(value), text);
    assert.equal(canonicalize(value), text);
  });
}

test('keys stand in the order of UTF-16 code units, as RFC 8785 §3.2.3 sorts them', () => {
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
  const value = Object.fromEntries(sorted.toReversed().map((key) => [key, 0]));
  const members = sorted.map((key) => `${JSON.stringify(key)}:0`);
  assert.equal(canonicalText(value), `{${members.join(',')}}`);
});

test('a key named __proto__ is written like any other', () => {
  const value: unknown = JSON.parse('{"a":1,"__proto__":{"b":2}}');
  assert.ok(isCanonical(value));
  assert.equal(canonicalText(value), '{"__proto__":{"b":2},"a":1}');
});

/** An object inside an object, `depth` in all. */
const nested = (depth: number) => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));

const outside: [string, unknown][] = [
  ['a fraction', 1.5],
  ['an integer past the safe ones', Number.MAX_SAFE_INTEGER + 1],
  ['infinity', Infinity],
  ['not a number', NaN],
  ['a big integer', 1n],
  ['nothing at all', undefined],
  ['a member without a value', { a: undefined }],
  ['a hole in an array', Array(1)],
  ['half a surrogate pair', '\ud800'],
  ['half a surrogate pair in a key', { '\udc00': 1 }],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['one object too deep', nested(deepestCanonical + 1)],
  ['ten thousand objects deep', nested(10_000)],
];
for (const [what, value] of outside) {
  test(`${what} has no canonical text`, () => {
    assert.equal(isCanonical(value), false);
    assert.equal(isCanonical([value]), false);
    assert.throws(() => canonicalText(value as CanonicalJson), RangeError);
  });
}

test('the deepest object accepted is written', () => {
  const value: unknown = nested(deepestCanonical);
  assert.ok(isCanonicalObject(value));
  assert.equal(canonicalText(value), JSON.stringify(value));
});

test('an array or null is not an object', () => {
  for (const value of [[], null, 'a', 1, true]) assert.equal(isCanonicalObject(value), false);
  assert.equal(isCanonicalObject(Object.create(null)), true);
});

test('any value is written as the reference library writes it, and reads back as itself', () => {
  const { value: anything } = fc.letrec<{ value: CanonicalJson }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 8 }),
    ),
  }));
  fc.assert(
    fc.property(anything, (value) => {
      const text = canonicalText(value);
      assert.equal(text, canonicalize(value));
      assert.equal(canonicalText(JSON.parse(text) as CanonicalJson), text);
    }),
    { numRuns: 500 },
  );
});
