import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold, isCalled } from './fold.ts';

const cases: [string, string][] = [
  ['CVE-2024-3400', 'cve20243400'],
  ['ＣＶＥ－２０２４', 'cve2024'],
  ['サーバー', 'さば'],
  ['ｻｰﾊﾞ', 'さば'],
  ['ヴァイオリン', 'ゔぁいおりん'],
  ['葛\u{E0100}城', '葛城'],
  ['パロ・アルト', 'ぱろあると'],
  ['㈱狼煙', '(株)狼煙'],
  ['', ''],
];
for (const [said, expected] of cases) {
  test(`“${said}” is compared as “${expected}”`, () => {
    assert.equal(fold(said), expected);
  });
}

test('a page is called what every word of a query is in, however it is written', () => {
  assert.ok(isCalled('記録台帳', '台帳'));
  assert.ok(isCalled('サーバーの一覧', 'さーば 一覧'));
  assert.ok(!isCalled('記録台帳', '台帳 指令'));
});
