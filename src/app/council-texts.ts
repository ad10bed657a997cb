import { catalogue } from '#kernel/text.ts';

/** What the commands on meetings say. */
export const say = catalogue({
  'cli.council.agenda': {
    ja: '会議の議事次第を表示する(指定しなければ最後に通知した回)',
    en: 'Print the agenda of a meeting (of the last that was notified, where none is named)',
  },
  'cli.council.minutes': {
    ja: '会議の議事録を表示する(指定しなければ最後に閉会した回)',
    en: 'Print the minutes of a meeting (of the last that was closed, where none is named)',
  },
  'cli.council.public': { ja: '公表用の議事要旨を表示する', en: 'what everybody may read' },
  'cli.council.bad-id': {
    ja: '会議の ID として読めません。画面のアドレスにある meeting_… を指定してください。',
    en: 'This is no id of a meeting. Give the meeting_… of its page’s address.',
  },
  'cli.council.none': {
    ja: '今年度に該当する回がありません。',
    en: 'There is no such meeting in this fiscal year.',
  },
});
