import assert from 'node:assert/strict';
import { test } from 'node:test';

import { wordsDiff } from './words-diff.ts';

const side = (before: string, after: string, without: 'added' | 'removed') =>
  wordsDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a changed number is a word of its own', () => {
  assert.deepEqual(wordsDiff('期限は14日とする。', '期限は7日とする。'), [
    { kind: 'same', text: '期限は' },
    { kind: 'removed', text: '14' },
    { kind: 'added', text: '7' },
    { kind: 'same', text: '日とする。' },
  ]);
});

test('equal texts have no difference, and nothing becomes something', () => {
  assert.deepEqual(wordsDiff('同じ', '同じ'), [{ kind: 'same', text: '同じ' }]);
  assert.deepEqual(wordsDiff('', 'new'), [{ kind: 'added', text: 'new' }]);
  assert.deepEqual(wordsDiff('', ''), []);
});

test('without what was added the old text is left, without what was removed the new', () => {
  const pieces = ['apply ', 'the update ', '10.2.9', '、', '修正版を', '適用', '\n', 'by 17:00 '];
  let state = 7;
  const next = (most: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
  const text = () => Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('');
  for (let turn = 0; turn < 300; turn += 1) {
    const [before, after] = [text(), text()];
    assert.equal(side(before, after, 'added'), before);
    assert.equal(side(before, after, 'removed'), after);
  }
});

test('a small change in a long text stays small', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `項目${at}\n`).join('');
  const after = before.replace('項目7\n', '項目七\n');
  const changed = wordsDiff(before, after).filter(({ kind }) => kind !== 'same');
  assert.deepEqual(changed, [
    { kind: 'removed', text: '7' },
    { kind: 'added', text: '七' },
  ]);
});

test('texts that have nothing in common are shown whole, at once', () => {
  const [before, after] = ['あ'.repeat(20_000), 'い'.repeat(20_000)];
  assert.deepEqual(wordsDiff(before, after), [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

test('a sign and its variation selector are never parted', () => {
  const [before, after] = ['葛\u{e0100}飾区', '葛\u{e0101}飾区'];
  assert.ok(wordsDiff(before, after).every(({ text }) => !/^[\u{e0100}-\u{e01ef}]/u.test(text)));
  assert.equal(side(before, after, 'removed'), after);
});
