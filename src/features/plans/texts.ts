import { catalogue } from '#kernel/text.ts';

/** Why something about plans and opinions is refused, and what bodies are told of them. */
export const say = catalogue({
  'plans.text.empty': { ja: '本文を入力してください。', en: 'Enter the text.' },
  'plans.text.too-long': {
    ja: '本文は{{most}}字以内にしてください。',
    en: 'A text has at most {{most}} characters.',
  },
  'plans.text.too-many': {
    ja: '段落は{{most}}個以内にしてください。',
    en: 'A text has at most {{most}} paragraphs.',
  },
  'plans.text.long-paragraph': {
    ja: '{{at}}番目の段落が{{most}}字を超えています。空行で分けてください。',
    en: 'Paragraph {{at}} is longer than {{most}} characters. Part it by an empty line.',
  },
  'plans.text.unwritable': {
    ja: '保存できない文字が含まれています。',
    en: 'The text has a character that cannot be kept.',
  },
  'plans.years-reversed': {
    ja: '終わりの年度を、始まりの年度以後にしてください。',
    en: 'The last fiscal year lies before the first.',
  },
  'plans.revision.overtaken': {
    ja: 'ほかの人が新しい版を作成しました。最新の版を読み込み、変更をやり直してください。',
    en: 'Somebody wrote a newer revision. Load it and make your changes there.',
  },
  'plans.revision.same': {
    ja: '前の版と同じ内容です。',
    en: 'The text is the same as in the revision before.',
  },
  'plans.adoption.own': {
    ja: '自分が作成した版は採択できません。別の承認者が採択してください。',
    en: 'You wrote this revision. Another approver adopts it.',
  },
  'plans.adoption.other-text': {
    ja: '採択しようとした本文と、保存されている本文が一致しません。もう一度読み込んでください。',
    en: 'This is not the text that you read. Load it again.',
  },
  'plans.adoption.done': {
    ja: 'この版又はより新しい版が、既に採択されています。',
    en: 'This revision or a newer one was adopted already.',
  },
  'plans.adoption.of-other': {
    ja: '他の組織の計画は、本部では採択できません。本部の意見を述べてください。',
    en: 'The headquarters adopts no plan of another body. It gives its opinion on it.',
  },
  'plans.window.reversed': {
    ja: '締切りを、開始より後にしてください。',
    en: 'The end lies before the beginning.',
  },
  'plans.window.past': { ja: '締切りが過去になっています。', en: 'The end lies in the past.' },
  'plans.window.closed': {
    ja: '意見の募集期間ではありません。',
    en: 'Opinions are not being taken now.',
  },
  'plans.published-already': {
    ja: '考え方は公表済みです。公表した内容は変更できません。',
    en: 'The answers were published. What was published stays.',
  },
  'plans.invitee.over': {
    ja: '意見を述べる期間が終わっています。これまでの内容は引き続き閲覧できます。',
    en: 'You can no longer give opinions here. What you have seen stays in sight.',
  },
  'plans.invitee.revoked': { ja: '依頼は既に終了しています。', en: 'This was ended already.' },
  'plans.invitee.not-asked': {
    ja: 'あなたの組織は、この意見募集の対象になっていません。',
    en: 'Your body is not asked in this consultation.',
  },
  'plans.opinion.not-quoted': {
    ja: '引用した語句が、その段落にありません。本文からそのまま写してください。',
    en: 'The paragraph does not say these words. Copy them from the text.',
  },
  'plans.opinion.too-many': {
    ja: '意見が多く寄せられているため、いまは受け付けられません。しばらくしてから、もう一度お試しください。',
    en: 'Too many opinions have come. Try again later.',
  },
  'plans.opinion.withdrawn-already': {
    ja: 'この意見は取り下げられています。',
    en: 'This opinion was taken back already.',
  },
  'plans.moderation.why-missing': {
    ja: '非公表とする理由を入力してください。',
    en: 'Say why it is withheld.',
  },
  'plans.merge.already': {
    ja: 'この意見は、既に別の意見にまとめられています。',
    en: 'This opinion was merged already.',
  },
  'plans.merge.circular': {
    ja: 'まとめ先の意見が、この意見にまとめられています。',
    en: 'The other opinion was merged into this one.',
  },
  'plans.merge.none': {
    ja: 'まとめる意見を二つ以上選んでください。',
    en: 'Choose at least two opinions.',
  },
  'plans.merge.not-merged': {
    ja: 'まとめられている意見がありません。',
    en: 'None of these is merged.',
  },
  'plans.answer.change-missing': {
    ja: 'この意見による修正箇所を指定してください。',
    en: 'Name the change that this opinion caused.',
  },
  'plans.answer.change-stray': {
    ja: '修正しない意見には、修正箇所を指定できません。',
    en: 'An opinion that changed nothing names no change.',
  },
  'plans.answer.revisions-unknown': {
    ja: '修正前と修正後の版を、古い順に指定してください。',
    en: 'Name an older and a newer revision.',
  },
  'plans.answer.unchanged': {
    ja: '指定した段落は、二つの版の間で変わっていません。',
    en: 'These paragraphs do not differ between the two revisions.',
  },
  'plans.answer.reason-missing': {
    ja: '修正しない理由を入力してください。',
    en: 'Say why nothing is changed.',
  },
  'plans.answer.merged': {
    ja: 'この意見は別の意見にまとめられています。まとめ先の意見に対する考え方を作成してください。',
    en: 'This opinion is merged into another. Answer that one.',
  },
  'plans.answer.overtaken': {
    ja: '考え方が更新されたか、既に承認されています。もう一度読み込んでください。',
    en: 'The answer was changed or approved meanwhile. Load it again.',
  },
  'plans.answer.own': {
    ja: '自分が作成した考え方は承認できません。',
    en: 'You drafted this answer. Somebody else approves it.',
  },
  'plans.publish.open': {
    ja: '意見の募集が終わってから公表してください。',
    en: 'Publish once the consultation is closed.',
  },
  'plans.publish.unanswered': {
    ja: '承認された考え方のない意見があります。',
    en: 'Some opinions have no approved answer.',
  },
  'plans.publish.unanswered-one': {
    ja: '受付番号{{number}}の意見',
    en: 'Opinion number {{number}}',
  },
  'plans.door.refused': {
    ja: 'このコード又は意見募集では開けません。案内をもう一度確かめてください。',
    en: 'This code or consultation opens nothing. Check what you were sent.',
  },
  'plans.notice.opened': {
    ja: '「{{title}}」について意見を求めています。',
    en: 'Your opinion is asked for: {{title}}',
  },
  'plans.notice.published': {
    ja: '「{{title}}」に寄せられた意見と考え方を公表しました。',
    en: 'Opinions and answers are published: {{title}}',
  },
});
