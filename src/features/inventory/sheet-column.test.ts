import assert from 'node:assert/strict';
import { test } from 'node:test';

import { say } from './field-texts.ts';
import { fieldWords } from './field-words.ts';
import { sheetKinds } from './sheet.ts';
import { fieldsOf, guessedMapping, isSufficient } from './sheet-column.ts';

const systems: [string, string][] = [
  ['システム名', 'name'],
  ['情報システムの名称', 'name'],
  ['ｼｽﾃﾑ名', 'name'],
  ['System Name', 'name'],
  ['ＳＹＳＴＥＭ　ＮＡＭＥ', 'name'],
  ['1. システム名(必須)', 'name'],
  ['※システム名', 'name'],
  ['システム名\nSystem name', 'name'],
  ['管理課室', 'division'],
  ['所管課', 'division'],
  ['情報システムセキュリティ責任者', 'owner'],
  ['機密性', 'confidentiality'],
  ['機密性（３～１）', 'confidentiality'],
  ['取扱制限', 'handling'],
  ['クラウドサービス名', 'cloud-service'],
  ['リージョン', 'region'],
  ['ﾘｰｼﾞｮﾝ', 'region'],
  ['データの保存国', 'country'],
  ['委託先', 'contractor'],
  ['再委託先', 'subcontractor'],
  ['暗号鍵の管理主体', 'keyCustody'],
  ['サービスレベル(SLA)', 'serviceLevel'],
  ['連携システム', 'linked-system'],
  ['予算額', ''],
  ['', ''],
];
for (const [heading, expected] of systems) {
  test(`a column headed ${JSON.stringify(heading)} holds ${expected || 'nothing we keep'}`, () => {
    assert.deepEqual(guessedMapping('systems', [heading]), [expected]);
  });
}

const components: [string, string][] = [
  ['ベンダー', 'vendor'],
  ['メーカー名', 'vendor'],
  ['製品名', 'product'],
  ['バージョン', 'version'],
  ['Ver.', 'version'],
  ['CPE名', 'cpe'],
  ['台数', 'quantity'],
  ['調査日', 'takenAt'],
  ['システム名', ''],
];
for (const [heading, expected] of components) {
  test(`in a list of components ${heading} holds ${expected || 'nothing we keep'}`, () => {
    assert.deepEqual(guessedMapping('components', [heading]), [expected]);
  });
}

test('two columns are never guessed to hold the same', () => {
  assert.deepEqual(guessedMapping('systems', ['システム名', '名称', '委託先']), [
    'name',
    '',
    'contractor',
  ]);
});

test('the headings of our own template are understood in full, in either language', () => {
  for (const kind of sheetKinds) {
    const fields = fieldsOf(kind);
    for (const language of ['ja', 'en'] as const) {
      const headings = fields.map(
        (field) => say.catalogue[fieldWords(field).key as keyof typeof say.catalogue][language],
      );
      assert.deepEqual(guessedMapping(kind, headings), [...fields]);
    }
  }
});

test('a list names each row, or it cannot be read', () => {
  assert.equal(isSufficient('systems', ['', 'owner']), false);
  assert.equal(isSufficient('systems', ['owner', 'name']), true);
  assert.equal(isSufficient('components', ['product']), false);
  assert.equal(isSufficient('components', ['product', 'vendor']), true);
  assert.equal(isSufficient('components', ['cpe']), true);
});
