import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readingsIn } from './ruby.ts';

const plain = (base: string) => ({ base, reading: null });

test('what is marked has a reading, the rest has none', () => {
  assert.deepEqual(readingsIn('｜狼煙《のろし》を上げる'), [
    { base: '狼煙', reading: 'のろし' },
    plain('を上げる'),
  ]);
  assert.deepEqual(readingsIn('本部は|狼煙《のろし》、｜烽火《ほうか》'), [
    plain('本部は'),
    { base: '狼煙', reading: 'のろし' },
    plain('、'),
    { base: '烽火', reading: 'ほうか' },
  ]);
});

test('a variation selector stays with its kanji', () => {
  const [first] = readingsIn('｜葛\u{e0100}飾《かつしか》');
  assert.equal(first?.base, '葛\u{e0100}飾');
});

for (const text of [
  '',
  '狼煙《のろし》',
  'a | b',
  '｜狼煙',
  '｜《のろし》',
  '｜狼煙《》',
  '｜狼\n煙《のろし》',
]) {
  test(`“${text}” has no reading in it`, () => {
    assert.deepEqual(readingsIn(text), text === '' ? [] : [plain(text)]);
  });
}
