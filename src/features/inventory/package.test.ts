import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesAVersion } from './package.ts';

const cases: [string, boolean][] = [
  ['1.2.3', true],
  ['22.7R2.5', true],
  ['r5', true],
  ['latest', false],
  ['unknown', false],
  ['', false],
];
for (const [text, named] of cases) {
  test(`“${text}” ${named ? 'names' : 'does not name'} a version`, () => {
    assert.equal(namesAVersion(text), named);
  });
}
