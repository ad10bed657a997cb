import { catalogue } from '#kernel/text.ts';

/** The words of papers about plans and opinions. */
export const say = catalogue({
  'plans.paper.office': {
    ja: 'サイバーセキュリティ戦略本部',
    en: 'Cybersecurity Strategic Headquarters',
  },
  'plans.paper.draft': { ja: '案', en: 'Draft' },
  'plans.paper.contact': { ja: '問合せ先: {{name}}', en: 'Contact: {{name}}' },
  'plans.paper.reference': { ja: '照会番号: {{id}}', en: 'Reference: {{id}}' },
  'plans.paper.comparison': { ja: '「{{plan}}」新旧対照表', en: '{{plan}}: old and new' },
  'plans.paper.comparison-of': {
    ja: '第{{from}}版から第{{to}}版への変更は、次のとおりである。',
    en: 'What changed from revision {{from}} to revision {{to}}:',
  },
  'plans.paper.comparison-counts': {
    ja: '修正{{reworded}}段落、追加{{added}}段落、削除{{removed}}段落、移動{{moved}}段落、変更なし{{unchanged}}段落',
    en: 'Paragraphs reworded {{reworded}}, added {{added}}, removed {{removed}}, moved {{moved}}, unchanged {{unchanged}}.',
  },
  'plans.paper.underlined': {
    ja: '下線を付した部分が、変更した箇所である。',
    en: 'What differs is underlined.',
  },
  'plans.paper.new': { ja: '新', en: 'New' },
  'plans.paper.old': { ja: '旧', en: 'Old' },
  'plans.paper.kind': { ja: '変更の種別', en: 'Change' },
  'plans.paper.paragraph': { ja: '段落', en: 'Paragraph' },
  'plans.paper.same': { ja: '変更はない。', en: 'Nothing changed.' },
  'plans.paper.table': {
    ja: '「{{plan}}」に寄せられた意見の要旨と考え方',
    en: '{{plan}}: opinions and answers',
  },
  'plans.paper.table-of': {
    ja: '「{{title}}」({{from}}から{{to}}まで)に{{count}}件の意見が寄せられた。意見の要旨と考え方は、次のとおりである。',
    en: '{{title}}, {{from}} to {{to}}: {{count}} opinions came. Their gist and the answers to them follow.',
  },
  'plans.paper.number': { ja: '番号', en: 'No.' },
  'plans.paper.where': { ja: '該当箇所', en: 'Where' },
  'plans.paper.whole': { ja: '全体', en: 'Whole text' },
  'plans.paper.place': { ja: '段落{{number}} {{words}}', en: 'Paragraph {{number}} {{words}}' },
  'plans.paper.gist': { ja: '意見の要旨', en: 'Gist' },
  'plans.paper.answer': { ja: '考え方', en: 'Answer' },
  'plans.paper.done': { ja: '意見の扱い', en: 'Done' },
  'plans.paper.outcome': { ja: '意見の扱い', en: 'Outcome' },
  'plans.paper.changed': {
    ja: '第{{revision}}版の段落{{at}}を修正',
    en: 'Paragraph {{at}} of revision {{revision}}',
  },
  'plans.paper.count': { ja: '{{count}}件', en: '{{count}}' },
  'plans.paper.givers': { ja: '提出者', en: 'By' },
  'plans.paper.opinions': { ja: '件数', en: 'Opinions' },
  'plans.paper.outcomes': { ja: '意見の扱いの内訳', en: 'Outcomes' },
  'plans.paper.lines': { ja: '意見の要旨と考え方', en: 'Opinions and answers' },
  'plans.paper.no-opinions': { ja: '寄せられた意見はない。', en: 'No opinion came.' },
  'plans.paper.reason': { ja: '修正しない理由', en: 'Reason' },
  'plans.paper.before': { ja: '修正前', en: 'Before' },
  'plans.paper.after': { ja: '修正後', en: 'After' },
});
