import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
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
