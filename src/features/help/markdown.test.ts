import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Block, type Inline, readInline, readMarkdown } from './markdown.ts';

const words = (text: string): Inline => ({ kind: 'text', text });

const blocks: [string, string, Block[]][] = [
  ['nothing', '', []],
  ['blank lines', '\n  \n\n', []],
  [
    'a heading with an anchor',
    '## 朝いちばん {#morning}\n',
    [{ kind: 'heading', level: 2, id: 'morning', line: [words('朝いちばん')] }],
  ],
  [
    'a heading without one, whose braces are words',
    '# A {b}',
    [{ kind: 'heading', level: 1, id: '', line: [words('A {b}')] }],
  ],
  [
    'two paragraphs, the first over two lines',
    'a\r\nb\n\nc',
    [
      { kind: 'paragraph', line: [words('a b')] },
      { kind: 'paragraph', line: [words('c')] },
    ],
  ],
  [
    'lists of both kinds beside each other',
    '1. a\n2. b\n- c',
    [
      { kind: 'list', ordered: true, items: [[words('a')], [words('b')]] },
      { kind: 'list', ordered: false, items: [[words('c')]] },
    ],
  ],
  [
    'a table with an empty cell',
    '| a | b |\n| - | - |\n| 1 |  |',
    [{ kind: 'table', head: [[words('a')], [words('b')]], rows: [[[words('1')], []]] }],
  ],
  ['a note', '> a\n> b', [{ kind: 'note', line: [words('a b')] }]],
  [
    'markup, which is words like any other',
    '<script>alert(1)</script>',
    [{ kind: 'paragraph', line: [words('<script>alert(1)</script>')] }],
  ],
];
for (const [situation, text, expected] of blocks) {
  test(`Markdown: ${situation}`, () => {
    assert.deepEqual(readMarkdown(text), expected);
  });
}

const lines: [string, Inline[]][] = [
  ['**a** b `c`', [{ kind: 'strong', text: 'a' }, words(' b '), { kind: 'code', text: 'c' }]],
  ['[a](/b#c)', [{ kind: 'link', text: 'a', href: '/b#c' }]],
  ['[a](#b)', [{ kind: 'link', text: 'a', href: '#b' }]],
  ['[a](https://elsewhere.example/)', [words('a')]],
  ['[a](//elsewhere.example/)', [words('a')]],
  ['[a](/\\elsewhere.example/)', [words('a')]],
  ['[a](javascript:b)', [words('a')]],
  ['** a', [words('** a')]],
  ['[a](', [words('[a](')]],
];
for (const [line, expected] of lines) {
  test(`the line ${line}`, () => {
    assert.deepEqual(readInline(line), expected);
  });
}
