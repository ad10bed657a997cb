import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'kev.empty': {
    ja: 'カタログに脆弱性が一件もありません。取得に失敗したものとして扱います。',
    en: 'The catalogue lists nothing; it is taken for a failed download.',
  },
  'kev.count': {
    ja: '件数の記載は {{said}} 件ですが、実際には {{found}} 件あります。途中で切れた可能性があります。',
    en: 'The catalogue says it lists {{said}} vulnerabilities and lists {{found}}; it may be cut short.',
  },
  'kev.day': {
    ja: '「{{value}}」を日付として読み取れません。',
    en: '“{{value}}” is not a calendar day.',
  },
  'kev.due-before-added': {
    ja: '期限 {{due}} が追加日 {{added}} より前です。そのまま記録します。',
    en: 'The due date {{due}} is before the day of listing, {{added}}; it is kept as written.',
  },
  'kev.twice': {
    ja: '{{id}} が二度載っています。',
    en: '{{id}} is listed twice.',
  },
  'kev.ransomware': {
    ja: 'ランサムウェアでの悪用の欄の値「{{value}}」は知られていません。不明として扱います。',
    en: '“{{value}}” is not a known value for use in ransomware campaigns; it is taken as unknown.',
  },
});
