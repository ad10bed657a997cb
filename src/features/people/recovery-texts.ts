import { catalogue } from '#kernel/text.ts';

/** What is said of a lost password: how identity was checked, and the code that opens the way back. */
export const say = catalogue({
  'people.method.in-person': {
    ja: '対面で本人確認書類を確認した',
    en: 'Identity papers seen in person',
  },
  'people.method.call-back': {
    ja: '登録済みの電話番号にかけ直して確認した',
    en: 'Called back on the registered number',
  },
  'people.method.video': {
    ja: 'ビデオ通話で本人と書類を確認した',
    en: 'Person and papers seen by video',
  },
  'people.method.letter': {
    ja: '所属長の文書で確認した',
    en: 'Confirmed by a letter of their superior',
  },
  'people.recovery-not-in-force': {
    ja: '利用を停止しているか確認待ちの利用者には、再設定コードを発行できません。',
    en: 'Somebody who is suspended or waits for confirmation cannot be given a recovery code.',
  },
  'people.own-recovery': {
    ja: '自分が発行したコードや自分のためのコードは、自分では確認できません。',
    en: 'Somebody else has to confirm a code that you issued or that is for you.',
  },
  'people.recovery-refused': {
    ja: 'ログイン名か再設定コードが違うか、コードが使えなくなっています。続けて間違えるとコードは無効になります。',
    en: 'The name or the code is wrong, or the code can no longer be used. Several wrong tries end a code.',
  },
  'people.page.recovery': { ja: 'パスワードの再設定', en: 'Recovery' },
  'people.page.recovery-lead': {
    ja: 'パスワードを忘れた人に、本人であることを確かめたうえで、24時間有効な再設定コードを発行します。',
    en: 'For somebody who lost their password: check who they are, then issue a code that works for 24 hours.',
  },
  'people.page.recovery-issue': { ja: '再設定コードを発行する', en: 'Issue a recovery code' },
  'people.page.recovery-issued': {
    ja: '再設定コードを発行しました(表示は一度限りです)',
    en: 'The recovery code, shown this once',
  },
  'people.page.recovery-how': {
    ja: '本人に渡し、{{address}} で新しいパスワードを設定するよう伝えてください。',
    en: 'Hand it over; a new password is set at {{address}}.',
  },
  'people.page.recovery-second': {
    ja: 'この人は本部の役割を持つため、承認者が確認するまでコードは使えません。',
    en: 'This is a seat of the headquarters: the code works once an approver has confirmed it.',
  },
  'people.page.recovery-waiting': { ja: '承認者の確認待ち', en: 'Waits for an approver' },
  'people.page.recovery-open': { ja: '使用可能', en: 'Open' },
  'people.page.recovery-used': { ja: '使用済み', en: 'Used' },
  'people.page.recovery-over': { ja: '無効', en: 'Over' },
  'people.page.recovery-end': { ja: '無効にする', en: 'End' },
  'people.page.recovery-code': { ja: '再設定コード', en: 'Recovery code' },
  'people.page.recoveries': { ja: '再設定コードの発行', en: 'Recovery codes' },
  'people.page.method': { ja: '本人確認の方法', en: 'How identity was checked' },
  'people.page.evidence': { ja: '確認の内容', en: 'What was checked' },
  'people.page.evidence-support': {
    ja: 'いつ、誰が、何を確かめたか。記録台帳に残ります。',
    en: 'When, by whom and on what. It is kept in the ledger.',
  },
  'people.page.issued-at': { ja: '発行日時', en: 'Issued' },
  'people.page.issued-by': { ja: '発行者', en: 'Issued by' },
  'people.page.recover': { ja: 'パスワードを忘れた方', en: 'Lost your password' },
  'people.page.recover-lead': {
    ja: '組織の利用者を管理している人か、本部のシステム管理者に連絡し、本人確認を受けて再設定コードを受け取ってください。',
    en: 'Ask whoever administers your organization’s people, or the headquarters, for a recovery code. They will check who you are.',
  },
  'people.page.recover-with': { ja: '再設定コードを使う', en: 'Use a recovery code' },
  'people.page.recover-now': { ja: 'パスワードを設定する', en: 'Set the password' },
});
