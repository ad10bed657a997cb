import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'notices.title': { ja: 'お知らせ', en: 'Notices' },
  'notices.kind.directive.issued': { ja: '指令の発出', en: 'Directive issued' },
  'notices.kind.directive.reminder': { ja: '期限前の確認', en: 'Deadline ahead' },
  'notices.kind.directive.overdue': { ja: '期限超過', en: 'Deadline passed' },
  'notices.kind.directive.escalated': { ja: '所管組織への報告', en: 'Reported to the supervisor' },
  'notices.kind.directive.amended': { ja: '指令の改定', en: 'Directive amended' },
  'notices.kind.directive.retired': { ja: '指令の終了', en: 'Directive retired' },
  'notices.kind.question.asked': { ja: '確認事項', en: 'Question' },
  'notices.kind.inventory.stale': { ja: '構成情報の期限切れ', en: 'Inventory out of date' },
  'notices.kind.inventory.shrunken': { ja: '構成情報の減少', en: 'Inventory shrank' },
  'notices.kind.intake.quarantined': { ja: '情報源の保留', en: 'Source held back' },
  'notices.kind.intake.silent': { ja: '情報源の更新停止', en: 'Source silent' },
  'notices.kind.exception.requested': { ja: '例外措置の申請', en: 'Exception requested' },
  'notices.kind.exception.decided': { ja: '例外措置の決定', en: 'Exception decided' },
  'notices.kind.claim.contradicted': { ja: '申告と不一致', en: 'Claim contradicted' },
  'notices.kind.standing-directive.waiting': {
    ja: '常設指令の承認待ち',
    en: 'Standing directive waiting',
  },
  'notices.page.lead': {
    ja: '自分に届いたお知らせです。開いて内容を確かめ、対応してください。',
    en: 'What you have been told. Open a notice to read on and to act.',
  },
  'notices.page.list': { ja: 'お知らせの一覧', en: 'Notices' },
  'notices.page.what': { ja: '内容', en: 'Notice' },
  'notices.page.kind': { ja: '種類', en: 'Kind' },
  'notices.page.told': { ja: '届いた日時', en: 'Told' },
  'notices.page.due': { ja: '期限', en: 'Deadline' },
  'notices.page.label': { ja: '取扱い', en: 'Label' },
  'notices.page.state': { ja: '既読', en: 'Read' },
  'notices.page.read': { ja: '既読', en: 'Read' },
  'notices.page.mark-read': { ja: '既読にする', en: 'Mark as read' },
  'notices.page.mark-all': { ja: 'すべて既読にする', en: 'Mark all as read' },
  'notices.page.none': { ja: 'お知らせはありません。', en: 'There are no notices.' },
  'notices.page.none-unread': {
    ja: '未読のお知らせはありません。',
    en: 'There are no unread notices.',
  },
  'notices.page.show-unread': { ja: '未読だけを表示', en: 'Show unread only' },
  'notices.page.show-all': { ja: 'すべてを表示', en: 'Show all' },
  'notices.page.earlier': { ja: '前のお知らせ', en: 'Earlier notices' },
  'notices.page.later': { ja: '新しいお知らせ', en: 'Later notices' },
  'notices.page.bell': { ja: 'お知らせ 未読{{count}}件', en: 'Notices, {{count}} unread' },
  'notices.message.awaits': {
    ja: 'お知らせが届いています。サインインしてご確認ください。',
    en: 'A notice awaits you. Sign in to read it.',
  },
  'notices.message.several': { ja: 'お知らせ {{count}}件', en: '{{count}} notices' },
  'notices.message.more': {
    ja: 'ほかに{{count}}件あります。サインインしてご確認ください。',
    en: 'There are {{count}} more. Sign in to read them.',
  },
  'notices.message.due': { ja: '期限 {{at}}', en: 'Due {{at}} (Japan time)' },
  'notices.message.open': { ja: '狼煙を開く', en: 'Open Noroshi' },
  'notices.message.verification': {
    ja: '送信先の確認',
    en: 'Confirm where notices are sent',
  },
  'notices.message.code': {
    ja: '確認コードは {{code}} です。1時間以内に入力してください。心当たりがなければ、何もする必要はありません。',
    en: 'The code is {{code}}. Enter it within an hour. If you did not ask for it, there is nothing to do.',
  },
  'notices.message.test': { ja: '試験送信', en: 'Test message' },
  'notices.message.test-body': {
    ja: 'この送信先にお知らせを送れることを確かめるための送信です。',
    en: 'This message shows that notices arrive here.',
  },
  'notices.failed.http': {
    ja: '送信先が受け付けませんでした(応答 {{status}})。',
    en: 'The receiver did not take it (answer {{status}}).',
  },
  'notices.failed.mail': {
    ja: 'メールサーバーが受け付けませんでした(応答 {{status}})。',
    en: 'The mail server did not take it (answer {{status}}).',
  },
  'notices.failed.mail-unreachable': {
    ja: 'メールサーバーに接続できません。',
    en: 'The mail server cannot be reached.',
  },
  'notices.failed.no-mail': {
    ja: 'メールサーバーが設定されていません。',
    en: 'No mail server is set.',
  },
  'notices.failed.ended': {
    ja: '送信先が廃止されています。',
    en: 'The channel has been ended.',
  },
  'notices.failed.closed': {
    ja: '宛先の利用者はもう利用していません。',
    en: 'The person’s account is closed.',
  },
  'notices.failed.code-over': {
    ja: '確認コードの期限が過ぎています。',
    en: 'The code is no longer valid.',
  },
  'notices.not-an-address': {
    ja: 'メールアドレスの書式が正しくありません。',
    en: 'This is not an address of mail.',
  },
  'notices.not-a-contact': {
    ja: '組織の送信先には、連絡先として登録されているメールアドレスを指定してください。',
    en: 'A mailbox of the organization must be one of its registered contact addresses.',
  },
  'notices.red-is-personal': {
    ja: 'TLP:RED は個人に限られるため、組織の送信先には送れません。',
    en: 'TLP:RED is for named persons and goes to no channel of an organization.',
  },
  'notices.own-is-mail': {
    ja: '個人の送信先はメールだけです。',
    en: 'A person’s own channel is a mailbox.',
  },
  'notices.too-many': {
    ja: '登録できる数の上限({{count}}件)に達しています。',
    en: 'There are {{count}} already, and no more can be added.',
  },
  'notices.verified-before': {
    ja: 'この送信先は確認済みです。',
    en: 'This channel is verified already.',
  },
  'notices.code-over': {
    ja: '確認コードが無効になりました。送信先を登録し直してください。',
    en: 'The code is no longer valid. Add the channel again.',
  },
  'notices.code-wrong': { ja: '確認コードが違います。', en: 'The code is wrong.' },
  'notices.not-verified': {
    ja: '確認コードを入力するまで、この送信先には送れません。',
    en: 'Nothing is sent here until the code has been entered.',
  },
  'notices.no-such-channel': {
    ja: '登録されている送信先を指定してください。',
    en: 'Choose one of the channels that were added.',
  },
  'notices.screens-at-once': {
    ja: '画面へのお知らせは組織のルールでのみ指定でき、常に即時です。',
    en: 'Screens are reached by a rule of the organization, and always at once.',
  },
  'notices.not-over': {
    ja: '失敗した送信だけを再送できます。',
    en: 'Only a message that failed or was refused can be sent again.',
  },
});
