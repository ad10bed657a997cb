import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'epss.preamble': {
    ja: '先頭の行に model_version と score_date がありません。EPSS の日次ファイルであることを確かめてください。',
    en: 'The first line does not give model_version and score_date. Is this the daily file of EPSS?',
  },
  'epss.heading': {
    ja: '見出しの行が「cve,epss,percentile」ではありません。',
    en: 'The heading is not “cve,epss,percentile”.',
  },
  'epss.empty': {
    ja: 'スコアが一件もありません。途中で切れている可能性があります。',
    en: 'There is not a single score. The file may be cut short.',
  },
  'epss.cut': {
    ja: '最後の行が改行で終わっていません。途中で切れている可能性があります。',
    en: 'The last line does not end. The file may be cut short.',
  },
  'epss.many': {
    ja: '行が多すぎます(上限は{{limit}}行)。',
    en: 'There are too many rows (at most {{limit}}).',
  },
  'epss.row': {
    ja: '「CVE番号,0から1までの値,0から1までの値」の行ではありません。',
    en: 'This is no row of a CVE id and two values from 0 to 1.',
  },
  'epss.more': {
    ja: 'このほかに{{count}}行を採りませんでした。',
    en: '{{count}} more rows were left out.',
  },
  'epss.twice': {
    ja: '{{id}} が異なる値で二度載っています。先の行を採ります。',
    en: '{{id}} appears twice with different values. The earlier row is taken.',
  },
});
