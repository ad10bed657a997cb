import { catalogue } from '#kernel/text.ts';

/** Where an invitation is refused, and what its letter and the pages to send and accept it say. */
export const say = catalogue({
  'people.code': { ja: '招待コード', en: 'Invitation code' },
  'people.expires': { ja: '有効期限', en: 'Valid until' },
  'people.code-refused': {
    ja: 'このコードは使えません。入力に間違いがないか確かめてください。期限が切れた場合や使用済みの場合は、招待した担当者に再発行を依頼してください。',
    en: 'This code opens nothing. Check what you typed. If it has lapsed or was used, ask whoever invited you for a new one.',
  },
  'people.organization-unknown': {
    ja: '管理している組織の中に、この組織はありません。',
    en: 'This is none of the organizations whose people you administer.',
  },
  'people.role-beyond': {
    ja: '自分の権限を超える役割には招待できません。',
    en: 'This role holds more than you do, so you cannot invite to it.',
  },
  'people.administers-beyond': {
    ja: '自分が管理できる範囲を超えて、利用者の管理を任せることはできません。',
    en: 'You cannot let somebody administer more people than you do.',
  },
  'people.invited-already': {
    ja: '同じログイン名の利用者か有効な招待が、この組織にあります。',
    en: 'This organization has a person or an open invitation under this sign-in name.',
  },
  'people.invited-elsewhere': {
    ja: 'ログイン名「{{login}}」は、別の組織への招待で使われています。',
    en: '“{{login}}” is invited to another organization.',
  },
  'people.not-renewable': {
    ja: 'この招待は使用済みか取消し済みのため、変更できません。',
    en: 'This invitation was accepted or taken back and is not changed any more.',
  },
  'people.mail.subject': { ja: '狼煙への招待', en: 'Your invitation to Noroshi' },
  'people.mail.text': {
    ja: '{{name}} 様\n\n{{organization}}の「{{role}}」として、狼煙の利用者に招待されました(利用者の管理: {{administers}})。\n\n次のページを開き、招待コードを入力して登録してください。\n\nページ: {{address}}\n招待コード: {{code}}\n有効期限: {{expires}}\n\n招待コードは一度だけ使えます。心当たりがない場合は、このメールを破棄してください。\n',
    en: 'Dear {{name}},\n\nYou are invited to Noroshi, for {{organization}}, as {{role}} (administers people: {{administers}}).\n\nOpen this page and enter your invitation code.\n\nPage: {{address}}\nInvitation code: {{code}}\nValid until: {{expires}}\n\nThe code works once. If you did not expect this, please discard it.\n',
  },
  'people.letter.title': { ja: '狼煙の利用登録のご案内', en: 'Your account on Noroshi' },
  'people.letter.to': { ja: '{{name}} 様', en: '{{name}}' },
  'people.letter.lead': {
    ja: '貴組織の利用者として招待します。下記により、利用者の登録をお願いします。',
    en: 'You are invited to sign in for your organization. Please register as follows.',
  },
  'people.letter.address': { ja: '登録ページ', en: 'Page' },
  'people.letter.step-1': {
    ja: '登録ページを開き、招待コードを入力します。',
    en: 'Open the page and enter the invitation code.',
  },
  'people.letter.step-2': {
    ja: '氏名とその読みを確かめ、パスワードを決めて登録します。',
    en: 'Check your name, choose a password and register.',
  },
  'people.letter.step-3': {
    ja: '登録が済んだら、この用紙を裁断して廃棄します。',
    en: 'Once you are registered, shred this sheet.',
  },
  'people.letter.care': {
    ja: '招待コードは一度だけ使えます。本人以外には渡さないでください。心当たりがない場合は、招待した担当者に連絡してください。',
    en: 'The code works once. Do not pass it to anybody else. If you did not expect it, tell whoever sent it.',
  },
  'people.page.reading-support': { ja: 'ひらがなで入力', en: 'In hiragana, if you have one' },
  'people.page.invitations': { ja: '招待', en: 'Invitations' },
  'people.page.invitations-lead': {
    ja: '招待コードを渡して、本人に登録してもらいます。パスワードは本人だけが知ります。',
    en: 'Whoever is invited registers with a code. Only they know their password.',
  },
  'people.page.invite-one': { ja: '1人を招待する', en: 'Invite one person' },
  'people.page.invite-open': { ja: '招待の欄を開く', en: 'Open the form' },
  'people.page.invite': { ja: '招待する', en: 'Invite' },
  'people.page.login-support': {
    ja: '本人が登録時に変更できます。',
    en: 'Its owner may change it when registering.',
  },
  'people.page.role-support': {
    ja: '府省庁・事業者以外の役割は、登録後に承認者の確認が必要です。',
    en: 'Roles other than ministry and operator need an approver’s confirmation afterwards.',
  },
  'people.page.language': { ja: '表示言語', en: 'Language' },
  'people.page.email': { ja: '電子メール', en: 'Email' },
  'people.page.days': { ja: '招待コードの有効日数', en: 'Days the code is valid' },
  'people.page.days-support': { ja: '{{least}}日から{{most}}日まで', en: '{{least}} to {{most}}' },
  'people.page.by-mail': {
    ja: '電子メールが分かる人には、招待コードをメールでも送る',
    en: 'Also send the code by email, where an address is given',
  },
  'people.page.invited': { ja: '招待の状況', en: 'What became of invitations' },
  'people.page.no-invitations': {
    ja: '招待はありません。上の欄から招待してください。',
    en: 'There are none. Invite people above.',
  },
  'people.page.all-states': { ja: '全ての状態', en: 'All states' },
  'people.page.state-count': { ja: '{{state}}({{count}}件)', en: '{{state}} ({{count}})' },
  'people.page.invitation-open': { ja: '受諾待ち', en: 'Open' },
  'people.page.invitation-used': { ja: '登録済み', en: 'Accepted' },
  'people.page.invitation-expired': { ja: '期限切れ', en: 'Expired' },
  'people.page.invitation-revoked': { ja: '取消し', en: 'Taken back' },
  'people.page.mailed': { ja: 'メール', en: 'Mail' },
  'people.page.mail-waits': { ja: '送信待ち', en: 'On its way' },
  'people.page.mail-none': { ja: '送っていません', en: 'Not sent' },
  'people.page.renew': { ja: '再発行する', en: 'Renew' },
  'people.page.renew-all': {
    ja: '期限切れの{{count}}件を再発行する',
    en: 'Renew {{count}} that expired',
  },
  'people.page.revoke': { ja: '取り消す', en: 'Take back' },
  'people.page.letters': { ja: '招待状', en: 'Letters' },
  'people.page.letters-once': {
    ja: '{{count}}人分の招待コードです。表示はこの一度限りです。',
    en: 'Codes for {{count}}, shown this once.',
  },
  'people.page.letters-lead': {
    ja: '印刷して渡すか、一覧を保存してください。画面を閉じると、再発行するまで確かめられません。',
    en: 'Print them or save the table. Once closed, a code can only be renewed.',
  },
  'people.page.letters-mailed': {
    ja: '{{count}}人にはメールでも送ります。',
    en: '{{count}} of them also get it by email.',
  },
  'people.page.letters-shown': {
    ja: '画面には先頭の{{shown}}人分を表示しています。印刷と一覧には{{count}}人分が含まれます。',
    en: 'The first {{shown}} are on the screen; printing and the table hold all {{count}}.',
  },
  'people.page.letters-csv': { ja: '一覧をCSVで保存する', en: 'Save the table as CSV' },
  'people.page.letters-done': { ja: '招待の画面に戻る', en: 'Back to invitations' },
  'people.page.print': { ja: '印刷する', en: 'Print' },
  'people.page.welcome': { ja: '招待を受けた方の登録', en: 'Register with an invitation' },
  'people.page.welcome-lead': {
    ja: '招待状かメールに書かれた招待コードを使って登録します。',
    en: 'Use the code in your letter or email.',
  },
  'people.page.code-support': {
    ja: '大文字・小文字、ハイフンの有無は問いません。',
    en: 'Capitals and dashes do not matter.',
  },
  'people.page.next': { ja: '次へ進む', en: 'Continue' },
  'people.page.register': { ja: '登録する', en: 'Register' },
  'people.page.own-login-support': {
    ja: 'サインインのときに使う名前です。',
    en: 'The name you sign in under.',
  },
  'people.page.accepted': { ja: '登録しました', en: 'You are registered' },
  'people.page.accepted-waits': {
    ja: '承認者が確認した後に、サインインできるようになります。',
    en: 'You can sign in once an approver has confirmed your seat.',
  },
  'people.page.to-door': { ja: 'サインインの画面へ', en: 'Go to sign-in' },
});
