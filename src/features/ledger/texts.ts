import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'ledger.too-many-listen': {
    ja: '同時に開ける画面は1人{{most}}つまでです。使っていない画面を閉じてください。',
    en: 'One person can have {{most}} pages open at once. Close those you do not use.',
  },
  'ledger.title': { ja: '記録台帳', en: 'Ledger' },
  'ledger.entries-missing': {
    ja: '{{size}}件の時点で署名されていますが、台帳には{{have}}件しかありません。',
    en: 'A state of {{size}} entries was signed, but the ledger holds {{have}}.',
  },
  'ledger.position-gap': {
    ja: '{{position}}番の記録がありません。',
    en: 'The entry at position {{position}} is gone.',
  },
  'ledger.entry-missing': {
    ja: '{{position}}番の記録の中身がありません。',
    en: 'The content of the entry at position {{position}} is gone.',
  },
  'ledger.entry-changed': {
    ja: '{{position}}番の記録が書き換えられています。',
    en: 'The entry at position {{position}} was changed.',
  },
  'ledger.leaf-changed': {
    ja: '{{position}}番の記録のハッシュが合いません。',
    en: 'The leaf at position {{position}} is not that of its entry.',
  },
  'ledger.root-differs': {
    ja: '{{size}}件の時点の署名済みの状態と、いまの記録が一致しません。',
    en: 'The entries no longer give the state that was signed at {{size}} entries.',
  },
  'ledger.peaks-differ': {
    ja: '{{size}}件の時点の木の控えが、署名済みの状態と一致しません。',
    en: 'What is kept of the tree of {{size}} entries is not what was signed.',
  },
  'ledger.not-continued': {
    ja: 'いまの記録は、最後に署名した状態の続きになっていません。署名せずに止めました。「noroshi ledger verify」で確かめてください。',
    en: 'The ledger does not continue the state that was signed last. Nothing was signed; run “noroshi ledger verify”.',
  },
  'ledger.page.lead': {
    ja: '誰が、いつ、何をしたかの記録です。後から書き換えることはできません。',
    en: 'Who did what, and when. It cannot be rewritten afterwards.',
  },
  'ledger.page.list': {
    ja: '最近の記録',
    en: 'Latest entries',
  },
  'ledger.page.list-of': {
    ja: '{{subject}} の記録',
    en: 'Entries on {{subject}}',
  },
  'ledger.page.none': {
    ja: '記録はありません。',
    en: 'There is no entry.',
  },
  'ledger.not-sealed': {
    ja: 'この記録はまだ署名されていません。1分ほど後にもう一度お試しください。',
    en: 'This entry has not been signed yet. Try again in a minute.',
  },
  'ledger.kind.directive': { ja: '指令等', en: 'Directive' },
  'ledger.kind.system': { ja: 'システム', en: 'System' },
  'ledger.kind.organization': { ja: '組織', en: 'Organization' },
  'ledger.kind.person': { ja: '利用者', en: 'Person' },
  'ledger.kind.snapshot': { ja: '取り込んだファイル', en: 'Snapshot' },
  'ledger.kind.notice': { ja: 'お知らせ', en: 'Notice' },
  'ledger.page.program': { ja: '本システム', en: 'The system itself' },
  'ledger.page.only-this': { ja: 'この対象の記録', en: 'Entries on this' },
  'ledger.page.proof': { ja: '受付証明', en: 'Receipt' },
  'ledger.page.take-receipt': { ja: '保存する', en: 'Save' },
  'ledger.page.take-receipt-of': {
    ja: '{{position}}番の記録の受付証明を保存する',
    en: 'Save the receipt of entry {{position}}',
  },
  'ledger.page.unsealed': { ja: '署名待ち', en: 'Not signed yet' },
  'ledger.page.receipt-title': { ja: '受付証明の確かめ方', en: 'How a receipt is verified' },
  'ledger.page.receipt-lead': {
    ja: '受付証明は、記録が台帳にあり、後から書き換えられていないことを示すファイルです。本システムに接続しなくても、次のコマンドで確かめられます。',
    en: 'A receipt is a file that shows that an entry stands in the ledger and was not changed. It is verified without this system, by the command:',
  },
  'ledger.page.position': {
    ja: '番号',
    en: 'Position',
  },
  'ledger.page.unplaced': {
    ja: '採番待ち',
    en: 'Not placed yet',
  },
  'ledger.page.at': {
    ja: '日時',
    en: 'When',
  },
  'ledger.page.act': {
    ja: '行為',
    en: 'Act',
  },
  'ledger.page.actor': { ja: '行為者', en: 'Who' },
  'ledger.page.subject': {
    ja: '対象',
    en: 'Subject',
  },
  'ledger.page.facts': {
    ja: '内容',
    en: 'Facts',
  },
  'ledger.page.show-facts': {
    ja: '内容を見る',
    en: 'Show',
  },
  'ledger.page.show-all': {
    ja: 'すべての記録を表示する',
    en: 'Show all entries',
  },
});
