import { catalogue } from '#kernel/text.ts';

/** What somebody reads about their own account: their sessions and their password. */
export const say = catalogue({
  'people.page.own': { ja: '自分の設定', en: 'My account' },
  'people.page.own-lead': {
    ja: 'サインイン中の端末の確認、パスワードの変更を行えます。',
    en: 'Where you are signed in, and your password.',
  },
  'people.page.sessions': { ja: 'サインイン中のセッション', en: 'Sessions' },
  'people.page.browser': { ja: 'ブラウザー', en: 'Browser' },
  'people.page.this-session': { ja: 'この画面', en: 'This one' },
  'people.page.address': { ja: '接続元', en: 'Address' },
  'people.page.since': { ja: 'サインイン', en: 'Since' },
  'people.page.last-use': { ja: '最後の使用', en: 'Last use' },
  'people.page.end-session': { ja: '終了する', en: 'End' },
  'people.page.end-others': { ja: 'ほかのセッションを全て終了する', en: 'End all others' },
  'people.page.ended-sessions': { ja: '{{count}}件を終了しました。', en: '{{count}} were ended.' },
  'people.page.password': { ja: 'パスワードの変更', en: 'Password' },
  'people.page.change-password': { ja: 'パスワードを変更する', en: 'Change the password' },
  'people.page.current-password': { ja: '現在のパスワード', en: 'Current password' },
  'people.page.new-password': { ja: '新しいパスワード', en: 'New password' },
  'people.page.new-password-support': {
    ja: '12文字以上。ほかで使っていないものにしてください。',
    en: 'At least 12 characters, and used nowhere else.',
  },
  'people.page.password-changed': {
    ja: 'パスワードを変更しました。ほかのセッションは終了しました。',
    en: 'The password was changed; your other sessions have ended.',
  },
  'people.page.elsewhere': { ja: '関連する設定', en: 'Related' },
  'people.page.own-notices': { ja: '自分へのお知らせ', en: 'My notices' },
  'people.page.own-rules': { ja: 'お知らせの受け取り方', en: 'Rules, channels and calendars' },
  'people.page.own-handovers': { ja: '自分が関わる引継ぎ', en: 'My hand-overs' },
});
