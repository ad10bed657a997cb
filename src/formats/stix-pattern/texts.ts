import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'stix-pattern.too-long': {
    ja: 'パターンが長すぎます(上限は {{limit}} 文字)。',
    en: 'The pattern is longer than {{limit}} characters.',
  },
  'stix-pattern.too-deep': {
    ja: '{{at}} 文字目：括弧の入れ子が深すぎます(上限は {{limit}} 段)。',
    en: 'Character {{at}}: parentheses nested deeper than {{limit}}.',
  },
  'stix-pattern.character': {
    ja: '{{at}} 文字目：パターンに使えない文字({{code}})があります。',
    en: 'Character {{at}}: {{code}} may not stand in a pattern.',
  },
  'stix-pattern.unclosed': {
    ja: '{{at}} 文字目：ここで始まる文字列又は注釈が閉じられていません。',
    en: 'Character {{at}}: the string or comment that begins here is not closed.',
  },
  'stix-pattern.escape': {
    ja: "{{at}} 文字目：文字列の中で逆斜線の後に置けるのは「'」と「\\」だけです。",
    en: 'Character {{at}}: in a string only an apostrophe or a backslash may follow a backslash.',
  },
  'stix-pattern.constant': {
    ja: '{{at}} 文字目：{{type}} の定数として正しくありません。',
    en: 'Character {{at}}: this is no constant of type {{type}}.',
  },
  'stix-pattern.expected': {
    ja: '{{at}} 文字目：{{expected}} が必要ですが、{{found}} があります。',
    en: 'Character {{at}}: {{expected}} is needed where {{found}} stands.',
  },
  'stix-pattern.ended': {
    ja: '{{expected}} が必要なところで、パターンが終わっています。',
    en: 'The pattern ends where {{expected}} is needed.',
  },
  'stix-pattern.repeated-qualifier': {
    ja: '{{at}} 文字目：同じ種類の修飾子 {{qualifier}} は一度しか使えません。',
    en: 'Character {{at}}: an expression has at most one qualifier {{qualifier}}.',
  },
  'stix-pattern.positive': {
    ja: '{{at}} 文字目：{{qualifier}} には 0 より大きい数が必要です。',
    en: 'Character {{at}}: {{qualifier}} needs a number greater than 0.',
  },
  'stix-pattern.never': {
    ja: '{{at}} 文字目：STOP が START より後でないため、何とも一致しません。',
    en: 'Character {{at}}: STOP is not after START, so that nothing can match.',
  },
  'stix-pattern.and-types': {
    ja: '{{at}} 文字目：AND でつなぐ比較は同じ型のオブジェクトで始まらなければなりません。',
    en: 'Character {{at}}: comparisons joined by AND must begin at one type of object.',
  },
  'stix-pattern.set-types': {
    ja: '{{at}} 文字目：IN の定数はすべて同じ型でなければなりません。',
    en: 'Character {{at}}: the constants after IN must all be of one type.',
  },
  'stix-pattern.empty-set': {
    ja: '{{at}} 文字目：IN の後の集合が空なので、何とも一致しません。',
    en: 'Character {{at}}: the set after IN is empty, so that nothing can match.',
  },
  'stix-pattern.subset-path': {
    ja: '{{at}} 文字目：{{operator}} は ipv4-addr 又は ipv6-addr の value にしか使えません。',
    en: 'Character {{at}}: {{operator}} is for the value of ipv4-addr or ipv6-addr only.',
  },
  'stix-pattern.subset-value': {
    ja: '{{at}} 文字目：{{operator}} の定数は IP アドレス又は CIDR 表記でなければなりません。',
    en: 'Character {{at}}: the constant of {{operator}} must be an IP address or a CIDR block.',
  },
  'stix-pattern.hash': {
    ja: '{{at}} 文字目：{{algorithm}} のハッシュ値として正しくありません。',
    en: 'Character {{at}}: this is no hash of {{algorithm}}.',
  },
  'stix-pattern.unknown-type': {
    ja: '{{at}} 文字目：「{{type}}」という観測オブジェクトの型は規格にありません。',
    en: 'Character {{at}}: the standard knows no observable object “{{type}}”.',
  },
  'stix-pattern.unknown-property': {
    ja: '{{at}} 文字目：「{{path}}」というプロパティは規格にありません。',
    en: 'Character {{at}}: the standard knows no property “{{path}}”.',
  },
  'stix-pattern.list-index': {
    ja: '{{at}} 文字目：「{{path}}」はリストなので、[*] か番号が必要です。',
    en: 'Character {{at}}: “{{path}}” is a list and needs an index or [*].',
  },
  'stix-pattern.value-type': {
    ja: '{{at}} 文字目：「{{path}}」は {{property}} 型なので、{{constant}} の定数とは一致しません。',
    en: 'Character {{at}}: “{{path}}” is of type {{property}} and never matches a constant of type {{constant}}.',
  },
  'stix-pattern.regex-broken': {
    ja: '{{at}} 文字目：正規表現として正しくありません({{reason}}、{{place}} 文字目)。',
    en: 'Character {{at}}: this is no regular expression ({{reason}}, at its character {{place}}).',
  },
  'stix-pattern.regex-costly': {
    ja: '{{at}} 文字目：正規表現の繰り返しが入れ子になっており、照合に非常に長い時間がかかることがあります。',
    en: 'Character {{at}}: repetitions inside one another make this regular expression costly to match.',
  },
  'stix-pattern.regex-long': {
    ja: '{{at}} 文字目：正規表現が長すぎて確かめられません(上限は {{limit}} 文字)。',
    en: 'Character {{at}}: the regular expression is longer than {{limit}} characters and was not looked into.',
  },
  'stix-pattern.more': {
    ja: 'このパターンには、このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings on this pattern.',
  },
});
