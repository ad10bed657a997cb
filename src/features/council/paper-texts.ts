import { catalogue } from '#kernel/text.ts';

/** What stands on papers of a meeting. */
export const say = catalogue({
  'council-paper.agenda': { ja: '{{meeting}} 議事次第', en: 'Agenda, {{meeting}}' },
  'council-paper.when': { ja: '日時 {{at}}', en: 'When: {{at}}' },
  'council-paper.where': { ja: '場所 {{place}}', en: 'Where: {{place}}' },
  'council-paper.items': { ja: '議題', en: 'Items' },
  'council-paper.papers': { ja: '配布資料', en: 'Papers' },
  'council-paper.no-papers': { ja: '配布資料はない。', en: 'There are no papers.' },
  'council-paper.number': { ja: '番号', en: 'Number' },
  'council-paper.kind': { ja: '種別', en: 'Kind' },
  'council-paper.about': { ja: '件名', en: 'Title' },
  'council-paper.minutes': { ja: '議事録', en: 'Minutes' },
  'council-paper.public-minutes': { ja: '議事要旨', en: 'Summary of proceedings' },
  'council-paper.draft': { ja: '案(確定前)', en: 'Draft, not locked yet' },
  'council-paper.standings': {
    ja: '前回までの決定事項等の状況',
    en: 'Standing of earlier decisions and tasks',
  },
  'council-paper.standings-lead': {
    ja: '{{meeting}}の前に行われた決定と宿題の状況は、次のとおりである。期限を過ぎたものから順に記載する。',
    en: 'What became of decisions and tasks before {{meeting}}, late ones first.',
  },
  'council-paper.nothing': {
    ja: '前回までに決定された事項及び宿題はない。',
    en: 'Nothing was decided or ordered before.',
  },
  'council-paper.meeting': { ja: '回', en: 'Meeting' },
  'council-paper.decided': { ja: '決定事項', en: 'Decision' },
  'council-paper.did': { ja: '措置', en: 'Effect' },
  'council-paper.due': { ja: '期限', en: 'Due' },
  'council-paper.standing': { ja: '状況', en: 'Standing' },
  'council-paper.ordered': { ja: '議長の指示', en: 'Ordered by the chair' },
  'council-paper.course.late': { ja: '期限超過', en: 'Overdue' },
  'council-paper.course.going': { ja: '対応中', en: 'Under way' },
  'council-paper.course.done': { ja: '完了', en: 'Done' },
  'council-paper.progress': {
    ja: '{{of}}組織のうち完了{{done}}、期限超過{{late}}',
    en: '{{done}} of {{of}} bodies done, {{late}} overdue',
  },
});
