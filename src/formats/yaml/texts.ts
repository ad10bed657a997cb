import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'yaml.too-large': {
    ja: '文書が大きすぎます({{characters}} 文字。上限は {{limit}} 文字)。JSON に変換すれば、より大きな文書も読めます。',
    en: 'The document is too large: {{characters}} characters, where {{limit}} are allowed. As JSON it may be larger.',
  },
  'yaml.too-deep': {
    ja: '{{line}} 行目：入れ子が深すぎます(上限は {{limit}} 段)。',
    en: 'Line {{line}}: nested deeper than {{limit}} levels.',
  },
  'yaml.too-many-tokens': {
    ja: '文書の要素が多すぎます(上限は {{limit}} 個)。JSON に変換すれば、より大きな文書も読めます。',
    en: 'The document has more than {{limit}} tokens. As JSON it may be larger.',
  },
  'yaml.control': {
    ja: '{{line}} 行目：制御文字({{code}})が含まれています。',
    en: 'Line {{line}}: the text contains the control character {{code}}.',
  },
  'yaml.syntax': {
    ja: '{{line}} 行目：YAML の文法に合いません({{code}})。',
    en: 'Line {{line}}: this is not YAML ({{code}}).',
  },
  'yaml.empty': {
    ja: '文書が空です。',
    en: 'The text holds no document.',
  },
  'yaml.several': {
    ja: '{{line}} 行目：一つのファイルに書ける文書は一つだけです。',
    en: 'Line {{line}}: a second document begins; one is allowed.',
  },
  'yaml.alias': {
    ja: '{{line}} 行目：別名(アンカーへの参照)は使えません。参照先の内容をそのまま書いてください。',
    en: 'Line {{line}}: aliases are not accepted. Write out what the anchor stands for.',
  },
  'yaml.tag': {
    ja: '{{line}} 行目：タグ「{{tag}}」は使えません。',
    en: 'Line {{line}}: the tag “{{tag}}” is not accepted.',
  },
  'yaml.directive': {
    ja: '{{line}} 行目：使えるディレクティブは「%YAML 1.2」だけです。',
    en: 'Line {{line}}: no directive is accepted but %YAML 1.2.',
  },
  'yaml.key': {
    ja: '{{line}} 行目：キーは文字列でなければなりません。',
    en: 'Line {{line}}: a key must be a string.',
  },
  'yaml.forbidden-key': {
    ja: '{{line}} 行目：「{{key}}」はキーとして使えません。',
    en: 'Line {{line}}: “{{key}}” may not be used as a key.',
  },
  'yaml.duplicate-key': {
    ja: '{{line}} 行目：同じマッピングの中でキーが重複しています。',
    en: 'Line {{line}}: the mapping already has this key.',
  },
  'yaml.number': {
    ja: '{{line}} 行目：数値を正確に保持できません(絶対値が 2 の 53 乗以上、無限大、又は非数)。',
    en: 'Line {{line}}: the number cannot be kept: it is 2 to the 53rd or more, infinite or not a number.',
  },
  'yaml.characters': {
    ja: '{{line}} 行目：文字列にヌル文字又は対になっていないサロゲートが含まれています。',
    en: 'Line {{line}}: the string contains U+0000 or an unpaired surrogate.',
  },
  'yaml.more': {
    ja: 'このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings.',
  },
});
