import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cut } from './cut.ts';
import { digitsOf, narrowed } from './width.ts';

const cuts: [string, string, number, string][] = [
  ['a short text is whole', '狼煙', 2, '狼煙'],
  ['plain signs are counted', '狼煙台', 2, '狼煙'],
  ['a variation selector stays with its kanji', '葛\u{e0100}飾', 2, ''],
  ['with room for the selector it is kept', '葛\u{e0100}飾', 3, '葛\u{e0100}'],
  ['a surrogate keeps its partner', 'a𠮷野', 2, 'a'],
  ['a voiced mark stays with its kana', 'か\u3099き', 1, ''],
  ['a family of emoji is one sign', 'x👨‍👩‍👧y', 5, 'x'],
  ['nothing fits into nothing', '狼煙', 0, ''],
  [
    'a heap of marks is cut where it must be',
    'e' + '\u0301'.repeat(500),
    200,
    'e' + '\u0301'.repeat(199),
  ],
];
for (const [what, text, most, expected] of cuts) {
  test(what, () => {
    assert.equal(cut(text, most), expected);
  });
}

test('a million signs are cut at once', () => {
  const text = '葛\u{e0100}'.repeat(1_000_000);
  assert.equal(cut(text, 100), '葛\u{e0100}'.repeat(33));
});

const widths: [string, string][] = [
  ['ＣＶＥ－２０２４－３４００', 'CVE-2024-3400'],
  ['ＣＶＥー２０２４ー３４００', 'CVE-2024-3400'],
  ['　４４３　', '443'],
  ['CVE‐2024‑3400', 'CVE-2024-3400'],
];
for (const [written, meant] of widths) {
  test(`the code ${written} is ${meant}`, () => {
    assert.equal(narrowed(written), meant);
  });
}

for (const written of [
  '1234567890123',
  '１２３４５６７８９０１２３',
  '1 2345 6789 0123',
  '1,234,567,890,123',
]) {
  test(`the number ${written} is read without its separators`, () => {
    assert.equal(digitsOf(written), '1234567890123');
  });
}
