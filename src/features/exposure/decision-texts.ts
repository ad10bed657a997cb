import { catalogue } from '#kernel/text.ts';

/** What decisions by several tables, and the questions they lead to, have to say. */
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
});
