import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'spdx.not': {
    ja: 'SPDX の JSON 文書ではありません（spdxVersion がありません）。',
    en: 'This is not an SPDX document in JSON: it has no spdxVersion.',
  },
  'spdx.version': {
    ja: 'SPDX の版「{{version}}」には対応していません。2.2 または 2.3 の JSON で提出してください。',
    en: 'SPDX “{{version}}” is not supported. Please submit JSON of version 2.2 or 2.3.',
  },
  'spdx.version-3': {
    ja: 'SPDX 3 にはまだ対応していません。2.2 または 2.3 の JSON で提出してください。',
    en: 'SPDX 3 is not supported yet. Please submit JSON of version 2.2 or 2.3.',
  },
  'spdx.tag-value': {
    ja: 'タグ・バリュー形式の SPDX には対応していません。2.2 または 2.3 の JSON で提出してください。',
    en: 'SPDX in tag-value form is not supported. Please submit JSON of version 2.2 or 2.3.',
  },
  'spdx.rdf': {
    ja: 'RDF 形式の SPDX には対応していません。2.2 または 2.3 の JSON で提出してください。',
    en: 'SPDX in RDF form is not supported. Please submit JSON of version 2.2 or 2.3.',
  },
  'spdx.type': {
    ja: '値の型が違います（{{expected}} でなければなりません）。',
    en: 'The value is of the wrong type: {{expected}} is needed.',
  },
  'spdx.missing': {
    ja: '必須の項目「{{property}}」がないか、空です（SPDX 2.3 §{{clause}}）。',
    en: 'The mandatory property “{{property}}” is missing or empty (SPDX 2.3 §{{clause}}).',
  },
  'spdx.missing-in-2.2': {
    ja: 'SPDX 2.2 で必須の項目「{{property}}」がありません（ISO/IEC 5962:2021 §{{clause}}）。',
    en: 'The property “{{property}}”, mandatory in SPDX 2.2, is missing (ISO/IEC 5962:2021 §{{clause}}).',
  },
  'spdx.value': {
    ja: '「{{property}}」の値が規格の書き方に合っていません（SPDX 2.3 §{{clause}}）。',
    en: 'The value of “{{property}}” is not written as the standard says (SPDX 2.3 §{{clause}}).',
  },
  'spdx.fraction': {
    ja: '作成日時に秒の小数が付いています（SPDX 2.3 §6.9 は秒までの UTC を求めています）。',
    en: 'The time of creation has fractions of a second or another zone; SPDX 2.3 §6.9 asks for whole seconds in UTC.',
  },
  'spdx.verification-code': {
    ja: 'ファイルを調べていないパッケージに packageVerificationCode を書くことはできません（SPDX 2.3 §7.9）。',
    en: 'A package whose files were not analyzed may not have a packageVerificationCode (SPDX 2.3 §7.9).',
  },
  'spdx.duplicate-id': {
    ja: '識別子「{{id}}」が二度使われています（SPDX 2.3 §7.2）。',
    en: 'The identifier “{{id}}” is used twice (SPDX 2.3 §7.2).',
  },
  'spdx.dangling': {
    ja: '「{{id}}」を指していますが、その識別子を持つ要素がこの文書にありません。',
    en: 'This refers to “{{id}}”, and nothing in the document has that identifier.',
  },
});
