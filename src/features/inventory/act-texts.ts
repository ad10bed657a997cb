import { catalogue } from '#kernel/text.ts';

/** What is done with systems and inventories, as entries of the ledger name it. */
export const say = catalogue({
  'act.inventory.system-registered': { ja: 'システムを登録', en: 'System registered' },
  'act.inventory.system-changed': {
    ja: 'システム台帳の記載を変更',
    en: 'Particulars of a system changed',
  },
  'act.inventory.system-retired': { ja: 'システムを廃止', en: 'System retired' },
  'act.inventory.system-rated': {
    ja: 'システムの重要度を変更',
    en: 'Importance of a system changed',
  },
  'act.inventory.classified': { ja: 'システムの分類を変更', en: 'System classified' },
  'act.inventory.exposure-stated': {
    ja: 'インターネットへの露出を申告',
    en: 'Exposure to the internet stated',
  },
  'act.inventory.submitted': { ja: '構成情報を提出', en: 'Inventory submitted' },
  'act.inventory.resubmitted': { ja: '同じ構成情報を再提出', en: 'Same inventory submitted again' },
  'act.inventory.overdue': { ja: '構成情報の提出期限を超過', en: 'Inventory overdue' },
  'act.inventory.shrunken': { ja: '構成情報の内容が減少', en: 'Inventory shrunken' },
  'act.inventory.shrinkage-confirmed': {
    ja: '内容の減少を撤去と回答',
    en: 'Shrinkage confirmed as removal',
  },
  'act.inventory.shrinkage-accepted': {
    ja: '内容の減少の回答を承認',
    en: 'Answer on shrinkage accepted',
  },
  'act.inventory.shrinkage-replaced': {
    ja: '内容の減少を再提出で解消',
    en: 'Shrinkage settled by a new submission',
  },
  'act.inventory.sheet-tried': { ja: '一覧の内容を確認', en: 'Sheet previewed' },
  'act.inventory.sheet-imported': { ja: '一覧から登録', en: 'Sheet imported' },
  'act.inventory.alias-named': { ja: '依存先の表記を登録', en: 'Writing of a dependency entered' },
  'act.inventory.alias-dropped': {
    ja: '依存先の表記を削除',
    en: 'Writing of a dependency dropped',
  },
});
