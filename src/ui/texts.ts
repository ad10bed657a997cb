import { catalogue } from '#kernel/text.ts';

/** What the kit says by itself, whatever page it serves. */
export const say = catalogue({
  'ui.name': { ja: '狼煙', en: 'Noroshi' },
  'ui.skip': { ja: '本文へ移動', en: 'Skip to content' },
  'ui.navigation': { ja: '主なページ', en: 'Main pages' },
  'ui.breadcrumb': { ja: '現在の位置', en: 'You are here' },
  'ui.language': { ja: '表示言語', en: 'Language' },
  'ui.sign-out': { ja: 'サインアウト', en: 'Sign out' },
  'ui.signed-in': { ja: 'サインイン中の利用者', en: 'Signed in' },
  'ui.demo-notice': {
    ja: 'デモ環境です。登場する組織と人物はすべて架空のものです。',
    en: 'This is a demo. Its organizations and people are invented.',
  },
  'ui.clock-moved': {
    ja: 'この環境の時計は、実際の時刻より{{span}}進めてあります。',
    en: 'The clock of this installation runs {{span}} ahead of real time.',
  },
  'ui.waiting': { ja: '読み込んでいます…', en: 'Loading…' },
  'ui.required': { ja: '必須', en: 'Required' },
  'ui.optional': { ja: '任意', en: 'Optional' },
  'ui.faults': { ja: '送信できませんでした', en: 'This was not accepted' },
  'ui.sending': { ja: '送信しています…', en: 'Sending…' },
  'ui.faults-list': { ja: '誤りの一覧', en: 'Faults' },
  'ui.more-faults': {
    ja: 'ほかに{{count}}件あります。',
    en: '{{count}} more are not shown.',
  },
  'ui.cancel': { ja: 'やめる', en: 'Cancel' },
  'ui.rows': { ja: '{{count}}件', en: '{{count}} rows' },
  'ui.choose': { ja: '選んでください', en: 'Choose' },
  'ui.choose-file': { ja: 'ファイルを選ぶ', en: 'Choose a file' },
  'ui.no-file': { ja: '選ばれていません', en: 'None chosen' },
  'ui.file-chosen': { ja: '{{name}}({{size}})', en: '{{name}} ({{size}})' },
  'ui.line': { ja: '{{line}}行目', en: 'line {{line}}' },
  'ui.failed': { ja: 'このページを表示できません', en: 'This page cannot be shown' },
  'ui.try-again': { ja: 'もう一度試す', en: 'Try again' },
  'ui.to-home': { ja: 'ホームへ戻る', en: 'Go to the home page' },
  'ui.not-found': { ja: 'ページが見つかりません', en: 'There is no such page' },
  'ui.not-found-why': {
    ja: 'アドレスが違うか、閲覧する権限のない内容です。',
    en: 'The address is wrong, or it is something your role does not see.',
  },
  'ui.forbidden': { ja: '閲覧する権限がありません', en: 'Your role does not allow this' },
  'ui.unreachable': {
    ja: 'サーバーにつながりません。ネットワークを確かめて、もう一度お試しください。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  'ui.unreadable': {
    ja: 'サーバーの応答を読み取れません。ページを再読み込みしてください。',
    en: 'The answer of the server could not be read. Reload the page.',
  },
  'ui.broken': {
    ja: '画面の表示に失敗しました。ページを再読み込みしてください。',
    en: 'Showing the page failed. Reload it.',
  },
  'ui.chart.drawing': { ja: '図', en: 'Chart' },
  'ui.chart.table': { ja: '表', en: 'Table' },
  'ui.chart.way': { ja: '「{{title}}」の表示', en: 'Show “{{title}}” as' },
  'ui.chart.named': { ja: '{{name}}', en: '{{name}}' },
  'ui.chart.label': {
    ja: '{{title}}の図。同じ数値は「表」で読めます。',
    en: 'Chart: {{title}}. The same numbers are in the table.',
  },
  'ui.chart.save': {
    ja: '「{{title}}」を{{format}}で保存する',
    en: 'Save “{{title}}” as {{format}}',
  },
  'ui.tlp.red': { ja: '指定した利用者だけ', en: 'named persons only' },
  'ui.tlp.amber-strict': { ja: '指定した組織だけ', en: 'named organizations only' },
  'ui.tlp.amber': {
    ja: '指定した組織と、その所管の組織',
    en: 'named organizations and those below them',
  },
  'ui.tlp.green': { ja: '共有グループの中', en: 'within communities' },
  'ui.tlp.clear': { ja: '制限なし', en: 'everybody' },
});
