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
  'access.not-oneself': {
    ja: '自分のアカウントは、ここでは変更できません。',
    en: 'You do not change your own account here.',
  },
  'access.above-oneself': {
    ja: '自分の権限を超える利用者や役割は扱えません。',
    en: 'This person or role holds more than you do.',
  },
  'access.last-administrator': {
    ja: '最後のシステム管理者です。先に、別の管理者を有効にしてください。',
    en: 'This is the last administrator. Have another one in force first.',
  },
  'access.last-approver': {
    ja: '最後の承認者です。先に、別の承認者を有効にしてください。',
    en: 'This is the last approver. Have another one in force first.',
  },
  'access.suspended-already': {
    ja: '既に利用を停止しています。',
    en: 'This person is suspended already.',
  },
  'access.not-suspended': { ja: '利用を停止していません。', en: 'This person is not suspended.' },
  'access.below-needs-reach': {
    ja: '所管する組織の利用者の管理は、府省庁の担当だけに任せられます。',
    en: 'Only the role of a ministry can administer people below its organization.',
  },
  'access.role-proposed-anew': {
    ja: '本部の役割は変更できません。新しい役割で招待し、承認者の確認を受けてください。',
    en: 'A role of the headquarters is not changed. Invite to the new one; an approver confirms it.',
  },
  'access.role-already': { ja: '既にこの役割です。', en: 'This is the role already.' },
  'access.appointed-already': { ja: '既にこの内容です。', en: 'This is so already.' },
  'access.wrong-password': {
    ja: '現在のパスワードが違います。続けて間違えると、15分間変更できません。',
    en: 'This is not your password. Several wrong tries lock it for 15 minutes.',
  },
  'access.administers.nobody': { ja: 'なし', en: 'Nobody' },
  'access.administers.own': { ja: '自組織', en: 'Own organization' },
  'access.administers.below': { ja: '自組織と所管組織', en: 'Own organization and those below' },
  'access.page.administers': { ja: '利用者の管理', en: 'Administers people' },
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
  'access.does.officer': {
    ja: '脅威を見きわめ、影響を受ける組織を確かめて、対処の指令を起案します。',
    en: 'Judges threats, finds who is exposed, and drafts directives.',
  },
  'access.does.approver': {
    ja: '起案された指令を確かめ、承認して発出します。',
    en: 'Checks drafted directives, approves and issues them.',
  },
  'access.does.ministry': {
    ja: '自府省庁と所管する組織の対処状況を見て、指令に応答します。',
    en: 'Follows the ministry and the bodies under it, and answers directives.',
  },
  'access.does.operator': {
    ja: '自組織への指令を確認し、構成情報の提出と対処の報告を行います。',
    en: 'Receives directives, submits inventories, and reports what was done.',
  },
  'access.does.auditor': {
    ja: '対処の経過と記録台帳を閲覧します。変更は行いません。',
    en: 'Reads what was done and the ledger that proves it. Changes nothing.',
  },
  'access.does.administrator': {
    ja: '組織と利用者を登録します。脅威や対処の内容は閲覧しません。',
    en: 'Registers organizations and people. Does not see threats or answers.',
  },
  'access.page.lead': {
    ja: '緊急の脅威を各組織に知らせ、対処されたことを確かめるための本部のシステムです。',
    en: 'The headquarters’ system that carries a warning to every body and proves it was answered.',
  },
  'access.page.as-demo': { ja: 'デモの利用者としてサインイン', en: 'Sign in as a demo person' },
  'access.page.demo-lead': {
    ja: '利用者を選ぶと、パスワードなしでサインインします。役割によって見える範囲とできることが変わります。',
    en: 'Choose a person to sign in without a password. What you see and may do depends on the role.',
  },
  'access.page.with-password': { ja: 'パスワードでサインイン', en: 'Sign in with a password' },
  'access.page.sign-in': { ja: 'サインイン', en: 'Sign in' },
  'access.page.invited': { ja: '招待コードを受け取った方', en: 'I have an invitation code' },
  'access.page.lost': { ja: 'パスワードを忘れた方', en: 'I lost my password' },
  'access.page.login': { ja: 'ログイン名', en: 'Sign-in name' },
  'access.page.password': { ja: 'パスワード', en: 'Password' },
  'access.page.persons': {
    ja: '利用者',
    en: 'People',
  },
  'access.page.name': {
    ja: '氏名',
    en: 'Name',
  },
  'access.page.role': {
    ja: '役割',
    en: 'Role',
  },
  'access.page.organization': {
    ja: '組織',
    en: 'Organization',
  },
  'access.page.state': {
    ja: '状態',
    en: 'State',
  },
});
