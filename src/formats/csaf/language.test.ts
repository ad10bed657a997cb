import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isEnglish, isLanguage, readLanguage } from './language.ts';

const valid = [
  ...['ja', 'en-US', 'EN-us', 'zh-Hant-TW', 'zh-cmn-Hans', 'sl-rozaj-biske', 'de-CH-1996'],
  ...['es-419', 'en-a-bbb-x-a', 'x-noroshi', 'en-x-1', 'i-klingon', 'i-default', 'qaa-Qaaa-QM-x-y'],
];
const invalid = [
  ...['', 'EZ', 'xx', 'en-', '-en', 'en--US', 'en-ZZZ', 'ja-cmn', 'en-US-US', 'x', 'en-x', 'en-a'],
  ...[
    'de-1996-1996',
    'a-bb',
    'en-a-bb-a-cc',
    'english',
    'en_US',
    'ja-Latnx',
    `en-${'a'.repeat(300)}`,
  ],
];

for (const tag of valid) {
  test(`“${tag}” is a language`, () => {
    assert.ok(isLanguage(tag));
  });
}
for (const tag of invalid) {
  test(`“${tag.slice(0, 20)}” is no language`, () => {
    assert.ok(!isLanguage(tag));
  });
}

test('the subtags of a tag are sorted by what they are', () => {
  assert.deepEqual(readLanguage('zh-yue-Hant-HK-rozaj-u-co-pinyin-x-one'), {
    ...{ language: 'zh', extended: ['yue'], script: 'hant', region: 'hk', variants: ['rozaj'] },
    ...{ extensions: ['u-co-pinyin'], agreed: ['one'] },
  });
});

test('a document says that it is in English, or nothing', () => {
  assert.deepEqual(['en', 'en-GB', 'EN', undefined].map(isEnglish), [true, true, true, true]);
  assert.deepEqual(['ja', 'enm', 'x-en'].map(isEnglish), [false, false, false]);
});
