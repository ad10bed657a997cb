import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { roles } from '#features/access/role.ts';
import { type Manual, manualOf, manuals, places } from '#features/help/manual.ts';
import { type Block, plain, readMarkdown } from '#features/help/markdown.ts';
import { type Language, languages } from '#kernel/text.ts';

import { declaredPages } from '../../e2e/tour.ts';
import { commands } from './commands.ts';
import { words } from './words.ts';

const textOf = (manual: Manual, language: Language) =>
  readFileSync(
    new URL(`../../docs/guides/manual-${manual}.${language}.md`, import.meta.url),
    'utf8',
  );
const every = manuals.flatMap((manual) =>
  languages.map((language) => ({ manual, language, text: textOf(manual, language) })),
);
const anchorsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.id !== '' ? [block.id] : []));

/** Whether something is said on the screen just so; a value in it may be any. */
function isSaid(said: string, language: Language): boolean {
  return Object.values(words).some((entry) => {
    const pieces = entry[language].split(/\{\{\w+\}\}/);
    if (pieces.length === 1) return entry[language] === said;
    const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
    // A text that is little but its values would fit anything.
    return (
      first.length + last.length >= 4 &&
      said.length > first.length + last.length &&
      said.startsWith(first) &&
      said.endsWith(last)
    );
  });
}

const named: Record<Language, RegExp> = { ja: /「([^「」]{1,80})」/g, en: /“([^“”]{1,80})”/g };

for (const { manual, language, text } of every) {
  test(`the ${manual} manual (${language}) names what is on the screen as the screen does`, () => {
    const names = Array.from(text.matchAll(named[language]), ([, name = '']) => name);
    assert.ok(names.length >= 10, `${String(names.length)} names`);
    assert.deepEqual(
      names.filter((name) => !isSaid(name, language)),
      [],
    );
  });
}

test('what is not on the screen is found out', () => {
  assert.ok(!isSaid('承認せずに発出する', 'ja'));
  assert.ok(!isSaid('第1版の受領を確認しない', 'ja'));
  assert.ok(isSaid('第12版の受領を確認する', 'ja'));
});

for (const manual of manuals) {
  test(`the ${manual} manual has the same parts in both languages, and those that pages lead to`, () => {
    const [ja, en] = languages.map((language) => readMarkdown(textOf(manual, language)));
    assert.deepEqual(
      ja?.map(({ kind }) => kind),
      en?.map(({ kind }) => kind),
    );
    const anchors = anchorsOf(ja ?? []);
    assert.deepEqual(anchors, anchorsOf(en ?? []));
    assert.equal(new Set(anchors).size, anchors.length);
    const wanted = places[manual].map(([, anchor]) => anchor);
    assert.deepEqual(
      wanted.filter((anchor) => !anchors.includes(anchor)),
      [],
    );
  });
}

test('every page that a manual is about is a page, and no part hides one after it', () => {
  const declared = declaredPages();
  for (const manual of manuals) {
    const paths = places[manual].map(([path]) => path);
    for (const [at, path] of paths.entries()) {
      const isPage = declared.some((page) => page === path || page.startsWith(`${path}/`));
      assert.ok(isPage, path);
      const hiding = paths.slice(0, at).filter((before) => path.startsWith(`${before}/`));
      assert.deepEqual(hiding, [], path);
    }
  }
});

test('every role has a manual, and every manual a role', () => {
  assert.deepEqual(new Set(roles.map((role) => manualOf[role])), new Set(manuals));
});

test('every command that a manual names is one', () => {
  const names = new Set(commands.map(({ name }) => name.split(' ').slice(0, 2).join(' ')));
  const told = every.flatMap(({ text }) =>
    Array.from(text.matchAll(/`noroshi ([^`]+)`/g), ([, command = '']) => command),
  );
  assert.ok(told.length >= 10, `${String(told.length)} commands`);
  for (const command of told) {
    assert.ok(
      [...names].some((name) => name === command || name.startsWith(`${command} `)),
      command,
    );
  }
});

test('a manual is of plain parts and leads nowhere outside of the site', () => {
  for (const { manual, language, text } of every) {
    const blocks = readMarkdown(text);
    const [first] = blocks;
    assert.ok(first?.kind === 'heading' && first.level === 1 && plain(first.line) !== '', manual);
    assert.ok(blocks.length < 60, `${manual} (${language}) is too long`);
    assert.doesNotMatch(text, /https?:|<[a-z]/i);
  }
});
