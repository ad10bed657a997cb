import { catalogue } from '#kernel/text.ts';

/** What is done with what threatens, as entries of the ledger name it. */
export const say = catalogue({
  'act.intake.imported': { ja: '脅威情報を取り込み', en: 'Threat information taken in' },
  'act.intake.quarantined': { ja: '脅威情報が確認待ち', en: 'Feed file put to wait' },
  'act.intake.released': { ja: '確認待ちの脅威情報を反映', en: 'Feed file released' },
  'act.intake.rejected': { ja: '確認待ちの脅威情報を却下', en: 'Feed file rejected' },
  'act.intake.restored': { ja: '以前の脅威情報に戻す', en: 'Former feed file put back in force' },
  'act.intake.order-differs': {
    ja: '版の順序の判定の不一致を検知',
    en: 'Order of versions found to differ',
  },
  'act.intake.silent': { ja: '情報源の更新が途絶', en: 'Source fell silent' },
  'act.intake.source-added': { ja: '情報源を登録', en: 'Source entered' },
  'act.intake.source-edited': { ja: '情報源の登録内容を変更', en: 'Source edited' },
});
