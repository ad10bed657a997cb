import { catalogue } from '#kernel/text.ts';

/** What each source says of a vulnerability, and where sources disagree. */
export const say = catalogue({
  'exposure.page.published': {
    ja: '公開日時',
    en: 'Published',
  },
  'exposure.page.modified': {
    ja: '更新日時',
    en: 'Modified',
  },
  'exposure.page.withdrawn': {
    ja: '取下げ日時',
    en: 'Withdrawn',
  },
  'exposure.page.signals': {
    ja: '深刻さを示す情報',
    en: 'Signals',
  },
  'exposure.page.voices': {
    ja: '情報源ごとの内容',
    en: 'What each source says',
  },
  'exposure.disagreement.title': {
    ja: '情報源の間に{{count}}件の食い違いがあります',
    en: 'The sources disagree on {{count}} matters',
  },
  'exposure.disagreement.lead': {
    ja: '供給者の表明がない限り、いずれかの情報源が影響ありとする版を影響ありと判定します。',
    en: 'Unless its supplier states otherwise, a version counts as affected where any source says so.',
  },
  'exposure.disagreement.none': {
    ja: '情報源の間に食い違いはありません。',
    en: 'The sources do not contradict one another.',
  },
  'exposure.disagreement.caption': { ja: '情報源の食い違い', en: 'Where sources disagree' },
  'exposure.disagreement.matter': { ja: '食い違う事項', en: 'Matter' },
  'exposure.disagreement.source': { ja: '情報源', en: 'Source' },
  'exposure.disagreement.what': { ja: '内容', en: 'What it says' },
  'exposure.disagreement.withdrawal': { ja: '取下げの有無', en: 'Whether it is withdrawn' },
  'exposure.disagreement.withdrawn': { ja: '取下げ済み', en: 'Withdrawn' },
  'exposure.disagreement.standing': { ja: '有効', en: 'In force' },
  'exposure.disagreement.versions': {
    ja: '{{of}}の影響を受ける版',
    en: 'Affected versions of {{of}}',
  },
  'exposure.disagreement.severity': { ja: '深刻度(CVSS {{of}})', en: 'Severity (CVSS {{of}})' },
  'exposure.page.aliases': {
    ja: '別名',
    en: 'Also known as',
  },
  'exposure.page.due-on': {
    ja: '一覧が定める対処期限',
    en: 'Due date of the list',
  },
  'exposure.page.ransomware': {
    ja: 'ランサムウェアでの利用',
    en: 'Used by ransomware',
  },
  'exposure.page.required-action': {
    ja: '求められている対処',
    en: 'Required action',
  },
  'exposure.page.exploitation': {
    ja: '悪用の状況',
    en: 'Exploitation',
  },
  'exposure.page.automatable': {
    ja: '攻撃の自動化',
    en: 'Automatable',
  },
  'exposure.page.technical-impact': {
    ja: '技術的影響',
    en: 'Technical impact',
  },
  'exposure.page.score-differs': {
    ja: '情報源の記載は{{claimed}}',
    en: 'The source says {{claimed}}',
  },
  'exposure.page.unsaid': {
    ja: '記載なし',
    en: 'Not stated',
  },
  'exposure.page.snapshot': {
    ja: '取り込んだファイル',
    en: 'File',
  },
  'exposure.page.received': {
    ja: '取込日時',
    en: 'Received',
  },
  'exposure.page.ranges': {
    ja: '影響を受ける版({{count}}製品)',
    en: 'Affected versions ({{count}} packages)',
  },
  'exposure.page.details': {
    ja: '説明',
    en: 'Description',
  },
  'exposure.page.more-packages': {
    ja: 'ほかに{{count}}製品あります。',
    en: '{{count}} more packages are not shown.',
  },
});
