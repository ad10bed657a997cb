import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'spdx.not': {
    ja: 'SPDX の文書ではありません (spdxVersion も SPDX 3 の @context もありません)。',
    en: 'This is not an SPDX document: it has neither an spdxVersion nor a @context of SPDX 3.',
  },
  'spdx.version': {
    ja: 'SPDX の版「{{version}}」には対応していません。2.2、2.3 または 3.0 で提出してください。',
    en: 'SPDX “{{version}}” is not supported. Please submit version 2.2, 2.3 or 3.0.',
  },
  'spdx.rdf': {
    ja: 'RDF 形式の SPDX には対応していません。2.2 または 2.3 の JSON かタグ・バリュー形式、または 3.0 の JSON で提出してください。',
    en: 'SPDX in RDF form is not read. Please submit JSON or tag-value of version 2.2 or 2.3, or JSON of 3.0.',
  },
  'spdx.yaml': {
    ja: 'YAML 形式の SPDX には対応していません。2.2 または 2.3 の JSON かタグ・バリュー形式、または 3.0 の JSON で提出してください。',
    en: 'SPDX in YAML form is not read. Please submit JSON or tag-value of version 2.2 or 2.3, or JSON of 3.0.',
  },
  'spdx.type': {
    ja: '値の型が違います ({{expected}} でなければなりません)。',
    en: 'The value is of the wrong type: {{expected}} is needed.',
  },
  'spdx.missing': {
    ja: '必須の項目「{{property}}」がないか、空です (SPDX 2.3 §{{clause}})。',
    en: 'The mandatory property “{{property}}” is missing or empty (SPDX 2.3 §{{clause}}).',
  },
  'spdx.missing-in-2.2': {
    ja: 'SPDX 2.2 で必須の項目「{{property}}」がありません (ISO/IEC 5962:2021 §{{clause}})。',
    en: 'The property “{{property}}”, mandatory in SPDX 2.2, is missing (ISO/IEC 5962:2021 §{{clause}}).',
  },
  'spdx.value': {
    ja: '「{{property}}」の値が規格の書き方に合っていません (SPDX 2.3 §{{clause}})。',
    en: 'The value of “{{property}}” is not written as the standard says (SPDX 2.3 §{{clause}}).',
  },
  'spdx.fraction': {
    ja: '作成日時に秒の小数が付いています (SPDX 2.3 §6.9 は秒までの UTC を求めています)。',
    en: 'The time of creation has fractions of a second or another zone; SPDX 2.3 §6.9 asks for whole seconds in UTC.',
  },
  'spdx.verification-code': {
    ja: 'ファイルを調べていないパッケージに packageVerificationCode を書くことはできません (SPDX 2.3 §7.9)。',
    en: 'A package whose files were not analyzed may not have a packageVerificationCode (SPDX 2.3 §7.9).',
  },
  'spdx.digits': {
    ja: '{{algorithm}} の値は {{expected}} 桁ですが、{{found}} 桁あります。',
    en: 'A value of {{algorithm}} has {{expected}} digits; this one has {{found}}.',
  },
  'spdx.sha1': {
    ja: 'ファイルには SHA1 のチェックサムが必要です (SPDX 2.3 §8.4)。',
    en: 'A file needs a checksum by SHA1 (SPDX 2.3 §8.4).',
  },
  'spdx.licence': {
    ja: 'ライセンス式として読めません ({{at}} 文字目から): {{text}} (SPDX 2.3 附属書 D)',
    en: 'This is no licence expression from character {{at}} on: {{text}} (SPDX 2.3 Annex D).',
  },
  'spdx.licence-unlisted': {
    ja: 'ライセンス一覧にない識別子「{{id}}」です (同じ式にほか {{others}} 件)。',
    en: '“{{id}}” is not on the licence list ({{others}} more in this expression).',
  },
  'spdx.tag.stray': {
    ja: '「タグ: 値」の形になっていない行です。複数行の値は <text> と </text> で囲みます。',
    en: 'This line is no “Tag: value”. A value of several lines stands between <text> and </text>.',
  },
  'spdx.tag.unclosed': {
    ja: '<text> に対応する </text> がありません。ここから先は読めません。',
    en: 'This <text> has no </text>; nothing after it can be read.',
  },
  'spdx.tag.trailing': {
    ja: '</text> の後に余分な文字があります。',
    en: 'There is something after </text> in this line.',
  },
  'spdx.tag.unknown': {
    ja: 'タグ「{{tag}}」は規格にありません。',
    en: 'The standard has no tag “{{tag}}”.',
  },
  'spdx.tag.outside': {
    ja: 'タグ「{{tag}}」が属する要素の外にあります (SPDX 2.3 §{{clause}})。',
    en: 'The tag “{{tag}}” stands outside the element it belongs to (SPDX 2.3 §{{clause}}).',
  },
  'spdx.tag.twice': {
    ja: 'タグ「{{tag}}」は一つの要素に一度しか書けません (SPDX 2.3 §{{clause}})。',
    en: 'The tag “{{tag}}” may stand once in an element (SPDX 2.3 §{{clause}}).',
  },
  'spdx.tag.words': {
    ja: '「{{tag}}」の値は空白で区切った三つの語です (SPDX 2.3 §{{clause}})。',
    en: 'The value of “{{tag}}” is three words with spaces between (SPDX 2.3 §{{clause}}).',
  },
  'spdx.tag.too-many': {
    ja: 'タグが多すぎます (上限は {{limit}} 件)。',
    en: 'There are more than {{limit}} tags.',
  },
  'spdx.duplicate-id': {
    ja: '識別子「{{id}}」が二度使われています (SPDX 2.3 §7.2)。',
    en: 'The identifier “{{id}}” is used twice (SPDX 2.3 §7.2).',
  },
  'spdx.dangling': {
    ja: '「{{id}}」を指していますが、その識別子を持つ要素がこの文書にありません。',
    en: 'This refers to “{{id}}”, and nothing in the document has that identifier.',
  },
});
