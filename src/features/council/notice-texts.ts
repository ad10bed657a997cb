import { catalogue } from '#kernel/text.ts';

/** What members are told of their meetings: loaded with the first page. */
export const say = catalogue({
  'council.told.called': {
    ja: '{{bodyJa}}第{{number}}回を{{at}}に開催します。議題と資料を確認してください。',
    en: '{{bodyEn}}, No. {{number}}, meets on {{at}}. Read its agenda and papers.',
  },
  'council.told.called-written': {
    ja: '{{bodyJa}}第{{number}}回を持ち回りで行います。{{at}}から{{until}}までに表決してください。',
    en: '{{bodyEn}}, No. {{number}}, is a written resolution. Vote between {{at}} and {{until}}.',
  },
  'council.told.moved': {
    ja: '{{bodyJa}}第{{number}}回の日時又は場所を変更しました。日時は{{at}}です。',
    en: '{{bodyEn}}, No. {{number}}, has another time or place: it begins on {{at}}.',
  },
  'council.told.cancelled': {
    ja: '{{at}}に予定していた{{bodyJa}}第{{number}}回は、取りやめになりました。',
    en: '{{bodyEn}}, No. {{number}}, which was to begin on {{at}}, is cancelled.',
  },
  'council.deadline.task': { ja: '会議の宿題「{{words}}」', en: 'Task of a meeting: {{words}}' },
  'council.deadline.meeting': {
    ja: '{{bodyJa}}第{{number}}回',
    en: '{{bodyEn}}, No. {{number}}',
  },
  'council.deadline.written': {
    ja: '{{bodyJa}}第{{number}}回(持ち回り)の表決',
    en: 'Vote on the written resolution of {{bodyEn}}, No. {{number}}',
  },
  'council.told.papers': {
    ja: '{{bodyJa}}第{{number}}回の資料が閲覧できるようになりました。',
    en: 'Papers of {{bodyEn}}, No. {{number}}, can be read now.',
  },
  'council.told.sealed-papers': {
    ja: '{{bodyJa}}第{{number}}回の非公開議題の資料が閲覧できるようになりました。',
    en: 'A paper of a closed item of {{bodyEn}}, No. {{number}}, can be read now.',
  },
});
