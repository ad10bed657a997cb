import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Bounds, boundsIn } from './phrase.ts';

const [all, through]: [Bounds, (version: string) => Bounds] = [
  { from: undefined },
  (version) => ({ from: undefined, through: version }),
];
const before = (version: string): Bounds => ({ from: undefined, before: version });

const meant: [string, Bounds][] = [
  ['1.2.3 より前', before('1.2.3')],
  ['3.4.6 より前のバージョン', before('3.4.6')],
  ['1.2.3未満', before('1.2.3')],
  ['Version 4.50 およびそれ以前 ', through('4.50')],
  ['ファームウエア 2.20 およびそれ以前', through('2.20')],
  ['バージョン 1.2.3 以前', through('1.2.3')],
  ['Ver.1.0.5以下', through('1.0.5')],
  ['2.0 まで', through('2.0')],
  ['1.2 から 1.4.5 まで', { from: '1.2', through: '1.4.5' }],
  ['1.2 から 1.4.5 までのバージョン', { from: '1.2', through: '1.4.5' }],
  ['１．２　～　１．４．５', { from: '1.2', through: '1.4.5' }],
  ['7.0.0 〜 7.0.5', { from: '7.0.0', through: '7.0.5' }],
  ['1.2 以上 1.4.5 未満', { from: '1.2', before: '1.4.5' }],
  ['バージョン 2.1.0以上 2.1.3以下', { from: '2.1.0', through: '2.1.3' }],
  ['1.2 以上かつ 1.4.5 未満', { from: '1.2', before: '1.4.5' }],
  ['1.2 から 1.4.5 より前', { from: '1.2', before: '1.4.5' }],
  ['1.0.0 より後 2.0.0 以下', { from: undefined, after: '1.0.0', through: '2.0.0' }],
  ['v3.1 以降', { from: '3.1' }],
  ['8.6.10 より前の 8.6.x', { from: '8.6', before: '8.6.10' }],
  ['7.x', { from: '7', through: '7.*' }],
  ['7.0 系', { from: '7.0', through: '7.0.*' }],
  ['8.1.2', { from: '8.1.2', through: '8.1.2' }],
  ['すべてのバージョン', all],
  ['全バージョン', all],
  ['全てのバージョン', all],
  ['all versions', all],
  ['prior to 3.4.6', before('3.4.6')],
  ['versions prior to 3.4.6', before('3.4.6')],
  ['Ver. 2.20 and earlier', through('2.20')],
  ['1.2 through 1.4.5', { from: '1.2', through: '1.4.5' }],
  ['from 1.2 to 1.4.5', { from: '1.2', through: '1.4.5' }],
];
for (const [phrase, bounds] of meant) {
  test(`「${phrase}」 names one stretch of versions`, () => {
    assert.deepEqual(boundsIn(phrase), [bounds]);
  });
}

test('versions listed one by one are each one version', () => {
  const exactly = (version: string) => ({ from: version, through: version });
  assert.deepEqual(boundsIn('7.7、8.0 および 8.1'), ['7.7', '8.0', '8.1'].map(exactly));
});

const riddles = [
  '',
  '不明',
  'for EMC Celerra 5.8 (Build 1577) 未満',
  'v6 R4 およびそれ以前のバージョン',
  '1.0、1.1 およびそれ以前',
  '1.0 以前を除くすべてのバージョン',
  '1.0 より前 (Windows 版のみ)',
  '1.0-2.0',
  '8.6.10 より前の 8.5.x',
  '最新版',
  '2018年3月より前',
  '1.2 から',
  '7.x より前',
  '1.* .2',
  '1.0 以上 または 2.0',
  `1${'.1'.repeat(300)} より前`,
];
for (const phrase of riddles) {
  test(`「${phrase.slice(0, 40)}」 is not guessed at`, () => {
    assert.equal(boundsIn(phrase), undefined);
  });
}
