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
    ja: '{{vulnerability}}の影響について、索引または圧縮保存した内容の回答が、データベースの行と一致しませんでした。いずれも使用を止め、行から回答しています。索引と圧縮保存は自動で作り直します。台帳の記録を確認し、システム管理者に連絡してください。',
    en: 'On what {{vulnerability}} means, the index, or what is packed, answered otherwise than the rows of the database. Neither is asked any more; the rows answer, and both are made anew by themselves. See the entry in the ledger, and tell the administrator.',
  },
});
