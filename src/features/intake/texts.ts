import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'intake.title': { ja: '脅威情報', en: 'Threat intake' },
  'intake.empty': { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'intake.markup': {
    ja: 'JSON ではなく、ウェブページ(HTML)または XML です。取得先がエラーページを返した可能性があります。',
    en: 'This is a web page (HTML) or XML, not JSON. The download may have returned an error page.',
  },
  'intake.not-utf8': {
    ja: '文字コードが UTF-8 ではありません。',
    en: 'The text is not UTF-8.',
  },
  'intake.damaged': {
    ja: '圧縮ファイルが壊れているか、途中で切れています。もう一度取得してください。',
    en: 'The archive is damaged or cut short. Please fetch it again.',
  },
  'intake.encrypted': {
    ja: '暗号化された圧縮ファイルは受け付けていません。',
    en: 'An encrypted archive is not accepted.',
  },
  'intake.nested': {
    ja: '圧縮ファイルの中の圧縮ファイルは読み取りません。展開してから取り込んでください。',
    en: 'An archive inside an archive is not read. Unpack it first.',
  },
  'intake.bomb': {
    ja: '展開すると大きくなりすぎます(上限は元の{{ratio}}倍、または{{megabytes}} MiB)。',
    en: 'Unpacked, this grows too large (at most {{ratio}} times its size, or {{megabytes}} MiB).',
  },
  'intake.many-entries': {
    ja: '圧縮ファイルの中のファイルが多すぎます(上限は{{limit}}個)。',
    en: 'The archive holds too many files (at most {{limit}}).',
  },
  'intake.unrecognised': {
    ja: 'OSV・CVE・KEV のいずれの形式でもありません。',
    en: 'This is in none of the formats OSV, CVE and KEV.',
  },
  'intake.mixed': {
    ja: '一つのファイルに異なる形式({{one}} と {{other}})が混在しています。分けて取り込んでください。',
    en: 'One file mixes formats ({{one}} and {{other}}). Import them separately.',
  },
  'intake.nothing': {
    ja: '受け付けられる記録が一件もありません({{count}}件を拒否)。何も取り込んでいません。',
    en: 'Nothing in this file is acceptable ({{count}} refused). Nothing was imported.',
  },
  'intake.bad-id': {
    ja: '識別子「{{id}}」は使えません(英数字と記号で200文字以内)。',
    en: '“{{id}}” cannot be used as an id (visible ASCII, 200 characters at most).',
  },
  'intake.odd-alias': {
    ja: '別名「{{alias}}」は識別子として使えないため、結び付けには使いません。',
    en: 'The alias “{{alias}}” cannot be an id; it links nothing.',
  },
  'intake.twice': {
    ja: '{{id}} が異なる内容で二度載っています。更新日時の新しい方を採り、こちらは採りません。',
    en: '{{id}} appears twice with different content. The more recently modified one is taken, not this one.',
  },
  'intake.older': {
    ja: '{{id}} は取り込み済みのものより古いため、上書きしません。',
    en: '{{id}} is older than what is already here; it does not overwrite it.',
  },
  'intake.older-catalogue': {
    ja: '取り込み済みの目録より古い版のため、内容は変えません。',
    en: 'A newer edition of this catalogue is already here; nothing is changed.',
  },
  'intake.long-package': {
    ja: 'パッケージ名が長すぎるため(上限は{{limit}}文字)、どのインベントリとも照合できません。',
    en: 'A package name is longer than {{limit}} characters and can match no inventory.',
  },
  'intake.source-format': {
    ja: '情報源「{{source}}」は {{kept}} 形式です。{{format}} 形式のファイルは別の情報源として取り込んでください。',
    en: 'The source “{{source}}” keeps to {{kept}}. Import a file in {{format}} under another source.',
  },
  'intake.ambiguous': {
    ja: '「{{name}}」は複数の脆弱性に当たります: {{vulnerabilities}}',
    en: '“{{name}}” stands for several vulnerabilities: {{vulnerabilities}}',
  },
});
