import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Language } from '#kernel/text.ts';
import { wording } from '#kernel/text.ts';

import { letterOf, slackOf, teamsOf, webhookOf } from './form.ts';
import { compose, type Item, type Listener, mostLines, oneLine, type Order } from './message.ts';
import { say } from './texts.ts';

const words = { ...say.catalogue, told: { ja: '{{title}}', en: '{{title}}' } };
const to = (language: Language): Listener => ({
  language,
  speak: (text) => wording(words, text, language),
  site: 'https://noroshi.example',
});
const item = (title: string, rest: Partial<Item> = {}): Item => ({
  kind: 'directive.issued',
  text: { key: 'told', values: { title } },
  path: '/desk',
  label: 'TLP:GREEN',
  dueAt: new Date('2026-11-30T08:00:00Z'),
  ...rest,
});
const order = (items: readonly Item[], rest: Partial<Order> = {}): Order => ({
  purpose: 'notice',
  items,
  unsaid: 0,
  code: null,
  ...rest,
});
const hostile = '至急\r\nBcc: all@example.com\u2028<!channel> [x](http://evil) \u202Egpj.exe';
const forms = (each: Order, language: Language = 'ja') => {
  const message = compose(each, to(language));
  return {
    letter: letterOf(message),
    all: JSON.stringify([
      letterOf(message),
      slackOf(message),
      teamsOf(message),
      webhookOf(message, new Date(0)),
    ]),
    message,
  };
};

test('a letter gives the label first, then what, by when and where', () => {
  const { letter } = forms(order([item('更新すること')]));
  assert.equal(letter.subject, '[TLP:GREEN] 指令の発出 更新すること');
  assert.deepEqual(letter.text.split('\n').filter(Boolean), [
    'TLP:GREEN',
    '指令の発出 (TLP:GREEN)',
    '更新すること',
    '期限 令和8年11月30日(月) 17:00',
    'https://noroshi.example/desk',
  ]);
});

test('a letter in English says the same', () => {
  const { letter } = forms(order([item('Patch')]), 'en');
  assert.equal(letter.subject, '[TLP:GREEN] Directive issued Patch');
  assert.match(letter.text, /Due 30 Nov 2026, 17:00 \(Japan time\)/);
});

test('above the ceiling nothing is said but that something awaits', () => {
  for (const language of ['ja', 'en'] as const) {
    const { all, message, letter } = forms(order([], { unsaid: 3 }), language);
    const bare = wording(say.catalogue, say('notices.message.awaits'), language);
    assert.equal(letter.subject, bare);
    assert.equal(message.label, 'TLP:CLEAR');
    assert.equal(message.lines.length, 0);
    assert.ok(all.includes('https://noroshi.example/') && !all.includes('/desk'));
    assert.ok(!all.includes('GREEN') && !all.includes('directive'));
  }
});

test('the strictest of what is told is the label of the whole', () => {
  const { message } = forms(order([item('a'), item('b', { label: 'TLP:AMBER' })]));
  assert.equal(message.label, 'TLP:AMBER');
});

test('what people wrote stays one line of words in every form', () => {
  const { letter, all, message } = forms(order([item(hostile)]));
  assert.ok(!/[\r\n]/.test(letter.subject));
  assert.ok(!/[\r\u2028\u202E]/.test(all));
  assert.match(JSON.stringify(slackOf(message)), /&lt;!channel&gt;/);
  const blocks = (slackOf(message) as { blocks: { text: { type: string; text: string } }[] })
    .blocks;
  for (const { text } of blocks) {
    if (text.type === 'mrkdwn') assert.ok(!text.text.includes('channel'));
  }
  const card = JSON.stringify(teamsOf(message));
  assert.ok(!card.includes('"TextBlock"'), 'what reads Markdown');
});

test('a message tells at most so many things and gives the number of the rest', () => {
  const many = Array.from({ length: mostLines + 7 }, (_, n) => item(`${n}`));
  const { message } = forms(order(many, { purpose: 'digest' }), 'en');
  assert.equal(message.lines.length, mostLines);
  assert.ok(message.remarks.some((remark) => remark.includes('7 more')));
  // Slack takes at most 50 blocks.
  assert.ok((slackOf(message) as { blocks: object[] }).blocks.length <= 50);
});

test('a code is in its own message and in no other', () => {
  const { letter } = forms(order([], { purpose: 'verification', code: '12345678' }));
  assert.match(letter.text, /12345678/);
  assert.ok(!letter.subject.includes('12345678'));
});

const lines: [string, string][] = [
  ['a\r\nb', 'a b'],
  ['  a \t b ', 'a b'],
  ['\u0000\u001b[31m', '[31m'],
  ['𠮷野家', '𠮷野家'],
  ['葛\u{E0100}城', '葛\u{E0100}城'],
];
for (const [text, expected] of lines) {
  test(`${JSON.stringify(text)} is the line ${JSON.stringify(expected)}`, () => {
    assert.equal(oneLine(text), expected);
  });
}

test('a line is cut between characters', () => {
  const cut = oneLine('𠮷'.repeat(600));
  assert.equal(Array.from(cut).length, 500);
  assert.ok(cut.endsWith('…') && !/\p{Cs}/u.test(cut));
});
