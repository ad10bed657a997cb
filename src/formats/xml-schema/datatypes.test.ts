import assert from 'node:assert/strict';
import { test } from 'node:test';

import { datatypes } from './datatypes.ts';
import { compareDecimals } from './decimal.ts';

const values: [type: string, holds: string[], not: string[]][] = [
  ['boolean', ['true', 'false', '1', '0'], ['TRUE', 'yes', '']],
  ['decimal', ['0', '-1.5', '+.5', '5.', '007'], ['', '.', '1e3', 'NaN', '１', '1.2.3', '--1']],
  ['integer', ['0', '-5', '+5', '9'.repeat(400)], ['', '1.0', '+', '1 0']],
  ['nonNegativeInteger', ['0', '-0', '12'], ['-1', '']],
  ['positiveInteger', ['1', '+0001'], ['0', '-1', '000']],
  [
    'date',
    ['2024-02-29', '2000-02-29Z', '-0044-03-15', '12024-01-01+14:00'],
    ['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '0000-01-01', '02024-01-01'].concat([
      '2024-1-1',
      '2024-01-01+14:01',
      '2024-01-01+9:00',
      '2024-01-01T00:00:00',
      '',
    ]),
  ],
  [
    'dateTime',
    ['2024-02-29T23:59:59', '2024-01-01T00:00:00.123456789Z', '2024-12-31T24:00:00.00-12:30'],
    ['2024-01-01', '2024-01-01T24:00:01', '2024-01-01T24:00:00.5', '2024-01-01T23:59:60Z'].concat([
      '2024-01-01ZT00:00:00',
      '2024-01-01+09:00T00:00:00',
      '2024-01-01 00:00:00',
      'T',
    ]),
  ],
  ['anyURI', ['', 'https://例え.jp/ x', 'pkg:npm/%40a/b@1'], []],
];
for (const [type, holds, not] of values) {
  test(`xs:${type} holds its values and no others`, () => {
    const datatype = datatypes.get(type);
    assert.ok(datatype);
    assert.deepEqual(
      holds.filter((value) => !datatype.holds(value)),
      [],
    );
    assert.deepEqual(
      not.filter((value) => datatype.holds(value)),
      [],
    );
  });
}

test('decimals are ordered exactly, however they are written', () => {
  const rising = ['-10', '-9.5', '-.5', '-0.4999', '0', '0.001', '0.01', '9', '09.5', '10.', '100'];
  for (const [at, first] of rising.entries()) {
    for (const [other, second] of rising.entries()) {
      assert.equal(Math.sign(compareDecimals(first, second)), Math.sign(at - other));
    }
  }
  assert.equal(compareDecimals('-0.0', '+000'), 0);
  assert.equal(compareDecimals('1.50', '+01.5'), 0);
  assert.equal(compareDecimals(`1.${'0'.repeat(50)}1`, '1'), 1);
});
