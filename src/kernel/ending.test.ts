import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withoutEnd } from './ending.ts';

const cases: [string, string][] = [
  ['', ''],
  ['0', ''],
  ['100', '1'],
  ['0010', '001'],
  ['12', '12'],
];
for (const [text, expected] of cases) {
  test(`“${text}” without the zeros at its end is “${expected}”`, () => {
    assert.equal(
      withoutEnd(text, (sign) => sign === '0'),
      expected,
    );
  });
}

test('a long run of what is meant is looked at once, wherever it stands', () => {
  const text = `${'0'.repeat(10_000)}1${'0'.repeat(10_000)}`;
  let looks = 0;
  withoutEnd(text, (sign) => {
    looks += 1;
    return sign === '0';
  });
  assert.equal(looks, 10_001);
});
