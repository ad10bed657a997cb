import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cvss.too-long': {
    ja: 'CVSS ベクトルが長すぎます(上限は {{limit}} 文字)。',
    en: 'The CVSS vector is longer than {{limit}} characters.',
  },
  'cvss.version': {
    ja: 'CVSS のバージョンが 2.0、3.0、3.1、4.0 のいずれでもありません。',
    en: 'The vector is of none of the CVSS versions 2.0, 3.0, 3.1 and 4.0.',
  },
  'cvss.form': {
    ja: '「{{part}}」は「評価項目:値」の形になっていません。',
    en: '“{{part}}” is not a metric and its value.',
  },
  'cvss.metric-unknown': {
    ja: '「{{metric}}」は CVSS {{version}} の評価項目ではありません。',
    en: 'CVSS {{version}} has no metric {{metric}}.',
  },
  'cvss.metric-repeated': {
    ja: '評価項目「{{metric}}」が重複しています。',
    en: 'The metric {{metric}} is given twice.',
  },
  'cvss.metric-missing': {
    ja: '必須の評価項目「{{metric}}」がありません。',
    en: 'The mandatory metric {{metric}} is missing.',
  },
  'cvss.value-unknown': {
    ja: '評価項目「{{metric}}」に「{{value}}」という値はありません。',
    en: 'The metric {{metric}} has no value {{value}}.',
  },
  'cvss.differs': {
    ja: '記載は「{{claimed}}」ですが、ベクトルから再計算すると「{{computed}}」です。',
    en: 'It says {{claimed}}; its vector comes to {{computed}}.',
  },
  'cvss.severity.none': { ja: 'なし', en: 'None' },
  'cvss.severity.low': { ja: '注意', en: 'Low' },
  'cvss.severity.medium': { ja: '警告', en: 'Medium' },
  'cvss.severity.high': { ja: '重要', en: 'High' },
  'cvss.severity.critical': { ja: '緊急', en: 'Critical' },
});
