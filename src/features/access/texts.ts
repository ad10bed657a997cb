import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'access.sign-in-refused': {
    ja: 'ログイン名かパスワードが違います。続けて間違えると、15分間サインインできなくなります。',
    en: 'The name or the password is wrong. Several wrong tries lock sign-in for 15 minutes.',
  },
  'access.no-demo': {
    ja: 'この環境はデモ用ではありません。',
    en: 'This installation is not a demo.',
  },
  'access.login-taken': {
    ja: 'ログイン名「{{login}}」は既に使われています。',
    en: 'The sign-in name “{{login}}” is taken.',
  },
  'access.own-proposal': {
    ja: '自分が提案した人の権限は、自分では確認できません。',
    en: 'Somebody else has to confirm a role that you proposed.',
  },
  'access.not-grantable': {
    ja: '次の権限はトークンに与えられません: {{permissions}}',
    en: 'A token cannot be given: {{permissions}}',
  },
  'access.title': { ja: 'サインイン', en: 'Sign in' },
  'access.role.officer': { ja: '本部 担当官', en: 'Headquarters officer' },
  'access.role.approver': { ja: '本部 承認者', en: 'Headquarters approver' },
  'access.role.ministry': { ja: '府省庁 セキュリティ担当', en: 'Ministry security officer' },
  'access.role.operator': { ja: '事業者 セキュリティ担当', en: 'Operator security officer' },
  'access.role.auditor': { ja: '監査人', en: 'Auditor' },
  'access.role.administrator': { ja: 'システム管理者', en: 'Administrator' },
});
