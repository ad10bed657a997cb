import assert from 'node:assert/strict';
import { test } from 'node:test';

import { filledRows } from './filed-form.ts';

const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['nothing', [], []],
  ['what fills a row', [6, 3, 3, 2, 2, 2], [6, 3, 3, 2, 2, 2]],
  ['half a row before a whole one takes the row', [3, 6], [6, 6]],
  ['half a row at the end takes the row', [3, 3, 3], [3, 3, 6]],
  ['two thirds and a half', [2, 2, 3, 3], [2, 4, 3, 3]],
  ['a third alone', [2], [6]],
];
for (const [situation, spans, expected] of cases) {
  test(`${situation}: a form has no holes`, () => {
    const filled = filledRows(spans.map((span) => ({ span })));
    assert.deepEqual(
      filled.map(({ span }) => span),
      expected,
    );
  });
}
