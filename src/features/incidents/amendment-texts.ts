import { catalogue } from '#kernel/text.ts';

/** What is said of changing the duties and forms of a profile. */
export const say = catalogue({
  'incidents.amendment.lead': {
    ja: '報告義務と様式の新しい版を、施行日を付けて提案します。別の担当者が承認すると、その日から適用します。事案は、認知した日の版で判断します。',
    en: 'Propose new versions of duties and forms with the day from which they hold. Another person approves. An incident is judged by the version of the day on which it was recognised.',
  },
  'incidents.amendment.unsound': {
    ja: '承認された改正が、いまの報告義務の定義と合いません。',
    en: 'What was approved does not fit the duties as they ship now.',
  },
  'incidents.amendment.duties': { ja: '報告義務の版', en: 'Versions of the duties' },
  'incidents.amendment.duty': { ja: '報告義務', en: 'Duty' },
  'incidents.amendment.version': { ja: '版', en: 'Version' },
  'incidents.amendment.from': { ja: '適用の開始', en: 'From' },
  'incidents.amendment.until': { ja: '適用の終了', en: 'Until' },
  'incidents.amendment.propose': { ja: '改正を提案する', en: 'Propose an amendment' },
  'incidents.amendment.file': { ja: '改正案のファイル', en: 'File with the amendment' },
  'incidents.amendment.file-support': {
    ja: '報告義務、様式及び期限の規則の新しい版、適用範囲の質問と、それらを確かめる見本の事案を収めたJSONファイル。',
    en: 'A JSON file with new versions of duties, forms and clock rules, questions of scope, and the sample incidents that prove them.',
  },
  'incidents.amendment.effective': { ja: '施行日', en: 'Holds from' },
  'incidents.amendment.reason': { ja: '改正の理由と根拠', en: 'Why, and on what ground' },
  'incidents.amendment.try': { ja: '試験する', en: 'Try it' },
  'incidents.amendment.submit': { ja: '提案する', en: 'Propose' },
  'incidents.amendment.try-file': {
    ja: '報告義務の改正案を、見本の事案で試す',
    en: 'try an amendment of duties on its samples and those that ship',
  },
  'incidents.amendment.no-day': {
    ja: '施行日を --on YYYY-MM-DD で指定してください。',
    en: 'Say with --on YYYY-MM-DD from which day it holds.',
  },
  'incidents.amendment.no-reason': {
    ja: '改正の理由を --reason で指定してください。',
    en: 'Say why with --reason.',
  },
  'incidents.amendment.proposed': {
    ja: '提案しました。別の担当者の承認を待っています: {{id}}',
    en: 'Proposed; it waits for another person: {{id}}',
  },
  'incidents.amendment.faulty': {
    ja: '改正案に誤りがあります',
    en: 'There are faults in the amendment',
  },
  'incidents.amendment.differing': {
    ja: '期待と異なる見本の事案があります',
    en: 'Some samples do not come out as expected',
  },
  'incidents.amendment.all-good': {
    ja: '{{count}}件の見本の事案は、すべて期待どおりです。',
    en: 'All {{count}} samples come out as expected.',
  },
  'incidents.amendment.list': { ja: '提案と決定', en: 'Proposals and decisions' },
  'incidents.amendment.none': { ja: '改正の提案はありません。', en: 'Nothing was proposed yet.' },
  'incidents.amendment.asks': { ja: '質問 {{id}}', en: 'Question {{id}}' },
  'incidents.amendment.forms': {
    ja: '見本の事案の報告の前後',
    en: 'Reports on the samples, before and after',
  },
  'incidents.amendment.forms-same': {
    ja: 'どの見本の事案でも、報告の内容は変わりません。',
    en: 'On no sample does a report change.',
  },
  'incidents.amendment.form-new': {
    ja: '改正により、新たに提出が必要となります。',
    en: 'Owed only after the amendment.',
  },
  'incidents.amendment.form-gone': {
    ja: '改正により、提出が不要となります。',
    en: 'Not owed any more after the amendment.',
  },
  'incidents.amendment.form-changes': { ja: '変わる項目', en: 'What changes' },
  'incidents.amendment.form-before': { ja: '改正前の報告', en: 'The report before' },
  'incidents.amendment.form-after': { ja: '改正後の報告', en: 'The report after' },
  'incidents.amendment.form-changed': {
    ja: '{{duty}} {{stage}}: {{change}}',
    en: '{{duty}} {{stage}}: {{change}}',
  },
  'incidents.amendment.brings': { ja: '{{id}} 第{{version}}版', en: '{{id}} version {{version}}' },
});
