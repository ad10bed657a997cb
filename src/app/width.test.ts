import assert from 'node:assert/strict';
import { test } from 'node:test';

import { padded, width } from './width.ts';

const cases: [string, string, number][] = [
  ['nothing', '', 0],
  ['Latin letters', 'ledger', 6],
  ['kanji', '台帳', 4],
  ['kana and a long vowel', 'データ', 6],
  ['full-width signs', '「」、。(', 9],
  ['half-width kana', 'ﾃﾞｰﾀ', 4],
  ['a kana with its mark apart', 'か\u3099', 2],
  ['an accent apart', 'e\u0301', 1],
  ['a character beyond the first plane', '𠮷野家', 6],
  ['a flame', '🔥', 2],
];
for (const [what, text, columns] of cases) {
  test(`${what} takes ${columns} columns`, () => {
    assert.equal(width(text), columns);
  });
}

test('columns of both scripts end at the same place', () => {
  assert.equal(width(padded('台帳', 8)), width(padded('ledger', 8)));
  assert.equal(padded('too long', 3), 'too long');
});
