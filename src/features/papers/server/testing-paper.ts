import { numbered } from '../marker.ts';
import type { Paper } from '../paper.ts';

/** A paper with everything that a paper can have. */
export const fullPaper: Paper = {
  language: 'ja',
  number: '閣サ第12号',
  label: 'TLP:AMBER+STRICT',
  remark: '第2版',
  marks: ['閣サ第12号', '令和8年11月26日'],
  addressees: ['運輸省 最高情報セキュリティ責任者 殿'],
  issuer: ['本部'],
  title: '境界装置の脆弱性への対応について（指令）',
  opening: ['標記について、下記のとおり指令します。', '悪用が確認されています。'],
  particulars: numbered(
    [
      { kind: 'item', level: 0, text: '措置事項' },
      { kind: 'item', level: 1, text: '修正版を適用すること。' },
      { kind: 'item', level: 2, text: '期限: 11月30日まで' },
      { kind: 'item', level: 1, text: '侵害の有無を調べること。' },
      { kind: 'item', level: 0, text: '対象の情報システム' },
      {
        kind: 'table',
        caption: '',
        columns: [
          { head: '情報システム', weight: 1 },
          { head: '期限', weight: 1 },
        ],
        rows: [['境界装置', '11月30日']],
      },
      { kind: 'item', level: 0, text: '回答の方法' },
      { kind: 'text', text: '画面から申告してください。' },
    ],
    'ja',
  ),
  contact: ['問合せ先: 本部'],
  words: { particulars: '記', end: '以上' },
};

/** Everything that the paper says, in the order in which it is read. */
export const wordsIn = (paper: Paper): string[] => [
  ...[paper.remark, ...paper.marks, ...paper.addressees, ...paper.issuer, paper.title],
  ...paper.opening,
  ...(paper.particulars.length > 0 ? [paper.words.particulars] : []),
  ...paper.particulars.flatMap((block) => {
    if (block.kind === 'table') {
      return [block.caption, ...block.columns.map(({ head }) => head), ...block.rows.flat()];
    }
    if (block.kind === 'form') {
      const said = block.cells.flatMap(({ number, head, need, note, text }) => [
        ...[number, head, need, note, text],
      ]);
      return [block.caption, ...said];
    }
    return [block.text];
  }),
  ...(paper.particulars.length > 0 ? [paper.words.end] : []),
  ...paper.contact,
];
