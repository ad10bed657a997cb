import assert from 'node:assert/strict';
import { test } from 'node:test';

import { folded } from './folding.ts';

const same: [string, ...string[]][] = [
  ['AWS 東京リージョン', 'ＡＷＳ東京リージョン', 'aws・東京ﾘｰｼﾞｮﾝ', 'Aws-東京りーじょん'],
  ['株式会社みなとシステム', 'みなとシステム(株)', '㈱ミナトシステム', 'みなと システム'],
  ['ap-northeast-1', 'AP_NORTHEAST_1', 'ａｐ－ｎｏｒｔｈｅａｓｔ－１'],
  ['ファイルサーバー', 'ファイルサーバ', 'ﾌｧｲﾙｻｰﾊﾞｰ'],
  ['Node.js', 'NodeJS', 'node js'],
];
for (const [name, ...others] of same) {
  test(`${name} is one name however it is written`, () => {
    for (const other of others) assert.equal(folded(other), folded(name), other);
  });
}

const different: [string, string][] = [
  ['AWS 東京リージョン', 'AWS 大阪リージョン'],
  ['C', 'C++'],
  ['C', 'C#'],
  ['キー', 'キ'],
  ['ap-northeast-1', 'ap-northeast-3'],
];
for (const [one, other] of different) {
  test(`${one} is not ${other}`, () => {
    assert.notEqual(folded(one), folded(other));
  });
}

test('a name that consists of nothing but what is dropped is still a name', () => {
  assert.equal(folded('株式会社'), '株式会社');
  assert.equal(folded('--'), '--');
});

test('folding twice changes nothing more', () => {
  for (const [name] of same) assert.equal(folded(folded(name)), folded(name));
});
