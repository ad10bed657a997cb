import { catalogue } from '#kernel/text.ts';

/** What people do about seats, sessions and tokens, as entries of the ledger name it. */
export const say = catalogue({
  'act.access.signed-in': { ja: 'サインイン', en: 'Signed in' },
  'act.access.sign-in-refused': { ja: 'サインインの失敗', en: 'Sign-in refused' },
  'act.access.signed-out': { ja: 'サインアウト', en: 'Signed out' },
  'act.access.language-chosen': { ja: '表示言語を変更', en: 'Language chosen' },
  'act.access.person-added': { ja: '利用者を登録', en: 'Person added' },
  'act.access.person-confirmed': { ja: '本部の役割を承認', en: 'Headquarters role confirmed' },
  'act.access.person-suspended': { ja: '利用者を利用停止', en: 'Person suspended' },
  'act.access.person-restored': { ja: '利用停止を解除', en: 'Suspension lifted' },
  'act.access.person-closed': { ja: '利用者の登録を抹消', en: 'Person’s seat closed' },
  'act.access.role-changed': { ja: '利用者の役割を変更', en: 'Role changed' },
  'act.access.appointed': { ja: '利用者の管理の担当を変更', en: 'Appointment changed' },
  'act.access.session-ended': { ja: 'サインイン中の端末を切断', en: 'Session ended' },
  'act.access.other-sessions-ended': { ja: 'ほかの端末をすべて切断', en: 'Other sessions ended' },
  'act.access.password-changed': { ja: 'パスワードを変更', en: 'Password changed' },
  'act.access.password-misproved': {
    ja: '現在のパスワードの確認に失敗',
    en: 'Current password not proved',
  },
  'act.access.token-added': { ja: 'トークンを発行', en: 'Token issued' },
  'act.access.token-revoked': { ja: 'トークンを失効', en: 'Token revoked' },
});
