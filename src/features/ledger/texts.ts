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
});
