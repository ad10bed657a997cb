import { catalogue } from '#kernel/text.ts';

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
  'intake.source-format': {
    ja: '情報源「{{source}}」は {{kept}} 形式です。{{format}} 形式のファイルは別の情報源として取り込んでください。',
    en: 'The source “{{source}}” keeps to {{kept}}. Import a file in {{format}} under another source.',
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
  'intake.waits-already': {
    ja: '情報源「{{source}}」の同じ内容が、すでに確認待ちです。',
    en: 'The same file of “{{source}}” waits already.',
  },
  'intake.not-waiting': {
    ja: 'このファイルは確認待ちではありません。',
    en: 'This snapshot does not wait for a decision.',
  },
  'intake.own-snapshot': {
    ja: '自分が取り込んだファイルを自分で判断することはできません。別の担当者が判断してください。',
    en: 'Nobody decides on what they brought in themselves. Somebody else has to.',
  },
  'intake.overtaken': {
    ja: 'この情報源では、より新しいファイルがすでに有効です。こちらは却下してください。',
    en: 'A newer snapshot of this source is in force already. Reject this one.',
  },
  'intake.never-in-force': {
    ja: '有効になったことのないファイルへは戻せません。',
    en: 'This snapshot was never in force.',
  },
  'intake.in-force': {
    ja: 'このファイルは、いま有効なものです。',
    en: 'This snapshot is in force now.',
  },
  'intake.source-exists': {
    ja: '情報源「{{source}}」はすでにあります。',
    en: 'The source “{{source}}” exists already.',
  },
  'intake.reason.removed': {
    ja: '有効な{{before}}件のうち{{count}}件が取り下げられます。',
    en: '{{count}} of {{before}} records in force would be taken back.',
  },
  'intake.reason.changed': {
    ja: '有効な{{before}}件に対し{{count}}件が変わります。',
    en: '{{count}} of {{before}} records in force would change.',
  },
  'intake.reason.older': {
    ja: '有効な{{before}}件に対し{{count}}件が、いまの内容より古いものです。',
    en: '{{count}} records are older than what is in force, of {{before}}.',
  },
  'intake.reason.grown': {
    ja: '有効な{{before}}件に対し{{count}}件が増えます。',
    en: '{{count}} records would be added to {{before}} in force.',
  },
  'intake.reason.refused': {
    ja: '{{all}}件のうち{{count}}件が形式の誤りで読めません。',
    en: '{{count}} of {{all}} documents cannot be read.',
  },
  'intake.reason.severity': {
    ja: '評価のある{{all}}件のうち{{count}}件の基本値が {{score}} です。',
    en: '{{count}} of {{all}} rated records have the base score {{score}}.',
  },
  'intake.reason.everything': {
    ja: '{{all}}件のうち{{count}}件が、すべての版を影響ありとしています。',
    en: '{{count}} of {{all}} records call every version affected.',
  },
  'intake.reason.uniform': {
    ja: '{{all}}件のうち{{count}}件のスコアが同じです。',
    en: '{{count}} of {{all}} scores are the same.',
  },
  'intake.reason.future': {
    ja: '発行日時が未来です({{at}})。',
    en: 'It was published in the future ({{at}}).',
  },
  'intake.reason.past': {
    ja: '発行日時が古すぎます({{at}})。',
    en: 'It was published before there was any such list ({{at}}).',
  },
  'intake.reason.etag': {
    ja: '同じ識別値(ETag)のまま、内容が変わりました。',
    en: 'New content came under the ETag of the old.',
  },
  'intake.reason.back': {
    ja: '前回より古い版が返されました。',
    en: 'An older edition came than the one before.',
  },
  'intake.poll.unchanged': { ja: '変更なし', en: 'Nothing new' },
  'intake.poll.waiting': { ja: '確認待ちになりました。', en: 'It waits for a decision.' },
  'intake.poll.taken': {
    ja: '取込み済み: 追加 {{added}}、変更 {{changed}}、取下げ {{removed}}、拒否 {{refused}}',
    en: 'Taken: {{added}} added, {{changed}} changed, {{removed}} taken back, {{refused}} refused',
  },
  'intake.poll.status': {
    ja: '相手が HTTP {{status}} を返しました。',
    en: 'The answer was HTTP {{status}}.',
  },
  'intake.told.quarantined': {
    ja: '情報源「{{source}}」から届いた {{file}} は、確認されるまで有効になりません。',
    en: '{{file}} of the source “{{source}}” waits for a decision.',
  },
  'intake.told.silent': {
    ja: '情報源「{{source}}」が{{hours}}時間を超えて更新されていません。',
    en: 'The source “{{source}}” has been silent for more than {{hours}} hours.',
  },
  'intake.page.lead': {
    ja: '脆弱性と悪用に関する情報源と、その新しさです。',
    en: 'Where threats are learnt from, and how old each source is.',
  },
  'intake.page.list': {
    ja: '情報源の一覧',
    en: 'Sources',
  },
  'intake.page.source': {
    ja: '情報源',
    en: 'Source',
  },
  'intake.page.format': {
    ja: '形式',
    en: 'Format',
  },
  'intake.page.age': {
    ja: '最終取込からの経過',
    en: 'Age',
  },
  'intake.page.received': {
    ja: '最終取込',
    en: 'Last import',
  },
  'intake.page.records': {
    ja: '記録数',
    en: 'Records',
  },
  'intake.page.refused': {
    ja: '最終取込で拒否',
    en: 'Refused last time',
  },
  'intake.page.file': {
    ja: 'ファイル',
    en: 'File',
  },
  'intake.page.none': {
    ja: '脅威情報がまだ取り込まれていません。下の「ファイルの取込み」から取り込んでください。',
    en: 'Nothing has been taken in yet. Import a file below.',
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
  'intake.page.state.fresh': {
    ja: '有効',
    en: 'In force',
  },
  'intake.page.state.empty': {
    ja: '未取込',
    en: 'Nothing yet',
  },
  'intake.page.state.silent': {
    ja: '途絶',
    en: 'Silent',
  },
  'intake.page.state.failing': {
    ja: '取得失敗',
    en: 'Failing',
  },
  'intake.page.state.waiting': {
    ja: '確認待ち',
    en: 'Waiting',
  },
  'intake.page.state.paused': {
    ja: '休止中',
    en: 'Paused',
  },
  'intake.page.waiting': {
    ja: '確認待ちのファイル',
    en: 'Snapshots that wait',
  },
  'intake.page.waiting-none': {
    ja: '確認待ちのファイルはありません。',
    en: 'Nothing waits for a decision.',
  },
  'intake.page.why': {
    ja: '理由',
    en: 'Why',
  },
  'intake.page.add': {
    ja: '情報源の追加',
    en: 'Add a source',
  },
  'intake.page.add-now': {
    ja: '追加する',
    en: 'Add',
  },
  'intake.page.edit': {
    ja: '情報源の設定',
    en: 'Describe the source',
  },
  'intake.page.edit-now': {
    ja: '保存する',
    en: 'Save',
  },
  'intake.page.saved': {
    ja: '保存しました。',
    en: 'Saved.',
  },
  'intake.page.name': {
    ja: '名前',
    en: 'Name',
  },
  'intake.page.name-support': {
    ja: '英小文字・数字・ハイフン。悪用確認済みの目録は kev-名前 とします。',
    en: 'Lower-case letters, digits and hyphens. Another catalogue of exploited vulnerabilities is called kev-NAME.',
  },
  'intake.page.rank': {
    ja: '優先順位',
    en: 'Rank',
  },
  'intake.page.rank-support': {
    ja: '小さいほど優先します。',
    en: 'The smaller, the more it counts.',
  },
  'intake.page.whole': {
    ja: '毎回のファイルが全件である。載っていない記録は取下げとみなす。',
    en: 'Each file is the whole list: what is missing was taken back',
  },
  'intake.page.prefixes': {
    ja: '発行できる識別子の先頭',
    en: 'Prefixes of its ids',
  },
  'intake.page.prefixes-support': {
    ja: '空白で区切ります(例: GHSA- CVE-)。空欄はどれでも可。',
    en: 'Separated by spaces, as in GHSA- CVE-. Empty means any.',
  },
  'intake.page.address': {
    ja: '取得先のアドレス',
    en: 'Address',
  },
  'intake.page.address-support': {
    ja: '空欄の場合は、担当者がファイルを取り込みます。相手は設置先の設定で許可されている必要があります。',
    en: 'Left empty, a person hands in files. The host must be allowed by the configuration.',
  },
  'intake.page.interval': {
    ja: '取得の間隔(分)',
    en: 'Interval (minutes)',
  },
  'intake.page.paused': {
    ja: '取得を休止する',
    en: 'Pause',
  },
  'intake.page.cadence': {
    ja: '更新があるはずの間隔(時間)',
    en: 'Expected at least every (hours)',
  },
  'intake.page.cadence-support': {
    ja: 'これを過ぎても更新がなければ、途絶として知らせます。',
    en: 'Beyond this, silence is an alarm.',
  },
  'intake.page.limits': {
    ja: '確認待ちにする限度',
    en: 'Limits beyond which a snapshot waits',
  },
  'intake.page.limit-removed': {
    ja: '取下げの割合(%)',
    en: 'Taken back (%)',
  },
  'intake.page.limit-removed-count': {
    ja: '取下げの件数',
    en: 'Taken back (records)',
  },
  'intake.page.limit-changed': {
    ja: '変更の割合(%)',
    en: 'Changed (%)',
  },
  'intake.page.limit-grown': {
    ja: '増加の割合(%)',
    en: 'Added (%)',
  },
  'intake.page.limit-refused': {
    ja: '読めない割合(%)',
    en: 'Unreadable (%)',
  },
  'intake.page.polled': {
    ja: '取得の結果',
    en: 'Last answer',
  },
  'intake.page.snapshots': {
    ja: '取り込んだファイル',
    en: 'Snapshots',
  },
  'intake.page.snapshots-none': {
    ja: 'まだ取り込んだファイルがありません。',
    en: 'Nothing has come yet.',
  },
  'intake.page.snapshot': {
    ja: 'ファイル {{file}}',
    en: 'Snapshot {{file}}',
  },
  'intake.page.standing.taken': {
    ja: '有効化済み',
    en: 'Took force',
  },
  'intake.page.standing.older': {
    ja: '旧版',
    en: 'Older',
  },
  'intake.page.standing.waiting': {
    ja: '確認待ち',
    en: 'Waiting',
  },
  'intake.page.standing.released': {
    ja: '承認済み',
    en: 'Released',
  },
  'intake.page.standing.rejected': {
    ja: '却下',
    en: 'Rejected',
  },
  'intake.page.added': {
    ja: '追加',
    en: 'Added',
  },
  'intake.page.changed': {
    ja: '変更',
    en: 'Changed',
  },
  'intake.page.removed': {
    ja: '取下げ',
    en: 'Taken back',
  },
  'intake.page.accepted': {
    ja: '受付',
    en: 'Accepted',
  },
  'intake.page.count-refused': {
    ja: '拒否',
    en: 'Refused',
  },
  'intake.page.released-on': {
    ja: '発行日時',
    en: 'Published',
  },
  'intake.page.decision': {
    ja: '判断と理由',
    en: 'Decision and reason',
  },
  'intake.page.restores': {
    ja: '以前のファイルへの復帰',
    en: 'Puts a former snapshot in force again',
  },
  'intake.page.sample': {
    ja: '識別子の例(50件まで)',
    en: 'Some of the ids (50 at most)',
  },
  'intake.page.reason': {
    ja: '理由',
    en: 'Reason',
  },
  'intake.page.reason-support': {
    ja: '記録に残ります。',
    en: 'It is kept in the ledger.',
  },
  'intake.page.release': {
    ja: '有効にする',
    en: 'Put in force',
  },
  'intake.page.reject': {
    ja: '却下する',
    en: 'Reject',
  },
  'intake.page.restore': {
    ja: 'このファイルの内容に戻す',
    en: 'Go back to this snapshot',
  },
  'intake.page.restore-now': {
    ja: '戻す',
    en: 'Go back',
  },
  'intake.page.decide': {
    ja: '判断',
    en: 'Decide',
  },
  'intake.page.decided': {
    ja: '判断を記録しました。',
    en: 'The decision is recorded.',
  },
  'intake.page.own': {
    ja: '自分が取り込んだものは、別の担当者が判断します。',
    en: 'Somebody else decides on what one brought in.',
  },
  'intake.page.held': {
    ja: '{{file}} は確認待ちです。以前の内容が引き続き有効です。',
    en: '{{file}} waits for a decision. What was in force stays.',
  },
  'intake.page.decide-now': { ja: '判断を記録する', en: 'Record the decision' },
  'intake.page.came': { ja: '取込日時', en: 'Received' },
});
