import { catalogue } from '#kernel/text.ts';

/** What is done with the register of organizations, as entries of the ledger name it. */
export const say = catalogue({
  'act.organizations.sheet-tried': {
    ja: '組織の一覧の登録を試行',
    en: 'Register of organizations tried',
  },
  'act.organizations.sheet-registered': {
    ja: '組織の一覧を登録',
    en: 'Register of organizations entered',
  },
});
