import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'xsd.root': {
    ja: '{{line}} 行目：ルート要素「{{name}}」は、この規格の文書のものではありません。',
    en: 'Line {{line}}: the root element “{{name}}” is not that of a document of this standard.',
  },
  'xsd.unexpected': {
    ja: '{{line}} 行目：要素「{{name}}」はここに置けません。ここに来る要素：{{expected}}。',
    en: 'Line {{line}}: the element “{{name}}” may not come here; what may: {{expected}}.',
  },
  'xsd.too-many': {
    ja: '{{line}} 行目：要素「{{name}}」はここに置けません。ここより後に来る要素はありません。',
    en: 'Line {{line}}: the element “{{name}}” may not come here; nothing more may.',
  },
  'xsd.missing': {
    ja: '{{line}} 行目：必要な要素がありません(次のいずれか：{{expected}})。',
    en: 'Line {{line}}: an element is missing, one of: {{expected}}.',
  },
  'xsd.no-elements': {
    ja: '{{line}} 行目：値だけを書く要素です。中に要素「{{name}}」は置けません。',
    en: 'Line {{line}}: this element holds a value; the element “{{name}}” may not stand in it.',
  },
  'xsd.no-text': {
    ja: '{{line}} 行目：要素だけを置くところに文字「{{text}}」があります。',
    en: 'Line {{line}}: there is the text “{{text}}” where only elements may stand.',
  },
  'xsd.attribute': {
    ja: '{{line}} 行目：属性「{{name}}」はこの要素に定められていません。',
    en: 'Line {{line}}: the standard does not define the attribute “{{name}}” here.',
  },
  'xsd.attribute-missing': {
    ja: '{{line}} 行目：必須の属性「{{name}}」がありません。',
    en: 'Line {{line}}: the required attribute “{{name}}” is missing.',
  },
  'xsd.datatype': {
    ja: '{{line}} 行目：「{{value}}」は型 {{type}} の値ではありません。',
    en: 'Line {{line}}: “{{value}}” is not a value of the type {{type}}.',
  },
  'xsd.enumeration': {
    ja: '{{line}} 行目：「{{value}}」は定められた値ではありません(使える値：{{allowed}})。',
    en: 'Line {{line}}: “{{value}}” is not one of the values allowed: {{allowed}}.',
  },
  'xsd.pattern': {
    ja: '{{line}} 行目：「{{value}}」の書式が違います({{pattern}} に合う必要があります)。',
    en: 'Line {{line}}: “{{value}}” does not have the form {{pattern}}.',
  },
  'xsd.min-length': {
    ja: '{{line}} 行目：{{limit}} 文字以上が必要です。',
    en: 'Line {{line}}: at least {{limit}} characters are needed.',
  },
  'xsd.max-length': {
    ja: '{{line}} 行目：{{limit}} 文字までです。',
    en: 'Line {{line}}: no more than {{limit}} characters are allowed.',
  },
  'xsd.min': {
    ja: '{{line}} 行目：数値は {{limit}} 以上でなければなりません。',
    en: 'Line {{line}}: the number must be {{limit}} or more.',
  },
  'xsd.max': {
    ja: '{{line}} 行目：数値は {{limit}} 以下でなければなりません。',
    en: 'Line {{line}}: the number must be {{limit}} or less.',
  },
  'xsd.unique': {
    ja: '{{line}} 行目：「{{value}}」は {{first}} 行目でも使われています。文書の中で一度しか使えません。',
    en: 'Line {{line}}: “{{value}}” is already used on line {{first}}, and may be used only once.',
  },
  'xsd.nil': {
    ja: '{{line}} 行目：この要素に xsi:nil は使えません。',
    en: 'Line {{line}}: xsi:nil may not stand on this element.',
  },
  'xsd.type': {
    ja: '{{line}} 行目：xsi:type の型「{{name}}」は、ここで使える型ではありません。',
    en: 'Line {{line}}: the type “{{name}}” of xsi:type may not be used here.',
  },
  'xsd.more': {
    ja: '指摘は全部で {{count}} 件あります。先頭の 1,000 件を示しました。',
    en: 'There are {{count}} findings; the first 1,000 are listed.',
  },
});
