import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.more': {
    ja: '試験 {{clause}} の指摘は全部で {{count}} 件あり、ここに挙げたのはその一部です。',
    en: 'Test {{clause}} has {{count}} findings in all; these are the first of them.',
  },
  'csaf.unknown-product': {
    ja: '製品 ID「{{id}}」は product_tree にありません。',
    en: 'The product id “{{id}}” is not in the product_tree.',
  },
  'csaf.named': {
    ja: '表明が挙げる製品が、合わせて{{limit}}件を超えています。',
    en: 'The statements name more than {{limit}} products between them.',
  },
  'csaf.no-vulnerability': {
    ja: 'VEX 文書に脆弱性がありません。',
    en: 'The VEX document is about no vulnerability.',
  },
  'csaf.no-translation': {
    ja: '文書の言語「{{language}}」については、OASIS の用語訳の一覧に該当する訳語がないため、この検査は行っていません。',
    en: 'Not tested: the OASIS list of translations has no word for this in “{{language}}”.',
  },
});
