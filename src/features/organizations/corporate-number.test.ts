import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isCorporateNumber } from './corporate-number.ts';

const cases: [string, string, boolean][] = [
  ['a published number (国税庁)', '7000012050002', true],
  ['the same with another check digit', '8000012050002', false],
  ['two digits exchanged', '7000012050020', false],
  ['twelve digits', '700001205000', false],
  ['a letter among them', '700001205000a', false],
  ['a check digit of nought', '0000012050002', false],
];

for (const [situation, text, expected] of cases) {
  test(`${situation} is ${expected ? 'a corporate number' : 'refused'}`, () => {
    assert.equal(isCorporateNumber(text), expected);
  });
}
