import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'incidents.block.reporter': { ja: '報告者', en: 'Reporter' },
  'incidents.block.event': { ja: '事案', en: 'Event' },
  'incidents.block.impact': { ja: '影響', en: 'Impact' },
  'incidents.block.technique': { ja: '技術的事項', en: 'Technical matters' },
  'incidents.block.ddos': { ja: 'DDoS攻撃', en: 'DDoS attack' },
  'incidents.block.ransom': { ja: 'ランサムウェア', en: 'Ransomware' },
  'incidents.block.personal': { ja: '個人データ', en: 'Personal data' },
  'incidents.block.response': { ja: '対応', en: 'Response' },
  'incidents.block.remarks': { ja: 'その他', en: 'Remarks' },
});
