import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'json.too-large': {
    ja: '文書が大きすぎます({{characters}} 文字。上限は {{limit}} 文字)。',
    en: 'The document is too large: {{characters}} characters, where {{limit}} are allowed.',
  },
  'json.too-deep': {
    ja: '{{line}} 行目：入れ子が深すぎます(上限は {{limit}} 段)。ここから先は読んでいません。',
    en: 'Line {{line}}: nested deeper than {{limit}} levels. Nothing after this place was read.',
  },
  'json.too-many-keys': {
    ja: '{{line}} 行目：一つのオブジェクトのキーが多すぎます(上限は {{limit}} 個)。',
    en: 'Line {{line}}: an object with more than {{limit}} keys.',
  },
  'json.too-many-values': {
    ja: '{{line}} 行目：値の数が多すぎます(上限は {{limit}} 個)。ここから先は読んでいません。',
    en: 'Line {{line}}: more than {{limit}} values. Nothing after this place was read.',
  },
  'json.long-key': {
    ja: '{{line}} 行目：キーが長すぎます(上限は {{limit}} 文字)。',
    en: 'Line {{line}}: a key of more than {{limit}} characters.',
  },
  'json.duplicate-key': {
    ja: '{{line}} 行目：同じオブジェクトの中でキーが重複しています。',
    en: 'Line {{line}}: the object already has this key.',
  },
  'json.forbidden-key': {
    ja: '{{line}} 行目：「{{key}}」はキーとして使えません。',
    en: 'Line {{line}}: “{{key}}” may not be used as a key.',
  },
  'json.lone-surrogate': {
    ja: '{{line}} 行目：対になっていないサロゲート({{code}})が文字列に含まれています。',
    en: 'Line {{line}}: the string contains an unpaired surrogate, {{code}}.',
  },
  'json.null-character': {
    ja: '{{line}} 行目：文字列にヌル文字(U+0000)が含まれています。',
    en: 'Line {{line}}: the string contains the null character, U+0000.',
  },
  'json.number': {
    ja: '{{line}} 行目：数値を正確に保持できません(絶対値が 2 の 53 乗以上、又は無限大になります)。',
    en: 'Line {{line}}: the number cannot be kept: it is 2 to the 53rd or more, or infinite.',
  },
  'json.long-number': {
    ja: '{{line}} 行目：数値の桁が多すぎます(上限は {{limit}} 文字)。',
    en: 'Line {{line}}: a number of more than {{limit}} characters.',
  },
  'json.unexpected': {
    ja: '{{line}} 行目：JSON としてこの位置には置けない文字({{code}})があります。ここから先は読んでいません。',
    en: 'Line {{line}}: JSON does not allow {{code}} here. Nothing after this place was read.',
  },
  'json.truncated': {
    ja: '{{line}} 行目：文書が途中で終わっています。',
    en: 'Line {{line}}: the document ends before it is complete.',
  },
  'json.trailing': {
    ja: '{{line}} 行目：JSON の終わりの後に余分な文字({{code}})があります。',
    en: 'Line {{line}}: the JSON text has ended, but {{code}} follows it.',
  },
  'json.more': {
    ja: 'このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings.',
  },
});
