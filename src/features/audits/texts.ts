import { catalogue } from '#kernel/text.ts';

/** Where a text, a policy or a step is refused; what the pages say stands in `page-texts.ts`. */
export const say = catalogue({
  'audits.text.too-long': { ja: '行数が多すぎます。', en: 'There are too many lines.' },
  'audits.text.nothing': {
    ja: '番号の付いた部、章、節がありません。',
    en: 'There is no numbered part, chapter or section.',
  },
  'audits.text.no-place': {
    ja: '「{{number}}」の上に立つ部、章、節、見出し又は遵守事項がありません。',
    en: '“{{number}}” stands under nothing that it could belong to.',
  },
  'audits.text.elsewhere': {
    ja: '「{{number}}」は、この部、章、節の番号ではありません。',
    en: '“{{number}}” is a number of another part, chapter or section.',
  },
  'audits.text.twice': {
    ja: '「{{number}}」が前にもあります。',
    en: '“{{number}}” was used before.',
  },
  'audits.text.words-first': {
    ja: '番号より前に本文があります: {{number}}',
    en: 'Words stand before any number: {{number}}',
  },
  'audits.policy.twice': {
    ja: '「{{id}}」が重複しています。',
    en: '“{{id}}” is there twice.',
  },
  'audits.policy.no-kind': {
    ja: '「{{id}}」という監査の種類は定められていません。',
    en: 'No kind of audit is called “{{id}}”.',
  },
  'audits.policy.no-rating': {
    ja: '「{{id}}」という評定は定められていません。',
    en: 'No rating is called “{{id}}”.',
  },
  'audits.policy.none': {
    ja: '有効な監査の基本方針がありません。先に方針を採択してください。',
    en: 'No policy on audits is in force. Have one adopted first.',
  },
  'audits.policy.past': {
    ja: '施行日が過ぎています。今日以後の日にしてください。',
    en: 'The day it takes effect has passed. Choose today or later.',
  },
  'audits.policy.waiting': {
    ja: '採否の決まっていない案があります。先に決めてください。',
    en: 'A proposal is still waiting. Decide on it first.',
  },
  'audits.policy.decided': {
    ja: 'この案の採否は決まっています。',
    en: 'This was already decided.',
  },
  'audits.policy.own': {
    ja: '自分が提案した案は採択できません。別の人が決めます。',
    en: 'You proposed this. Somebody else decides.',
  },

  'audits.edition.refused': { ja: '取り込めません。', en: 'This cannot be taken in.' },
  'audits.edition.not-text': {
    ja: '文字として読み取れません(文字コードは UTF-8)。',
    en: 'This is not text in UTF-8.',
  },
  'audits.edition.model': {
    ja: '「{{model}}」は基準として取り込めません。OSCAL のカタログかプロファイルを選んでください。',
    en: 'A {{model}} is no standard. Choose an OSCAL catalogue or profile.',
  },
  'audits.edition.empty': {
    ja: '管理策又は遵守事項が一つもありません。',
    en: 'There is no control in it.',
  },
  'audits.edition.known': { ja: '同じ内容を取込み済みです。', en: 'The same was taken in before.' },
  'audits.mapping.same': {
    ja: '別の版を選んでください。',
    en: 'Choose two different editions.',
  },
  'audits.mapping.model': {
    ja: '「{{model}}」は対応付けではありません。OSCAL の対応付けを選んでください。',
    en: 'A {{model}} is no mapping. Choose an OSCAL mapping.',
  },
  'audits.mapping.empty': {
    ja: '管理策どうしの関係が一つもありません。',
    en: 'There is no relation in it.',
  },
  'audits.mapping.stranger': {
    ja: '「{{id}}」は、この版にありません。',
    en: 'The edition has no “{{id}}”.',
  },

  'audits.campaign.backwards': {
    ja: '終了日は開始日以後にしてください。',
    en: 'It cannot end before it begins.',
  },
  'audits.campaign.same-edition': {
    ja: 'すべての監査がこの版によっています。',
    en: 'Every audit follows this edition already.',
  },
  'audits.campaign.all-closed': {
    ja: '移せる監査がありません。すべて終了しています。',
    en: 'Nothing is open that could be moved.',
  },
  'audits.campaign.no-mapping': {
    ja: '二つの版の対応付けがありません。先に取り込んでください。',
    en: 'No mapping leads from one edition to the other. Take one in first.',
  },
  'audits.audit.not-ended': {
    ja: '監査が終わるまで、判断を含む文書は作成できません。',
    en: 'Until the audit has ended, no document that tells of judgements can be made.',
  },
  'audits.audit.closed': { ja: 'この監査は終了しています。', en: 'This audit is closed.' },
  'audits.audit.assigned': { ja: '既に担当しています。', en: 'This auditor is named already.' },
  'audits.audit.not-named': {
    ja: 'この監査の担当ではありません。',
    en: 'You are not an auditor of this audit.',
  },

  'audits.step.is-closed': { ja: 'この指摘事項は完了しています。', en: 'This finding is closed.' },
  'audits.step.own-body': {
    ja: '自分の組織に対する監査又は判断はできません。',
    en: 'Nobody audits or judges their own body.',
  },
  'audits.step.other-body': {
    ja: '回答できるのは、指摘を受けた組織だけです。',
    en: 'Only the body itself answers its finding.',
  },
  'audits.step.is-adviser': {
    ja: '助言した人は、その組織を監査できず、完了の判断もできません。',
    en: 'Whoever advised a body neither audits it nor closes its findings.',
  },
  'audits.step.no-evidence': {
    ja: '確認する資料がまだ提出されていません。',
    en: 'There is no evidence to look at yet.',
  },
  'audits.step.no-plan': {
    ja: '対象となる改善計画がありません。',
    en: 'There is no improvement plan for this.',
  },
  'audits.step.own-plan': {
    ja: '自分が提出した計画は承認できません。',
    en: 'You submitted this plan. Somebody else approves it.',
  },
  'audits.step.no-day': { ja: '期限を入れてください。', en: 'Give the day it ends on.' },
  'audits.step.needless-day': {
    ja: '期限を入れるのは改善計画だけです。',
    en: 'Only a plan has a day it ends on.',
  },
  'audits.step.day-passed': {
    ja: '期限が過ぎています。今日以後の日にしてください。',
    en: 'That day has passed. Choose today or later.',
  },
  'audits.step.too-long': {
    ja: '方針の定める期間より長く受容することはできません。',
    en: 'The policy does not allow a risk to be accepted for that long.',
  },
});
