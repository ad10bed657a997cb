import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Anchor, isAnchored, reanchored } from './anchor.ts';
import { applied, compareRevisions, countsOf, stretchesOf } from './comparison.ts';
import { comparisonPaper } from './comparison-paper.ts';
import { numberedAs, type Paragraph, paragraphsIn, shapeOf, textFaults } from './paragraph.ts';
import { numbersFor } from './succession.ts';

const first = (sources: readonly string[]): Paragraph[] =>
  numbersFor([], sources, 0).map((number, at) => ({ number, source: sources[at] ?? '' }));

const next = (before: readonly Paragraph[], sources: readonly string[]): Paragraph[] => {
  const highest = Math.max(0, ...before.map(({ number }) => number));
  return numbersFor(before, sources, highest).map((number, at) => ({
    number,
    source: sources[at] ?? '',
  }));
};

const [one, two, three] = [
  'サイバーセキュリティ戦略本部は、政府機関等の監査を毎年度行う。',
  '重要インフラ事業者等は、ソフトウェア部品表を作成し、脆弱性の影響を確認する。',
  '人材の育成については、教育機関と連携し、演習の機会を増やす。',
] as const;

test('a heading and each item are paragraphs of their own; what is below an item belongs to it', () => {
  const text = '# 目標\n本文の\n続き\n\n- 一つ目\n  の続き\n- 二つ目\n1. 三つ目\r\n\r\n終わり';
  assert.deepEqual(paragraphsIn(text), [
    ...['# 目標', '本文の\n続き', '- 一つ目\n  の続き', '- 二つ目', '1. 三つ目', '終わり'],
  ]);
  assert.deepEqual(shapeOf('## 二'), { kind: 'heading', level: 2, words: '二' });
  assert.deepEqual(shapeOf('1. 三'), { kind: 'item', sign: '1.', words: '三' });
  assert.deepEqual(shapeOf('本文'), { kind: 'words', words: '本文' });
});

test('a text is refused with everything that is wrong with it', () => {
  assert.equal(textFaults(' \n\n').length, 1);
  assert.equal(textFaults(`${'あ'.repeat(10_001)}\n\n${'い'.repeat(10_001)}\u0000`).length, 3);
  assert.deepEqual(textFaults('よい本文'), []);
});

test('numbers last: through rewording, moving, splitting off and taking out, and none is used twice', () => {
  const before = first([one, two, three]);
  assert.deepEqual(
    next(before, [three, one, two]).map(({ number }) => number),
    [3, 1, 2],
  );
  const reworded = two.replace('影響を確認する', '影響を速やかに確認し、報告する');
  const after = next(before, [one, '新しい段落をここに置く。', reworded]);
  assert.deepEqual(
    after.map(({ number }) => number),
    [1, 4, 2],
  );
  // What comes back after it was taken out is new: its number was given away for good.
  const again = numbersFor(after, [one, three], 4);
  assert.deepEqual(again, [1, 5]);
});

test('a comparison says what became of each paragraph, where it stood', () => {
  const before = first([one, two, three]);
  const after = next(before, [
    three,
    '全く別のことを述べる段落。',
    one.replace('毎年度', '二年ごとに'),
  ]);
  const rows = compareRevisions(before, after);
  assert.deepEqual(
    rows.map(({ number, kind, marks }) => [number, kind, ...marks]),
    [
      [3, 'kept', 'moved'],
      [4, 'added'],
      [1, 'kept', 'reworded'],
      [2, 'removed'],
    ],
  );
  assert.deepEqual(countsOf(rows), {
    ...{ added: 1, removed: 1, moved: 1, reworded: 1, unchanged: 0 },
  });
});

test('terms are whole: no comparison cuts one', () => {
  const stretches = stretchesOf(
    'サイバーセキュリティ戦略を定める。',
    'サイバーセキュリティを定める。',
  );
  assert.deepEqual(
    stretches.map(({ kind, text }) => [kind, text]),
    [
      ['removed', 'サイバーセキュリティ戦略'],
      ['added', 'サイバーセキュリティ'],
      ['same', 'を定める。'],
    ],
  );
});

test('on paper each side underlines what the other lacks, and loses nothing of its words', () => {
  const before = first([one, two]);
  const after = next(before, [one.replace('毎年度', '二年ごとに'), '新しい段落を置く。']);
  const rows = compareRevisions(before, after);
  const imprint = { documentNumber: '', at: new Date(0), headquarters: undefined, reference: '' };
  const paper = comparisonPaper(
    { plan: '戦略', from: 1, to: 2, rows },
    { ...imprint, label: 'TLP:CLEAR', isDraft: false },
    { language: 'ja', speak: ({ key }) => key },
  );
  const table = paper.particulars.find((block) => block.kind === 'table');
  const underlined = table?.parts?.map((cells) =>
    cells.map((cell) => cell.filter((_, at) => at % 2 === 1).join()),
  );
  assert.deepEqual(underlined, [
    ['二年ごとに', '毎年度', ''],
    ['新しい段落を置く。', '', ''],
    ['', two, ''],
  ]);
  assert.deepEqual(
    table?.parts?.map((cells) => cells.map((cell) => cell.join(''))),
    table?.rows,
  );
});

/** Numbers that look random and are the same on every run. */
function dice(seed: number) {
  let state = seed;
  return (most: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
}

const words = [
  '監査',
  'を',
  '毎年度',
  '行う',
  '。',
  '重要インフラ',
  '政府機関等',
  'は',
  '報告',
  '、',
];

function edited(roll: (most: number) => number, sources: readonly string[]): string[] {
  const sentence = () => Array.from({ length: 3 + roll(9) }, () => words[roll(10)] ?? '').join('');
  const list = sources.flatMap((source) => {
    const turn = roll(6);
    if (turn === 0) return [];
    if (turn === 1) return [source, sentence()];
    if (turn === 2) return [`${source}${words[roll(10)] ?? ''}`];
    if (turn === 3) return [source.slice(roll(3))];
    return [source];
  });
  if (list.length > 1 && roll(2) === 0) {
    const [moved = ''] = list.splice(roll(list.length), 1);
    list.splice(roll(list.length), 0, moved);
  }
  return list.filter((each) => each.trim() !== '');
}

test('whatever is edited, the comparison makes the new text of the old', () => {
  const roll = dice(11);
  for (let turn = 0; turn < 400; turn += 1) {
    const sources = edited(
      roll,
      Array.from({ length: roll(12) }, (_, at) => `段落${at}は監査を行う。`),
    );
    const before = first(sources);
    const after = next(before, edited(roll, sources));
    const rows = compareRevisions(before, after);
    assert.deepEqual(applied(rows, before), after);
    assert.equal(new Set(after.map(({ number }) => number)).size, after.length);
  }
});

test('an anchor never points at the text of another paragraph', () => {
  const roll = dice(5);
  for (let turn = 0; turn < 400; turn += 1) {
    const sources = edited(
      roll,
      Array.from({ length: 1 + roll(10) }, (_, at) => `段落${at}は監査を行う。`),
    );
    const before = first(sources);
    const after = next(before, edited(roll, sources));
    const rows = new Map(compareRevisions(before, after).map((row) => [row.number, row]));
    for (const { number, source } of before) {
      const start = roll(source.length);
      const anchor: Anchor = {
        paragraph: number,
        start,
        quote: source.slice(start, start + 1 + roll(6)),
      };
      const moved = reanchored(anchor, rows);
      const own = after.find((each) => each.number === number);
      assert.equal(moved.paragraph, number);
      if (!own) assert.equal(moved.state, 'gone');
      else assert.ok(isAnchored(moved, own.source), JSON.stringify({ anchor, moved, own }));
      if (moved.state === 'kept') assert.equal(moved.quote, anchor.quote);
    }
  }
});

test('a quote that was cut out is gone from its paragraph, which stays', () => {
  const before = first([one]);
  const after = numberedAs(one.replace('毎年度', '定期に'), [1]);
  const rows = new Map(compareRevisions(before, after).map((row) => [row.number, row]));
  const quote = '毎年度';
  const anchor = { paragraph: 1, quote, start: one.indexOf(quote) };
  assert.deepEqual(reanchored(anchor, rows), {
    ...{ paragraph: 1, quote: '', start: 0, state: 'reworded' },
  });
});

test('three thousand paragraphs, all moved and reworded, are compared in bounded time', () => {
  const sources = Array.from({ length: 3000 }, (_, at) => `第${at}項 ${one}${at * 7919}`);
  const before = first(sources);
  const begun = performance.now();
  const after = next(
    before,
    sources.toReversed().map((source) => `${source}改`),
  );
  assert.equal(compareRevisions(before, after).length >= 3000, true);
  assert.ok(performance.now() - begun < 5000);
});
