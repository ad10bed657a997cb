import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'vers.too-long': {
    ja: 'バージョン範囲が長すぎます(上限は {{limit}} 文字)。',
    en: 'The range of versions is longer than {{limit}} characters.',
  },
  'vers.scheme': {
    ja: 'バージョン範囲は「vers:種別/」で始まらなければなりません。',
    en: 'A range of versions begins with “vers:” and a scheme.',
  },
  'vers.empty': {
    ja: 'バージョン範囲に空の条件があります。',
    en: 'The range of versions holds an empty constraint.',
  },
  'vers.star': {
    ja: '「*」は他の条件と並べられません。',
    en: '“*” stands alone and has no other constraint beside it.',
  },
  'vers.encoding': {
    ja: 'バージョン「{{version}}」のパーセント符号化が正しくありません。',
    en: 'The percent-encoding of the version “{{version}}” is broken.',
  },
});
