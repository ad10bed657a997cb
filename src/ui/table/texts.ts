import { catalogue } from '#kernel/text.ts';

/** What every table says by itself. */
export const say = catalogue({
  'table.rows-of': { ja: '{{total}}件のうち{{count}}件', en: '{{count}} of {{total}} rows' },
  'table.part': {
    ja: '全{{total}}件のうち、読み込んだ{{loaded}}件の中で絞り込み、並べ替え、書き出します。',
    en: '{{loaded}} of {{total}} rows are loaded; filters, order and export work on those.',
  },
  'table.part-more': {
    ja: '読み込んだ{{loaded}}件の中で絞り込み、並べ替え、書き出します。ほかの行は前後のページにあります。',
    en: 'Filters, order and export work on the {{loaded}} rows loaded; further pages hold the others.',
  },
  'table.tools': { ja: '{{table}}の表示と書き出し', en: 'View and export: {{table}}' },
  'table.filter': { ja: '絞り込む語', en: 'Filter by words' },
  'table.conditions': { ja: '値で絞り込む', en: 'Filter by values' },
  'table.conditions-support': {
    ja: '同じ列で複数を選ぶと、そのいずれかに当たる行を表示します。',
    en: 'Several values of one column show the rows that have any of them.',
  },
  'table.choice': { ja: '{{value}}({{count}}件)', en: '{{value}} ({{count}})' },
  'table.blank': { ja: '記載なし', en: 'Blank' },
  'table.clear': { ja: '絞り込みを解く', en: 'Clear filters' },
  'table.none': {
    ja: '条件に合う行はありません。絞り込みを解くと、{{total}}件を表示します。',
    en: 'No row fits. Clear the filters to see all {{total}}.',
  },
  'table.columns': { ja: '列と並べ順', en: 'Columns and order' },
  'table.columns-shown': { ja: '表示する列', en: 'Columns to show' },
  'table.order-first': { ja: '並べ替える列', en: 'Order by' },
  'table.order-next': { ja: '{{place}}番目に並べ替える列', en: 'Then by ({{place}})' },
  'table.order-none': { ja: '指定しない', en: 'None' },
  'table.order-up': { ja: '{{column}}(昇順)', en: '{{column}} (ascending)' },
  'table.order-down': { ja: '{{column}}(降順)', en: '{{column}} (descending)' },
  'table.order-support': {
    ja: '見出しを押しても並べ替えられます。Shift キーを押しながら押すと、並べ替える列を加えます。',
    en: 'Pressing a column’s head orders too; with the Shift key it adds a further column.',
  },
  'table.compact': { ja: '行間を詰める', en: 'Compact rows' },
  'table.choose': { ja: '行を選ぶ', en: 'Choose rows' },
  'table.choose-row': { ja: '選択: {{row}}', en: 'Choose {{row}}' },
  'table.choose-all': {
    ja: '表示中の{{count}}件をすべて選ぶ',
    en: 'Choose all {{count}} rows shown',
  },
  'table.chosen': { ja: '{{count}}件を選択中', en: '{{count}} rows chosen' },
  'table.choose-none': { ja: '選択を解く', en: 'Choose none' },
  'table.close': { ja: '閉じる', en: 'Close' },
});
