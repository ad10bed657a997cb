import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'schema.required': {
    ja: '必須の項目「{{property}}」がありません。',
    en: 'The required property “{{property}}” is missing.',
  },
  'schema.type': {
    ja: '値の型が違います({{expected}} でなければなりません)。',
    en: 'The value is of the wrong type: {{expected}} is needed.',
  },
  'schema.enum': {
    ja: '定められた値ではありません(使える値：{{allowed}})。',
    en: 'This is not one of the values allowed: {{allowed}}.',
  },
  'schema.const': {
    ja: '値は {{expected}} でなければなりません。',
    en: 'The value must be {{expected}}.',
  },
  'schema.additionalProperties': {
    ja: '項目「{{property}}」は規格に定められていません。',
    en: 'The standard does not define the property “{{property}}” here.',
  },
  'schema.additionalItems': {
    ja: '要素は {{limit}} 個までです。',
    en: 'There may be no more than {{limit}} items.',
  },
  'schema.pattern': {
    ja: '書式が違います({{pattern}} に合う必要があります)。',
    en: 'The value does not have the form {{pattern}}.',
  },
  'schema.format.date-time': {
    ja: '日時の書式ではありません(RFC 3339。例：2026-11-23T09:00:00+09:00)。',
    en: 'This is not a date and time of RFC 3339, such as 2026-11-23T09:00:00+09:00.',
  },
  'schema.format.date': {
    ja: '日付の書式ではありません(例：2026-11-23)。',
    en: 'This is not a date such as 2026-11-23.',
  },
  'schema.format.iri-reference': {
    ja: 'IRI(国際化された URI)に使えない文字があるか、形が崩れています。',
    en: 'This is not an IRI reference: it holds characters that may not stand in one, or is malformed.',
  },
  'schema.format.uri': {
    ja: 'URI の書式ではありません。',
    en: 'This is not a URI.',
  },
  'schema.format.uuid': {
    ja: 'UUID の書式ではありません。例：86c81730-1a06-478d-82d4-978e41eb332f',
    en: 'This is not a UUID such as 86c81730-1a06-478d-82d4-978e41eb332f.',
  },
  'schema.format.idn-email': {
    ja: 'メールアドレスの書式ではありません。',
    en: 'This is not an e-mail address.',
  },
  'schema.minimum': {
    ja: '数値は {{limit}} 以上でなければなりません。',
    en: 'The number must be {{limit}} or more.',
  },
  'schema.maximum': {
    ja: '数値は {{limit}} 以下でなければなりません。',
    en: 'The number must be {{limit}} or less.',
  },
  'schema.multipleOf': {
    ja: '数値は {{unit}} の倍数でなければなりません。',
    en: 'The number must be a multiple of {{unit}}.',
  },
  'schema.minLength': {
    ja: '{{limit}} 文字以上が必要です。',
    en: 'At least {{limit}} characters are needed.',
  },
  'schema.maxLength': {
    ja: '{{limit}} 文字までです。',
    en: 'No more than {{limit}} characters are allowed.',
  },
  'schema.minItems': {
    ja: '要素が {{limit}} 個以上必要です。',
    en: 'At least {{limit}} items are needed.',
  },
  'schema.maxItems': {
    ja: '要素は {{limit}} 個までです。',
    en: 'There may be no more than {{limit}} items.',
  },
  'schema.minProperties': {
    ja: '項目が {{limit}} 個以上必要です。',
    en: 'At least {{limit}} properties are needed.',
  },
  'schema.maxProperties': {
    ja: '項目は {{limit}} 個までです。',
    en: 'There may be no more than {{limit}} properties.',
  },
  'schema.uniqueItems': {
    ja: '同じ要素が二度現れます(先頭を 0 番として {{first}} 番と {{second}} 番)。',
    en: 'Items {{first}} and {{second}}, counted from 0, are the same.',
  },
  'schema.oneOf.none': {
    ja: '規格が認める形のどれにも当てはまりません。',
    en: 'The value has none of the forms the standard allows here.',
  },
  'schema.oneOf.several': {
    ja: '規格が認める形のうち一つだけを選ぶ必要がありますが、複数に当てはまります。',
    en: 'The value must have exactly one of the forms allowed here, and it has several.',
  },
  'schema.dependencies': {
    ja: '「{{property}}」があるときは「{{missing}}」も必要です。',
    en: 'Where there is “{{property}}”, there must also be “{{missing}}”.',
  },
  'schema.forbidden': {
    ja: 'この組み合わせは規格が認めていません。',
    en: 'The standard does not allow this combination.',
  },
  'schema.other': {
    ja: '規格のスキーマの規則「{{keyword}}」に合っていません。',
    en: 'The value breaks the rule “{{keyword}}” of the standard’s schema.',
  },
  'schema.too-deep': {
    ja: '入れ子が深すぎるため調べていません(上限は {{limit}} 段)。',
    en: 'The document was not checked: it is nested deeper than {{limit}} levels.',
  },
  'schema.more': {
    ja: 'このほかにも指摘があります({{count}} 件まで数えました)。',
    en: 'There are more findings; counting stopped at {{count}}.',
  },
});
