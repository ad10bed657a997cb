import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'misp.shape': {
    ja: 'MISP イベント(Event)の JSON オブジェクトではありません。',
    en: 'This is not the JSON object of a MISP event (Event).',
  },
  'misp.missing': {
    ja: '必須の「{{name}}」がありません({{clause}})。',
    en: '“{{name}}” is required and missing ({{clause}}).',
  },
  'misp.left-out': {
    ja: '「{{name}}」がありません({{clause}})。インスタンスの外へ出すファイルでは省かれることがあります。',
    en: '“{{name}}” is missing ({{clause}}); events that leave an instance as files often omit it.',
  },
  'misp.type': {
    ja: '「{{name}}」の型が違います({{expected}} が必要)。',
    en: '“{{name}}” has the wrong type; expected {{expected}}.',
  },
  'misp.not-string': {
    ja: '「{{name}}」は JSON 文字列で表します。値として読み取りました。',
    en: '“{{name}}” is to be a JSON string; it is read as one.',
  },
  'misp.uuid': {
    ja: '「{{value}}」は UUID(RFC 4122)ではありません。',
    en: '“{{value}}” is not a UUID (RFC 4122).',
  },
  'misp.number': {
    ja: '「{{value}}」は符号のない整数ではありません。',
    en: '“{{value}}” is not an unsigned integer.',
  },
  'misp.timestamp': {
    ja: '「{{value}}」は Unix 時刻(秒)ではありません。',
    en: '“{{value}}” is not a Unix timestamp in seconds.',
  },
  'misp.date': {
    ja: '「{{value}}」は日付(YYYY-MM-DD)ではありません。',
    en: '“{{value}}” is not a date (YYYY-MM-DD).',
  },
  'misp.moment': {
    ja: '「{{value}}」は ISO 8601 の日時ではありません。',
    en: '“{{value}}” is not an ISO 8601 date and time.',
  },
  'misp.choice': {
    ja: '「{{value}}」は定められた値({{allowed}})ではありません。',
    en: '“{{value}}” is not one of the values laid down ({{allowed}}).',
  },
  'misp.base64': {
    ja: 'base64 として読み取れません。',
    en: 'This is not base64.',
  },
  'misp.data': {
    ja: '種別「{{type}}」には data が必要です(Attribute「data」)。',
    en: 'An attribute of type {{type}} needs its data (Attribute, “data”).',
  },
  'misp.category-type': {
    ja: '分類「{{category}}」では種別「{{type}}」を選べません(Attribute「type」)。',
    en: 'Type {{type}} is no valid selection for the category {{category}} (Attribute, “type”).',
  },
  'misp.unknown-type': {
    ja: '種別「{{type}}」は既知の一覧にありません。',
    en: 'The type {{type}} is not on the list known here.',
  },
  'misp.unknown-category': {
    ja: '分類「{{category}}」は既知の一覧にありません。',
    en: 'The category {{category}} is not on the list known here.',
  },
  'misp.value': {
    ja: '値「{{value}}」は種別「{{type}}」の形になっていません。',
    en: 'The value “{{value}}” does not have the form of a {{type}}.',
  },
  'misp.sharing-group': {
    ja: '共有範囲が 4 のときに限り sharing_group_id を定めます。それ以外では "0" です。',
    en: 'A sharing_group_id is set where distribution is 4, and is "0" otherwise.',
  },
  'misp.published': {
    ja: '公開済みのイベントに publish_timestamp がありません。',
    en: 'A published event has no publish_timestamp.',
  },
  'misp.count': {
    ja: 'attribute_count は {{said}} ですが、属性は {{found}} 件あります。',
    en: 'attribute_count says {{said}}, and there are {{found}} attributes.',
  },
  'misp.info': {
    ja: '見出しは256文字以内、改行なしが推奨されています。',
    en: 'This summary should have at most 256 characters and no line breaks.',
  },
  'misp.twice': {
    ja: 'UUID {{uuid}} が二度使われています。',
    en: 'The UUID {{uuid}} is used twice.',
  },
  'misp.reference': {
    ja: '参照先 {{uuid}} はこのイベントにありません。',
    en: 'What is referred to, {{uuid}}, is not in this event.',
  },
  'misp.parent': {
    ja: '「{{name}}」が、これを含むものの識別子と一致しません。',
    en: '“{{name}}” is not the identifier of what contains it.',
  },
  'misp.deletion': {
    ja: '削除の提案には対象(old_id)が必要です。',
    en: 'A proposal to delete needs the attribute it is about (old_id).',
  },
  'misp.opinion': {
    ja: '意見は 0 から 100 までの値です。',
    en: 'An opinion is a value from 0 to 100.',
  },
  'misp.colour': {
    ja: '「{{value}}」は色(#RRGGBB)ではありません。',
    en: '“{{value}}” is not a colour (#RRGGBB).',
  },
  'misp.labels': {
    ja: 'TLP の異なるタグが付いています({{labels}})。最も厳しいものとして扱います。',
    en: 'It bears different tags of TLP ({{labels}}); the strictest counts.',
  },
  'misp.more': {
    ja: 'このほかにも指摘があります({{count}} 件まで表示)。',
    en: 'There is more to say than the {{count}} findings listed.',
  },
});
