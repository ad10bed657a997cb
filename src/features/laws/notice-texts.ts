import { catalogue } from '#kernel/text.ts';

/** What the bell and the navigation say of laws: loaded with the first page. */
export const say = catalogue({
  'laws.place.laws': { ja: '法令', en: 'Laws' },
  'laws.place.readiness': { ja: '施行準備状況', en: 'Readiness' },
  'laws.place.resources': { ja: '定員・予算', en: 'Posts and budget' },
  'laws.place.assets': { ja: '電子計算機の届出', en: 'Notification of computers' },
  'laws.deadline': {
    ja: '施行準備の節目「{{milestoneJa}}」',
    en: 'Milestone of readiness: {{milestoneEn}}',
  },
  'laws.remind.before': {
    ja: '施行準備の節目「{{milestoneJa}}」の期日は{{day}}です。状況を報告してください。',
    en: 'The milestone “{{milestoneEn}}” is due on {{day}}. Report where it stands.',
  },
  'laws.remind.after': {
    ja: '施行準備の節目「{{milestoneJa}}」が、期日の{{day}}を過ぎても完了していません。完了又は見込みを報告してください。',
    en: 'The milestone “{{milestoneEn}}” was due on {{day}} and is not done. Report it done, or when it will be.',
  },
  'laws.remind.escalated': {
    ja: '{{bodyJa}}の施行準備の節目「{{milestoneJa}}」が、期日の{{day}}から7日を過ぎても完了していません。',
    en: '{{bodyEn}}: the milestone “{{milestoneEn}}” is more than 7 days past {{day}} and not done.',
  },
  'laws.remind.missing': {
    ja: '施行された義務「{{obligationJa}}」の移行先「{{target}}」がありません。報告義務、監査の条項又は届出の規定を登録してください。',
    en: 'The obligation “{{obligationEn}}” is in force, but “{{target}}” that it turns into is not there. Enter the duty, clause or notification.',
  },
});
