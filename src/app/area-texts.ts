import { catalogue } from '#kernel/text.ts';

/** What the areas of the site are called. */
export const say = catalogue({
  'app.area.today': { ja: '今日の対応', en: 'Today' },
  'app.area.threats': { ja: '脅威', en: 'Threats' },
  'app.area.directives': { ja: '指令', en: 'Directives' },
  'app.area.incidents': { ja: '事案', en: 'Incidents' },
  'app.area.audits': { ja: '監査', en: 'Audits' },
  'app.place.audits': { ja: '監査の計画', en: 'Campaigns' },
  'app.place.findings': { ja: '指摘事項', en: 'Findings' },
  'app.place.standards': { ja: '基準と新旧対照', en: 'Standards' },
  'app.place.audit-summary': { ja: '監査の年次まとめ', en: 'Yearly summary' },
  'app.place.audit-policy': { ja: '監査の基本方針', en: 'Audit policy' },
  'app.place.staffing': { ja: '監査人の体制', en: 'Auditor staffing' },
  'app.place.training': { ja: '研修の記録', en: 'Training records' },
  'app.area.plans': { ja: '計画', en: 'Plans' },
  'app.place.plans': { ja: '戦略・計画', en: 'Strategies and plans' },
  'app.area.council': { ja: '会議', en: 'Council' },
  'app.place.council': { ja: '会議の予定', en: 'Meetings' },
  'app.place.decisions': { ja: '決定事項と宿題', en: 'Decisions and tasks' },
  'app.area.laws': { ja: '法令と施行準備', en: 'Laws and readiness' },
  'app.area.bodies': { ja: '組織とシステム', en: 'Bodies and systems' },
  'app.area.record': { ja: '共有と記録', en: 'Sharing and record' },
  'app.area.settings': { ja: '設定', en: 'Settings' },
});
