import { catalogue } from '#kernel/text.ts';

/** What is done with notices and the ways they go, as entries of the ledger name it. */
export const say = catalogue({
  'act.notice.told': { ja: 'お知らせを掲載', en: 'Notice given' },
  'act.notice.read': { ja: 'お知らせを既読', en: 'Notice read' },
  'act.notice.all-read': { ja: 'すべてのお知らせを既読', en: 'All notices read' },
  'act.notice.failed': { ja: 'お知らせの送信に失敗', en: 'Delivery of a notice failed' },
  'act.notice.refused': { ja: 'お知らせの送信を中止', en: 'Delivery of a notice refused' },
  'act.notice.retried': { ja: 'お知らせの再送を指示', en: 'Delivery tried again' },
  'act.notice-channel.added': { ja: '送信先を登録', en: 'Channel added' },
  'act.notice-channel.verified': { ja: '送信先を確認', en: 'Channel verified' },
  'act.notice-channel.misproved': { ja: '送信先の確認に失敗', en: 'Channel not proved' },
  'act.notice-channel.tested': { ja: '送信先に試験送信', en: 'Channel tested' },
  'act.notice-channel.changed': {
    ja: '送信先の取扱い区分の上限を変更',
    en: 'Ceiling of a channel changed',
  },
  'act.notice-channel.ended': { ja: '送信先を削除', en: 'Channel ended' },
  'act.notice-rule.added': { ja: '通知のルールを登録', en: 'Rule of notices added' },
  'act.notice-rule.switched-on': { ja: '通知のルールを有効化', en: 'Rule of notices switched on' },
  'act.notice-rule.switched-off': {
    ja: '通知のルールを無効化',
    en: 'Rule of notices switched off',
  },
  'act.notice-rule.ended': { ja: '通知のルールを削除', en: 'Rule of notices ended' },
  'act.notice-calendar.added': { ja: '期限のカレンダーを発行', en: 'Calendar added' },
  'act.notice-calendar.ended': { ja: '期限のカレンダーを失効', en: 'Calendar ended' },
});
