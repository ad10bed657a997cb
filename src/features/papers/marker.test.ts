import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Language } from '#kernel/text.ts';

import { numbered } from './marker.ts';

const markers = (levels: readonly number[], language: Language): string =>
  numbered(
    levels.map((level) => ({ kind: 'item', level, text: '' })),
    language,
  )
    .map((block) => (block.kind === 'item' ? block.marker : ''))
    .join(' ');

const cases: [string, number[], Language, string][] = [
  ['three levels begin with a figure', [0, 1, 2, 2, 1, 0], 'ja', '1 (1) ア イ (2) 2'],
  ['four levels begin with chapters', [0, 1, 2, 3, 3, 0, 1], 'ja', '第1 1 (1) ア イ 第2 1'],
  ['a level that is skipped counts nothing', [0, 2, 0, 2], 'ja', '1 ア 2 ア'],
  ['English', [0, 1, 2, 2, 2, 2, 2, 1], 'en', '1. (a) (i) (ii) (iii) (iv) (v) (b)'],
  ['nothing', [], 'ja', ''],
];
for (const [situation, levels, language, expected] of cases) {
  test(`${situation}: ${expected}`, () => {
    assert.equal(markers(levels, language), expected);
  });
}

test('more items than there are letters go on', () => {
  const many = Array.from({ length: 60 }, () => 2);
  assert.match(markers(many, 'ja'), /ヲ ン 47 48/);
  assert.match(
    markers(
      many.map(() => 1),
      'en',
    ),
    /\(z\) \(aa\) \(ab\)/,
  );
  assert.match(markers(many, 'en'), /\(xxxix\) \(xxxx\)/);
});
