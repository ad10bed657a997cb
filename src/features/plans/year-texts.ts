import { catalogue } from '#kernel/text.ts';

/** The words of a measure's own page and of the annual report. */
export const say = catalogue({
  'plans.measure.state': { ja: '実施の状態', en: 'State' },
  'plans.measure.state.planned': { ja: '実施前', en: 'Planned' },
  'plans.measure.state.running': { ja: '実施中', en: 'Running' },
  'plans.measure.state.done': { ja: '完了', en: 'Done' },
  'plans.measure.state.stopped': { ja: '中止', en: 'Stopped' },
  'plans.measure.goal': { ja: '目標', en: 'Goal' },
  'plans.measure.move': { ja: '状態を変更', en: 'Change the state' },
  'plans.measure.save': { ja: '保存する', en: 'Save' },
  'plans.measure.milestone': { ja: '節目', en: 'Milestone' },
  'plans.measure.due': { ja: '予定日', en: 'Due' },
  'plans.measure.done-on': { ja: '達成日', en: 'Reached on' },
  'plans.measure.reach': { ja: '達成を記録', en: 'Say it was reached' },
  'plans.measure.add-milestone': { ja: '節目を加える', en: 'Add a milestone' },
  'plans.measure.no-milestones': { ja: '節目がまだありません。', en: 'No milestone is set yet.' },
  'plans.year.years': { ja: '年度ごとの計画と実績', en: 'Year by year' },
  'plans.year.year': { ja: '年度', en: 'Fiscal year' },
  'plans.year.planned': { ja: '計画', en: 'Planned' },
  'plans.year.result': { ja: '実績', en: 'Result' },
  'plans.year.next': { ja: '次年度計画', en: 'Next year' },
  'plans.year.budget': { ja: '予算(千円)', en: 'Budget (thousands)' },
  'plans.year.none': {
    ja: 'まだ入力されていません。年度の計画と実績を入力してください。',
    en: 'Nothing is written yet. Write what is planned and what came of it.',
  },
  'plans.year.write': { ja: '{{fiscal}}を入力', en: 'Write {{fiscal}}' },
  'plans.report.title': { ja: '年次報告', en: 'Annual report' },
  'plans.report.lead': {
    ja: '「{{plan}}」の{{fiscal}}の計画、実績と次年度計画です。施策の番号から入力できます。',
    en: '{{plan}}, {{fiscal}}: planned, done and planned next. Each measure leads to where it is written.',
  },
  'plans.report.gaps': {
    ja: '未入力の項目がある施策が{{count}}件あります。',
    en: '{{count}} measures still lack a part.',
  },
  'plans.report.complete': {
    ja: 'すべての施策の入力が済んでいます。',
    en: 'Every measure is complete.',
  },
  'plans.report.years': { ja: '年度を選ぶ', en: 'Choose a year' },
  'plans.report.roll': { ja: '翌年度に引き継ぐ', en: 'Roll into the next year' },
  'plans.report.roll-what': {
    ja: '各施策の次年度計画を、{{fiscal}}の計画として引き継ぎます。既に入力されている計画は変更しません。',
    en: 'What is planned next becomes the plan of {{fiscal}}. What is written there stays.',
  },
  'plans.report.none': {
    ja: '施策がまだありません。「戦略の進み具合」から施策を登録してください。',
    en: 'There are no measures yet. Set them where the strategy stands.',
  },
  'plans.report.paper': {
    ja: '「{{plan}}」{{fiscal}}年次報告',
    en: '{{plan}}: annual report {{fiscal}}',
  },
  'plans.report.paper-opening': {
    ja: '{{fiscal}}の計画、実績及び次年度計画は、次のとおりである。',
    en: 'Planned, done and planned next, {{fiscal}}.',
  },
  'plans.report.not-written': { ja: '未記入', en: 'Not written' },
});
