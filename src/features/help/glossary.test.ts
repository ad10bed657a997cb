import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { byConcern } from '#features/directives/directive-words.ts';
import { languages } from '#kernel/text.ts';

import { inOrder, letterOf, readGlossary } from './glossary.ts';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('docs/glossary.md', root), 'utf8');
const terms = readGlossary(text).flatMap((chapter) => chapter.terms);
const head = '## A\n| English | 日本語 | よみ | what it is | 意味 |\n| - | - | - | - | - |\n';

test('every row of the glossary has a reading and a meaning in both languages', () => {
  assert.ok(terms.length > 250, `${String(terms.length)} words`);
  for (const { id, reading, meaning, name } of terms) {
    assert.match(reading, /^[ぁ-ゖー0-9()/・、 ]+$/, id);
    assert.match(meaning.ja, /[ぁ-ゖ]/, id);
    assert.doesNotMatch(meaning.en, /[ぁ-ゖァ-ヶ\p{Script=Han}]/u, id);
    assert.doesNotMatch(meaning.ja + name.ja, /[（）]/, id);
    assert.doesNotMatch(meaning.ja + meaning.en + name.en, /[`*_]/, id);
  }
});

const faulty: [string, string, RegExp][] = [
  ['an empty meaning', `${head}| a | あ | あ |  | い |`, /Line 4: what it is/],
  ['a cell too few', `${head}| a | あ | あ | b |`, /Line 4: 意味/],
  ['a cell too many', `${head}| a | あ | あ | b | い | c |`, /Line 4: not as many/],
  [
    'a name given twice',
    `${head}| a | あ | あ | b | い |\n| A | う | う | b | い |`,
    /Line 5: two/,
  ],
  ['a column that is missing', '## A\n| English | 日本語 |\n', /Line 2: no column よみ/],
];
for (const [situation, written, refusal] of faulty) {
  test(`a glossary with ${situation} is refused with its line`, () => {
    assert.throws(() => readGlossary(written), refusal);
  });
}

test('a value of a word is named after it', () => {
  const [chapter] = readGlossary(
    `${head}| standing | 状況 | じょうきょう | b | い |\n| · unknown | 不明 | ふめい | c | う |`,
  );
  assert.deepEqual(
    chapter?.terms.map(({ id, name }) => [id, name.en]),
    [
      ['standing', 'standing'],
      ['standing-unknown', 'unknown'],
    ],
  );
});

test('each word stands under a letter of either alphabet, in the order of a dictionary', () => {
  for (const language of languages) {
    const letters = inOrder(terms, language).map((term) => letterOf(term, language));
    const once = letters.filter((letter, at) => letter !== letters[at - 1]);
    assert.equal(new Set(once).size, once.length, once.join(''));
    const known = language === 'ja' ? /^[あかさたなはまやらわ]$/ : /^[A-Z]$/;
    for (const letter of once) assert.match(letter, known);
  }
});

test('every word that a page explains is in the glossary', () => {
  const ids = new Set(terms.map(({ id }) => id));
  const folder = new URL('src/', root);
  const explained = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') || path.endsWith('.ts'))
    .flatMap((path) => {
      const code = readFileSync(new URL(path, folder), 'utf8');
      const named = /<Term(?:Mark)? of="([\w-]+)"|\bglossary: '([\w-]+)'/g;
      return Array.from(code.matchAll(named), ([, id, other = '']) => id ?? other);
    });
  assert.ok(explained.length >= 8, `${String(explained.length)} words are explained`);
  const wanted = [...explained, ...byConcern.map((standing) => `standing-${standing}`)];
  assert.deepEqual(
    wanted.filter((id) => !ids.has(id)),
    [],
  );
});
