import { catalogue } from '#kernel/text.ts';

/** What is said of what an audited body and its auditors write to each other, and of reminders. */
export const say = catalogue({
  'audits.message.title': { ja: 'やり取り', en: 'Exchange' },
  'audits.message.lead': {
    ja: '監査を受ける組織と監査人が、条項や指摘事項について質問し、答える場所です。双方に見えます。',
    en: 'Where the audited body and its auditors ask and answer about clauses and findings. Both sides read it.',
  },
  'audits.message.none': {
    ja: 'やり取りはまだありません。',
    en: 'Nothing has been written yet.',
  },
  'audits.message.write': { ja: '書き込む', en: 'Write' },
  'audits.message.words': { ja: '内容', en: 'Words' },
  'audits.message.clause': { ja: '条項', en: 'Clause' },
  'audits.message.clause-support': {
    ja: '条項の番号。空欄のときは、監査全体についての書込みになります。',
    en: 'The number of a clause. Left empty, it is about the audit as a whole.',
  },
  'audits.message.whole': { ja: '監査全体', en: 'The audit as a whole' },
  'audits.message.finding': { ja: '指摘事項', en: 'Finding' },
  'audits.message.body': { ja: '監査を受ける組織', en: 'Audited body' },
  'audits.message.auditor': { ja: '監査人', en: 'Auditor' },
  'audits.message.both': {
    ja: '条項と指摘事項は、一度に一つだけ選べます。',
    en: 'It is about a clause or about a finding, not both.',
  },
  'audits.message.told': {
    ja: '監査のやり取りに、新しい書込みがあります',
    en: 'Something new was written in the exchange of an audit',
  },
  'audits.reminder.request-before': {
    ja: '監査の資料の提出期限が近づいています(期限 {{day}})',
    en: 'Evidence for an audit is due soon, on {{day}}',
  },
  'audits.reminder.request-after': {
    ja: '監査の資料が、期限({{day}})までに提出されていません',
    en: 'Evidence for an audit was due on {{day}} and has not been handed in',
  },
  'audits.reminder.acceptance-before': {
    ja: '「{{title}}」のリスク受容が、まもなく終わります({{day}}まで)',
    en: 'The acceptance of the risk “{{title}}” ends soon, on {{day}}',
  },
  'audits.reminder.acceptance-after': {
    ja: '「{{title}}」のリスク受容が、{{day}}で終わりました',
    en: 'The acceptance of the risk “{{title}}” ended on {{day}}',
  },
});
