import { catalogue } from '#kernel/text.ts';

/** What is done with labels, communities and consents, as entries of the ledger name it. */
export const say = catalogue({
  'act.label.marked': { ja: 'ラベルを表示', en: 'Marked' },
  'act.label.lowered': { ja: 'ラベルを引下げ', en: 'Label lowered' },
  'act.label.lowering-requested': { ja: 'ラベルの引下げを申請', en: 'Lowering asked for' },
  'act.label.lowering-declined': { ja: 'ラベルの引下げを不承認', en: 'Lowering declined' },
  'act.label.lowering-withdrawn': { ja: 'ラベルの引下げの申請を取下げ', en: 'Lowering withdrawn' },
  'act.label.passed': { ja: '出口で提供を許可', en: 'Let out by the exit door' },
  'act.label.refused': { ja: '出口で提供を拒否', en: 'Kept in by the exit door' },
  'act.label.disagreed': {
    ja: '出口の2つの判定が不一致',
    en: 'The two judgements of the exit door differed',
  },
  'act.community.founded': { ja: '共有グループを設置', en: 'Community founded' },
  'act.community.joined': { ja: '共有グループに組織を追加', en: 'Joined a community' },
  'act.community.left': { ja: '共有グループから組織を除外', en: 'Left a community' },
  'act.community.closed': { ja: '共有グループを廃止', en: 'Community closed' },
  'act.consent.asked': { ja: '提供への同意を依頼', en: 'Consent asked for' },
  'act.consent.given': { ja: '提供に同意', en: 'Consent given' },
  'act.consent.withheld': { ja: '提供に不同意', en: 'Consent withheld' },
  'act.consent.withdrawn': { ja: '提供への同意を撤回', en: 'Consent withdrawn' },
});
