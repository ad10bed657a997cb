import { catalogue } from '#kernel/text.ts';

/** What is said to and of people who tell something of an incident without an account. */
export const say = catalogue({
  'incidents.code.refused': {
    ja: 'このコードは使えません。間違いがないか確かめ、それでも使えないときは、コードを渡した人に問い合わせてください。',
    en: 'This code opens nothing. Check it for mistakes; if it still does not work, ask whoever gave it to you.',
  },
  'incidents.code.shown-once': {
    ja: 'このコードは今だけ表示します。確実な方法で本人に渡してください。',
    en: 'This code is shown only now. Hand it over in a way that reaches nobody else.',
  },
  'incidents.code.link': { ja: '渡すリンク', en: 'Link to hand over' },
  'incidents.code.until': { ja: '有効期限', en: 'Valid until' },
  'incidents.code.days': { ja: '有効日数', en: 'Days it is valid' },
  'incidents.code.days-support': { ja: '1日から30日まで。', en: 'From 1 to 30.' },
  'incidents.code.state.open': { ja: '有効', en: 'Open' },
  'incidents.code.state.used': { ja: '使用済み', en: 'Used' },
  'incidents.code.state.expired': { ja: '期限切れ', en: 'Expired' },
  'incidents.code.state.revoked': { ja: '取消済み', en: 'Taken back' },
  'incidents.code.revoke': { ja: '取り消す', en: 'Take back' },
  'incidents.code.revoke-of': {
    ja: '「{{name}}」への依頼を取り消す',
    en: 'Take back from {{name}}',
  },

  'incidents.contribution.title': { ja: '委託先への記入依頼', en: 'Parts given to contractors' },
  'incidents.contribution.lead': {
    ja: '委託先の担当者に、この記録の一つの部分だけを記入してもらえます。アカウントは要りません。ほかの部分、報告義務、報告先は見えません。',
    en: 'Somebody of a contractor can fill in one part of this record, without an account. Other parts, duties and recipients are hidden from them.',
  },
  'incidents.contribution.empty': {
    ja: '記入を依頼した相手はいません。',
    en: 'No part was given to anybody.',
  },
  'incidents.contribution.invite': { ja: '記入を依頼する', en: 'Ask somebody to fill in a part' },
  'incidents.contribution.block': { ja: '記入してもらう部分', en: 'Part to be filled in' },
  'incidents.contribution.name': { ja: '氏名', en: 'Name' },
  'incidents.contribution.firm': { ja: '委託先', en: 'Contractor' },
  'incidents.contribution.state': { ja: '状態', en: 'State' },
  'incidents.contribution.opened': { ja: '最初に開いた日時', en: 'First opened' },
  'incidents.contribution.unopened': { ja: '未開封', en: 'Not opened yet' },
  'incidents.contribution.revoked-already': {
    ja: 'この記入依頼は、すでに取り消されています。',
    en: 'This part was taken back already.',
  },
  'incidents.contribution.other-part': {
    ja: '依頼された部分の項目ではありません。',
    en: 'This is not a field of the part that you were given.',
  },
  'incidents.contribute.title': { ja: '事案の記録への記入', en: 'Fill in a part of a record' },
  'incidents.contribute.lead': {
    ja: '依頼元から渡されたコードを入力してください。',
    en: 'Enter the code that you were given.',
  },
  'incidents.contribute.for': { ja: '依頼元', en: 'On behalf of' },
  'incidents.contribute.by': { ja: '記入者', en: 'Filled in by' },
  'incidents.contribute.facts-lead': {
    ja: '分かる項目だけで構いません。入力した内容は自動で保存され、依頼元に届きます。',
    en: 'Fill in what you know. Each answer is kept by itself and is there for whoever asked you.',
  },
  'incidents.contribute.firm': { ja: '委託先 {{firm}}', en: 'Contractor: {{firm}}' },

  'incidents.intake.closed': {
    ja: 'この窓口は、現在、招待のない報告を受け付けていません。',
    en: 'Reports without an invitation are not taken here at present.',
  },
  'incidents.intake.too-many': {
    ja: '報告が集中しているため、いまは受け付けられません。入力した内容はこのブラウザに残っています。1時間ほど後に、もう一度送ってください。',
    en: 'Too many reports are coming in to take this one now. What you entered is kept by this browser: send it again in about an hour.',
  },
  'incidents.guest.not-invited': {
    ja: '招待された名称・電子メールアドレスと異なります。',
    en: 'This is not the name or address that was invited.',
  },
  'incidents.guest.withdrawn-already': {
    ja: 'この報告は、すでに取り下げられています。',
    en: 'This report was withdrawn already.',
  },
  'incidents.guest.joined-already': {
    ja: 'この報告は、組織の記録に引き継がれています。訂正は、その組織のアカウントから行ってください。',
    en: 'This report is now the record of an organization. Correct it from an account of that organization.',
  },
  'incidents.invitation.over': {
    ja: 'この招待は、すでに使われたか、取り消されています。',
    en: 'This invitation was used or taken back already.',
  },
});
