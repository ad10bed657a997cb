import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'spdx.not': {
    ja: 'SPDX の文書ではありません (spdxVersion も SPDX 3 の @context もありません)。',
    en: 'This is not an SPDX document: it has neither an spdxVersion nor a @context of SPDX 3.',
  },
  'spdx.vex-products': {
    ja: 'VEX関係が挙げる製品は、全体で {{limit}} 件までです。',
    en: 'VEX relationships may name at most {{limit}} products in all.',
  },
  'spdx.version': {
    ja: 'SPDX の版「{{version}}」には対応していません。2.2、2.3 又は 3.0 で提出してください。',
    en: 'SPDX “{{version}}” is not supported. Please submit version 2.2, 2.3 or 3.0.',
  },
  'spdx.rdf': {
    ja: 'RDF 形式の SPDX には対応していません。2.2 又は 2.3 の JSON かタグ・バリュー形式、又は 3.0 の JSON で提出してください。',
    en: 'SPDX in RDF form is not read. Please submit JSON or tag-value of version 2.2 or 2.3, or JSON of 3.0.',
  },
  'spdx.yaml': {
    ja: 'YAML 形式の SPDX には対応していません。2.2 又は 2.3 の JSON かタグ・バリュー形式、又は 3.0 の JSON で提出してください。',
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
  'spdx.tag.too-large': {
    ja: '文書が長すぎます (上限は {{limit}} 文字)。',
    en: 'The document is longer than {{limit}} characters.',
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
  'spdx.3.context': {
    ja: '@context には SPDX 3 の公式の文脈だけを書きます。ほかの文脈は読み込みません。',
    en: 'The @context holds the official context of SPDX 3 and nothing else; others are never fetched.',
  },
  'spdx.3.object': {
    ja: '@graph の要素はオブジェクトでなければなりません。',
    en: 'An item of @graph is an object.',
  },
  'spdx.3.class': {
    ja: 'SPDX 3.0.1 にない型「{{class}}」です。',
    en: 'SPDX 3.0.1 has no class “{{class}}”.',
  },
  'spdx.3.abstract': {
    ja: '「{{class}}」は抽象型なので、そのまま使えません。',
    en: '“{{class}}” is abstract: an object is of one of its kinds.',
  },
  'spdx.3.no-id': {
    ja: '要素に spdxId がありません (SPDX 3.0.1 Core/Element)。',
    en: 'An element needs an spdxId (SPDX 3.0.1 Core/Element).',
  },
  'spdx.3.iri': {
    ja: '要素の識別子は IRI でなければなりません (SPDX 3.0.1 Core/Element)。',
    en: 'The identifier of an element is an IRI (SPDX 3.0.1 Core/Element).',
  },
  'spdx.3.unknown': {
    ja: '「{{class}}」に項目「{{property}}」はありません。',
    en: '“{{class}}” has no property “{{property}}”.',
  },
  'spdx.3.missing': {
    ja: '必須の項目「{{property}}」がありません (SPDX 3.0.1 {{clause}})。',
    en: 'The mandatory property “{{property}}” is missing (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.list': {
    ja: '「{{property}}」の値は配列で書きます (SPDX 3.0.1 {{clause}})。',
    en: 'The value of “{{property}}” is a list (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.single': {
    ja: '「{{property}}」の値は一つだけで、配列にできません (SPDX 3.0.1 {{clause}})。',
    en: '“{{property}}” has one value and no list (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.value': {
    ja: '「{{property}}」の値が {{type}} の形ではありません (SPDX 3.0.1 {{clause}})。',
    en: 'The value of “{{property}}” is no {{type}} (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.kind': {
    ja: '「{{property}}」は {{type}} を指しますが、{{class}} を指しています (SPDX 3.0.1 {{clause}})。',
    en: '“{{property}}” is of {{type}}, and this is {{class}} (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.documents': {
    ja: '一つの文書に SpdxDocument は一つだけです (SPDX 3.0.1 Core/SpdxDocument)。',
    en: 'A document has one SpdxDocument (SPDX 3.0.1 Core/SpdxDocument).',
  },
  'spdx.3.no-root': {
    ja: '要素があるのに rootElement がありません (SPDX 3.0.1 Core/ElementCollection)。',
    en: 'A collection with elements needs a rootElement (SPDX 3.0.1 Core/ElementCollection).',
  },
  'spdx.3.nested': {
    ja: 'SpdxDocument を要素に含めることはできません (SPDX 3.0.1 Core/ElementCollection)。',
    en: 'No collection holds an SpdxDocument (SPDX 3.0.1 Core/ElementCollection).',
  },
  'spdx.3.none': {
    ja: 'NoneElement はほかの要素と一緒に指せません (SPDX 3.0.1 Core/Relationship)。',
    en: 'NoneElement stands alone in “to” (SPDX 3.0.1 Core/Relationship).',
  },
  'spdx.3.relationship-type': {
    ja: 'この型の relationshipType は「{{expected}}」でなければなりません。',
    en: 'The relationshipType of this class is “{{expected}}”.',
  },
  'spdx.3.from-vulnerability': {
    ja: '評価の from は security_Vulnerability を指します。',
    en: 'An assessment is from a security_Vulnerability.',
  },
  'spdx.3.justification': {
    ja: '影響がないとするには、justificationType か impactStatement で理由を示します。',
    en: '“Not affected” needs a justificationType or an impactStatement.',
  },
  'spdx.3.profile': {
    ja: '宣言したプロファイル「{{profile}}」では、{{class}} に「{{property}}」が必要です。',
    en: 'The declared profile “{{profile}}” demands “{{property}}” of {{class}}.',
  },
  'spdx.3.restriction': {
    ja: '仕様はこの型に「{{properties}}」を求めています (SPDX 3.0.1 {{clause}})。',
    en: 'The specification asks this class for “{{properties}}” (SPDX 3.0.1 {{clause}}).',
  },
  'spdx.3.licences': {
    ja: 'プロファイル「lite」では、パッケージごとに {{relation}} が一つ必要ですが、{{count}} あります。',
    en: 'The profile “lite” demands one {{relation}} of each package; there are {{count}}.',
  },
});
