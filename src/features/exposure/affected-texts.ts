import { catalogue } from '#kernel/text.ts';

/** What is said when somebody asks whom a vulnerability affects, and when memory answered wrongly. */
export const say = catalogue({
  'exposure.position-not-told': {
    ja: '位置を指定できるのは、すべての組織を範囲とする利用者だけです。位置を指定せずにお試しください。回答は常に最新の内容です。',
    en: 'Only whoever sees all organizations may name a position. Ask without one: the answer always holds what is latest.',
  },
  'exposure.position-unseen': {
    ja: '位置{{position}}の変更は、まだこのデータベースで確認できません。この環境で行った変更の応答にある位置を指定するか、しばらくしてからもう一度お試しください。',
    en: 'What was changed at position {{position}} cannot be seen in this database yet. Name the position from the answer to a change made here, or try again in a while.',
  },
  'exposure.told.index-differs': {
    ja: '{{vulnerability}}の影響について、索引の回答がデータベースと一致しませんでした。索引の使用を止め、データベースで回答しています。索引は自動で作り直します。台帳の記録を確認し、システム管理者に連絡してください。',
    en: 'On what {{vulnerability}} means, the index answered otherwise than the database. The index is no longer asked; the database answers, and the index is made anew by itself. See the entry in the ledger, and tell the administrator.',
  },
});
