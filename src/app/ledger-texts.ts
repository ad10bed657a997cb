import { catalogue } from '#kernel/text.ts';

/** What the commands of the ledger and its receipts say. */
export const say = catalogue({
  'cli.group.ledger': {
    ja: '記録台帳の検証と証明',
    en: 'verify and prove what the ledger records',
  },

  'cli.verify-receipt': {
    ja: '受付証明を検証する(データベース不要)',
    en: 'verify a receipt (needs no database)',
  },
  'cli.verify-receipt.key': {
    ja: '台帳の公開鍵(名前+ID+鍵)、又はそれを書いたファイル',
    en: 'the ledger’s public key (name+id+key), or a file that holds it',
  },
  'cli.receipt.no-key': {
    ja: '台帳の公開鍵がありません。--key で指定してください(`noroshi ledger checkpoint` が表示します)。',
    en: 'The ledger’s public key is not known. Give it with --key (`noroshi ledger checkpoint` shows it).',
  },
  'cli.receipt.bad-key': { ja: '台帳の公開鍵を読み取れません。', en: 'The public key is unsound.' },
  'cli.receipt.unreadable': {
    ja: '受付証明として読み取れません。',
    en: 'This cannot be read as a receipt.',
  },
  'cli.receipt.broken': {
    ja: '受付証明は成り立ちません: 記録は、この台帳にあると証明されていません。',
    en: 'The receipt does not hold: nothing proves that the entry stands in this ledger.',
  },
  'cli.receipt.holds': {
    ja: '受付証明は正しいものです: {{act}}({{subject}})は {{at}} に記録され、台帳 {{origin}} の{{position}}番にあります({{size}}件の時点で署名)。',
    en: 'The receipt holds: {{act}} ({{subject}}) was recorded at {{at}} and stands at position {{position}} of the ledger {{origin}} (signed at {{size}} entries).',
  },
  'cli.ledger.verify': {
    ja: '台帳全体を計算し直して検証する',
    en: 'recompute the whole ledger and say where it breaks',
  },
  'cli.ledger.checkpoint': {
    ja: '現時点の署名済みチェックポイントを出力する',
    en: 'print the signed checkpoint of now',
  },
  'cli.ledger.prove': {
    ja: '一つの記録の受付証明を出力する',
    en: 'print the receipt of one entry',
  },
  'cli.ledger.sound': {
    ja: '台帳に誤りはありません(記録 {{entries}} 件、チェックポイント {{checkpoints}} 件)。',
    en: 'The ledger is sound ({{entries}} entries, {{checkpoints}} checkpoints).',
  },
  'cli.ledger.unsound': {
    ja: '台帳に{{count}}件の誤りがあります:',
    en: 'The ledger breaks in {{count}} places:',
  },
  'cli.ledger.key': { ja: '公開鍵: {{key}}', en: 'Public key: {{key}}' },
  'cli.ledger.bad-id': {
    ja: '記録の ID は UUID で指定してください。',
    en: 'An entry is named by its UUID.',
  },
});
