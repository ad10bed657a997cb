import { catalogue } from '#kernel/text.ts';

/** The words of papers about directives. On paper Japanese parentheses become full-width. */
export const say = catalogue({
  'directive-paper.issuer': { ja: '本部', en: 'The headquarters' },
  'directive-paper.draft': { ja: '案', en: 'Draft' },
  'directive-paper.circular': { ja: '事務連絡', en: 'Circular' },
  'directive-paper.inquiry': { ja: '照会', en: 'Inquiry' },
  'directive-paper.demand': { ja: '督促', en: 'Overdue notice' },
  'directive-paper.reminder': { ja: '期限の確認', en: 'Reminder' },
  'directive-paper.ask': { ja: '問合せ先: {{name}}', en: 'Inquiries: {{name}}' },
  'directive-paper.phone': { ja: '電話: {{phone}}', en: 'Telephone: {{phone}}' },
  'directive-paper.email': { ja: '電子メール: {{email}}', en: 'E-mail: {{email}}' },
  'directive-paper.reference': { ja: '整理番号: {{cited}}', en: 'Reference: {{cited}}' },
  'directive-paper.is-draft': {
    ja: 'この文書は案であり、まだ発出されていません。',
    en: 'This is a draft. It has not been issued.',
  },
  'directive-paper.amended': {
    ja: '第{{version}}版({{on}}改正)',
    en: 'Version {{version}}, as amended on {{on}}',
  },
  'directive-paper.superseded': {
    ja: 'この文書は、{{on}}に別の文書に差し替えられました。',
    en: 'This document was superseded by another on {{on}}.',
  },
  'directive-paper.retired': {
    ja: 'この文書は、{{on}}に廃止されました。',
    en: 'This document was retired on {{on}}.',
  },
  'directive-paper.about': { ja: '{{title}}について', en: '{{title}}' },
  'directive-paper.title': { ja: '{{about}}({{kind}})', en: '{{about}} ({{kind}})' },
  'directive-paper.to-many': {
    ja: '各宛先({{total}}組織) 殿',
    en: 'To the {{total}} addressees',
  },
  'directive-paper.orders': {
    ja: '標記について、下記のとおり指令しますので、期限までに必要な措置を講じ、その結果を報告してください。',
    en: 'You are directed to take the measures set out below by their deadlines and to report the result.',
  },
  'directive-paper.warns': {
    ja: '標記について、注意を喚起しますので、下記のとおり対応してください。',
    en: 'You are alerted to the matter above and asked to act as set out below.',
  },
  'directive-paper.warns-only': {
    ja: '標記について、注意を喚起しますので、適切に対応してください。',
    en: 'You are alerted to the matter above and asked to act as appropriate.',
  },
  'directive-paper.asks': {
    ja: '標記について、下記のとおり照会しますので、期限までに回答してください。',
    en: 'Please answer the questions set out below by the deadline.',
  },
  'directive-paper.actions': { ja: '措置事項', en: 'Measures' },
  'directive-paper.due': { ja: '期限: {{due}}', en: 'Due: {{due}}' },
  'directive-paper.due-below': {
    ja: '情報システムごとに、次の表のとおり',
    en: 'for each system as in the table below',
  },
  'directive-paper.evidence': {
    ja: '確認の方法: {{evidence}}',
    en: 'How it is shown to be done: {{evidence}}',
  },
  'directive-paper.questions': { ja: '照会事項', en: 'Questions' },
  'directive-paper.unit': { ja: '(単位: {{unit}})', en: ' (in {{unit}})' },
  'directive-paper.optional': { ja: '(任意)', en: ' (optional)' },
  'directive-paper.targets': { ja: '対象の情報システム', en: 'Systems concerned' },
  'directive-paper.system': { ja: '情報システム', en: 'System' },
  'directive-paper.basis': { ja: '判定', en: 'Verdict' },
  'directive-paper.reason': { ja: '対象とする理由', en: 'Reason' },
  'directive-paper.deadline': { ja: '期限', en: 'Due' },
  'directive-paper.answer': { ja: '回答の方法', en: 'How to answer' },
  'directive-paper.answer-actions': {
    ja: '本システムにサインインし、「自組織の対応」の画面で受領を確認した上で、措置を講じたものから申告してください。',
    en: 'Sign in to this system, acknowledge receipt on “Your desk”, and report each measure there once it is taken.',
  },
  'directive-paper.answer-questions': {
    ja: '本システムにサインインし、「自組織の対応」の画面で受領を確認した上で、照会事項に回答してください。',
    en: 'Sign in to this system, acknowledge receipt on “Your desk”, and answer the questions there.',
  },
  'directive-paper.overdue': {
    ja: '{{on}}付け{{number}}で求めた標記の件について、期限({{due}})を過ぎましたが、下記の事項の完了を確認できていません。',
    en: 'The measures requested by {{number}} of {{on}} were due on {{due}}. What is listed below has not been shown to be done.',
  },
  'directive-paper.not-yet': {
    ja: '{{on}}付け{{number}}で求めた標記の件について、期限({{due}})が近づいていますが、下記の事項の完了を確認できていません。',
    en: 'The measures requested by {{number}} of {{on}} are due on {{due}}. What is listed below has not been shown to be done.',
  },
  'directive-paper.at-once': {
    ja: '至急、必要な措置を講じ、その結果を報告してください。期限までに対応できなかった事情がある場合は、併せて連絡してください。',
    en: 'Take the measures at once and report the result. If anything kept you from the deadline, say so.',
  },
  'directive-paper.in-time': {
    ja: '期限までに必要な措置を講じ、その結果を報告してください。対応が難しい場合は、期限の前に延長又は例外を申請してください。',
    en: 'Take the measures by the deadline and report the result. If that is not possible, apply for more time or an exception before it.',
  },
  'directive-paper.crossed': {
    ja: 'なお、本書と行き違いに対応が済んでいる場合は、御容赦ください。',
    en: 'If your report has crossed with this letter, please disregard it.',
  },
  'directive-paper.reminded-of': { ja: '対象の文書', en: 'Document concerned' },
  'directive-paper.cited': { ja: '{{cited}}「{{title}}」', en: '{{cited}}, “{{title}}”' },
  'directive-paper.outstanding': {
    ja: '完了を確認できていない事項',
    en: 'What has not been shown to be done',
  },
  'directive-paper.action': { ja: '措置事項', en: 'Measure' },
  'directive-paper.standing': { ja: '対応状況', en: 'Standing' },
  'directive-paper.whole-body': { ja: '組織全体', en: 'The organization' },
  'directive-paper.owes-inventory': {
    ja: '構成情報を提出すること。',
    en: 'Submit an inventory.',
  },
  'directive-paper.report-about': {
    ja: '{{title}}に係る対応状況',
    en: 'Standing of addressees: {{title}}',
  },
  'directive-paper.report-title': { ja: '{{about}}(報告)', en: '{{about}} (Report)' },
  'directive-paper.reports': {
    ja: '{{number}}({{cited}})の宛先の対応状況は、{{moment}}、下記のとおりです。',
    en: 'The addressees of {{number}} ({{cited}}) stood as set out below on {{moment}}.',
  },
  'directive-paper.overview': { ja: '概況', en: 'Overview' },
  'directive-paper.counts': {
    ja: '宛先{{total}}組織のうち、対応終了は{{finished}}組織、期限超過は{{overdue}}組織、期限後の対応は{{late}}組織です。',
    en: 'Of {{total}} addressees, {{finished}} have nothing left to do, {{overdue}} are overdue, and {{late}} answered after the deadline.',
  },
  'directive-paper.bodies': { ja: '組織数', en: 'Organizations' },
  'directive-paper.each': { ja: '宛先ごとの対応状況', en: 'Each addressee' },
  'directive-paper.body': { ja: '組織', en: 'Organization' },
  'directive-paper.acknowledged': { ja: '受領の確認', en: 'Acknowledged' },
  'directive-paper.not-acknowledged': { ja: '未確認', en: 'Not yet' },
  'directive-paper.and-overdue': { ja: '{{standing}}(期限超過)', en: '{{standing}} (overdue)' },
  'directive-paper.and-late': { ja: '{{standing}}(期限後)', en: '{{standing}} (late)' },
});
