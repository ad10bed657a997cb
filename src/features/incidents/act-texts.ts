import { catalogue } from '#kernel/text.ts';

/** What is done with records, reports and matters, as entries of the ledger name it. */
export const say = catalogue({
  'act.incident.opened': { ja: '事案の記録を開始', en: 'Record opened' },
  'act.incident.renamed': { ja: '事案の件名・種類を変更', en: 'Record renamed' },
  'act.incident.closed': { ja: '事案の記録を終了', en: 'Record closed' },
  'act.incident.told': { ja: '事実を記録', en: 'Fact told' },
  'act.incident.scope-answered': { ja: '対象の質問に回答', en: 'Question of scope answered' },
  'act.incident.noted': { ja: '経過を記録', en: 'Timeline noted' },
  'act.incident.file-added': { ja: 'ファイルを添付', en: 'File attached' },
  'act.incident.followed-up': { ja: '報告の期限を通知', en: 'Reminded of a deadline' },
  'act.filing.reported': { ja: '報告を提出', en: 'Report filed' },
  'act.filing.corrected': { ja: '訂正を提出', en: 'Correction filed' },
  'act.filing.withdrawn': { ja: '報告を取下げ', en: 'Report withdrawn' },
  'act.filing.forwarded': { ja: '報告を転送', en: 'Report passed on' },
  'act.filing.consented': { ja: '転送への同意を変更', en: 'Consent to passing on changed' },
  'act.filing.paper-made': { ja: '報告に関する文書を作成', en: 'Paper of reports made' },
  'act.matter.acknowledged': { ja: '報告を受領', en: 'Report acknowledged' },
  'act.matter.assessed': { ja: '案件を評価', en: 'Matter assessed' },
  'act.matter.asked': { ja: '報告者に照会', en: 'Reporter asked' },
  'act.matter.requested': { ja: '報告を要求', en: 'Report requested' },
  'act.matter.told': { ja: '報告者に連絡', en: 'Reporter told' },
  'act.matter.answered': { ja: '照会に回答', en: 'Question answered' },
  'act.matter.joined': { ja: '案件を同一の事案として統合', en: 'Matters joined' },
  'act.matter.parted': { ja: '案件の統合を解除', en: 'Matters parted' },
  'act.authority.set': { ja: '報告先の組織を設定', en: 'Recipient of reports set' },
});
