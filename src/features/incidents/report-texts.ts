import { catalogue } from '#kernel/text.ts';

/** What the pages say on which somebody reports without an account, and those on which it arrives. */
export const say = catalogue({
  'incidents.report.title': {
    ja: 'アカウントなしで事案を報告する',
    en: 'Report an incident without an account',
  },
  'incidents.report.lead': {
    ja: 'サインインしなくても報告できます。分かることだけで構いません。受付のコードがあれば、あとから訂正、追記、取下げができます。',
    en: 'You can report without signing in. What is known is enough. With the code of the receipt you can correct, add and withdraw later.',
  },
  'incidents.report.to-return': {
    ja: '送った報告を訂正・取り下げる',
    en: 'Correct or withdraw a report that was sent',
  },
  'incidents.report.invited': {
    ja: '招待のコードをお持ちの方',
    en: 'With the code of an invitation',
  },
  'incidents.report.receiver': { ja: '報告先', en: 'Recipient' },
  'incidents.report.facts': { ja: '起きたこと', en: 'What happened' },
  'incidents.report.facts-lead': {
    ja: '同じことは一度だけ尋ねます。分からない項目は空けておくか、「不明」を選びます。入力は、送るまでこのブラウザだけに保存されます。',
    en: 'Each thing is asked once. Leave out what you do not know, or choose “Unknown”. Until you send it, only this browser keeps what you enter.',
  },
  'incidents.report.scope-lead': {
    ja: '答えにより、どの報告義務に当たるかが分かります。分からないときは「不明」で構いません。',
    en: 'The answers tell which duties may be meant. “Unknown” is an answer too.',
  },
  'incidents.report.sender': { ja: '報告する人', en: 'Who reports' },
  'incidents.report.sender-lead': {
    ja: '報告先が内容を確かめるときに連絡します。',
    en: 'The recipient will turn to you to make sure of what you say.',
  },
  'incidents.report.body': { ja: '組織の名称', en: 'Name of the organization' },
  'incidents.report.person': { ja: '氏名', en: 'Name' },
  'incidents.report.email': { ja: '電子メール', en: 'E-mail' },
  'incidents.report.telephone': { ja: '電話番号', en: 'Telephone' },
  'incidents.report.nothing-yet': {
    ja: '「起きたこと」に1項目以上入力すると送信できます。',
    en: 'Enter at least one thing under “What happened” before you send.',
  },
  'incidents.report.submit': { ja: '報告を送る', en: 'Send the report' },
  'incidents.report.received': { ja: '受け付けました', en: 'Received' },
  'incidents.report.keep': {
    ja: '次のコードを控えるか、受付の控えを保存してください。コードが表示されるのは今だけです。コードを知る人は誰でも、この報告を訂正し、取り下げることができます。',
    en: 'Write the code down or save the receipt: the code is shown only now. Whoever knows it can correct and withdraw this report.',
  },
  'incidents.report.number': { ja: '受付番号', en: 'Number' },
  'incidents.report.kind': { ja: '区分', en: 'What it is' },
  'incidents.report.kind.report': { ja: '報告', en: 'Report' },
  'incidents.report.kind.correction': { ja: '訂正・追記', en: 'Correction' },
  'incidents.report.kind.withdrawal': { ja: '取下げ', en: 'Withdrawal' },
  'incidents.report.filed': { ja: '受付日時', en: 'Received at' },
  'incidents.report.hash': { ja: 'ハッシュ値(SHA-256)', en: 'Hash (SHA-256)' },
  'incidents.report.save': { ja: '受付の控えを保存する', en: 'Save the receipt' },
  'incidents.return.title': { ja: '送った報告の確認・訂正', en: 'A report that was sent' },
  'incidents.return.lead': {
    ja: '受付のコードを入力すると、送った内容を確かめ、訂正、追記、取下げができます。',
    en: 'With the code of the receipt you see what you sent and can correct, add and withdraw.',
  },
  'incidents.return.state': { ja: '状態', en: 'State' },
  'incidents.return.state.open': { ja: '受付済み', en: 'Received' },
  'incidents.return.state.withdrawn': { ja: '取下げ済み', en: 'Withdrawn' },
  'incidents.return.state.joined': {
    ja: '組織の記録に引継ぎ済み',
    en: 'Joined to an organization',
  },
  'incidents.return.sent': { ja: '送られた内容', en: 'What was sent' },
  'incidents.return.reason': { ja: '理由', en: 'Reason' },
  'incidents.return.receipt': { ja: '受付証明', en: 'Receipt' },
  'incidents.return.receipt-take': { ja: '保存する', en: 'Save' },
  'incidents.return.receipt-of': {
    ja: '{{count}}回目の受付証明を保存する',
    en: 'Save receipt no. {{count}}',
  },
  'incidents.return.correct': { ja: '訂正・追記する', en: 'Correct or add' },
  'incidents.return.correct-lead': {
    ja: '変える項目だけを入力し直し、最後に理由を書いて送ります。送るまで、報告先には届きません。',
    en: 'Change what is to be changed, then say why and send. Nothing reaches the recipient before.',
  },
  'incidents.return.correct-submit': { ja: '訂正を送る', en: 'Send the correction' },
  'incidents.return.withdraw': { ja: '報告を取り下げる', en: 'Withdraw the report' },
  'incidents.guests.title': {
    ja: 'アカウントのない送信者からの報告',
    en: 'Reports without an account',
  },
  'incidents.guests.lead': {
    ja: '送信者が本人かどうかは、確かめられていません。内容を使う前に、連絡先で確かめてください。',
    en: 'Nobody has made sure who sent these. Turn to the sender before you rely on them.',
  },
  'incidents.guests.empty': {
    ja: 'アカウントのない送信者からの報告はありません。',
    en: 'No report has come without an account.',
  },
  'incidents.guests.who': { ja: '送信者の確認', en: 'Sender' },
  'incidents.guests.unverified': { ja: '送信者未確認', en: 'Unverified sender' },
  'incidents.guests.invited': { ja: '招待あり', en: 'Invited' },
  'incidents.guests.outline': { ja: '概要', en: 'Outline' },
  'incidents.guests.kind': { ja: '種類', en: 'Kind' },
  'incidents.guests.last': { ja: '最後に届いた日時', en: 'Last received' },
  'incidents.guests.invite': {
    ja: 'アカウントのない組織に報告を依頼する',
    en: 'Invite a body without an account',
  },
  'incidents.guests.invite-lead': {
    ja: '1回だけ使えるコードを発行します。宛先の名称と電子メールアドレスでのみ報告できます。',
    en: 'The code is good for one report, under the name and address that you enter.',
  },
  'incidents.guests.invitations': { ja: '発行した招待', en: 'Invitations' },
  'incidents.guests.no-invitation': {
    ja: '発行した招待はありません。',
    en: 'Nobody was invited yet.',
  },
  'incidents.guest.title': { ja: '{{body}}からの報告', en: 'Report of {{body}}' },
  'incidents.guest.joined': {
    ja: '{{body}}の記録に引き継がれています',
    en: 'Now a record of {{body}}',
  },
  'incidents.guest.facts-lead': {
    ja: '送信者が述べたことです。確度は送信者の申告によります。',
    en: 'This is what the sender says, and how sure they say it is.',
  },
  'incidents.guest.duties': { ja: '当てはまりうる報告義務', en: 'Duties that may be meant' },
  'incidents.guest.duties-lead': {
    ja: '送信者の答えを、それぞれの様式に当てはめたものです。組織の種類や分野は確かめられていないため、記録に引き継ぐまで確定しません。',
    en: 'What the sender said, on the form of each duty. Nobody knows yet what kind of body it is, so it stays open until the report is joined to one.',
  },
  'incidents.guest.duties-none': {
    ja: '当てはまりうる報告義務はありません。',
    en: 'No duty can be meant.',
  },
  'incidents.guest.duties-open': { ja: '確かめること: {{open}}', en: 'To be known: {{open}}' },
  'incidents.guest.told': { ja: '述べた項目', en: 'What it says' },
  'incidents.intake.title': { ja: 'アカウントなしの報告の窓口', en: 'Public intake page' },
  'incidents.intake.lead': {
    ja: '開くと、サインインしていない人でも /report から報告できます。報告は、次に指定する組織に届きます。',
    en: 'While it is open, anybody can report at /report without signing in. The organization below receives it.',
  },
  'incidents.intake.is-open': { ja: '窓口は開いています。', en: 'The page is open.' },
  'incidents.intake.is-closed': { ja: '窓口は閉じています。', en: 'The page is closed.' },
  'incidents.intake.open': {
    ja: '招待のない報告を受け付ける',
    en: 'Take reports without an invitation',
  },
  'incidents.intake.receiver': { ja: '報告を受ける組織', en: 'Who receives them' },
  'incidents.intake.submit': { ja: '設定する', en: 'Set' },
  'incidents.joining.title': {
    ja: '組織に引き継がれていない報告',
    en: 'Reports of no organization yet',
  },
  'incidents.joining.lead': {
    ja: '送信者が本人であることを確かめてから、その組織の記録に引き継ぎます。履歴と受付証明はそのまま残ります。報告の内容は、ここでは見えません。',
    en: 'Make sure who the sender is before you join a report to an organization. Its history and receipts are kept. What it says is not shown here.',
  },
  'incidents.joining.empty': {
    ja: '引継ぎを待つ報告はありません。',
    en: 'No report waits to be joined.',
  },
  'incidents.joining.join': { ja: '引き継ぐ', en: 'Join' },
  'incidents.joining.join-of': {
    ja: '「{{body}}」の報告を引き継ぐ',
    en: 'Join the report of {{body}}',
  },
  'incidents.joining.organization': { ja: '引継ぎ先の組織', en: 'Organization' },
  'incidents.joined.title': {
    ja: 'アカウントなしで届いていた報告',
    en: 'Reported before there was an account',
  },
  'incidents.joined.lead': {
    ja: 'この記録は、アカウントなしで届いた次の報告を引き継いだものです。受付証明のハッシュ値と照合できます。',
    en: 'This record goes on from these reports, which came without an account. Their receipts bear the same hashes.',
  },
});
