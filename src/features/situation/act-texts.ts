import { catalogue } from '#kernel/text.ts';

/** What is done on the page of the situation, as entries of the ledger name it. */
export const say = catalogue({
  'act.situation.looked': { ja: '状況の変化を既読', en: 'Situation looked at' },
});
