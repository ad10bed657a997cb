import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCsv } from './records.ts';

const tables: [string, string, [line: number, ...cells: string[]][]][] = [
  ['nothing', '', []],
  ['a byte order mark alone', '\uFEFF', []],
  ['one cell', 'a', [[1, 'a']]],
  ['a mark before the text', '\uFEFFa,b', [[1, 'a', 'b']]],
  [
    'three kinds of line ends',
    'a\nb\r\nc\rd',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
  ],
  ['empty lines', '\n\na\n\n', [[3, 'a']]],
  [
    'empty cells',
    ',\n"",',
    [
      [1, '', ''],
      [2, '', ''],
    ],
  ],
  ['quotes', '"a,b","c""d"', [[1, 'a,b', 'c"d']]],
  [
    'lines inside quotes',
    '"a\r\nb\nc\rd",e\nf',
    [
      [1, 'a\r\nb\nc\rd', 'e'],
      [5, 'f'],
    ],
  ],
  ['a quote inside a bare cell', 'a"b,c', [[1, 'a"b', 'c']]],
  ['white space', ' a , b ', [[1, ' a ', ' b ']]],
];
for (const [situation, text, expected] of tables) {
  test(`${situation} is read`, () => {
    const { records, fault } = readCsv(text);
    assert.deepEqual(
      records.map(({ line, cells }) => [line, ...cells]),
      expected,
    );
    assert.equal(fault, undefined);
  });
}

test('another separator leaves commas alone', () => {
  assert.deepEqual(readCsv('a,b\tc', '\t').records[0]?.cells, ['a,b', 'c']);
});

test('quotes that are not closed, or not at the end, end the reading where they are', () => {
  assert.deepEqual(readCsv('a\n"b\nc'), {
    records: [{ line: 1, cells: ['a'] }],
    fault: { line: 2, kind: 'quote' },
  });
  assert.deepEqual(readCsv('a\n"b"c').fault, { line: 2, kind: 'quote' });
});

test('records beyond the limit are not read', () => {
  const { records, fault } = readCsv('a\nb\n\nc', ',', 2);
  assert.equal(records.length, 2);
  assert.deepEqual(fault, { line: 4, kind: 'too-many-records' });
  assert.equal(readCsv('a\nb\n', ',', 2).fault, undefined);
});
