import { catalogue } from '#kernel/text.ts';

/** What decisions by tables have to say: inputs, outcomes and the questions they lead to. */
export const say = catalogue({
  'exposure.question.closed': {
    ja: 'この照会には、すでに回答があるか、回答が不要になっています。',
    en: 'This question was answered already, or needs no answer any more.',
  },
  'exposure.question.not-asked': {
    ja: '「{{input}}」は本部が述べる項目ではありません。',
    en: '“{{input}}” is not an input that the headquarters states.',
  },
  'exposure.question.due': { ja: '回答期限', en: 'Answer by' },
  'exposure.question.overdue': { ja: '回答期限超過', en: 'Answer overdue' },
  'exposure.question.for': { ja: '対象の脅威', en: 'For these threats' },
  'exposure.question.system': { ja: '情報システム', en: 'System' },
  'exposure.question.asked': { ja: '照会事項', en: 'Question' },
  'exposure.question.answer': { ja: '回答する', en: 'Answer' },
  'exposure.question.value': { ja: '回答', en: 'Answer' },
  'exposure.question.evidence': { ja: '根拠', en: 'Grounds' },
  'exposure.question.evidence-support': {
    ja: 'どのように確かめたかを記入してください。',
    en: 'Say how you know.',
  },
  'exposure.question.told': {
    ja: '情報システムについて本部から照会が{{count}}件あります。',
    en: 'The headquarters asks about your systems: {{count}} answers are awaited.',
  },
  'exposure.question.title': { ja: '本部からの照会', en: 'Questions from the headquarters' },
  'exposure.question.lead': {
    ja: '対応の期限を決めるために、所管する方だけが答えられることをお尋ねしています。',
    en: 'To set deadlines, the headquarters asks what only you can tell.',
  },
  'exposure.table.choose': { ja: '判断表', en: 'Decision table' },
  'exposure.table.default': { ja: '{{name}}(標準)', en: '{{name}} (the usual one)' },
  'exposure.history.title': { ja: '判断の履歴', en: 'History of decisions' },
  'exposure.history.current': { ja: '現在', en: 'In force' },
  'exposure.history.waiting': { ja: '入力待ち({{inputs}})', en: 'Waits for {{inputs}}' },
  'exposure.history.show': { ja: '履歴を表示', en: 'Show the history' },
  'exposure.input.KEV': { ja: '悪用が確認された脆弱性の一覧への掲載', en: 'Listed as exploited' },
  'exposure.input.PE': { ja: 'インターネットへの露出', en: 'Exposure to the internet' },
  'exposure.input.A': { ja: '攻撃の自動化', en: 'Automatable' },
  'exposure.input.TI': { ja: '技術的影響', en: 'Technical impact' },
  'exposure.no-such-table': {
    ja: '判断表「{{id}}」はありません。',
    en: 'There is no decision table “{{id}}”.',
  },
  'exposure.bad-value': {
    ja: '「{{value}}」は {{input}} の値として使えません。',
    en: '“{{value}}” is not a value of {{input}}.',
  },
  'exposure.value.yes': {
    ja: 'はい',
    en: 'Yes',
  },
  'exposure.value.no': {
    ja: 'いいえ',
    en: 'No',
  },
  'exposure.value.partial': {
    ja: '部分的',
    en: 'Partial',
  },
  'exposure.value.total': {
    ja: '全面的',
    en: 'Total',
  },
  'exposure.value.active': { ja: '悪用を確認', en: 'Active' },
  'exposure.value.poc': { ja: '実証コードあり', en: 'Proof of concept' },
  'exposure.value.none': { ja: '確認なし', en: 'None' },
  'exposure.value.known': { ja: '確認あり', en: 'Known' },
  'exposure.value.unknown': { ja: '不明', en: 'Unknown' },
  'exposure.outcome.3DF': {
    ja: '3日以内に修正し、侵害の有無を調査',
    en: 'Fix within 3 days and examine for compromise',
  },
  'exposure.outcome.3D': {
    ja: '3日以内に修正',
    en: 'Fix within 3 days',
  },
  'exposure.outcome.14D': {
    ja: '14日以内に修正',
    en: 'Fix within 14 days',
  },
  'exposure.outcome.60D': {
    ja: '60日以内に修正',
    en: 'Fix within 60 days',
  },
  'exposure.outcome.FSU': {
    ja: '次回のシステム更新時に修正',
    en: 'Fix at the next system upgrade',
  },
  'exposure.giver.owner': {
    ja: '所有組織の申告',
    en: 'stated by its owner',
  },
  'exposure.giver.headquarters': {
    ja: '本部の判断',
    en: 'stated by the headquarters',
  },
  'exposure.page.comma': {
    ja: '、',
    en: ', ',
  },
  'exposure.page.undecided': {
    ja: '未判断',
    en: 'Not decided yet',
  },
  'exposure.page.waits-for': {
    ja: '次の情報を待っています: {{inputs}}',
    en: 'Waiting for: {{inputs}}',
  },
  'exposure.page.inputs': {
    ja: '判断の根拠',
    en: 'What it rests on',
  },
  'exposure.page.input': {
    ja: '{{input}}: {{value}}({{source}})',
    en: '{{input}}: {{value}} ({{source}})',
  },
  'exposure.page.decided-at': {
    ja: '判断日時',
    en: 'Decided',
  },
  'exposure.page.decide': {
    ja: '判断表の適用',
    en: 'Apply the decision table',
  },
  'exposure.page.decide-lead': {
    ja: '影響のある各システムについて、いつまでに何をすべきかを判断表で定めます。足りない情報は推測せず、確認を求めます。',
    en: 'Decides by the table what each affected system is to do, and by when. Missing inputs are asked for, never assumed.',
  },
  'exposure.page.decide-now': {
    ja: '判断表を適用する',
    en: 'Apply the table',
  },
  'exposure.page.decided': {
    ja: '新たに判断 {{decided}}件、情報待ち {{waiting}}件、変更なし {{unchanged}}件',
    en: '{{decided}} decided, {{waiting}} waiting, {{unchanged}} unchanged',
  },
  'exposure.page.missing': {
    ja: '{{input}}: {{count}}件で不足',
    en: '{{input}}: missing for {{count}}',
  },
  'exposure.page.state': {
    ja: '情報源にない項目を本部の判断として記録する',
    en: 'State an input that no source gives',
  },
  'exposure.page.state-input': {
    ja: '項目',
    en: 'Input',
  },
  'exposure.page.state-value': {
    ja: '値',
    en: 'Value',
  },
  'exposure.page.state-evidence': {
    ja: '根拠',
    en: 'Evidence',
  },
  'exposure.page.state-evidence-support': {
    ja: '判断に用いた資料や分析の内容を書いてください。台帳に残ります。',
    en: 'What the statement rests on. It is kept in the ledger.',
  },
  'exposure.page.state-submit': {
    ja: '記録する',
    en: 'Record it',
  },
});
