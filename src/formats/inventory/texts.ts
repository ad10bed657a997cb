import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'inventory.version-differs': {
    ja: '版の記載が食い違っています(項目では「{{stated}}」、purl では「{{purl}}」)。purl の版を使います。',
    en: 'Two versions are stated: “{{stated}}”, and “{{purl}}” in the purl. The purl’s is used.',
  },
  'inventory.version-too-long': {
    ja: '版の記載が長すぎるため使いません(上限は {{limit}} 文字)。',
    en: 'The version is longer than {{limit}} characters and is not used.',
  },
  'inventory.cpe-open': {
    ja: 'この CPE 名はベンダーか製品を特定していないため、照合に使えません。',
    en: 'This CPE name leaves vendor or product open, so nothing can be matched by it.',
  },
  'inventory.empty': {
    ja: '構成要素が一つも書かれていません。構成情報としては何も示していない文書です。',
    en: 'The document lists no component, so as an inventory it says nothing.',
  },
  'inventory.more': {
    ja: 'このほかに {{count}} 件の注意があります。',
    en: 'There are {{count}} more remarks.',
  },
});
