import assert from 'node:assert/strict';
import { test } from 'node:test';

import { doubledWord, mixedWord } from './word.ts';

const mixed: [string, string | undefined][] = [
  ['a vulnеrability', 'vulnеrability'],
  ['lost cha\uFFFDacter', 'cha\uFFFDacter'],
  ['plain words', undefined],
  ['日本語とEnglish', undefined],
  ['Уязвимость в OpenSSL', undefined],
  ['a delay of 20 µs', undefined],
];
for (const [text, word] of mixed) {
  test(`“${text}” has ${word === undefined ? 'only words' : 'what is no word'}`, () => {
    assert.equal(mixedWord(text), word);
  });
}

const doubled: [string, string | undefined][] = [
  ['update the the product', 'the'],
  ['The the product', 'the'],
  ['that that', 'that'],
  ['Kyoto, Kyoto', undefined],
  ['1 1', undefined],
  ['ますます', undefined],
];
for (const [text, word] of doubled) {
  test(`“${text}” ${word === undefined ? 'repeats nothing' : 'repeats a word'}`, () => {
    assert.equal(doubledWord(text), word);
  });
}
