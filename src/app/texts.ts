import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cli.program': {
    ja: '狼煙: 緊急の脅威の把握から、対応が済んだことの証明まで。',
    en: 'Noroshi: from an urgent threat to proof that it was answered.',
  },
  'cli.title.usage': { ja: '使い方:', en: 'Usage:' },
  'cli.title.arguments': { ja: '引数:', en: 'Arguments:' },
  'cli.title.options': { ja: 'オプション:', en: 'Options:' },
  'cli.title.global': { ja: '共通オプション:', en: 'Common options:' },
  'cli.title.commands': { ja: 'コマンド:', en: 'Commands:' },
  'cli.help': { ja: 'この説明を表示する', en: 'show this help' },
  'cli.help-command': { ja: 'コマンドの説明を表示する', en: 'show the help of a command' },
  'cli.version': { ja: '版を表示する', en: 'show the version' },
  'cli.json': { ja: '結果を JSON で出力する', en: 'answer in JSON' },
  'cli.group.ledger': {
    ja: '記録台帳の検証と証明',
    en: 'verify and prove what the ledger records',
  },

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
  'cli.file.none': { ja: 'フォルダーにファイルがありません。', en: 'The folder holds no file.' },
  'cli.line-too-long': {
    ja: '標準入力の{{line}}行目が長すぎます。',
    en: 'Line {{line}} of standard input is too long.',
  },
  'cli.progress': { ja: '{{done}}/{{all}} {{file}}', en: '{{done}}/{{all}} {{file}}' },

  'cli.validate': {
    ja: 'ファイルが標準に従っているかを確かめる',
    en: 'check files against their standards',
  },
  'cli.validate.as': {
    ja: '内容から判別せず、この形式として確かめる',
    en: 'take them as this format, whatever they look like',
  },
  'cli.validate.unrecognised': {
    ja: '形式を判別できません。確かめられる形式: {{formats}}',
    en: 'The format is not recognised. Formats that are checked: {{formats}}',
  },
  'cli.validate.empty': { ja: '確かめる内容がありません。', en: 'There is nothing to check.' },
  'cli.validate.not-text': {
    ja: '文字として読み取れません(文字コードは UTF-8。CSV は Shift_JIS でも読み取ります)。',
    en: 'This cannot be read as text (UTF-8; a CSV may also be Shift_JIS).',
  },
  'cli.validate.more': {
    ja: 'ほかに{{count}}件あります(一つのファイルにつき{{limit}}件まで挙げます)。',
    en: 'There are {{count}} more ({{limit}} are listed for each file).',
  },
  'cli.validate.done': {
    ja: '{{files}}件のファイルのうち、{{invalid}}件に誤りがあります。',
    en: 'Of {{files}} files, {{invalid}} are invalid.',
  },

  'cli.versions': {
    ja: '二つの版の前後を調べる(標準入力の各行: A<TAB>B)',
    en: 'order pairs of versions (standard input: A<TAB>B a line)',
  },
  'cli.versions.line': {
    ja: '{{line}}行目はタブで区切った二つの版ではありません。',
    en: 'Line {{line}} is not two versions with a tab between them.',
  },
  'cli.cvss': {
    ja: 'CVSS ベクトルの値を計算する(「-」で標準入力)',
    en: 'score CVSS vectors (“-”: from standard input)',
  },
  'cli.decide': { ja: '決定表で対応の緊急度を求める', en: 'decide by a decision table' },
  'cli.decide.no-table': {
    ja: '決定表「{{table}}」がありません。使えるもの: {{tables}}(またはファイル)',
    en: 'There is no table “{{table}}”. Known: {{tables}} (or a file)',
  },
  'cli.decide.bad-table': {
    ja: '「{{table}}」は決定表として使えません。',
    en: '“{{table}}” cannot be used as a decision table.',
  },
  'cli.decide.undecided': {
    ja: 'まだ決定できません。あり得る結果: {{possible}}',
    en: 'This cannot be decided yet. Still possible: {{possible}}',
  },
  'cli.decide.missing': {
    ja: '{{name}}({{key}})を指定してください({{allowed}})。',
    en: '{{name}} ({{key}}) is missing ({{allowed}}).',
  },
  'cli.decide.invalid': {
    ja: '{{key}}={{value}} は使えません(使えるもの: {{allowed}})。',
    en: '{{key}}={{value}} is not taken (taken: {{allowed}}).',
  },
  'cli.decide.twice': {
    ja: '{{key}} が二度指定されています。',
    en: '{{key}} is given twice.',
  },
  'cli.purl': {
    ja: 'purl の試験を行う(標準入力の各行: JSON の test_type と input)',
    en: 'run purl tests (standard input: test_type and input as JSON a line)',
  },
  'cli.purl.not-a-test': {
    ja: 'test_type(parse、build、validate)と input を持つ JSON ではありません。',
    en: 'This is not JSON with a test_type (parse, build, validate) and an input.',
  },

  'cli.verify-receipt': {
    ja: '受領証を検証する(データベース不要)',
    en: 'verify a receipt (needs no database)',
  },
  'cli.verify-receipt.key': {
    ja: '台帳の公開鍵(名前+ID+鍵)、またはそれを書いたファイル',
    en: 'the ledger’s public key (name+id+key), or a file that holds it',
  },
  'cli.receipt.no-key': {
    ja: '台帳の公開鍵がありません。--key で指定してください(`noroshi ledger checkpoint` が表示します)。',
    en: 'The ledger’s public key is not known. Give it with --key (`noroshi ledger checkpoint` shows it).',
  },
  'cli.receipt.bad-key': { ja: '台帳の公開鍵を読み取れません。', en: 'The public key is unsound.' },
  'cli.receipt.unreadable': {
    ja: '受領証として読み取れません。',
    en: 'This cannot be read as a receipt.',
  },
  'cli.receipt.broken': {
    ja: '受領証は成り立ちません: 記録は、この台帳にあると証明されていません。',
    en: 'The receipt does not hold: nothing proves that the entry stands in this ledger.',
  },
  'cli.receipt.holds': {
    ja: '受領証は正しいものです: {{act}}({{subject}})は {{at}} に記録され、台帳 {{origin}} の{{position}}番にあります({{size}}件の時点で署名)。',
    en: 'The receipt holds: {{act}} ({{subject}}) was recorded at {{at}} and stands at position {{position}} of the ledger {{origin}} (signed at {{size}} entries).',
  },
});
