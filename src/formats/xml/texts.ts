import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'xml.too-large': {
    ja: '文書が大きすぎます({{characters}} 文字。上限は {{limit}} 文字)。',
    en: 'The document is too large: {{characters}} characters, where {{limit}} are allowed.',
  },
  'xml.too-deep': {
    ja: '{{line}} 行目：要素の入れ子が深すぎます(上限は {{limit}} 段)。ここから先は読んでいません。',
    en: 'Line {{line}}: elements are nested deeper than {{limit}} levels. Nothing after this place was read.',
  },
  'xml.too-many-elements': {
    ja: '{{line}} 行目：要素の数が多すぎます(上限は {{limit}} 個)。ここから先は読んでいません。',
    en: 'Line {{line}}: more than {{limit}} elements. Nothing after this place was read.',
  },
  'xml.too-many-attributes-in-all': {
    ja: '{{line}} 行目：文書全体の属性が多すぎます(上限は {{limit}} 個)。ここから先は読んでいません。',
    en: 'Line {{line}}: more than {{limit}} attributes in the document. Nothing after this place was read.',
  },
  'xml.too-many-attributes': {
    ja: '{{line}} 行目：一つの要素の属性が多すぎます(上限は {{limit}} 個)。ここから先は読んでいません。',
    en: 'Line {{line}}: an element with more than {{limit}} attributes. Nothing after this place was read.',
  },
  'xml.long-name': {
    ja: '{{line}} 行目：要素か属性の名前が長すぎます(上限は {{limit}} 文字)。ここから先は読んでいません。',
    en: 'Line {{line}}: a name of more than {{limit}} characters. Nothing after this place was read.',
  },
  'xml.doctype': {
    ja: '{{line}} 行目：文書型宣言(DOCTYPE)のある文書は受け付けません。宣言を除いて提出してください。',
    en: 'Line {{line}}: a document type declaration (DOCTYPE) is not accepted. Please leave it out.',
  },
  'xml.entity': {
    ja: '{{line}} 行目：定義されていない実体参照があります(使えるのは &amp; &lt; &gt; &quot; &apos; と文字参照だけです)。',
    en: 'Line {{line}}: an entity that is not defined; only &amp; &lt; &gt; &quot; &apos; and references to characters may be used.',
  },
  'xml.reference': {
    ja: '{{line}} 行目：文字参照が、XML に書ける文字を指していません。',
    en: 'Line {{line}}: a reference to something that is no character of XML.',
  },
  'xml.character': {
    ja: '{{line}} 行目：XML に書けない文字があります。',
    en: 'Line {{line}}: a character that may not stand in XML.',
  },
  'xml.name': {
    ja: '{{line}} 行目：要素か属性の名前に使えない文字があります。',
    en: 'Line {{line}}: a name of an element or attribute holds a character that may not stand in one.',
  },
  'xml.prefix': {
    ja: '{{line}} 行目：名前空間の接頭辞が宣言されていないか、宣言のしかたが誤っています。',
    en: 'Line {{line}}: a namespace prefix is not declared, or declared wrongly.',
  },
  'xml.outside': {
    ja: '{{line}} 行目：ルート要素の外に文字があります。',
    en: 'Line {{line}}: there is text outside the root element.',
  },
  'xml.roots': {
    ja: '{{line}} 行目：ルート要素が二つ以上あります。',
    en: 'Line {{line}}: there is more than one root element.',
  },
  'xml.no-root': {
    ja: 'ルート要素がありません。',
    en: 'The document has no root element.',
  },
  'xml.unclosed': {
    ja: '{{line}} 行目：要素が閉じられていません。',
    en: 'Line {{line}}: an element is not closed.',
  },
  'xml.unopened': {
    ja: '{{line}} 行目：対応する開始タグのない終了タグがあります。',
    en: 'Line {{line}}: an end tag without a start tag.',
  },
  'xml.truncated': {
    ja: '{{line}} 行目：文書が途中で終わっています。',
    en: 'Line {{line}}: the document ends in the middle.',
  },
  'xml.duplicate-attribute': {
    ja: '{{line}} 行目：一つの要素に同じ属性が二度書かれています。',
    en: 'Line {{line}}: an element has the same attribute twice.',
  },
  'xml.attribute': {
    ja: '{{line}} 行目：属性の書き方が誤っています(名前="値" の形で、空白で区切ります)。',
    en: 'Line {{line}}: an attribute is not written as name="value", with white space before it.',
  },
  'xml.comment': {
    ja: '{{line}} 行目：コメントの中に「--」は書けません。',
    en: 'Line {{line}}: “--” may not stand inside a comment.',
  },
  'xml.cdata-end': {
    ja: '{{line}} 行目：文字データの中に「]]>」は書けません。',
    en: 'Line {{line}}: “]]>” may not stand in character data.',
  },
  'xml.instruction': {
    ja: '{{line}} 行目：処理命令の書き方が誤っています。',
    en: 'Line {{line}}: a processing instruction is malformed.',
  },
  'xml.declaration': {
    ja: '{{line}} 行目：XML 宣言の書き方か位置が誤っています。',
    en: 'Line {{line}}: the XML declaration is malformed, or not at the very beginning.',
  },
  'xml.syntax': {
    ja: '{{line}} 行目：XML の構文に誤りがあります。',
    en: 'Line {{line}}: this is not the syntax of XML.',
  },
  'xml.more': {
    ja: 'ほかにも誤りがあります。先頭から {{count}} 件を示し、ここから先は読んでいません。',
    en: 'There are more faults: the first {{count}} are listed, and nothing after them was read.',
  },
});
