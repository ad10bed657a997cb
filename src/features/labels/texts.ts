import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'labels.unchanged': {
    ja: '既に同じラベルが付与されています。',
    en: 'It bears this very marking already.',
  },
  'labels.marking-changed': {
    ja: 'ラベルはその後変更されています。現在のラベルを確認してからやり直してください。',
    en: 'The marking has changed since. Read what it is now before you go on.',
  },
  'labels.nothing-lowered': {
    ja: '現在より緩いラベルでも広い共有先でもないため、申請は不要です。そのまま付与してください。',
    en: 'This is neither milder nor wider than what there is. It can be marked so at once.',
  },
  'labels.lowering-open': {
    ja: 'この対象には、処理待ちの引下げ申請が既にあります。',
    en: 'A request to lower this label is already waiting.',
  },
  'labels.not-originator': {
    ja: 'ラベルの引下げは、付与元の組織だけが申請・承認できます。',
    en: 'Only the originator of a label may ask for it to be lowered, or approve that.',
  },
  'labels.lowering-decided': {
    ja: 'この申請は既に処理されています。',
    en: 'This request has been dealt with already.',
  },
  'labels.own-request': {
    ja: '自分が申請した引下げは、自分では承認も却下もできません。同じ組織の別の担当者が判断してください。',
    en: 'Somebody else of your organization has to decide on what you asked for.',
  },
  'labels.others-request': {
    ja: '申請を取り下げることができるのは、申請した本人だけです。',
    en: 'Only the person who asked may take a request back.',
  },
  'labels.community-taken': {
    ja: '同じ名称の共有グループが既にあります。',
    en: 'There is a community of that name already.',
  },
  'labels.member-already': {
    ja: 'この組織は既に構成員です。',
    en: 'The organization is a member already.',
  },
  'labels.consent-asked': {
    ja: 'この組織には既に同意を求めています。',
    en: 'This organization has been asked for its consent already.',
  },
  'labels.consent-order': {
    ja: '撤回できるのは与えた同意だけ、拒否できるのはまだ同意していないときだけです。',
    en: 'Only a consent that was given is withdrawn, and only one that was not is withheld.',
  },
  'labels.consent-scope': {
    ja: '同意するときは共有してよい相手を指定し、それ以外のときは指定しないでください。',
    en: 'Name who may have it where you give consent, and nobody where you do not.',
  },
  'labels.raised-only': {
    ja: 'ラベルを緩めるには、付与元の組織の2名による手続が必要です。引下げを申請してください。',
    en: 'Only its originator may lower a label, and it takes two persons. Ask for it to be lowered.',
  },
  'labels.other-originator': {
    ja: 'この対象のラベルは別の組織が付与しました。付与元は変えられません。',
    en: 'Another organization gave this its label. The originator of a label does not change.',
  },
  'labels.widened': {
    ja: '共有先を広げることができるのは、ラベルの付与元の組織だけです。',
    en: 'Only the originator of a label may widen whom it names.',
  },
  'labels.not-of-label': {
    ja: '{{label}} では指定できません。',
    en: '{{label}} does not speak of these.',
  },
  'labels.nobody-named': {
    ja: 'TLP:RED では、閲覧できる人を1人以上指定してください。',
    en: 'Name at least one person who may have what is TLP:RED.',
  },
  'labels.not-in-format': {
    ja: 'この形式では {{label}} を表せないため、出力できません。',
    en: 'This format cannot say {{label}}, so nothing is written in it.',
  },
  'labels.not-passed': {
    ja: 'この宛先には提供できません。ラベル({{label}})の共有範囲の外です。',
    en: 'This may not go there: the destination is outside the audience of {{label}}.',
  },
  'labels.no-consent': {
    ja: '報告した組織の同意がないため、この宛先には提供できません。',
    en: 'This may not go there without the consent of the organization that reported it.',
  },
  'labels.only-to-oneself': {
    ja: '自組織の範囲の外へは、本部を通じて提供してください。',
    en: 'What goes beyond your own organizations goes through the headquarters.',
  },
  'labels.disagreed': {
    ja: '共有範囲の二重確認で結果が一致しなかったため、提供を中止しました。本部に連絡してください。',
    en: 'Two independent checks of the audience disagree, so nothing was let out. Tell the headquarters.',
  },
});
