import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressWords } from './address.ts';
import { fileName } from './file-name.ts';
import { legible } from './legible.ts';
import { officialSpeech } from './official.ts';
import { paragraphs } from './paper.ts';
import { say } from './texts.ts';

const ja = officialSpeech(say.catalogue, 'ja');
const en = officialSpeech(say.catalogue, 'en');

const bodies: [string, string, string][] = [
  [
    'ministry',
    '運輸省 最高情報セキュリティ責任者 殿',
    'To the Chief Information Security Officer, MoT',
  ],
  [
    'local-government',
    '運輸省 最高情報セキュリティ責任者 殿',
    'To the Chief Information Security Officer, MoT',
  ],
  ['operator', '運輸省 代表者 様', 'To the representative, MoT'],
  ['association', '運輸省 代表者 様', 'To the representative, MoT'],
  ['', '運輸省 御中', 'To MoT'],
];
for (const [kind, japanese, english] of bodies) {
  test(`a body of the kind '${kind}' is addressed as ${japanese}`, () => {
    const to = { nameJa: '運輸省', nameEn: 'MoT', kind };
    assert.equal(addressWords(to, ja), japanese);
    assert.equal(addressWords(to, en), english);
  });
}

const catalogue = {
  'a.title': { ja: '{{title}}({{kind}})', en: '{{title}} ({{kind}})' },
  'a.range': { ja: '範囲 (>= 1, < 2) と(月)', en: '(>= 1)' },
};

test('our own words have full-width parentheses in Japanese, and what people wrote stays', () => {
  const speech = officialSpeech(catalogue, 'ja');
  const values = { title: '対応(至急)', kind: '指令' };
  assert.equal(speech.speak({ key: 'a.title', values }), '対応(至急)（指令）');
  assert.equal(speech.speak({ key: 'a.range' }), '範囲 (>= 1, < 2) と（月）');
  assert.equal(speech.speak({ key: 'what a person wrote (x)' }), 'what a person wrote (x)');
  const english = officialSpeech(catalogue, 'en');
  assert.equal(english.speak({ key: 'a.title', values }), '対応(至急) (指令)');
});

const covers = (point: number) =>
  point < 0x30000 && (point < 0x600 || point > 0x1000) && point !== 0x1f600;
const written: [string, string, string][] = [
  ['what no typeface has is a geta', 'A😀ب', 'A〓〓'],
  ['a selector goes with what it selected', '葛\u{E0100}城😀\uFE0F', '葛\u{E0100}城〓'],
  ['marks that reverse reading are gone', 'a\u202Eb\u2066c', 'abc'],
  ['controls are gone, lines and tabs are kept', 'a\u0007\tb\r\nc\u2028d', 'a b\nc\nd'],
  ['half of a character is gone', 'a\uD800b', 'ab'],
  [
    'a long run may break after its signs',
    'https://example.jp/a-very-long-path',
    'https:\u200B//\u200Bexample.\u200Bjp/\u200Ba-\u200Bvery-\u200Blong-\u200Bpath',
  ],
  ['a short one stays', 'CVE-2024-3400', 'CVE-2024-3400'],
];
for (const [situation, text, expected] of written) {
  test(situation, () => {
    assert.equal(legible(text, covers), expected);
  });
}

test('a long run without signs breaks too', () => {
  assert.equal(legible('x'.repeat(40), covers).split('\u200B').length, 3);
});

test('paragraphs are the lines that say something', () => {
  assert.deepEqual(paragraphs('  一。\r\n\r\n　二。\n三。\n'), ['一。', '二。', '三。']);
});

test('the name of a file holds day and number, and nothing a system could mistake', () => {
  const on = new Date('2026-11-26T00:00:00Z');
  const named = (about: string) => fileName({ on, number: '閣サ第12号', about }, 'pdf');
  assert.equal(named('港湾公社'), '20261126_閣サ第12号_港湾公社.pdf');
  assert.equal(named('a/../b:c*?"<>|\u202Ed\n'), '20261126_閣サ第12号_a-..-b-c-d-.pdf');
  assert.ok(named('長'.repeat(300)).length <= 104);
  assert.equal(fileName({ on, number: '', about: 'x' }, 'docx'), '20261126_x.docx');
});
