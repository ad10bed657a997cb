import { catalogue } from '#kernel/text.ts';

/** What the commands say that check, compare or resolve files of a standard, or compute by one. */
export const say = catalogue({
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
});
