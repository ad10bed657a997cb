import { catalogue } from '#kernel/text.ts';

/** What is said where an installation is set up, and where a demo begins or begins anew. */
export const say = catalogue({
  'people.setup-code-refused': {
    ja: '初期設定コードが違います。サーバーのコンソールに表示された最新のコードを入力してください。',
    en: 'This is not the set-up code. Enter the latest one on the server’s console.',
  },
  'people.setup-closed': {
    ja: '初期設定は既に終わっているか、まだ始められません。サインインの画面を開いてください。',
    en: 'This installation is set up already, or cannot be set up yet. Go to the sign-in page.',
  },
  'people.profile-unknown': { ja: 'プロファイルを選んでください。', en: 'Choose a profile.' },
  'people.two-persons': {
    ja: '管理者と承認者は、別の人にしてください。',
    en: 'The administrator and the approver are two persons.',
  },
  'people.no-headquarters': {
    ja: '本部が登録されていません。先に初期設定を行ってください。',
    en: 'No headquarters is registered. Set the installation up first.',
  },
  'people.page.setup': { ja: '初期設定', en: 'Set-up' },
  'people.page.setup-lead': {
    ja: 'この環境にはまだ何も登録されていません。画面の案内に沿って始めてください。',
    en: 'Nothing is registered here yet. Follow the steps to begin.',
  },
  'people.page.setup-code-step': { ja: '初期設定コードの確認', en: 'Set-up code' },
  'people.page.setup-code': { ja: '初期設定コード', en: 'Set-up code' },
  'people.page.setup-code-support': {
    ja: 'サーバーの起動時に、コンソールに表示されています。',
    en: 'It is on the server’s console, printed when it started.',
  },
  'people.page.purpose': { ja: '始め方を選ぶ', en: 'What is this installation for?' },
  'people.page.purpose-live': { ja: '本番として始める', en: 'Real use' },
  'people.page.purpose-live-lead': {
    ja: '本部を登録し、実際の組織と利用者で使い始めます。',
    en: 'Register your headquarters and begin with real organizations and people.',
  },
  'people.page.begin-live': { ja: '本番として始める', en: 'Begin for real' },
  'people.page.purpose-demo': { ja: 'デモ国家で試す', en: 'Demo nation' },
  'people.page.purpose-demo-lead': {
    ja: '架空の国家と脅威で、一連の流れを試します。パスワードなしで、各役割の人としてサインインできます。',
    en: 'Try the whole chain with an invented nation, as any of its people, without a password.',
  },
  'people.page.begin-demo': { ja: 'デモ国家で試す', en: 'Try the demo nation' },
  'people.page.begin-demo-what': {
    ja: 'デモとして始めた環境は、本番には変えられません。準備には数十秒かかります。',
    en: 'A demo is never turned into a real installation. Getting it ready takes some seconds.',
  },
  'people.page.setup-headquarters': { ja: '本部', en: 'Headquarters' },
  'people.page.name-ja': { ja: '正式名称', en: 'Name in Japanese' },
  'people.page.name-ja-support': {
    ja: '法令や規程に書かれた名称',
    en: 'As the law or the rules have it',
  },
  'people.page.name-en': { ja: '英語名', en: 'Name in English' },
  'people.page.corporate-number': { ja: '法人番号', en: 'Corporate number' },
  'people.page.corporate-number-support': {
    ja: '13桁の数字。検査用数字も確かめます。',
    en: '13 digits, the first of which checks the others.',
  },
  'people.page.setup-profile': { ja: '法域プロファイル', en: 'Profile' },
  'people.page.profile': { ja: 'プロファイル', en: 'Profile' },
  'people.page.profile-support': {
    ja: '判断表、期限、暦が決まります。後から変えることはできません。',
    en: 'It brings decision tables, deadlines and calendar, and is not changed afterwards.',
  },
  'people.page.profile-brings': {
    ja: '時間帯: {{zone}}、暦: {{calendar}}',
    en: 'Time zone: {{zone}}; calendar: {{calendar}}',
  },
  'people.page.setup-administrator': { ja: '最初のシステム管理者', en: 'First administrator' },
  'people.page.setup-administrator-lead': {
    ja: '利用者と組織を登録する人です。設定が終わったら、このログイン名とパスワードでサインインします。',
    en: 'Who registers people and organizations, and signs in under this name when it is done.',
  },
  'people.page.administrator-name': { ja: '管理者の氏名', en: 'Administrator’s name' },
  'people.page.administrator-login': {
    ja: '管理者のログイン名',
    en: 'Administrator’s sign-in name',
  },
  'people.page.setup-approver': { ja: '最初の承認者', en: 'First approver' },
  'people.page.setup-approver-lead': {
    ja: '指令の発出や本部の役割には、2人目の確認が必要です。管理者とは別の人を招待します。',
    en: 'Directives and seats of the headquarters need a second person, who is invited here.',
  },
  'people.page.approver-name': { ja: '承認者の氏名', en: 'Approver’s name' },
  'people.page.approver-login': { ja: '承認者のログイン名', en: 'Approver’s sign-in name' },
  'people.page.set-up': { ja: '設定を終える', en: 'Finish' },
  'people.page.set-up-done': { ja: '初期設定が終わりました', en: 'The installation is set up' },
  'people.page.set-up-next': {
    ja: '下の招待状を承認者に渡してください(表示は一度限りです)。次に、管理者としてサインインし、組織の一覧を登録します。',
    en: 'Hand this letter, shown this once, to the approver. Then sign in as the administrator and register the organizations.',
  },
  'people.page.to-organizations': {
    ja: 'サインインして組織を登録する',
    en: 'Sign in and register organizations',
  },
  'people.page.founding': {
    ja: 'デモ国家を準備しています',
    en: 'The demo nation is being founded',
  },
  'people.page.founding-lead': {
    ja: '終わると、サインインの画面に移ります。この画面を開いたままお待ちください。',
    en: 'The sign-in page follows by itself. Please wait here.',
  },
  'people.page.founding-at': {
    ja: '{{all}}段階のうち{{done}}段階まで完了。',
    en: '{{done}} of {{all}} steps done.',
  },
  'people.page.demo': { ja: 'デモのやり直し', en: 'Demo' },
  'people.page.demo-lead': {
    ja: 'この環境はデモです。最初の状態に戻せます。',
    en: 'This is a demo. It can be put back to its beginning.',
  },
  'people.page.demo-reset': { ja: 'デモを最初からやり直す', en: 'Begin the demo anew' },
  'people.page.demo-warning': {
    ja: 'デモで行ったことは全て消え、全員がサインアウトされます。準備には数十秒かかります。',
    en: 'Whatever was done in it is gone and everybody is signed out. It takes some seconds.',
  },
});
