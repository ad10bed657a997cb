import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'incidents.yet-to-come': {
    ja: '認知の日時が、今より後になっています。',
    en: 'The moment of recognition lies ahead of now.',
  },
  'incidents.closed': {
    ja: 'この記録の対応は終わっています。続ける場合は、事実を追記してください。',
    en: 'Work on this record has ended. To go on, tell another fact.',
  },
  'incidents.no-question': {
    ja: '確認事項「{{id}}」はありません。',
    en: 'There is no question “{{id}}”.',
  },
  'incidents.file-altered': {
    ja: '「{{name}}」は、ハッシュ値と一致しないか、大きすぎます。書き出し直してください。',
    en: '“{{name}}” is not what its hash says, or is too large. Export it again.',
  },
  'incidents.file-empty': { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'incidents.not-owed': {
    ja: 'この報告の義務は生じていません。',
    en: 'This report is not owed.',
  },
  'incidents.no-form': {
    ja: 'この日に使える様式がありません。',
    en: 'There is no form for this report on that day.',
  },
  'incidents.named-twice': {
    ja: '同じ報告が二度指定されています。',
    en: 'The same report is named twice.',
  },
  'incidents.filed-already': {
    ja: 'この報告は提出済みです。内容を改めるときは、訂正を提出してください。',
    en: 'This report was filed already. To change what it says, file a correction.',
  },
  'incidents.no-authority': {
    ja: '提出先「{{recipient}}」に当たる組織が設定されていません。管理者に設定を依頼するか、定められた別の方法で提出してください。',
    en: 'Nobody has said which organization “{{recipient}}” is. Ask an administrator to set it, or send the report by the other way that the rule names.',
  },
  'incidents.unanswered': {
    ja: '必須の項目です。分からないときは「不明」と答えてください。',
    en: 'This must be answered. “Unknown” is an answer too.',
  },
  'incidents.must-be-known': {
    ja: 'この項目は「不明」のままでは提出できません。',
    en: '“Unknown” is no answer here.',
  },
  'incidents.nothing-new': {
    ja: '前回の提出から変わったことがありません。',
    en: 'Nothing has changed since what was filed last.',
  },
  'incidents.not-a-report': {
    ja: '取下げと転送には、共有の同意を付けられません。',
    en: 'A withdrawal and what was passed on carry no consent of their own.',
  },
  'incidents.withdrawn-already': {
    ja: 'この報告は取り下げられています。',
    en: 'This report was withdrawn already.',
  },
  'incidents.receipt-later': {
    ja: '受付証明は準備中です。1分ほど待ってから、もう一度受け取ってください。',
    en: 'The receipt is being prepared. Take it again in a minute.',
  },
  'incidents.acknowledged-already': {
    ja: 'この報告は受領を通知済みです。',
    en: 'This report was acknowledged already.',
  },
  'incidents.answered-already': {
    ja: 'この照会には回答済みです。',
    en: 'This question was answered already.',
  },
  'incidents.no-request': {
    ja: 'この報告は求めに応じて提出するものではありません。',
    en: 'This report is not owed on request.',
  },
  'incidents.no-matter': {
    ja: 'この案件はありません。',
    en: 'There is no such matter.',
  },
  'incidents.stands-alone': {
    ja: 'この案件は、ほかの案件と同じ事象とはされていません。',
    en: 'This matter is not taken for the same event as any other.',
  },
  'incidents.no-consent': {
    ja: '報告した組織が、この相手への共有に同意していません。',
    en: 'Whoever reported it has not consented to sharing it with this recipient.',
  },
  'incidents.forwarded-already': {
    ja: 'この相手には転送済みです。',
    en: 'It was passed on to this recipient already.',
  },
  'incidents.authority.by-tree': {
    ja: 'この提出先は、報告する組織の所管から定まるため、設定できません。',
    en: 'This recipient follows from who supervises the reporter, and cannot be set.',
  },
});
