import { catalogue } from './text.ts';

/** What every part of the program may have to say. */
export const say = catalogue({
  'kernel.invalid': {
    ja: '入力に誤りがあります。各項目をご確認ください。',
    en: 'Some of what was sent is not valid. Check each item.',
  },
  'kernel.unexpected-key': {
    ja: '「{{name}}」という項目は受け付けていません。',
    en: '“{{name}}” is not an item that is accepted here.',
  },
  'kernel.required': { ja: '必須項目です。', en: 'This is required.' },
  'kernel.wrong-type': {
    ja: '値の種類が違います({{expected}}が必要です)。',
    en: 'This is not the right kind of value ({{expected}} is needed).',
  },
  'kernel.wrong-form': { ja: '書式が正しくありません。', en: 'This is not in the right form.' },
  'kernel.too-short': {
    ja: '{{minimum}}以上にしてください。',
    en: 'This must be at least {{minimum}}.',
  },
  'kernel.too-long': {
    ja: '{{maximum}}以下にしてください。',
    en: 'This must be at most {{maximum}}.',
  },
  'kernel.too-few-characters': {
    ja: '{{minimum}}文字以上で入力してください。',
    en: 'Use at least {{minimum}} characters.',
  },
  'kernel.too-many-characters': {
    ja: '{{maximum}}文字以内で入力してください。',
    en: 'Use at most {{maximum}} characters.',
  },
  'kernel.not-one-of': {
    ja: '次のいずれかにしてください: {{values}}',
    en: 'This must be one of: {{values}}',
  },
  'kernel.wrong-value': { ja: '値が正しくありません。', en: 'This value is not valid.' },
  'kernel.forbidden': {
    ja: 'この操作を行う権限がありません。',
    en: 'Your role does not allow this.',
  },
  'kernel.not-found': { ja: '見つかりません。', en: 'There is no such thing here.' },
  'kernel.time-left': { ja: 'あと{{span}}', en: '{{span}} left' },
  'kernel.time-over': { ja: '{{span}}超過', en: '{{span}} late' },
  'kernel.sign-in-needed': { ja: 'サインインしてください。', en: 'Please sign in.' },
});
