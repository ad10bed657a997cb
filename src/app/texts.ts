import { catalogue } from '#kernel/text.ts';

/** What the command line says of itself, of its misuse and of files, and what short commands say. */
export const say = catalogue({
  'app.deadline.directive': {
    ja: '指令第{{number}}号「{{title}}」の期限',
    en: 'Directive {{number}} is due: {{title}}',
  },
  'cli.program': {
    ja: '狼煙: 緊急の脅威の把握から、対応が済んだことの証明まで。',
    en: 'Noroshi: from an urgent threat to proof that it was answered.',
  },
  'cli.title.usage': { ja: '使い方:', en: 'Usage:' },
  'cli.title.arguments': { ja: '引数:', en: 'Arguments:' },
  'cli.title.options': { ja: 'オプション:', en: 'Options:' },
  'cli.title.global': { ja: '共通オプション:', en: 'Common options:' },
  'cli.title.commands': { ja: 'コマンド:', en: 'Commands:' },
  'cli.usage.options': { ja: '[オプション]', en: '[options]' },
  'cli.usage.command': { ja: '[コマンド]', en: '[command]' },
  'cli.help': { ja: 'この説明を表示する', en: 'show this help' },
  'cli.help-command': { ja: 'コマンドの説明を表示する', en: 'show the help of a command' },
  'cli.version': { ja: '版を表示する', en: 'show the version' },
  'cli.json': { ja: '結果を JSON で出力する', en: 'answer in JSON' },

  'cli.misuse.command': {
    ja: '「{{name}}」というコマンドはありません。',
    en: 'There is no command “{{name}}”.',
  },
  'cli.misuse.option': {
    ja: '「{{name}}」というオプションはありません。',
    en: 'There is no option “{{name}}”.',
  },
  'cli.misuse.operand': {
    ja: '引数「{{name}}」を指定してください。',
    en: 'The argument “{{name}}” is missing.',
  },
  'cli.misuse.value': {
    ja: 'オプション「{{name}}」に値を指定してください。',
    en: 'The option “{{name}}” needs a value.',
  },
  'cli.misuse.many': { ja: '引数が多すぎます。', en: 'There are too many arguments.' },
  'cli.misuse.other': { ja: '使い方が正しくありません。', en: 'This is not how it is used.' },
  'cli.misuse.similar': { ja: '近い名前: {{names}}', en: 'Similar: {{names}}' },
  'cli.misuse.help': {
    ja: '使い方は `{{command}} --help` で確認できます。',
    en: 'See `{{command}} --help`.',
  },
  'cli.misuse.format': {
    ja: '形式「{{format}}」は扱えません。使えるもの: {{formats}}',
    en: 'The format “{{format}}” is not known. Known: {{formats}}',
  },
  'cli.misuse.ecosystem': {
    ja: 'エコシステム「{{name}}」は扱えません。使えるもの: {{names}}',
    en: 'The ecosystem “{{name}}” is not known. Known: {{names}}',
  },
  'cli.misuse.input': {
    ja: '「{{input}}」は「キー=値」の形になっていません。',
    en: '“{{input}}” is not of the form KEY=VALUE.',
  },
  'cli.defect': {
    ja: '内部で問題が起きたため、完了できませんでした。詳細:',
    en: 'Something failed on our side, so this was not done. Details:',
  },

  'cli.option.data': {
    ja: 'インストール先のデータを置くフォルダー',
    en: 'folder that holds the installation’s data',
  },
  'cli.file.absent': { ja: 'ファイルがありません。', en: 'There is no such file.' },
  'cli.file.unreadable': {
    ja: 'ファイルを開けません({{reason}})。',
    en: 'The file cannot be opened ({{reason}}).',
  },
  'cli.file.too-large': {
    ja: 'ファイルが大きすぎます(上限は {{megabytes}} MiB)。',
    en: 'The file is too large (at most {{megabytes}} MiB).',
  },
  'cli.file.links': {
    ja: 'シンボリックリンク{{count}}件は、たどりませんでした。',
    en: '{{count}} symbolic links were not followed.',
  },
  'cli.file.none': { ja: 'フォルダーにファイルがありません。', en: 'The folder holds no file.' },
  'cli.line-too-long': {
    ja: '標準入力の{{line}}行目が長すぎます。',
    en: 'Line {{line}} of standard input is too long.',
  },
  'cli.progress.pace': {
    ja: '{{all}}件中{{done}}件({{percent}}%) 毎秒{{rate}}件 残り約{{left}}',
    en: '{{done}} of {{all}} ({{percent}}%), {{rate}}/s, about {{left}} left',
  },
  'cli.progress': { ja: '{{done}}/{{all}} {{file}}', en: '{{done}}/{{all}} {{file}}' },

  'cli.exposed': {
    ja: '脆弱性の影響を受ける組織と、不明な組織を示す',
    en: 'show whom a vulnerability affects, and of whom it is unknown',
  },
  'cli.exposed.title': { ja: '{{vulnerability}}({{at}} 時点)', en: '{{vulnerability}} at {{at}}' },
  'cli.exposed.affected': { ja: '影響あり: {{count}}組織', en: 'Affected: {{count}}' },
  'cli.exposed.unknown': { ja: '不明: {{count}}組織', en: 'Unknown: {{count}}' },
  'cli.search': {
    ja: '語に当てはまる脆弱性、指令、情報システム、組織などを探す',
    en: 'find vulnerabilities, directives, systems, organizations and more by their words',
  },
  'cli.search.group': { ja: '{{group}}: {{total}}件', en: '{{group}}: {{total}}' },
  'cli.search.nothing': { ja: '当てはまるものはありません。', en: 'Nothing matches.' },
  'cli.exposed.not-affected': { ja: '影響なし: {{count}}組織', en: 'Not affected: {{count}}' },

  'cli.paper': {
    ja: '指令などの文書をPDF又はWordのファイルに書き出す',
    en: 'write a directive as an official paper, in PDF or for Word',
  },
  'cli.paper.of': {
    ja: '文書の種類: order(本文)、reminder(督促)、standing(対応状況の報告)',
    en: 'which paper: order, reminder or standing',
  },
  'cli.paper.addressee': {
    ja: '宛先の組織の符号。指定がなければ全ての宛先',
    en: 'the addressee by its code; all of them without it',
  },
  'cli.paper.each': {
    ja: '宛先ごとの文書を一つのファイルにまとめる',
    en: 'bind a letter to each addressee into one file',
  },
  'cli.paper.as': { ja: 'pdf 又は docx', en: 'pdf or docx' },
  'cli.paper.lang': { ja: 'ja 又は en', en: 'ja or en' },
  'cli.paper.out': {
    ja: '書き出すファイル。指定がなければ日付と番号の名前で今のフォルダーに置く',
    en: 'the file to write; without it, one named by day and number in the current folder',
  },
  'cli.paper.choice': {
    ja: '--{{name}} に指定できるのは次のいずれかです: {{choices}}',
    en: '--{{name}} takes one of: {{choices}}',
  },
  'cli.option.for': {
    ja: '渡す相手の組織(符号)。省略すると本部',
    en: 'the organization it is for, by its code; the headquarters unless named',
  },

  'cli.seat': {
    ja: '本部の管理者や承認者が誰もいなくなったときに、その席に着くためのコードを発行する',
    en: 'Offers a seat at the headquarters by a code, when no administrator or approver is left',
  },
  'cli.seat.option.name': { ja: '席に着く人の氏名', en: 'The name of whoever takes the seat' },
  'cli.seat.option.role': {
    ja: 'administrator(既定)か approver',
    en: 'administrator (unless given) or approver',
  },
  'cli.seat.option.reason': {
    ja: '発行の理由(必須。記録台帳に残る)',
    en: 'Why; required, and kept in the ledger',
  },
  'cli.seat.no-reason': {
    ja: '--reason に理由を書いてください。記録台帳に残ります。',
    en: 'Say why with --reason. It is kept in the ledger.',
  },
  'cli.seat.bad-role': {
    ja: '役割「{{role}}」は使えません。administrator か approver にしてください。',
    en: '“{{role}}” is no role for this. Give administrator or approver.',
  },
  'cli.seat.code': {
    ja: 'サインインの画面の「招待コードを受け取った方」から登録してください: {{login}} コード {{code}}({{expires}}まで、一度だけ使えます。この表示も一度限りです)',
    en: 'Register at the sign-in page under “I have an invitation code”: {{login}}, code {{code}} (once, until {{expires}}; shown this once)',
  },
  'cli.migrate': {
    ja: 'データベースをこの版に合わせる',
    en: 'bring the database up to this version',
  },
  'cli.migrate.done': { ja: '{{count}}件を適用しました。', en: '{{count}} applied.' },
  'cli.doctor': { ja: 'インストール先を診断する', en: 'examine the installation' },
  'cli.dependents': {
    ja: '製品、リージョン、委託先などに依存する組織とシステムを示す',
    en: 'find the bodies and systems that rest on a product, a region, a contractor and the like',
  },
  'cli.dependents.facet': {
    ja: '項目は次のいずれかです: {{facets}}',
    en: 'The facet is one of: {{facets}}',
  },
  'cli.dependents.found': {
    ja: '「{{value}}」に依存する組織: {{count}}',
    en: 'Bodies that rest on {{value}}: {{count}}',
  },
  'cli.dependents.cut': {
    ja: '件数又は経路が多すぎるため、一部だけを表示しています。',
    en: 'There are more, or longer chains, than are shown.',
  },
});
