import { catalogue } from '#kernel/text.ts';

/** What is said of a snapshot: why it waits, who decides on it and what it changed. */
export const say = catalogue({
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
  'intake.told.quarantined': {
    ja: '情報源「{{source}}」から届いた {{file}} は、確認されるまで有効になりません。',
    en: '{{file}} of the source “{{source}}” waits for a decision.',
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
  'intake.page.decide-now': { ja: '判断を記録する', en: 'Record the decision' },
  'intake.page.came': { ja: '取込日時', en: 'Received' },
});
