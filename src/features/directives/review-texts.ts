import { catalogue } from '#kernel/text.ts';

/** What is said of a named reviewer’s judgement, and of answers given on behalf of a body. */
export const say = catalogue({
  'directives.said-earlier': {
    ja: 'この組織に発出するより前の日時です。',
    en: 'This lies before the directive reached the body.',
  },
  'directives.said-later': {
    ja: '未来の日時は指定できません。',
    en: 'This lies in the future.',
  },
  'directives.recorded-already': {
    ja: 'この版の受領は、既に代理で記録されています。',
    en: 'That this version was acknowledged is recorded already.',
  },
  'directives.disputed-already': {
    ja: 'この代理記録は、既に訂正されています。',
    en: 'This record has been corrected already.',
  },
  'directives.judged-already': {
    ja: 'この申告は、既に確認又は取下げが済んでいます。',
    en: 'This claim has already been judged or withdrawn.',
  },
  'directives.not-assigned': {
    ja: '貴組織に求められている対応ではありません。',
    en: 'This is not asked of the body.',
  },
  'directives.not-reviewed': {
    ja: 'この申告は構成情報で確認するため、確認担当者は指名できません。',
    en: 'An inventory judges this claim, so no reviewer can be named.',
  },
  'directives.no-reviewer': {
    ja: '確認の権限を持つ利用者ではありません。',
    en: 'This is not a person who may review.',
  },
  'directives.reviewer-involved': {
    ja: '申告した本人と、申告した組織の者は、確認担当者になれません。',
    en: 'Neither whoever made the claim nor anybody of its body can review it.',
  },
  'directives.reviewer-says': {
    ja: '確認担当者の判断: {{reason}}',
    en: 'The reviewer finds: {{reason}}',
  },
  'directives.channel.phone': { ja: '電話', en: 'telephone' },
  'directives.channel.fax': { ja: 'ファクシミリ', en: 'fax' },
  'directives.channel.mail': { ja: '郵送', en: 'letter' },
  'directives.channel.in-person': { ja: '対面', en: 'in person' },
  'directives.channel.e-mail': { ja: '電子メール', en: 'e-mail' },
  'directives.review.verified': { ja: '確認した', en: 'Verified' },
  'directives.review.contradicted': { ja: '申告と不一致', en: 'Contradicted' },
  'directives.review.more': { ja: '追加の根拠を求める', en: 'More evidence' },
  'directives.behalf.about': {
    ja: '連絡の内容',
    en: 'What was said',
  },
  'directives.behalf.acknowledgement': {
    ja: '第{{version}}版を受領した',
    en: 'Version {{version}} was received and read',
  },
  'directives.behalf.assignment': {
    ja: '対応した事項',
    en: 'What it is about',
  },
  'directives.behalf.channel': {
    ja: '連絡の方法',
    en: 'By which means',
  },
  'directives.behalf.claim': {
    ja: '対応を済ませた',
    en: 'Something was done',
  },
  'directives.behalf.lead': {
    ja: '電話、ファクシミリ、郵送又は対面で受けた連絡を、組織に代わって記録します。代理で記録したことは本人にも示され、訂正できます。対応の確認にはなりません。',
    en: 'Record what the body said by telephone, fax, letter or in person. The body sees it and can correct it. It never counts as a proof.',
  },
  'directives.behalf.mark': {
    ja: '代理記録',
    en: 'On behalf',
  },
  'directives.behalf.note': {
    ja: '備考',
    en: 'Note',
  },
  'directives.behalf.open': {
    ja: '連絡を代理で記録する',
    en: 'Record what was said',
  },
  'directives.behalf.post': {
    ja: '所属・役職',
    en: 'Post',
  },
  'directives.behalf.recorded': {
    ja: '代理で記録しました。',
    en: 'Recorded.',
  },
  'directives.behalf.reply': {
    ja: '照会に回答した',
    en: 'The questions were answered',
  },
  'directives.behalf.reply-numbered': {
    ja: '照会への回答(第{{number}}回)',
    en: 'Answers to the questions, no. {{number}}',
  },
  'directives.behalf.reference': {
    ja: '記録の所在',
    en: 'Where the record is kept',
  },
  'directives.behalf.reference-support': {
    ja: 'ファクシミリや書簡の文書番号、通話記録の番号など。',
    en: 'The number of the fax, letter or record of the call, for example.',
  },
  'directives.behalf.said-at': {
    ja: '連絡を受けた日時',
    en: 'When',
  },
  'directives.behalf.said-by': {
    ja: '連絡者の氏名',
    en: 'Who said it',
  },
  'directives.behalf.submit': {
    ja: '代理で記録する',
    en: 'Record',
  },
  'directives.behalf.title': {
    ja: '代理での記録',
    en: 'On behalf of the body',
  },
  'directives.behalf.own-title': {
    ja: '本部が代理で記録したこと',
    en: 'Recorded for you by the headquarters',
  },
  'directives.behalf.own-lead': {
    ja: '電話などでの連絡として記録されています。事実と異なる場合は訂正してください。訂正すると、記録は効力を失います。',
    en: 'This is what you are said to have told the headquarters. If it is not so, correct it: the record then counts no more.',
  },
  'directives.behalf.own-line': {
    ja: '{{post}} {{name}}',
    en: '{{name}} {{post}}',
  },
  'directives.behalf.dispute': {
    ja: '事実と異なるとして訂正する',
    en: 'This is not so',
  },
  'directives.behalf.dispute-reason': {
    ja: '事実と異なる点',
    en: 'What is not so',
  },
  'directives.behalf.dispute-submit': {
    ja: '訂正する',
    en: 'Correct it',
  },
  'directives.behalf.disputed': {
    ja: '訂正済み',
    en: 'Corrected',
  },
  'directives.review.assign': {
    ja: '確認担当者を指名する',
    en: 'Name a reviewer',
  },
  'directives.review.assign-submit': {
    ja: '指名する',
    en: 'Name',
  },
  'directives.review.before': {
    ja: '{{name}}が確認しています。',
    en: 'Before {{name}}.',
  },
  'directives.review.claimed-at': {
    ja: '申告日時',
    en: 'Claimed',
  },
  'directives.review.lead': {
    ja: '構成情報では確かめられない申告(緩和策、切離し、侵害調査)を、指名された担当者が確認します。',
    en: 'Claims that no inventory can show: mitigation, disconnection, examination for compromise. A named person judges each.',
  },
  'directives.review.mine': {
    ja: '自分が確認する申告',
    en: 'Before you',
  },
  'directives.review.nobody': {
    ja: '確認担当者が指名されていません。',
    en: 'No reviewer is named yet.',
  },
  'directives.review.none': {
    ja: '該当する申告はありません。',
    en: 'There is none.',
  },
  'directives.review.others': {
    ja: 'その他の確認待ちの申告',
    en: 'Others that wait',
  },
  'directives.review.reason': {
    ja: '判断の理由',
    en: 'Why',
  },
  'directives.review.reviewer': {
    ja: '確認担当者',
    en: 'Reviewer',
  },
  'directives.review.somebody': {
    ja: '本部の担当者',
    en: 'a reviewer at the headquarters',
  },
  'directives.review.submit': {
    ja: '判断を記録する',
    en: 'Record the finding',
  },
  'directives.review.title': {
    ja: '申告の確認',
    en: 'Reviews',
  },
  'directives.review.verdict': {
    ja: '判断',
    en: 'Finding',
  },
});
