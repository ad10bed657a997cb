import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'ssvc.outcome': {
    ja: '結果の決定点「{{id}}」が表の中にありません。',
    en: 'The outcome “{{id}}” is not among the decision points of the table.',
  },
  'ssvc.id': {
    ja: '決定点の名札「{{id}}」が中身({{own}})と一致しません。',
    en: 'The decision point filed as “{{id}}” calls itself “{{own}}”.',
  },
  'ssvc.point': {
    ja: '決定点「{{id}}」の値がこの行にありません。',
    en: 'This row gives no value for the decision point “{{id}}”.',
  },
  'ssvc.unknown-point': {
    ja: '「{{id}}」はこの表の決定点ではありません。',
    en: '“{{id}}” is not a decision point of this table.',
  },
  'ssvc.value': {
    ja: '「{{value}}」は決定点「{{id}}」の値ではありません({{allowed}})。',
    en: '“{{value}}” is not a value of “{{id}}” ({{allowed}}).',
  },
  'ssvc.twice': {
    ja: '同じ入力の組合せが二度現れます。',
    en: 'The same combination of inputs appears twice.',
  },
  'ssvc.too-large': {
    ja: '入力の組合せが多すぎます({{count}} 通り。上限は {{limit}} 通り)。',
    en: 'There are {{count}} combinations of inputs, where {{limit}} are allowed.',
  },
  'ssvc.incomplete': {
    ja: '{{count}} 通りの入力の組合せに結果がありません。すべての場合を決められない表は使えません。',
    en: '{{count}} combinations of inputs have no outcome; a table that leaves cases open is not run.',
  },
});
