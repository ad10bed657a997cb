import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCsv } from '#formats/csv/records.ts';

import { type ExportedTable, momentIso, momentText, nameOf, workbookText } from './cells.ts';
import { csvText, jsonText } from './export-text.ts';

const table: ExportedTable = {
  columns: [
    { key: 'name', head: '名称', day: false },
    { key: 'count', head: '件数', day: false },
    { key: 'at', head: '期限', day: false },
    { key: 'on', head: '公表日', day: true },
  ],
  rows: [
    ['VPN, 装置', 1234, new Date('2026-11-30T08:00:00Z'), new Date('2026-11-29T15:00:00Z')],
    ['=HYPERLINK("http://x")', null, null, null],
    ['二行\n目', 0, new Date('2026-12-31T15:30:00Z'), null],
  ],
};

test('comma-separated text has one datum a cell, moments as in Japan, and runs nothing', () => {
  const { records, fault } = readCsv(csvText(table));
  assert.equal(fault, undefined);
  assert.deepEqual(
    records.map(({ cells }) => cells),
    [
      ['名称', '件数', '期限', '公表日'],
      ['VPN, 装置', '1234', '2026-11-30 17:00:00', '2026-11-30'],
      [`'=HYPERLINK("http://x")`, '', '', ''],
      ['二行\n目', '0', '2027-01-01 00:30:00', ''],
    ],
  );
});

test('JSON says what the list was, and each row by the keys of its columns', () => {
  const read = JSON.parse(jsonText(table, { label: 'TLP:AMBER', rows: 3 })) as {
    about: unknown;
    columns: unknown[];
    rows: unknown[];
  };
  assert.deepEqual(read.about, { label: 'TLP:AMBER', rows: 3 });
  assert.deepEqual(read.columns[1], { key: 'count', head: '件数' });
  assert.deepEqual(read.rows[0], {
    name: 'VPN, 装置',
    count: 1234,
    at: '2026-11-30T17:00:00+09:00',
    on: '2026-11-30',
  });
  assert.deepEqual(read.rows[1], {
    name: '=HYPERLINK("http://x")',
    count: null,
    at: null,
    on: null,
  });
});

test('a moment is told as Japan’s clocks show it', () => {
  const at = new Date('2026-11-22T15:00:00Z');
  assert.equal(momentText(at, false), '2026-11-23 00:00:00');
  assert.equal(momentIso(at, true), '2026-11-23');
});

test('a workbook is given no character that it could not hold, and no longer text', () => {
  assert.equal(workbookText('a\0b\u000b\uFFFF\uD800c\tは'), 'abc\tは');
  assert.equal(workbookText('あ'.repeat(40_000)).length, 32_767);
});

const names: [string, string][] = [
  ['情報システムの一覧', '情報システムの一覧'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a:b*c?"<>|d', 'a-b-c-d'],
  ['指令 第1号　一覧', '指令-第1号-一覧'],
  ['...', ''],
  ['一覧 ', '一覧-'],
  ['x'.repeat(99), 'x'.repeat(60)],
];
for (const [title, expected] of names) {
  test(`a file of “${title.slice(0, 20)}” has a name that every system takes`, () => {
    assert.equal(nameOf(title), expected);
  });
}
