import { catalogue } from '#kernel/text.ts';

/** What every part of the intake says, and where a file or a record is not taken. */
export const say = catalogue({
  'intake.title': { ja: '脅威情報', en: 'Threat intake' },
  'intake.empty': { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'intake.markup': {
    ja: 'ウェブページ(HTML)か、JVN のものではない XML です。取得先がエラーページを返した可能性があります。',
    en: 'This is a web page (HTML), or XML that is not JVN’s. The download may have returned an error page.',
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
  'intake.tar': {
    ja: 'tar のアーカイブは読み取りません。展開してから取り込むか、zip で提出してください。',
    en: 'A tar archive is not read. Unpack it first, or submit a zip.',
  },
  'intake.bomb': {
    ja: '展開すると大きくなりすぎます(上限は元の{{ratio}}倍、又は{{megabytes}} MiB)。',
    en: 'Unpacked, this grows too large (at most {{ratio}} times its size, or {{megabytes}} MiB).',
  },
  'intake.many-entries': {
    ja: '圧縮ファイルの中のファイルが多すぎます(上限は{{limit}}個)。',
    en: 'The archive holds too many files (at most {{limit}}).',
  },
  'intake.unrecognised': {
    ja: 'OSV・CVE・KEV・EPSS・JVN のいずれの形式でもありません。',
    en: 'This is in none of the formats OSV, CVE, KEV, EPSS and JVN.',
  },
  'intake.alerts': {
    ja: '注意警戒情報の一覧です。脆弱性を特定していないため、脅威情報としては取り込みません。',
    en: 'This is a list of alerts. They name no vulnerabilities and are not taken in here.',
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
  'intake.odd-moment': {
    ja: '{{id}} に、西暦1年から9999年までに収まらない日時があります。',
    en: '{{id}} has a moment outside the years 1 to 9999.',
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
    ja: 'パッケージ名が長すぎるため(上限は UTF-8 で{{limit}}バイト)、どのインベントリとも照合できません。',
    en: 'A package name is longer than {{limit}} bytes of UTF-8 and can match no inventory.',
  },
  'intake.ambiguous': {
    ja: '「{{name}}」は複数の脆弱性に当たります: {{vulnerabilities}}',
    en: '“{{name}}” stands for several vulnerabilities: {{vulnerabilities}}',
  },
  'intake.foreign-id': {
    ja: '{{id}} は、この情報源が発行できる識別子({{prefixes}})ではないため受け付けません。',
    en: '{{id}} is not an id that this source may publish ({{prefixes}}).',
  },
  'intake.future': {
    ja: '{{id}} に未来の日時があるため受け付けません。',
    en: '{{id}} is dated in the future and is not taken.',
  },
  'intake.labelled': {
    ja: '公開の情報源に、共有を制限する表示({{label}})の付いた記録があります。受け付けません。',
    en: 'A record in a public feed bears the restricting label {{label}}. It is not taken.',
  },
  'intake.no-removal': {
    ja: 'どの記録か分からない誤りがあるため、今回は、載っていない記録を取下げとしません。',
    en: 'Something faulty does not say which record it is, so nothing that is missing counts as taken back this time.',
  },
  'intake.page.file': {
    ja: 'ファイル',
    en: 'File',
  },
  'intake.page.import': {
    ja: 'ファイルの取込み',
    en: 'Import a file',
  },
  'intake.page.import-now': {
    ja: '取り込む',
    en: 'Import',
  },
  'intake.page.file-support': {
    ja: 'OSV・CVE(JSON 5)・CISA KEV の JSON、JVN の XML と JSON、EPSS の CSV。gzip 又は zip で圧縮したものも受け付けます。',
    en: 'OSV, CVE (JSON 5) or CISA KEV in JSON, JVN in XML or JSON, or EPSS in CSV, as it is or packed with gzip or zip.',
  },
  'intake.page.source-name': {
    ja: '情報源の名前',
    en: 'Name of the source',
  },
  'intake.page.source-support': {
    ja: '空欄の場合は、形式から判断します。英小文字・数字・ハイフンで指定してください。',
    en: 'Taken from the format when left empty. Lower-case letters, digits and hyphens.',
  },
  'intake.page.taken-in': {
    ja: '{{file}} を取り込みました。',
    en: '{{file}} was taken in.',
  },
  'intake.page.counts': {
    ja: '情報源 {{source}}: 受付 {{accepted}}件(追加 {{added}}、変更 {{changed}}、変更なし {{unchanged}}、旧版 {{older}})、拒否 {{refused}}件、更新した脆弱性 {{vulnerabilities}}件',
    en: 'Source {{source}}: {{accepted}} accepted ({{added}} added, {{changed}} changed, {{unchanged}} unchanged, {{older}} older), {{refused}} refused, {{vulnerabilities}} vulnerabilities updated.',
  },
  'intake.page.notes': {
    ja: '補足({{count}}件)',
    en: 'Notes ({{count}})',
  },
  'intake.page.state': {
    ja: '状態',
    en: 'State',
  },
  'intake.page.held': {
    ja: '{{file}} は確認待ちです。以前の内容が引き続き有効です。',
    en: '{{file}} waits for a decision. What was in force stays.',
  },
});
