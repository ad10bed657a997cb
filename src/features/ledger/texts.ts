import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
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
});
