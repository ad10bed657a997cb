import { catalogue } from '#kernel/text.ts';

/** What every part of people says, and the pages of people, of one person and of confirmations. */
export const say = catalogue({
  'people.page.lead': {
    ja: '管理している組織の利用者です。招待、役割の変更、利用の停止、引継ぎを行えます。',
    en: 'The people whom you administer: invite, change roles, suspend, hand over.',
  },
  'people.page.list': { ja: '利用者の一覧', en: 'List of people' },
  'people.page.search': { ja: '絞り込む', en: 'Filter' },
  'people.page.search-text': { ja: '氏名、読み、ログイン名', en: 'Name, reading or sign-in name' },
  'people.page.nobody': {
    ja: '利用者がまだいません。「招待」から利用者を招待してください。',
    en: 'There is nobody yet. Invite people under “Invitations”.',
  },
  'people.page.no-match': {
    ja: '当てはまる利用者がいません。言葉を変えて絞り込んでください。',
    en: 'Nobody matches. Filter by other words.',
  },
  'people.page.parts': { ja: '一覧の表示範囲', en: 'Part of the list' },
  'people.page.part': {
    ja: '{{total}}件のうち{{from}}~{{to}}件目',
    en: '{{from}} to {{to}} of {{total}}',
  },
  'people.page.before': { ja: '前へ', en: 'Previous' },
  'people.page.after': { ja: '次へ', en: 'Next' },
  'people.page.in-force': { ja: '有効', en: 'In force' },
  'people.page.waits': { ja: '確認待ち', en: 'Waits for confirmation' },
  'people.page.suspended': { ja: '利用停止中', en: 'Suspended' },
  'people.page.reading': { ja: '氏名の読み', en: 'Reading of the name' },
  'people.page.unset': { ja: '未記入', en: 'Not given' },
  'people.page.unknown': { ja: '不明', en: 'Unknown' },
  'people.page.not-yours': {
    ja: '自分自身や、自分の権限を超える利用者の設定は、ここでは変更できません。',
    en: 'You cannot change yourself here, nor anybody who holds more than you do.',
  },
  'people.page.rights': { ja: '役割と利用者の管理', en: 'Role and administration' },
  'people.page.change-role': { ja: '役割を変更する', en: 'Change the role' },
  'people.page.change-administers': {
    ja: '管理の範囲を変更する',
    en: 'Change what they administer',
  },
  'people.page.administers-support': {
    ja: '任せると、その範囲の利用者を招待し、停止し、役割を変更できます。',
    en: 'Lets them invite and suspend people there and change roles.',
  },
  'people.page.suspension': { ja: '利用の停止', en: 'Suspension' },
  'people.page.suspension-lead': {
    ja: '停止すると、直ちに全てのセッションが終了し、再開するまでサインインできません。この人が出した受諾待ちの招待も取り消します。',
    en: 'Every session ends at once and nobody signs in until this is lifted. Open invitations they sent are taken back.',
  },
  'people.page.suspended-lead': {
    ja: '利用を停止しています。再開すると、これまでのパスワードでサインインできます。',
    en: 'This person is suspended. Once restored they sign in with their former password.',
  },
  'people.page.suspend': { ja: '利用を停止する', en: 'Suspend' },
  'people.page.restore': { ja: '利用を再開する', en: 'Restore' },
  'people.page.suspend-reason': { ja: '停止の理由', en: 'Reason' },
  'people.page.suspend-reason-support': {
    ja: '記録台帳に残ります。',
    en: 'It is kept in the ledger.',
  },
  'people.page.state': { ja: '状態', en: 'State' },
  'people.page.acts': { ja: '操作', en: 'Actions' },
  'people.page.confirmations': { ja: '利用者の確認', en: 'Confirmations' },
  'people.page.confirmations-lead': {
    ja: '本部の役割と、その再設定コードは、承認者が確認した後に有効になります。',
    en: 'Seats of the headquarters and ways back to them count once an approver has confirmed them.',
  },
  'people.page.new-seats': { ja: '新しい利用者', en: 'New seats' },
  'people.page.confirm': { ja: '確認する', en: 'Confirm' },
  'people.page.confirm-seat': { ja: '利用者の確認', en: 'Confirm this seat' },
  'people.page.confirm-seat-what': {
    ja: '{{name}}を「{{role}}」として有効にします。',
    en: '{{name}} counts as {{role}} from now on.',
  },
  'people.page.confirm-recovery': { ja: '再設定コードの確認', en: 'Confirm this recovery code' },
  'people.page.confirm-recovery-what': {
    ja: '{{name}}が再設定コードを使えるようにします。本人確認の内容を確かめてください。',
    en: '{{name}} may use the code. Be sure that their identity was checked.',
  },
  'people.page.own-proposal': {
    ja: 'ほかの承認者が確認します',
    en: 'For another approver',
  },
  'people.page.nothing-waits': {
    ja: '確認を待つものはありません。',
    en: 'Nothing waits for confirmation.',
  },
});
