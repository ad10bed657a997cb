import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.unknown-product': {
    ja: '製品 ID「{{id}}」は product_tree にありません。',
    en: 'The product id “{{id}}” is not in the product_tree.',
  },
});
