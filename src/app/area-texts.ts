import { catalogue } from '#kernel/text.ts';

/** What the areas of the site are called. */
export const say = catalogue({
  'app.area.today': { ja: '今日の対応', en: 'Today' },
  'app.area.threats': { ja: '脅威', en: 'Threats' },
  'app.area.directives': { ja: '指令', en: 'Directives' },
  'app.area.incidents': { ja: '事案', en: 'Incidents' },
  'app.area.bodies': { ja: '組織とシステム', en: 'Bodies and systems' },
  'app.area.record': { ja: '共有と記録', en: 'Sharing and record' },
  'app.area.settings': { ja: '設定', en: 'Settings' },
});
