import { catalogue } from '#kernel/text.ts';

/** What is done with plans and opinions, as entries of the ledger name it. */
export const say = catalogue({
  'act.plan.begun': { ja: '計画を作成', en: 'Plan begun' },
  'act.plan.revised': { ja: '計画の版を作成', en: 'Revision written' },
  'act.plan.adopted': { ja: '計画を採択', en: 'Revision adopted' },
  'act.plan.comparison-taken': { ja: '新旧対照表を作成', en: 'Comparison made' },
  'act.consultation.opened': { ja: '意見の募集を開始', en: 'Consultation opened' },
  'act.consultation.moved': { ja: '意見の募集の締切りを変更', en: 'End of a consultation moved' },
  'act.consultation.invited': { ja: '有識者等に意見を依頼', en: 'Person asked for an opinion' },
  'act.consultation.revoked': { ja: '意見の依頼を終了', en: 'Request for an opinion ended' },
  'act.consultation.moderated': { ja: '意見の公表の可否を判断', en: 'Opinions looked at' },
  'act.consultation.merged': { ja: '同じ趣旨の意見を統合', en: 'Opinions merged' },
  'act.consultation.parted': { ja: '意見の統合を解除', en: 'Opinions parted again' },
  'act.consultation.published': { ja: '意見と考え方を公表', en: 'Opinions and answers published' },
  'act.consultation.table-taken': {
    ja: '意見の要旨と考え方の文書を作成',
    en: 'Table of opinions made',
  },
  'act.opinion.given': { ja: '意見を提出', en: 'Opinion given' },
  'act.opinion.withdrawn': { ja: '意見を取下げ', en: 'Opinion taken back' },
  'act.opinion.answered': { ja: '意見への考え方を作成', en: 'Answer drafted' },
  'act.opinion.approved': { ja: '意見への考え方を承認', en: 'Answer approved' },
});
