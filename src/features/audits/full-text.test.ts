import assert from 'node:assert/strict';
import { test } from 'node:test';

import { catalogIn } from '#formats/oscal/catalog.ts';
import { readOscal } from '#formats/oscal/read.ts';

import { clausesOf } from './clause.ts';
import { readFullText } from './full-text.ts';
import { identifierOf, isUnder, numbered } from './numbering.ts';

const issue = {
  ...{ uuid: '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01', title: '基準', version: '令和7年度' },
  at: '2026-11-26T00:00:00Z',
};

const lines: [string, string, string, string][] = [
  ['第２部　基本的枠組み', 'part', '2', '基本的枠組み'],
  ['2.1 導入・計画', 'chapter', '2.1', '導入・計画'],
  ['２．１．１　体制', 'section', '2.1.1', '体制'],
  ['2.1.1(1) 責任者', 'heading', '2.1.1(1)', '責任者'],
  ['（1）責任者', 'heading', '1', '責任者'],
  ['(a) 置くこと。', 'clause', 'a', '置くこと。'],
  ['2.1.1(1)(a) 置くこと。', 'clause', '2.1.1(1)(a)', '置くこと。'],
  ['　(ア) ＩＤの管理', 'clause-item', 'ア', 'ＩＤの管理'],
  ['2.1.1(1)-12 定める。', 'measure', '2.1.1(1)-12', '定める。'],
  ['a) 一つ目', 'measure-item', 'a', '一つ目'],
];
for (const [line, level, sign, rest] of lines) {
  test(`“${line}” is a ${level}`, () => {
    assert.deepEqual(numbered(line), { level, sign, rest });
  });
}

test('words, and numbers of no such form, are words', () => {
  for (const line of ['機関等は、定めること。', '2025年度', '1.2.3.4 版', '(1a)', '']) {
    assert.equal(numbered(line), undefined, line);
  }
});

test('a number becomes an identifier, and stands under those it begins with', () => {
  assert.equal(identifierOf('2.1.1(1)(a)'), 's2.1.1-1-a');
  assert.equal(identifierOf('2.1.1(1)-12'), 's2.1.1-1-12');
  assert.ok(isUnder('2.1.1(1)(a)', '2.1.1(1)'));
  assert.ok(!isUnder('2.10.1', '2.1'));
});

const text = `第2部 基本的枠組み
2.1 導入・計画
2.1.1 体制
(1) 責任者の設置
(a) 機関等は、責任者を
一人置くこと。
(ア) 任期を定めること。
(イ) 代理を定めること。
【解説】 兼務を妨げない。
2.1.1(1)-1 【追加セキュリティ対策】任命は書面による。
a) 日付を記す。
`;

test('a text becomes a catalogue that is sound, with its clauses as they are numbered', () => {
  const read = readFullText(text, issue);
  assert.ok(read.ok, JSON.stringify(read.findings));
  const reading = readOscal(read.document);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  assert.deepEqual(reading.findings, []);
  const catalog = catalogIn(reading.document);
  assert.ok(catalog);
  const [clause, measure] = [...clausesOf(catalog).values()];
  assert.equal(clause?.label, '2.1.1(1)(a)');
  assert.deepEqual(clause.place, ['基本的枠組み', '導入・計画', '体制', '責任者の設置']);
  assert.deepEqual(clause.items, [
    { mark: '', text: '機関等は、責任者を一人置くこと。' },
    { mark: '(ア)', text: '任期を定めること。' },
    { mark: '(イ)', text: '代理を定めること。' },
  ]);
  assert.equal(clause.explanation, '兼務を妨げない。');
  assert.deepEqual(measure?.items, [
    { mark: '', text: '任命は書面による。' },
    { mark: 'a)', text: '日付を記す。' },
  ]);
});

const faults: [string, string, string[]][] = [
  ['nothing', '', ['/line/1 audits.text.nothing']],
  ['words before any number', 'はじめに\n第2部 枠組み', ['/line/1 audits.text.words-first']],
  ['a section under no chapter', '第2部 枠組み\n2.1.1 体制', ['/line/2 audits.text.no-place']],
  ['a chapter of another part', '第2部 枠組み\n3.1 情報', ['/line/2 audits.text.elsewhere']],
  [
    'a clause under no heading',
    '第2部 枠組み\n2.1 導入\n2.1.1 体制\n(a) 置くこと。',
    ['/line/4 audits.text.no-place'],
  ],
  [
    'a number used twice, and an item of a measure under a clause',
    `${text}(1) 再び\n(a) 別の条\na) 項目\n`,
    ['/line/12 audits.text.twice', '/line/13 audits.text.twice', '/line/14 audits.text.no-place'],
  ],
];
for (const [situation, wrong, expected] of faults) {
  test(`${situation} is refused with its line`, () => {
    const read = readFullText(wrong, issue);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.findings.map(({ path, rule }) => `${path} ${rule}`),
      expected,
    );
  });
}

test('a hostile text costs no more than its lines', () => {
  const read = readFullText(`${'('.repeat(2000)}\n`.repeat(200) + '\n'.repeat(60_000), issue);
  assert.ok(!read.ok);
  assert.equal(read.findings.length, 200);
});
