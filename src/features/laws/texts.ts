import { catalogue } from '#kernel/text.ts';

/** What is said of laws on all their pages, by commands and where something is refused. */
export const say = catalogue({
  'laws.fault.absent': { ja: '「{{id}}」がありません。', en: 'There is no “{{id}}”.' },
  'laws.fault.twice': { ja: '「{{id}}」が二度あります。', en: '“{{id}}” is there twice.' },
  'laws.fault.rank': {
    ja: '「{{id}}」は下位の法令であり、根拠になりません。',
    en: '“{{id}}” ranks below and cannot be what it rests on.',
  },
  'laws.fault.circle': {
    ja: '互いに先に終わるのを待つ循環があります。{{ids}}',
    en: 'They wait for one another in a circle: {{ids}}.',
  },
  'laws.fault.rest-not-last': {
    ja: '規定を挙げない施行期日は、最後に置いてください。',
    en: 'The effect that names no provision comes last.',
  },
  'laws.fault.no-effect': {
    ja: '規定「{{provision}}」の施行期日がありません。',
    en: 'Nothing says when “{{provision}}” takes effect.',
  },
  'laws.unsound': {
    ja: '同梱の法令に誤りが{{count}}件あります。',
    en: 'The laws that ship have {{count}} faults.',
  },
  'laws.refused': {
    ja: '法令の文書に誤りがあるため、取り込めません。',
    en: 'The document of the law has faults and was not taken in.',
  },
  'laws.older': {
    ja: '「{{key}}」の版{{version}}は、既に取り込んでいます。',
    en: 'Version {{version}} of “{{key}}” was taken in already.',
  },
  'laws.kind.act': { ja: '法律', en: 'Act' },
  'laws.kind.cabinet-order': { ja: '政令', en: 'Cabinet Order' },
  'laws.kind.ministerial-order': { ja: '府省令', en: 'Ministerial order' },
  'laws.kind.notice': { ja: '告示', en: 'Notice' },
  'laws.kind.guideline': { ja: '指針', en: 'Guideline' },
  'laws.force.not-promulgated': { ja: '未公布', en: 'Not promulgated' },
  'laws.force.undated': { ja: '施行期日未定', en: 'Day not set' },
  'laws.force.awaited': { ja: '施行前', en: 'Not yet in force' },
  'laws.force.in-force': { ja: '施行中', en: 'In force' },
  'laws.force.ended': { ja: '失効', en: 'Ended' },
  'laws.standing.ready': { ja: '準備完了', en: 'Ready' },
  'laws.standing.blocked': { ja: '停止中', en: 'Blocked' },
  'laws.standing.late': { ja: '間に合わない見込み', en: 'Will be late' },
  'laws.standing.at-risk': { ja: '要注意', en: 'At risk' },
  'laws.standing.on-track': { ja: '順調', en: 'On track' },
  'laws.standing.undated': { ja: '期日未定', en: 'No day yet' },
  'laws.state.planned': { ja: '未着手', en: 'Not begun' },
  'laws.state.started': { ja: '実施中', en: 'Under way' },
  'laws.state.blocked': { ja: '停止中', en: 'Blocked' },
  'laws.state.done': { ja: '完了', en: 'Done' },
  'laws.days-spare': { ja: '余裕{{days}}日', en: '{{days}} days to spare' },
  'laws.days-late': { ja: '{{days}}日の遅れ', en: '{{days}} days late' },
  'laws.days-left': { ja: 'あと{{days}}日', en: '{{days}} days left' },
  'laws.days-ago': { ja: '{{days}}日経過', en: '{{days}} days ago' },
  'laws.today': { ja: '本日', en: 'Today' },
});
