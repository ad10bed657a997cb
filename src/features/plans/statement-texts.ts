import { catalogue } from '#kernel/text.ts';

/** The words of the headquarters' formal opinion on another body's plan. */
export const say = catalogue({
  'plans.statement.own-plan': {
    ja: '本部の意見は、他の組織の計画案について述べるものです。',
    en: 'The headquarters gives its opinion on drafts of other bodies.',
  },
  'plans.statement.begun-already': {
    ja: 'この計画についての本部の意見は、既に作成中です。',
    en: 'An opinion on this plan is being drafted already.',
  },
  'plans.statement.adopted-already': {
    ja: '本部の意見は決定済みです。決定した内容は変更できません。',
    en: 'The opinion was adopted. What was adopted stays.',
  },
  'plans.statement.own': {
    ja: '自分が起案した意見は決定できません。別の承認者が決定してください。',
    en: 'You drafted this opinion. Another approver adopts it.',
  },
  'plans.statement.pointless': {
    ja: '論点がありません。一つ以上の論点を加えてください。',
    en: 'The opinion has no point. Add one.',
  },
  'plans.statement.other-text': {
    ja: '決定しようとした意見と、現在の意見が一致しません。もう一度読み込んでください。',
    en: 'This is not the opinion that you read. Load it again.',
  },
  'plans.statement.not-adopted': {
    ja: '決定してから送付してください。',
    en: 'It is sent once it is adopted.',
  },
  'plans.statement.sent-already': { ja: '送付済みです。', en: 'It was sent already.' },
  'plans.statement.of-others': {
    ja: 'あなたの組織に宛てた意見ではありません。',
    en: 'This opinion is not addressed to your body.',
  },
  'plans.statement.reason-missing': {
    ja: '反映しない理由を入力してください。',
    en: 'Say why it is not taken up.',
  },
  'plans.notice.sent': {
    ja: '計画案について本部の意見が届きました: {{title}}',
    en: 'The headquarters’ opinion on your draft: {{title}}',
  },
  'plans.statement.title': { ja: '本部の意見', en: 'Opinion of the headquarters' },
  'plans.statement.statements': { ja: '本部の意見', en: 'Opinions of the headquarters' },
  'plans.statement.name': { ja: '件名', en: 'Title' },
  'plans.statement.to': { ja: '宛先', en: 'To' },
  'plans.statement.state': { ja: '状態', en: 'State' },
  'plans.statement.state.drafted': { ja: '起案中', en: 'Drafted' },
  'plans.statement.state.adopted': { ja: '決定済み', en: 'Adopted' },
  'plans.statement.state.sent': { ja: '送付済み', en: 'Sent' },
  'plans.statement.points': { ja: '論点', en: 'Points' },
  'plans.statement.open': { ja: '回答のない論点', en: 'Without an answer' },
  'plans.statement.point': { ja: '論点{{number}}', en: 'Point {{number}}' },
  'plans.statement.no-points': {
    ja: '論点がまだありません。寄せられた意見を選んで加えるか、直接入力してください。',
    en: 'There is no point yet. Make points of opinions that came, or write them here.',
  },
  'plans.statement.made-of': {
    ja: '{{count}}件の意見に基づく',
    en: 'Made of {{count}} opinions',
  },
  'plans.statement.begin': { ja: '本部の意見を起案', en: 'Draft an opinion' },
  'plans.statement.begin-submit': { ja: '起案する', en: 'Draft' },
  'plans.statement.lead': { ja: '前文', en: 'Opening' },
  'plans.statement.add': { ja: '論点を加える', en: 'Add a point' },
  'plans.statement.add-submit': { ja: '加える', en: 'Add' },
  'plans.statement.words': { ja: '論点の本文', en: 'The point in words' },
  'plans.statement.drop': { ja: '論点を外す', en: 'Drop' },
  'plans.statement.drop-what': {
    ja: 'この論点を外します。ほかの論点の番号は変わりません。',
    en: 'Drops this point. The numbers of others stay.',
  },
  'plans.statement.from-opinions': {
    ja: '本部の意見の論点にする',
    en: 'Make a point of the headquarters’ opinion',
  },
  'plans.statement.none-drafted': {
    ja: '起案中の本部の意見がありません。計画のページで起案してください。',
    en: 'No opinion is being drafted. Begin one on the page of the plan.',
  },
  'plans.statement.adopt': { ja: '本部の意見として決定', en: 'Adopt' },
  'plans.statement.adopt-what': {
    ja: '次の SHA-256 で示される意見を、一字も変えずに決定します。',
    en: 'Adopts the opinion that this SHA-256 names, byte for byte.',
  },
  'plans.statement.send': { ja: '宛先に送付', en: 'Send' },
  'plans.statement.send-what': {
    ja: '決定した意見を{{name}}に送付します。',
    en: 'Sends the opinion to {{name}}.',
  },
  'plans.statement.decision': { ja: '決定した会議又は決裁', en: 'Adopted by' },
  'plans.statement.hash': { ja: '意見の SHA-256', en: 'SHA-256 of the opinion' },
  'plans.statement.receive': { ja: '論点に回答', en: 'Answer a point' },
  'plans.statement.receive-submit': { ja: '回答する', en: 'Answer' },
  'plans.statement.reception': { ja: '対応', en: 'What becomes of it' },
  'plans.statement.reception.considering': { ja: '検討中', en: 'Considered' },
  'plans.statement.reception.accepted': { ja: '反映する', en: 'Taken up' },
  'plans.statement.reception.partly': { ja: '一部を反映する', en: 'Taken up in part' },
  'plans.statement.reception.declined': { ja: '反映しない', en: 'Not taken up' },
  'plans.statement.no-reception': { ja: '未回答', en: 'No answer yet' },
  'plans.statement.reception-words': { ja: '回答の本文', en: 'In words' },
  'plans.statement.sent-on': { ja: '送付日時', en: 'Sent' },
  'plans.statement.paper': { ja: '「{{plan}}」に対する本部の意見', en: 'Opinion on {{plan}}' },
  'plans.statement.paper-opening': {
    ja: '「{{plan}}」(第{{revision}}版)について、{{decision}}において、次のとおり意見を決定した。',
    en: 'On {{plan}}, revision {{revision}}, the following was adopted by {{decision}}.',
  },
  'plans.statement.paper-undecided': {
    ja: '「{{plan}}」(第{{revision}}版)に対する意見の案は、次のとおりである。',
    en: 'Draft of an opinion on {{plan}}, revision {{revision}}.',
  },
});
