import assert from 'node:assert/strict';
import { test } from 'node:test';

import { boundsInWords } from './wording.ts';

const cases: [Parameters<typeof boundsInWords>[0], string][] = [
  [{ from: undefined }, '*'],
  [{ from: '1.2' }, '>= 1.2'],
  [{ from: undefined, before: '1.4' }, '< 1.4'],
  [{ from: '1.2', before: '1.4' }, '>= 1.2, < 1.4'],
  [{ from: '1.2', through: '1.4' }, '>= 1.2, <= 1.4'],
  [{ from: undefined, after: '1.2', through: '1.4' }, '> 1.2, <= 1.4'],
  [{ from: '22.7R2.5', through: '22.7R2.5' }, '= 22.7R2.5'],
];
for (const [bounds, expected] of cases) {
  test(`${JSON.stringify(bounds)} reads ${expected}`, () => {
    assert.equal(boundsInWords(bounds), expected);
  });
}
