import { catalogue } from '#kernel/text.ts';

/** What is done with laws and readiness for them, as entries of the ledger name it. */
export const say = catalogue({
  'act.law.taken': { ja: '法令を取込み', en: 'Law taken in' },
  'act.law.guidance-published': { ja: '手引き等の公表を登録', en: 'Guidance entered' },
  'act.law.obligation-drafted': { ja: '義務の抽出を提案', en: 'Obligation drafted' },
  'act.law.obligation-confirmed': { ja: '義務を確定', en: 'Obligation confirmed' },
  'act.law.obligation-dropped': { ja: '義務の案を却下', en: 'Draft obligation dropped' },
  'act.law.obligation-linked': { ja: '義務の移行先を登録', en: 'Obligation linked' },
  'act.law.obligation-marked': { ja: '義務を見直しの対象に', en: 'Obligation to be reviewed' },
  'act.law.obligation-reviewed': { ja: '義務を見直し', en: 'Obligation reviewed' },
  'act.law.planned': { ja: '施行準備の計画を作成', en: 'Plan for readiness made' },
  'act.law.replanned': { ja: '施行準備の計画を変更', en: 'Plan for readiness changed' },
  'act.law.reported': { ja: '節目の状況を報告', en: 'Milestone reported on' },
  'act.law.evidence-handed-in': { ja: '節目の資料を提出', en: 'Evidence of a milestone handed in' },
  'act.law.resource-stated': { ja: '定員・予算を登録', en: 'Posts or budget stated' },
  'act.law.computer-judged': { ja: '届出の対象かを判断', en: 'Computer judged' },
  'act.law.computer-notified': { ja: '電子計算機を届出', en: 'Computer notified' },
});
