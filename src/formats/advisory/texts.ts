import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'advisory.type': {
    ja: '値の型が違います({{expected}} が必要)。',
    en: 'This value has the wrong type; expected {{expected}}.',
  },
  'advisory.missing': {
    ja: '必須の項目がありません({{expected}} が必要)。',
    en: 'A required value is missing; expected {{expected}}.',
  },
  'advisory.too-big': {
    ja: '上限 {{maximum}} を超えています。',
    en: 'This exceeds the limit of {{maximum}}.',
  },
  'advisory.too-small': {
    ja: '下限 {{minimum}} に足りません。',
    en: 'This is below the minimum of {{minimum}}.',
  },
  'advisory.value': {
    ja: '決められた値ではありません({{allowed}})。',
    en: 'This is not one of the permitted values ({{allowed}}).',
  },
  'advisory.shape': {
    ja: '定められた形式になっていません。',
    en: 'This does not have the required form.',
  },
  'advisory.moment': {
    ja: '日時「{{value}}」を読み取れません。',
    en: '“{{value}}” is not a date and time.',
  },
  'advisory.more': {
    ja: 'このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings.',
  },
  'advisory.reference': {
    ja: '参照先「{{url}}」は http 又は https の URL ではないため、載せません。',
    en: 'The reference “{{url}}” is not an http or https address and is left out.',
  },
});
