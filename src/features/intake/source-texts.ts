import { catalogue } from '#kernel/text.ts';

/** What is said of a source: how it is described, how it answers and how old it is. */
export const say = catalogue({
  'intake.source-format': {
    ja: '情報源「{{source}}」は {{kept}} 形式です。{{format}} 形式のファイルは別の情報源として取り込んでください。',
    en: 'The source “{{source}}” keeps to {{kept}}. Import a file in {{format}} under another source.',
  },
  'intake.source-exists': {
    ja: '情報源「{{source}}」はすでにあります。',
    en: 'The source “{{source}}” exists already.',
  },
  'intake.poll.unchanged': { ja: '変更なし', en: 'Nothing new' },
  'intake.poll.waiting': { ja: '確認待ちになりました。', en: 'It waits for a decision.' },
  'intake.poll.taken': {
    ja: '取込み済み: 追加 {{added}}、変更 {{changed}}、取下げ {{removed}}、拒否 {{refused}}',
    en: 'Taken: {{added}} added, {{changed}} changed, {{removed}} taken back, {{refused}} refused',
  },
  'intake.poll.status': {
    ja: '相手が HTTP {{status}} を返しました。',
    en: 'The answer was HTTP {{status}}.',
  },
  'intake.told.silent': {
    ja: '情報源「{{source}}」が{{hours}}時間を超えて更新されていません。',
    en: 'The source “{{source}}” has been silent for more than {{hours}} hours.',
  },
  'intake.page.lead': {
    ja: '脆弱性と悪用に関する情報源と、その新しさです。',
    en: 'Where threats are learnt from, and how old each source is.',
  },
  'intake.page.list': {
    ja: '情報源の一覧',
    en: 'Sources',
  },
  'intake.page.source': {
    ja: '情報源',
    en: 'Source',
  },
  'intake.page.format': {
    ja: '形式',
    en: 'Format',
  },
  'intake.page.age': {
    ja: '最終取込からの経過',
    en: 'Age',
  },
  'intake.page.received': {
    ja: '最終取込',
    en: 'Last import',
  },
  'intake.page.records': {
    ja: '記録数',
    en: 'Records',
  },
  'intake.page.refused': {
    ja: '最終取込で拒否',
    en: 'Refused last time',
  },
  'intake.page.none': {
    ja: '脅威情報がまだ取り込まれていません。下の「ファイルの取込み」から取り込んでください。',
    en: 'Nothing has been taken in yet. Import a file below.',
  },
  'intake.page.state.fresh': {
    ja: '有効',
    en: 'In force',
  },
  'intake.page.state.empty': {
    ja: '未取込',
    en: 'Nothing yet',
  },
  'intake.page.state.silent': {
    ja: '途絶',
    en: 'Silent',
  },
  'intake.page.state.failing': {
    ja: '取得失敗',
    en: 'Failing',
  },
  'intake.page.state.waiting': {
    ja: '確認待ち',
    en: 'Waiting',
  },
  'intake.page.state.paused': {
    ja: '休止中',
    en: 'Paused',
  },
  'intake.page.add': {
    ja: '情報源の追加',
    en: 'Add a source',
  },
  'intake.page.add-now': {
    ja: '追加する',
    en: 'Add',
  },
  'intake.page.edit': {
    ja: '情報源の設定',
    en: 'Describe the source',
  },
  'intake.page.edit-now': {
    ja: '保存する',
    en: 'Save',
  },
  'intake.page.saved': {
    ja: '保存しました。',
    en: 'Saved.',
  },
  'intake.page.name': {
    ja: '名前',
    en: 'Name',
  },
  'intake.page.name-support': {
    ja: '英小文字・数字・ハイフン。悪用確認済みの目録は kev-名前 とします。',
    en: 'Lower-case letters, digits and hyphens. Another catalogue of exploited vulnerabilities is called kev-NAME.',
  },
  'intake.page.rank': {
    ja: '優先順位',
    en: 'Rank',
  },
  'intake.page.rank-support': {
    ja: '小さいほど優先します。',
    en: 'The smaller, the more it counts.',
  },
  'intake.page.whole': {
    ja: '毎回のファイルが全件である。載っていない記録は取下げとみなす。',
    en: 'Each file is the whole list: what is missing was taken back',
  },
  'intake.page.prefixes': {
    ja: '発行できる識別子の先頭',
    en: 'Prefixes of its ids',
  },
  'intake.page.prefixes-support': {
    ja: '空白で区切ります(例: GHSA- CVE-)。空欄はどれでも可。',
    en: 'Separated by spaces, as in GHSA- CVE-. Empty means any.',
  },
  'intake.page.address': {
    ja: '取得先のアドレス',
    en: 'Address',
  },
  'intake.page.address-support': {
    ja: '空欄の場合は、担当者がファイルを取り込みます。相手は設置先の設定で許可されている必要があります。',
    en: 'Left empty, a person hands in files. The host must be allowed by the configuration.',
  },
  'intake.page.interval': {
    ja: '取得の間隔(分)',
    en: 'Interval (minutes)',
  },
  'intake.page.paused': {
    ja: '取得を休止する',
    en: 'Pause',
  },
  'intake.page.cadence': {
    ja: '更新があるはずの間隔(時間)',
    en: 'Expected at least every (hours)',
  },
  'intake.page.cadence-support': {
    ja: 'これを過ぎても更新がなければ、途絶として知らせます。',
    en: 'Beyond this, silence is an alarm.',
  },
  'intake.page.limits': {
    ja: '確認待ちにする限度',
    en: 'Limits beyond which a snapshot waits',
  },
  'intake.page.limit-removed': {
    ja: '取下げの割合(%)',
    en: 'Taken back (%)',
  },
  'intake.page.limit-removed-count': {
    ja: '取下げの件数',
    en: 'Taken back (records)',
  },
  'intake.page.limit-changed': {
    ja: '変更の割合(%)',
    en: 'Changed (%)',
  },
  'intake.page.limit-grown': {
    ja: '増加の割合(%)',
    en: 'Added (%)',
  },
  'intake.page.limit-refused': {
    ja: '読めない割合(%)',
    en: 'Unreadable (%)',
  },
  'intake.page.polled': {
    ja: '取得の結果',
    en: 'Last answer',
  },
});
