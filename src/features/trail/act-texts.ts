import { catalogue } from '#kernel/text.ts';

/** What is done with the ledger itself, as entries of it name it. */
export const say = catalogue({
  'act.ledger.proved': { ja: '受付証明を発行', en: 'Receipt issued' },
  'act.ledger.verified': { ja: '台帳全体を検証', en: 'Whole ledger verified' },
  'act.demo.founded': { ja: 'デモ環境を作成', en: 'Demo nation founded' },
});
