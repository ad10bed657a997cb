import { catalogue } from '#kernel/text.ts';

/** What is done with the profile of the jurisdiction, as entries of the ledger name it. */
export const say = catalogue({
  'act.profile.chosen': { ja: '法域プロファイルを選択', en: 'Profile chosen' },
  'act.profile.table-proposed': { ja: '判断表の変更を提案', en: 'Change of a table proposed' },
  'act.profile.default-proposed': {
    ja: '標準の判断表の変更を提案',
    en: 'Another usual table proposed',
  },
  'act.profile.duties-tried': { ja: '報告義務の改正案を試験', en: 'Amendment of duties tried' },
  'act.profile.duties-proposed': { ja: '報告義務の改正を提案', en: 'Amendment of duties proposed' },
  'act.profile.amendment-approved': { ja: '変更の提案を承認', en: 'Amendment approved' },
  'act.profile.amendment-declined': { ja: '変更の提案を不承認', en: 'Amendment declined' },
});
