import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'platform.defect': {
    ja: 'システムの内部で問題が起きました。受付番号 {{reference}} を管理者にお伝えください。',
    en: 'Something failed on our side. Please give the reference {{reference}} to your administrator.',
  },
  'platform.foreign-origin': {
    ja: '別のサイトから送られた操作のため、受け付けませんでした。',
    en: 'This request came from another site and was not accepted.',
  },
  'platform.json-only': {
    ja: '内容は JSON で送ってください。',
    en: 'Send the content as JSON.',
  },
  'platform.body-too-large': {
    ja: '送られた内容が大きすぎます。',
    en: 'What was sent is too large.',
  },
  'platform.unreadable-body': {
    ja: '送られた内容を読み取れません。',
    en: 'What was sent could not be read.',
  },
  'platform.too-many': {
    ja: '要求が多すぎます。{{seconds}}秒後にやり直してください。',
    en: 'Too many requests. Try again in {{seconds}} seconds.',
  },
  'platform.idempotency-mismatch': {
    ja: 'この受付キー(Idempotency-Key)は、別の内容で既に使われています。',
    en: 'This Idempotency-Key was already used for something else.',
  },
  'platform.idempotency-needed': {
    ja: '変更の要求には Idempotency-Key ヘッダーが必要です(英数字など8〜100文字)。',
    en: 'A change needs the header Idempotency-Key (8 to 100 letters, digits, “-” or “_”).',
  },
});
