import { catalogue } from '#kernel/text.ts';

/** What is done with editions, policies, audits and findings, as entries of the ledger name it. */
export const say = catalogue({
  'act.audit-edition.imported': { ja: '基準の版を取込み', en: 'Edition taken in' },
  'act.audit-mapping.imported': { ja: '条項の引継ぎを取込み', en: 'Mapping taken in' },
  'act.audit-policy.proposed': { ja: '監査の基本方針を提案', en: 'Policy on audits proposed' },
  'act.audit-policy.adopted': { ja: '監査の基本方針を採択', en: 'Policy on audits adopted' },
  'act.audit-policy.declined': { ja: '監査の基本方針を不採択', en: 'Policy on audits declined' },
  'act.audit-campaign.opened': { ja: '監査の計画を開始', en: 'Campaign opened' },
  'act.audit-campaign.moved': { ja: '監査を別の版へ移行', en: 'Campaign moved to another edition' },
  'act.audit.summary-made': { ja: '監査の年次まとめを作成', en: 'Yearly summary of audits made' },
  'act.audit.auditor-assigned': { ja: '監査人を指名', en: 'Auditor named' },
  'act.audit.judged': { ja: '条項を判断', en: 'Clauses judged' },
  'act.audit.document-made': { ja: '監査の文書を作成', en: 'Document of an audit made' },
  'act.audit.results-taken': {
    ja: '他のツールの監査結果を取込み',
    en: 'Results of another tool taken in',
  },
  'act.audit.results-tried': {
    ja: '他のツールの監査結果を確認',
    en: 'Results of another tool checked',
  },
  'act.audit.report-made': { ja: '監査報告書を作成', en: 'Audit report made' },
  'act.audit.closed': { ja: '監査を終了', en: 'Audit ended' },
  'act.finding.raised': { ja: '指摘事項を記録', en: 'Finding raised' },
  'act.finding.raised-urgent': { ja: '緊急の指摘事項を記録', en: 'Urgent finding raised' },
  'act.finding.plan': { ja: '改善計画を提出', en: 'Plan handed in' },
  'act.finding.plan-approved': { ja: '改善計画を承認', en: 'Plan approved' },
  'act.finding.plan-returned': { ja: '改善計画を差戻し', en: 'Plan returned' },
  'act.finding.progress': { ja: '改善の進み具合を報告', en: 'Progress reported' },
  'act.finding.evidence': { ja: '改善の資料を提出', en: 'Evidence handed in' },
  'act.finding.advice': { ja: '指摘事項について助言', en: 'Advice given' },
  'act.finding.reaudit-passed': { ja: '再監査で改善を確認', en: 'Re-audit: improved' },
  'act.finding.reaudit-failed': { ja: '再監査で改善が不十分', en: 'Re-audit: not yet improved' },
  'act.finding.risk-accepted': { ja: 'リスクを受容', en: 'Risk accepted' },
});
