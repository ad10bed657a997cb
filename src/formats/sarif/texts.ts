import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'sarif.object': { ja: 'オブジェクトではありません。', en: 'This is no object.' },
  'sarif.array': { ja: '配列ではありません。', en: 'This is no array.' },
  'sarif.version': {
    ja: '版「{{said}}」には対応していません。2.1.0 で出力してください。',
    en: 'Version “{{said}}” is not read. Have the tool write 2.1.0.',
  },
  'sarif.message': { ja: 'メッセージがありません。', en: 'There is no message.' },
  'sarif.level': {
    ja: '「{{said}}」という level はありません。',
    en: 'There is no level “{{said}}”.',
  },
  'sarif.too-many': {
    ja: '結果が{{limit}}件を超えています。',
    en: 'There are more than {{limit}} results.',
  },
});
