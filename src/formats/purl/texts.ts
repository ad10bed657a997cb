import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'purl.too-long': {
    ja: 'purl が長すぎます(上限は {{limit}} 文字)。',
    en: 'The purl is longer than {{limit}} characters.',
  },
  'purl.scheme': {
    ja: 'purl は「pkg:」で始まらなければなりません。',
    en: 'A purl begins with “pkg:”.',
  },
  'purl.type': {
    ja: 'purl の種別がないか、使えない文字を含んでいます。',
    en: 'The purl has no type, or its type contains a character that is not allowed.',
  },
  'purl.name': { ja: 'purl にパッケージ名がありません。', en: 'The purl names no package.' },
  'purl.encoding': {
    ja: 'purl のパーセント符号化が正しくありません。',
    en: 'The percent-encoding of the purl is broken.',
  },
  'purl.character': {
    ja: 'purl に制御文字又は対になっていないサロゲートが含まれています。',
    en: 'The purl contains a control character or an unpaired surrogate.',
  },
  'purl.key': {
    ja: 'purl の修飾子のキー「{{key}}」は使えません。',
    en: '“{{key}}” may not be the key of a purl qualifier.',
  },
  'purl.duplicate-key': {
    ja: 'purl の修飾子「{{key}}」が重複しています。',
    en: 'The purl qualifier “{{key}}” is given twice.',
  },
  'purl.namespace-required': {
    ja: '種別「{{type}}」の purl には名前空間が必要です。',
    en: 'A purl of type {{type}} needs a namespace.',
  },
  'purl.namespace-prohibited': {
    ja: '種別「{{type}}」の purl に名前空間は付けられません。',
    en: 'A purl of type {{type}} has no namespace.',
  },
  'purl.qualifier-required': {
    ja: '種別「{{type}}」の purl には修飾子「{{key}}」が必要です。',
    en: 'A purl of type {{type}} needs the qualifier “{{key}}”.',
  },
  'purl.name-form': {
    ja: '「{{name}}」は種別「{{type}}」のパッケージ名の形式ではありません。',
    en: '“{{name}}” is not in the form of a package name of type {{type}}.',
  },
  'purl.version-form': {
    ja: '「{{version}}」は種別「{{type}}」の版の形式ではありません。',
    en: '“{{version}}” is not in the form of a version of type {{type}}.',
  },
});
