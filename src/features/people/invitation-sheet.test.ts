import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OrganizationId } from '#kernel/actor.ts';

import { columnNamed, readInvitations, type SheetRecord } from './invitation-sheet.ts';

const rail = '11111111-1111-4111-8111-111111111111' as OrganizationId;
const bodies = new Map([['rail', rail]]);
const head = ['組織コード', '氏名', 'ログイン名', '役割', '電子メール', '表示言語', '利用者の管理'];
const sheet = (...rows: string[][]): SheetRecord[] =>
  [head, ...rows].map((cells, at) => ({ line: at + 1, cells }));
const read = (...rows: string[][]) => readInvitations(sheet(...rows), bodies);

test('a row is read as it is meant, in any width and with the words of the screen', () => {
  const { rows, faults } = read([
    ...['ＲＡＩＬ', ' 山田 太郎 ', 'Yamada.Taro', '事業者 セキュリティ担当'],
    ...['yamada@example.jp', '', '自組織'],
  ]);
  assert.deepEqual(faults, []);
  assert.deepEqual(rows[0]?.offer, {
    ...{ organizationId: rail, name: '山田 太郎', login: 'yamada.taro', role: 'operator' },
    ...{ email: 'yamada@example.jp', language: 'ja', administers: 'own' },
  });
});

test('the values themselves are read too, and what is left empty means the usual', () => {
  const { rows } = read(['rail', 'Y', 'y', 'ministry', '', 'en', 'below']);
  assert.deepEqual(
    [rows[0]?.offer.role, rows[0]?.offer.language, rows[0]?.offer.administers],
    ['ministry', 'en', 'below'],
  );
  assert.equal(rows[0]?.offer.email, null);
});

test('every fault is named, each by its line and the heading of its column', () => {
  const { rows, faults } = read(
    ['rail', '山田', 'yamada', 'operator', '', '', ''],
    ['', '', 'ヤマダ!', '部長', 'no address', 'フランス語', '全部'],
    ['rail', '山田', 'YAMADA', 'operator', '', '', ''],
  );
  assert.equal(rows.length, 1);
  assert.deepEqual(
    faults.map(({ path }) => path),
    [
      ...['/line/3/組織コード', '/line/3/氏名', '/line/3/ログイン名', '/line/3/役割'],
      ...['/line/3/表示言語', '/line/3/利用者の管理', '/line/3/電子メール', '/line/4/ログイン名'],
    ],
  );
});

test('a column that is strange, there twice or missing is named, and no row is read', () => {
  const records = [
    { line: 1, cells: ['組織コード', 'organization', '電話番号', '氏名'] },
    { line: 2, cells: ['rail', 'rail', '0', '山田'] },
  ];
  const { rows, faults } = readInvitations(records, bodies);
  assert.deepEqual(rows, []);
  assert.deepEqual(
    faults.map(({ path, text }) => [path, text.key]),
    [
      ['/line/1/organization', 'people.sheet.column-twice'],
      ['/line/1/電話番号', 'people.sheet.strange-column'],
      ['/line/1', 'people.sheet.column-missing'],
      ['/line/1', 'people.sheet.column-missing'],
    ],
  );
});

for (const [heading, column] of [
  ['氏名 / Full name', 'name'],
  ['ログイン名 / Sign-in name', 'login'],
  ['利用者の管理 / Administers people', 'administers'],
  ['役職', undefined],
  ['', undefined],
] as const) {
  test(`“${heading}” heads ${column ?? 'no column of ours'}`, () => {
    assert.equal(columnNamed(heading), column);
  });
}
