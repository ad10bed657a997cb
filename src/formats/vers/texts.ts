import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'vers.too-long': {
    ja: 'バージョン範囲が長すぎます(上限は {{limit}} 文字)。',
    en: 'The range of versions is longer than {{limit}} characters.',
  },
  'vers.scheme': {
    ja: 'バージョン範囲は小文字の「vers:種別/」で始まらなければなりません。',
    en: 'A range of versions begins with “vers:”, a type in small letters and a slash.',
  },
  'vers.whitespace': {
    ja: 'バージョン範囲に空白文字は使えません。空白は %20 と書きます。',
    en: 'A range of versions holds no white space; a space is written %20.',
  },
  'vers.type': {
    ja: '種別「{{scheme}}」は登録された VERS の種別ではありません。',
    en: '“{{scheme}}” is no registered type of VERS.',
  },
  'vers.invalid': {
    ja: '種別「invalid」の範囲は、条件にかかわらず無効です。',
    en: 'A range of the type “invalid” is invalid, whatever its constraints are.',
  },
  'vers.only-star': {
    ja: '種別「{{scheme}}」の範囲は「*」だけを条件とします。',
    en: 'A range of the type “{{scheme}}” has “*” as its only constraint.',
  },
  'vers.empty': {
    ja: 'バージョン範囲に空の条件があります。',
    en: 'The range of versions holds an empty constraint.',
  },
  'vers.star': {
    ja: '「*」は単独で使い、他の条件やバージョンと並べられません。',
    en: '“*” stands alone and has no other constraint or version beside it.',
  },
  'vers.equals': {
    ja: '等しいことを表す「=」は書かず、バージョンだけを書きます。',
    en: 'Equality is written as the version alone, without “=”.',
  },
  'vers.character': {
    ja: 'バージョン「{{version}}」の「{{stray}}」はパーセント符号化が必要です。',
    en: 'In the version “{{version}}”, “{{stray}}” must be percent-encoded.',
  },
  'vers.encoding': {
    ja: 'バージョン「{{version}}」のパーセント符号化が正しくありません。',
    en: 'The percent-encoding of the version “{{version}}” is broken.',
  },
  'vers.encoding-form': {
    ja: 'バージョン「{{version}}」のパーセント符号化は正規の形ではありません。',
    en: 'The percent-encoding of the version “{{version}}” is not the canonical one.',
  },
  'vers.not-ascii': {
    ja: 'バージョン「{{version}}」に印字可能な ASCII 以外の文字が含まれています。',
    en: 'The version “{{version}}” holds characters that are not printable ASCII.',
  },
  'vers.datetime': {
    ja: '日時の「T」と「Z」は大文字で書きます。',
    en: 'The T and the Z of a time are capital letters.',
  },
  'vers.no-order': {
    ja: 'バージョン「{{version}}」は種別「{{scheme}}」の順序に並べられません。',
    en: 'The version “{{version}}” has no place in the order of the type “{{scheme}}”.',
  },
  'vers.unsorted': {
    ja: '条件がバージョン順に並んでいません(「{{version}}」)。',
    en: 'The constraints are not in the order of their versions, at “{{version}}”.',
  },
  'vers.duplicate': {
    ja: 'バージョン「{{version}}」が複数の条件に現れています。',
    en: 'The version “{{version}}” stands in more than one constraint.',
  },
  'vers.sequence': {
    ja: '「{{comparator}}」の条件はこの位置に置けません。下限と上限は交互に並びます。',
    en: 'A constraint with “{{comparator}}” may not stand here: lower and upper bounds alternate.',
  },
  'vers.apart': {
    ja: '種別の異なる範囲、又は順序の分からない範囲は、まとめたり比べたりできません。',
    en: 'Ranges of different types, or without a known order, are neither merged nor compared.',
  },
  'vers.native.type': {
    ja: '種別「{{scheme}}」の固有の範囲表記は読み取れません。',
    en: 'The native notation of the type “{{scheme}}” is not known here.',
  },
  'vers.native.term': {
    ja: '固有の範囲表記の「{{term}}」を読み取れません。',
    en: '“{{term}}” cannot be read in the native notation.',
  },
  'vers.native.merged': {
    ja: '条件が重なり合うため、VERS に並べると元の表記と意味が異なります。',
    en: 'Its conditions overlap: set in one row as VERS has it, they mean something else.',
  },
  'vers.native.completed': {
    ja: '省略のあるバージョンを含みます。VERS の型定義に従って 0 を補いましたが、元の表記での意味とは異なります。',
    en: 'It holds a version in part, completed with zeros as VERS does; the native notation reads it otherwise.',
  },
});
