import { catalogue } from '#kernel/text.ts';

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
  'cli.validate.notation': {
    ja: '「{{format}}」の文書は、この記法では書かれません。',
    en: 'Documents of “{{format}}” are not written in this notation.',
  },
  'cli.validate.interrupted': {
    ja: '中断しました。{{all}}件のうち{{files}}件を確かめています。',
    en: 'Interrupted: {{files}} of {{all}} files were checked.',
  },
  'cli.validate.table.format': { ja: '形式', en: 'format' },
  'cli.validate.table.valid': { ja: '適合', en: 'valid' },
  'cli.validate.table.invalid': { ja: '不適合', en: 'invalid' },
  'cli.validate.table.bytes': { ja: '量', en: 'size' },
  'cli.validate.table.unrecognised': { ja: '判別できず', en: 'not recognised' },
  'cli.validate.table.mixed': { ja: '複数の形式', en: 'several formats' },
  'cli.validate.table.all': { ja: '計', en: 'all' },
  'cli.validate.table.rule': { ja: '多い指摘', en: 'most frequent findings' },
  'cli.validate.table.count': { ja: '件数', en: 'count' },
  'cli.validate.table.files': { ja: 'ファイル数', en: 'files' },
  'cli.validate.table.time': {
    ja: '{{seconds}}秒、毎秒{{rate}}',
    en: '{{seconds}} s, {{rate}} a second',
  },
  'cli.validate.done': {
    ja: '{{files}}件のファイルのうち、{{invalid}}件に誤りがあります。',
    en: 'Of {{files}} files, {{invalid}} are invalid.',
  },

  'cli.compare': {
    ja: '同じシステムの二つの構成情報を比べ、食い違いの割合を示す',
    en: 'compare two inventories of one system and measure their disagreement',
  },
  'cli.compare.two': {
    ja: '比べる構成情報のファイルを二つ指定してください。',
    en: 'Two files are needed, each with an inventory.',
  },
  'cli.compare.refused': {
    ja: '{{file}}: {{message}}',
    en: '{{file}}: {{message}}',
  },
  'cli.compare.one': {
    ja: '{{which}}: {{file}} ({{format}}、作成ツール {{tools}}、構成要素 {{components}} 件、うち照合できないもの {{apart}} 件)',
    en: '{{which}}: {{file}} ({{format}}, made by {{tools}}; {{components}} components, {{apart}} of them not comparable)',
  },
  'cli.compare.release': {
    ja: '   うち {{withoutRelease}} 件は配布元のリリースが書かれていないため、どの注意喚起とも照合できません。',
    en: '   {{withoutRelease}} of them tell no release of their distribution, so no advisory can be held against them.',
  },
  'cli.compare.unnamed': { ja: '記載なし', en: 'nobody named' },
  'cli.compare.head': {
    ja: 'エコシステム\t一致\t版の相違\tA のみ\tB のみ',
    en: 'ecosystem\tsame\tother version\tonly A\tonly B',
  },
  'cli.compare.total': { ja: '合計', en: 'total' },
  'cli.compare.risk': {
    ja: 'どちらかに載る {{all}} 件のうち、一致 {{agreed}} %、版の相違 {{doubtful}} %。A だけに頼ると {{missedByFirst}} %、B だけに頼ると {{missedBySecond}} % を見落とします。',
    en: 'Of {{all}} packages that either names, both agree on {{agreed}} % and differ in the version of {{doubtful}} %. A alone would miss {{missedByFirst}} %, B alone {{missedBySecond}} %.',
  },
  'cli.compare.nothing': {
    ja: '照合できるパッケージ(purl か CPE 名のあるもの)がどちらにもありません。',
    en: 'Neither names a package that can be compared: one with a purl or a CPE name.',
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
  'cli.decide': { ja: '判断表で対応の緊急度を求める', en: 'decide by a decision table' },
  'cli.decide.no-table': {
    ja: '判断表「{{table}}」がありません。使えるもの: {{tables}}(又はファイル)',
    en: 'There is no table “{{table}}”. Known: {{tables}} (or a file)',
  },
  'cli.decide.bad-table': {
    ja: '「{{table}}」は判断表として使えません。',
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
  'cli.duties': {
    ja: '事案の事実から、生じる報告義務と期限を示す',
    en: 'say which duties to report arise from the facts of an incident, and by when',
  },
  'cli.duties.option.profile': {
    ja: '法域のプロファイル',
    en: 'the profile of the jurisdiction',
  },
  'cli.duties.option.test': {
    ja: 'プロファイルを、その見本の事案で試す',
    en: 'try the profile on its sample incidents',
  },
  'cli.duties.no-facts': {
    ja: '事実のファイルか --test のどちらか一方を指定してください。',
    en: 'Name either a file of facts or --test.',
  },
  'cli.duties.no-profile': {
    ja: '--profile でプロファイルを指定してください(使えるもの: {{ids}})。',
    en: 'Name a profile with --profile (known: {{ids}}).',
  },
  'cli.incident.file': {
    ja: '事実のファイルから事案を記録し、生じた義務の報告を提出する',
    en: 'record an incident from a file of facts, and file the reports that are owed',
  },
  'cli.incident.show': {
    ja: '事案の記録と、義務の状況を示す',
    en: 'show an incident as it is recorded, and where its duties stand',
  },
  'cli.incident.paper': {
    ja: '提出した報告を、その様式の文書として書き出す',
    en: 'write a filed report as a paper in the layout of its form',
  },
  'cli.incident.option.as': {
    ja: '文書の形式: pdf、xlsx、docx',
    en: 'the form of the file: pdf, xlsx or docx',
  },
  'cli.incident.bad-filing': {
    ja: '報告の ID は filing_ で始まります。',
    en: 'The id of a report begins with filing_.',
  },
  'cli.incident.correct': {
    ja: '事実のファイルで記録を改め、提出先に訂正を知らせる',
    en: 'change an incident by a file of facts, and tell each authority what changed',
  },
  'cli.incident.option.organization': {
    ja: '報告する組織のコード',
    en: 'the code of the organization that reports',
  },
  'cli.incident.option.reason': { ja: '訂正の理由', en: 'why it is corrected' },
  'cli.incident.no-organization': {
    ja: '報告する組織を --organization で指定してください。',
    en: 'Say with --organization which organization reports.',
  },
  'cli.incident.no-reason': {
    ja: '訂正の理由を --reason で指定してください。',
    en: 'Say with --reason why it is corrected.',
  },
  'cli.incident.bad-id': {
    ja: '事案の ID は incident_ で始まります。',
    en: 'The id of an incident begins with incident_.',
  },
  'cli.incident.opened': {
    ja: '事案を記録しました: {{id}}',
    en: 'The incident is recorded: {{id}}',
  },
  'cli.incident.filed': {
    ja: '提出しました: {{duty}} {{stage}} → {{recipient}}(第{{sequence}}報) 台帳 {{entry}}',
    en: 'Filed: {{duty}}, {{stage}} → {{recipient}} (no. {{sequence}}), ledger entry {{entry}}',
  },
  'cli.incident.unsent': {
    ja: '提出先「{{recipient}}」に当たる組織が設定されていないため、提出していません: {{duty}}',
    en: 'Not filed, since nobody has said which organization “{{recipient}}” is: {{duty}}',
  },
  'cli.duties.bad-facts': {
    ja: '「{{file}}」は事実のファイルとして使えません。',
    en: '“{{file}}” cannot be used as a file of facts.',
  },
  'cli.duties.arises': { ja: '生じる', en: 'arises' },
  'cli.duties.does-not-arise': { ja: '生じない', en: 'does not arise' },
  'cli.duties.cannot-tell': { ja: '判断できない', en: 'cannot be told yet' },
  'cli.duties.not-in-force': {
    ja: '{{day}}に効力のある定めがない。',
    en: 'No rule was in force on {{day}}.',
  },
  'cli.duties.not-of-kind': {
    ja: 'この種類の記録は対象でない。',
    en: 'It is not about records of this kind.',
  },
  'cli.duties.entity': { ja: '組織', en: 'entity' },
  'cli.duties.system': { ja: 'システム', en: 'system' },
  'cli.duties.trigger': { ja: '事由', en: 'trigger' },
  'cli.duties.recipients': { ja: '報告先: {{names}}', en: 'to: {{names}}' },
  'cli.duties.open': { ja: '未確定: {{names}}', en: 'open: {{names}}' },
  'cli.duties.stage': {
    ja: '{{name}}: 期限 {{due}} / 起算 {{start}} / 様式 {{form}}',
    en: '{{name}}: due {{due}} / from {{start}} / form {{form}}',
  },
  'cli.duties.promptly': { ja: '速やかに(日数の定めなし)', en: 'promptly, no number of days' },
  'cli.duties.soft': { ja: '{{due}}(指針による目安)', en: '{{due}} (measure of a guideline)' },
  'cli.duties.projected': {
    ja: '{{due}}(前の報告を期限の日に行う場合)',
    en: '{{due}} (if the report before is sent when due)',
  },
  'cli.duties.provisional': { ja: '{{form}}(仮)', en: '{{form}} (provisional)' },
  'cli.duties.waits': { ja: '未定(待ち: {{names}})', en: 'not yet (waits for: {{names}})' },
  'cli.duties.otherwise': {
    ja: '「{{name}}」に当たる場合の期限は {{due}}',
    en: 'due {{due}} in this case: {{name}}',
  },
  'cli.duties.sample-good': { ja: '✔ {{path}} {{name}}', en: '✔ {{path}} {{name}}' },
  'cli.duties.sample-bad': { ja: '✖ {{path}} {{name}}', en: '✖ {{path}} {{name}}' },
  'cli.profiles': {
    ja: '法域のプロファイルを確かめ、判断表・規則・報告義務の数を示す',
    en: 'check the profiles of jurisdictions and list what they hold',
  },
  'cli.profiles.option.dir': {
    ja: '同梱のものでなく、このフォルダーのプロファイルを確かめる',
    en: 'check the profiles of this folder instead of those shipped',
  },
  'cli.profiles.line': {
    ja: '{{id}} 版{{version}} {{name}}: 判断表{{tables}}件、期限の規則{{rules}}件、報告義務{{duties}}件、法令{{laws}}件、時間帯{{zone}}',
    en: '{{id}} version {{version}} {{name}}: {{tables}} decision tables, {{rules}} clock rules, {{duties}} duties, {{laws}} laws, zone {{zone}}',
  },
  'cli.profiles.unsound': {
    ja: '{{count}}件の誤りがあります:',
    en: 'There are {{count}} faults:',
  },
  'cli.profiles.no-folder': {
    ja: 'フォルダー「{{folder}}」がありません。',
    en: 'There is no folder “{{folder}}”.',
  },
  'cli.doctor.profiles': {
    ja: 'プロファイルに誤りはありません({{profiles}})。',
    en: 'The profiles are sound ({{profiles}}).',
  },
  'cli.doctor.profiles-unsound': {
    ja: 'プロファイルに{{count}}件の誤りがあります(最初は {{path}})。',
    en: 'The profiles have {{count}} faults, the first at {{path}}.',
  },
  'cli.vers': {
    ja: 'VERS の試験を行う(標準入力の各行: JSON の test_type と input)',
    en: 'run VERS tests (standard input: test_type and input as JSON a line)',
  },
  'cli.vers.not-a-test': {
    ja: 'test_type(parse、build、validate、from_native、containment、comparison、equality、merge、invert)と input を持つ JSON ではありません。',
    en: 'This is not JSON with a test_type (parse, build, validate, from_native, containment, comparison, equality, merge, invert) and an input.',
  },
  'cli.purl': {
    ja: 'purl の試験を行う(標準入力の各行: JSON の test_type と input)',
    en: 'run purl tests (standard input: test_type and input as JSON a line)',
  },
  'cli.purl.not-a-test': {
    ja: 'test_type(parse、build、validate)と input を持つ JSON ではありません。',
    en: 'This is not JSON with a test_type (parse, build, validate) and an input.',
  },

  'cli.resolve': {
    ja: 'OSCAL のプロファイルを解決し、カタログとして出力する',
    en: 'resolve an OSCAL profile and print the catalogue it stands for',
  },
  'cli.resolve.with': {
    ja: '取込み元を探すファイル又はフォルダー(複数はコンマで区切る)',
    en: 'files or folders to look for imports in, separated by commas',
  },
  'cli.resolve.yaml': { ja: 'YAML で出力する', en: 'print YAML' },
  'cli.resolve.refused': {
    ja: '「{{file}}」を解決できません。',
    en: '“{{file}}” cannot be resolved.',
  },
  'cli.resolve.not-text': {
    ja: '文字として読み取れません(文字コードは UTF-8)。',
    en: 'This is not text in UTF-8.',
  },
  'cli.resolve.warning': { ja: '注意 {{path}}: {{message}}', en: 'Warning {{path}}: {{message}}' },

  'cli.verify-receipt': {
    ja: '受付証明を検証する(データベース不要)',
    en: 'verify a receipt (needs no database)',
  },
  'cli.verify-receipt.key': {
    ja: '台帳の公開鍵(名前+ID+鍵)、又はそれを書いたファイル',
    en: 'the ledger’s public key (name+id+key), or a file that holds it',
  },
  'cli.receipt.no-key': {
    ja: '台帳の公開鍵がありません。--key で指定してください(`noroshi ledger checkpoint` が表示します)。',
    en: 'The ledger’s public key is not known. Give it with --key (`noroshi ledger checkpoint` shows it).',
  },
  'cli.receipt.bad-key': { ja: '台帳の公開鍵を読み取れません。', en: 'The public key is unsound.' },
  'cli.receipt.unreadable': {
    ja: '受付証明として読み取れません。',
    en: 'This cannot be read as a receipt.',
  },
  'cli.receipt.broken': {
    ja: '受付証明は成り立ちません: 記録は、この台帳にあると証明されていません。',
    en: 'The receipt does not hold: nothing proves that the entry stands in this ledger.',
  },
  'cli.receipt.holds': {
    ja: '受付証明は正しいものです: {{act}}({{subject}})は {{at}} に記録され、台帳 {{origin}} の{{position}}番にあります({{size}}件の時点で署名)。',
    en: 'The receipt holds: {{act}} ({{subject}}) was recorded at {{at}} and stands at position {{position}} of the ledger {{origin}} (signed at {{size}} entries).',
  },

  'cli.import': {
    ja: '脅威情報・構成情報・組織一覧のファイルを取り込む',
    en: 'take in files of threats, inventories and organizations',
  },
  'cli.import.organization': {
    ja: '構成情報の情報システムを持つ組織(ID 又はコード)',
    en: 'whose system the inventories are of (id or code)',
  },
  'cli.import.system': {
    ja: '構成情報の情報システムの名前',
    en: 'name of the system the inventories are of',
  },
  'cli.import.source': {
    ja: '脅威情報の情報源の名前(指定しなければ内容から決める)',
    en: 'source of the threats (by content unless given)',
  },
  'cli.import.taken-at': {
    ja: '構成情報がいつの時点のものか(ISO 8601)',
    en: 'moment the inventories show (ISO 8601)',
  },
  'cli.import.create': {
    ja: 'その情報システムがなければ登録する',
    en: 'register the system if there is none',
  },
  'cli.import.bad-moment': {
    ja: '--taken-at「{{moment}}」は 2026-11-23T09:00:00+09:00 のように書いてください。',
    en: 'Write --taken-at “{{moment}}” like 2026-11-23T09:00:00+09:00.',
  },
  'cli.import.bad-source': {
    ja: '情報源の名前「{{name}}」は、英小文字・数字・ハイフン(40文字以内)にしてください。',
    en: 'The source “{{name}}” must be lower-case letters, digits and hyphens, 40 at most.',
  },
  'cli.import.unrecognised': {
    ja: '脅威情報(OSV・CVE・KEV・EPSS・JVN)、構成情報(CycloneDX・SPDX・資産一覧)、VEX(OpenVEX・CSAF・CycloneDX)、組織一覧のいずれでもありません。',
    en: 'These are neither threats (OSV, CVE, KEV, EPSS, JVN) nor an inventory (CycloneDX, SPDX, asset list) nor VEX (OpenVEX, CSAF, CycloneDX) nor a sheet of organizations.',
  },
  'cli.import.declined': {
    ja: '形式は「{{format}}」と分かりますが、取り込んで使う機能がまだありません。内容の検査は `noroshi validate` でできます。',
    en: 'This is “{{format}}”, which nothing here takes in yet. Check it with `noroshi validate`.',
  },
  'cli.import.system-needed': {
    ja: '構成情報です。どの組織のどの情報システムのものかを --organization と --system で指定してください。',
    en: 'This is an inventory. Say whose, and of which system, with --organization and --system.',
  },
  'cli.import.in-zip': {
    ja: 'zip の中の構成情報は受け付けていません。展開してから取り込んでください。',
    en: 'An inventory inside a zip is not taken. Unpack it first.',
  },
  'cli.import.no-organization': {
    ja: '組織「{{name}}」が見つかりません。',
    en: 'There is no organization “{{name}}”.',
  },
  'cli.import.no-system': {
    ja: '情報システム「{{name}}」が見つかりません。新しく登録するときは --create を付けてください。',
    en: 'There is no system “{{name}}”. Add --create to register it.',
  },
  'cli.import.done': {
    ja: '{{files}}件のファイルのうち、{{refused}}件に受け付けられないものがあります。',
    en: 'Of {{files}} files, {{refused}} were refused in whole or in part.',
  },
  'cli.import.working': {
    ja: '新しい事実で判断し直しています…',
    en: 'Deciding anew on the new facts…',
  },

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
  'cli.ledger.verify': {
    ja: '台帳全体を計算し直して検証する',
    en: 'recompute the whole ledger and say where it breaks',
  },
  'cli.ledger.checkpoint': {
    ja: '現時点の署名済みチェックポイントを出力する',
    en: 'print the signed checkpoint of now',
  },
  'cli.ledger.prove': {
    ja: '一つの記録の受付証明を出力する',
    en: 'print the receipt of one entry',
  },
  'cli.ledger.sound': {
    ja: '台帳に誤りはありません(記録 {{entries}} 件、チェックポイント {{checkpoints}} 件)。',
    en: 'The ledger is sound ({{entries}} entries, {{checkpoints}} checkpoints).',
  },
  'cli.ledger.unsound': {
    ja: '台帳に{{count}}件の誤りがあります:',
    en: 'The ledger breaks in {{count}} places:',
  },
  'cli.ledger.key': { ja: '公開鍵: {{key}}', en: 'Public key: {{key}}' },
  'cli.ledger.bad-id': {
    ja: '記録の ID は UUID で指定してください。',
    en: 'An entry is named by its UUID.',
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
