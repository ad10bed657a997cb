import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'demo.command': {
    ja: 'データベースを用意し、画面と API を提供する(初回は架空国家で一連の流れを一度実行する)',
    en: 'Prepares the database and serves the site and the API; the first time it walks a demo nation through the chain',
  },
  'demo.option.live': {
    ja: '空の環境を、デモではなく実際の運用のために始める',
    en: 'Begins an empty installation for real use instead of a demo',
  },
  'demo.option.setup': {
    ja: '空の環境の始め方を、最初に開く画面で選ぶ(初期設定コードを表示する)',
    en: 'Lets the first page decide what an empty installation becomes; prints the set-up code',
  },
  'demo.setup-code': {
    ja: '初期設定コード: {{code}}(最初に開く画面で入力してください。起動するたびに変わります)',
    en: 'Set-up code: {{code}} (enter it on the first page; it changes with every start)',
  },
  'demo.rebuilding': {
    ja: 'デモ国家を準備しています。',
    en: 'The demo nation is being founded.',
  },
  'demo.for-real': {
    ja: '実際の運用を始めるには、空のデータフォルダーを指定して noroshi start --setup を実行してください。',
    en: 'For real use, run noroshi start --setup with an empty data folder.',
  },
  'demo.option.profile': {
    ja: '空の環境を、この法域のプロファイルで始める(既定は jp)',
    en: 'Begins an empty installation under the profile of this jurisdiction (jp unless given)',
  },
  'demo.other-profile': {
    ja: 'この環境のプロファイルは「{{profile}}」で、後から変えられません。',
    en: 'This installation works under the profile “{{profile}}”, which is not changed afterwards.',
  },
  'demo.not-live': {
    ja: 'この環境はデモとして始められています。実際の運用には、別のデータフォルダーか空のデータベースを指定してください。',
    en: 'This installation was begun as a demo. For real use, name another data folder or an empty database.',
  },
  'demo.unfinished': {
    ja: 'デモの準備が途中で止まっています。データフォルダー {{folder}} を削除するか、空のデータベースを指定して、もう一度起動してください。',
    en: 'The demo was interrupted while it was set up. Remove the data folder {{folder}}, or name an empty database, and start again.',
  },
  'demo.first-sign-in': {
    ja: '最初のサインイン: {{login}} パスワード {{password}}(この表示は一度限りです)',
    en: 'First sign-in: {{login}}, password {{password}} (shown this once)',
  },
  'demo.option.port': { ja: '待ち受けるポート', en: 'The port to listen on' },
  'demo.bad-port': {
    ja: 'ポート「{{port}}」は使えません。0 から 65535 までの整数で指定してください。',
    en: '“{{port}}” is no port. Give an integer from 0 to 65535.',
  },
  'demo.first-run': {
    ja: '初回の起動です。架空国家を登録し、一連の流れを一度実行します。',
    en: 'This is the first run: the demo nation is founded and walked through the chain once.',
  },
  'demo.clock-moved': {
    ja: 'このデモの時計は {{hours}} 時間進んでいます(画面にも表示されます)。',
    en: 'The clock of this demo is {{hours}} hours ahead, as every page shows.',
  },
  'demo.serving': { ja: '画面: {{url}}', en: 'The site: {{url}}' },
  'demo.persons': {
    ja: '次の人としてワンクリックでサインインできます:',
    en: 'Sign in with one click as one of these:',
  },
  'demo.person': {
    ja: '  {{name}}({{organization}}、{{role}})',
    en: '  {{name}} ({{organization}}, {{role}})',
  },
  'demo.to-stop': { ja: '止めるには Ctrl-C を押してください。', en: 'Press Ctrl-C to stop.' },
  'demo.stopping': { ja: '終了しています。', en: 'Stopping.' },
});
