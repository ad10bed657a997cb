import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'jvn.status': {
    ja: 'MyJVN API がエラーを返しました(コード {{code}}):{{message}}',
    en: 'The MyJVN API answered with an error (code {{code}}): {{message}}',
  },
  'jvn.no-status': {
    ja: 'MyJVN 共通 Status がないか、retCd が 0 でも 1 でもありません。',
    en: 'The common Status of MyJVN is missing, or its retCd is neither 0 nor 1.',
  },
  'jvn.count': {
    ja: '応答エントリ数は {{said}} 件とありますが、実際には {{found}} 件あります。',
    en: 'The answer says it holds {{said}} entries and holds {{found}}.',
  },
  'jvn.paged': {
    ja: '該当する {{total}} 件のうち {{first}} 件目からの {{held}} 件です。続きは startItem={{next}} で取得してください。',
    en: 'These are {{held}} of {{total}} entries, from number {{first}} on; startItem={{next}} asks for the next ones.',
  },
  'jvn.method': {
    ja: '脆弱性対策情報でも注意警戒情報でもありません({{method}})。',
    en: 'This is neither a list of vulnerabilities nor one of alerts ({{method}}).',
  },
  'jvn.version': {
    ja: 'VULDEF の版「{{version}}」には対応していません(3.1 又は 3.2)。',
    en: 'Version “{{version}}” of VULDEF is not read; 3.1 and 3.2 are.',
  },
  'jvn.missing': {
    ja: '必須の「{{name}}」がありません。',
    en: '“{{name}}” is required and missing.',
  },
  'jvn.shape': {
    ja: '定められた構造になっていません({{expected}} が必要)。',
    en: 'This does not have the structure laid down; expected {{expected}}.',
  },
  'jvn.too-long': {
    ja: '{{length}} 文字あり、上限 {{limit}} を超えています。',
    en: 'This has {{length}} characters, more than the limit of {{limit}}.',
  },
  'jvn.id': {
    ja: '「{{id}}」は JVNDB の識別子(JVNDB-西暦-番号)ではありません。',
    en: '“{{id}}” is not an identifier of JVNDB (JVNDB-year-number).',
  },
  'jvn.alert-id': {
    ja: '「{{id}}」は注意警戒情報の識別子(MYJVN-ALT-西暦-番号)ではありません。',
    en: '“{{id}}” is not an identifier of an alert (MYJVN-ALT-year-number).',
  },
  'jvn.value': {
    ja: '「{{value}}」は定められた値({{allowed}})ではありません。',
    en: '“{{value}}” is not one of the values laid down ({{allowed}}).',
  },
  'jvn.moment': {
    ja: '「{{value}}」を日時として読み取れません。',
    en: '“{{value}}” is not a date and time.',
  },
  'jvn.order': {
    ja: '最終更新日が登録日より前です。',
    en: 'It was last updated before it was first published.',
  },
  'jvn.private': {
    ja: '配布の制限(restriction="private")が付いています。公開された情報としては扱えません。',
    en: 'It is marked restriction="private" and cannot be treated as published.',
  },
  'jvn.cpe': {
    ja: '「{{cpe}}」は製品を特定する CPE 名ではありません。',
    en: '“{{cpe}}” is not a CPE name of a product.',
  },
  'jvn.no-cpe': {
    ja: '製品「{{product}}」に CPE 名がなく、構成情報と突き合わせられません。',
    en: 'The product “{{product}}” has no CPE name, so that no inventory can be held against it.',
  },
  'jvn.phrase': {
    ja: 'バージョンの記載「{{phrase}}」は一通りには読めないため、該当の有無を不明とします。',
    en: 'The words “{{phrase}}” for versions can be read in more than one way; whether one is affected stays unknown.',
  },
  'jvn.vector': {
    ja: 'CVSS の短縮表記「{{vector}}」が正しくありません。',
    en: '“{{vector}}” is not a sound CVSS vector.',
  },
  'jvn.vector-version': {
    ja: 'CVSS {{said}} とありますが、短縮表記は {{found}} のものです。',
    en: 'It is said to be CVSS {{said}}, and the vector is one of {{found}}.',
  },
  'jvn.score': {
    ja: '基本値は {{said}} とありますが、短縮表記から計算すると {{computed}} です。',
    en: 'The base score is given as {{said}}; computed from the vector it is {{computed}}.',
  },
  'jvn.product': {
    ja: '製品識別子「{{id}}」は product_tree にありません。',
    en: 'The product id “{{id}}” is not in the product_tree.',
  },
  'jvn.more': {
    ja: 'このほかにも指摘があります({{count}} 件まで表示)。',
    en: 'There is more to say than the {{count}} findings listed.',
  },
});
