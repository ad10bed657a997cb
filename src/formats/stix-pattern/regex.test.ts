import assert from 'node:assert/strict';
import { test } from 'node:test';

import { judgeRegex } from './regex.ts';

const sound = [
  ...[
    '',
    'a',
    '^a$',
    'a|b',
    '(a)(b)',
    '(?:a|b)*',
    '[]a]',
    '[^]a]',
    '[a-z]+',
    '[[:alpha:]]*',
    'a{2}',
  ],
  ...[
    'a{2,5}',
    'a{',
    '{a}',
    'a{,5}',
    '\\(',
    '\\Q(*\\E',
    '(?#*)a',
    '(?<name>a)+',
    'a*?',
    'a++',
    '(?i)a',
  ],
  ...['(a+)?', '(a+){3}', '(?>a+)+', '(a{1,3})*', '(a++)+', '^[IMPORTANT] x', '(?<=a)b', '狼煙+'],
];
const costly = [
  '(a+)+',
  '(a*)*',
  '(a+){2,}',
  '((a+)b?)*',
  '(\\d+\\.?)+',
  '(?:[a-z]+|b)*',
  '(a|(b+))+',
];
const broken: [string, number][] = [
  ...([
    ['*', 0],
    ['a**', 2],
    ['(', 0],
    ['a)', 1],
    ['[a', 0],
    ['a\\', 1],
    ['(?#a', 0],
  ] as const),
  ...([
    ['|*', 1],
    ['(*)', 1],
    ['a{5,2}', 1],
    ['((a)', 0],
    ['[[:alpha:]', 0],
  ] as const),
].map(([text, at]) => [text, at]);

for (const text of sound) {
  test(`${text} can be run`, () => {
    assert.deepEqual(judgeRegex(text), { kind: 'sound' });
  });
}
for (const text of costly) {
  test(`${text} can be costly`, () => {
    assert.deepEqual(judgeRegex(text), { kind: 'costly' });
  });
}
for (const [text, at] of broken) {
  test(`${text} is broken at ${at}`, () => {
    const verdict = judgeRegex(text);
    assert.deepEqual([verdict.kind, 'at' in verdict ? verdict.at : undefined], ['broken', at]);
  });
}
