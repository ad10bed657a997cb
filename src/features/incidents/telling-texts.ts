import { catalogue } from '#kernel/text.ts';

/**
 * What is said of incidents on every page: where one goes to them, and what the bell tells. Everything
 * else is loaded with the pages of incidents.
 */
export const say = catalogue({
  'incidents.title': { ja: '事案の報告', en: 'Incidents' },
  'incidents.desk.title': { ja: '届いた報告', en: 'Reports received' },
  'incidents.situation.title': { ja: '事案の状況', en: 'Situation of incidents' },
  'incidents.statistics.title': { ja: '四半期の統計', en: 'Quarterly statistics' },
  'incidents.authorities.title': { ja: '報告先の設定', en: 'Who receives reports' },
  'incidents.amendments.title': { ja: '報告義務の改正', en: 'Amendments of duties' },
  'incidents.told.filed': {
    ja: '「{{dutyJa}}」の報告が届きました。',
    en: 'A report arrived: {{dutyEn}}',
  },
  'incidents.told.corrected': {
    ja: '「{{dutyJa}}」の報告が訂正されました。',
    en: 'A report was corrected: {{dutyEn}}',
  },
  'incidents.told.withdrawn': {
    ja: '「{{dutyJa}}」の報告が取り下げられました。',
    en: 'A report was withdrawn: {{dutyEn}}',
  },
  'incidents.told.forwarded': {
    ja: '「{{dutyJa}}」の報告が転送されました。',
    en: 'A report was passed on: {{dutyEn}}',
  },
  'incidents.told.acknowledged': {
    ja: '提出した報告が受領されました。',
    en: 'A report that you filed was acknowledged.',
  },
  'incidents.told.asked': {
    ja: '提出した報告について照会が届きました。',
    en: 'An authority asks about a report that you filed.',
  },
  'incidents.told.requested': {
    ja: '報告の提出を求められました。',
    en: 'An authority asks for a report.',
  },
  'incidents.told.feedback': {
    ja: '提出した報告について連絡が届きました。',
    en: 'An authority wrote about a report that you filed.',
  },
  'incidents.told.answered': {
    ja: '照会に回答が届きました。',
    en: 'A question was answered.',
  },
  'incidents.told.guest-reported': {
    ja: 'アカウントのない送信者から報告が届きました。',
    en: 'A report arrived from a sender without an account.',
  },
  'incidents.told.guest-corrected': {
    ja: 'アカウントのない送信者の報告が訂正されました。',
    en: 'A sender without an account corrected a report.',
  },
  'incidents.told.guest-withdrawn': {
    ja: 'アカウントのない送信者の報告が取り下げられました。',
    en: 'A sender without an account withdrew a report.',
  },
  'incidents.remind.before': {
    ja: '「{{dutyJa}}」の{{stageJa}}の期限が近づいています。',
    en: '{{dutyEn}}: {{stageEn}} will soon be due.',
  },
  'incidents.remind.after': {
    ja: '「{{dutyJa}}」の{{stageJa}}の期限を過ぎました。',
    en: '{{dutyEn}}: {{stageEn}} is past its deadline.',
  },
  'incidents.remind.escalated': {
    ja: '{{reporterJa}}から、「{{dutyJa}}」の{{stageJa}}が期限までに提出されていません。',
    en: '{{reporterEn}} has not filed {{stageEn}} by its deadline: {{dutyEn}}',
  },
});
