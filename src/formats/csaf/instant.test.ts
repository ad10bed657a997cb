import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareInstants, instantName, instantOf } from './instant.ts';

const order: [earlier: string, later: string][] = [
  ['2024-01-21T11:00:00.000+06:00', '2024-01-21T10:00:00Z'],
  ['2021-07-21T10:00:00.000Z', '2021-07-21T10:00:00.00010Z'],
  ['2024-03-26T09:59:59.999998-07:00', '2024-03-26T10:00:00.000-07:00'],
  ['2016-12-31T23:59:59.9Z', '2016-12-31T23:59:60Z'],
  ['0001-01-01T00:00:00Z', '0099-01-01T00:00:00Z'],
];
for (const [earlier, later] of order) {
  test(`${earlier} is before ${later}`, () => {
    const [a, b] = [instantOf(earlier), instantOf(later)];
    assert.ok(a && b);
    assert.ok(compareInstants(a, b) < 0);
    assert.ok(compareInstants(b, a) > 0);
  });
}

test('one moment has one name, however it is written', () => {
  const ways = ['2024-01-21T10:00:00Z', '2024-01-21t10:00:00.000z', '2024-01-21T19:00:00.0+09:00'];
  const names = ways.map(instantOf).map((each) => each && instantName(each));
  assert.equal(new Set(names).size, 1);
});

test('what is no date and time is no moment', () => {
  const no = [
    '',
    '2024-01-21',
    '2024-01-21 10:00:00Z',
    '2024-02-30T10:00:00Z',
    '2024-01-21T10:00:00',
  ];
  assert.deepEqual([...no, undefined].map(instantOf), Array(6).fill(undefined));
});
