import { catalogue } from '#kernel/text.ts';

/** What is said where order keys decide otherwise than the comparison that is made without them. */
export const say = catalogue({
  'intake.told.order-differs': {
    ja: '情報源「{{source}}」の「{{record}}」について、版「{{version}}」が範囲に含まれるかどうかの二つの判定が一致しませんでした。影響判定が誤っているおそれがあります。台帳の記録を確認し、開発元に連絡してください。',
    en: 'On “{{record}}” of the source “{{source}}”, two ways of telling whether version “{{version}}” lies in a range differ. What is judged may be wrong. See the entry in the ledger, and tell those who make this program.',
  },
});
