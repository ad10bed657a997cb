import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { base64, fromBase64 } from './base64.ts';
import { hex, joinBytes } from './bytes.ts';
import { loneSurrogateAt, utf8 } from './utf8.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

test('the Base 64 vectors of RFC 4648 §10 hold both ways', () => {
  const vectors = [
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ] as const;
  for (const [plain, encoded] of vectors) {
    assert.equal(base64(utf8(plain)), encoded);
    assert.deepEqual(fromBase64(encoded), utf8(plain));
  }
});

const refused: [string, string][] = [
  ['missing padding', 'Zg'],
  ['half the padding', 'Zg='],
  ['nothing but padding', '===='],
  ['three marks of padding', 'Z==='],
  ['padding inside', 'Zg==Zg=='],
  ['spare bits set before two marks', 'Zh=='],
  ['spare bits set before one mark', 'Zm9='],
  ['a line break', 'Zm9v\nZm9v'],
  ['a space', 'Zm 9'],
  ['the alphabet for addresses', 'Zm-_'],
  ['a letter outside ASCII', 'Zm9é'],
];
for (const [what, text] of refused) {
  test(`${what} is not Base 64`, () => {
    assert.equal(fromBase64(text), undefined);
  });
}

test('any bytes survive Base 64, written as the runtime writes them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      assert.equal(base64(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(fromBase64(base64(bytes)), Uint8Array.from(bytes));
    }),
  );
});

test('the first and last character of every length is written as the runtime writes it', () => {
  const edges = '\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
  assert.equal(hex(utf8(edges)), Buffer.from(edges, 'utf8').toString('hex'));
});

test('any sound text is written as the runtime writes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.deepEqual(utf8(text), new TextEncoder().encode(text));
    }),
  );
});

test('half a pair of surrogates is found and refused', () => {
  for (const text of ['\ud800', 'a\udfff', '\udc00\ud800', '狼\ud83d煙']) {
    assert.notEqual(loneSurrogateAt(text), -1);
    assert.throws(() => utf8(text), RangeError);
  }
  assert.equal(loneSurrogateAt('狼煙 🔥'), -1);
});

test('parts are joined in order, empty ones without trace', () => {
  const joined = joinBytes(Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3));
  assert.deepEqual(joined, Uint8Array.of(1, 2, 3));
  assert.deepEqual(joinBytes(), new Uint8Array());
});
