import { catalogue } from '#kernel/text.ts';

/** What is done with views and exports, as entries of the ledger name it. */
export const say = catalogue({
  'act.view.kept': { ja: '表示を保存', en: 'View kept' },
  'act.view.changed': { ja: '保存した表示を変更', en: 'View changed' },
  'act.view.ended': { ja: '保存した表示を削除', en: 'View ended' },
  'act.view.exported': { ja: '表を書出し', en: 'Table exported' },
});
