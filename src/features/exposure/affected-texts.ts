import { catalogue } from '#kernel/text.ts';

/** What is said when somebody asks whom a vulnerability affects. */
export const say = catalogue({
  'exposure.position-unseen': {
    ja: '位置{{position}}の変更は、まだこのデータベースで確認できません。この環境で行った変更の応答にある位置を指定するか、しばらくしてからもう一度お試しください。',
    en: 'What was changed at position {{position}} cannot be seen in this database yet. Name the position from the answer to a change made here, or try again in a while.',
  },
});
